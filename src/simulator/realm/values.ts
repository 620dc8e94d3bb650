/** Values on their way to the host and back, on the script's side. */
import { isCopyable, isLargeMatrix, plainText, type Tagged, taggedText, type Wire } from "../wire-format";

/** What stands in the script for the host's objects and enumerations (stubs.ts). */
export interface StandIns {
  handleOf(value: object): { readonly className: string; readonly target: number | string } | undefined;
  enumOf(value: object): readonly [string, string] | undefined;
  enumValue(enumName: string, name: string): object;
  make(className: string, target: number | string): object;
}

const { isArray } = Array;
const { stringify } = JSON;
const objectTag = Object.prototype.toString;

const isPlainScalar = (value: unknown): boolean =>
  typeof value === "string" ||
  typeof value === "boolean" ||
  value === null ||
  (typeof value === "number" && value - value === 0);

/** Arguments are mostly texts, numbers and matrices of them; those need no second look. */
function isPlain(value: unknown): boolean {
  if (!isArray(value)) return isPlainScalar(value);
  // Indexed, because a hole is an undefined that every() would not see.
  for (let index = 0; index < value.length; index += 1) if (!isPlain(value[index])) return false;
  return true;
}

export function encodeArguments(args: readonly unknown[], stubs: StandIns): Wire {
  // Without what else a script may have hung on its lists.
  const copy = args.some(isLargeMatrix) ? bareCopy(args) : null;
  if (copy !== null) return copy;
  return isPlain(args) ? plainText + stringify(args) : taggedText + stringify(tagged(args, stubs, 0));
}

function tag(value: Tagged): Tagged {
  return value;
}

function tagged(value: unknown, stubs: StandIns, depth: number): unknown {
  if (isPlainScalar(value)) return value;
  if (value === undefined) return tag({ $: "undefined" });
  if (typeof value === "number") return tag({ $: "number", v: String(value) });
  if (typeof value !== "object" || value === null) return tag({ $: "other", v: typeof value, t: String(value) });
  if (depth > 100) return tag({ $: "other", v: "circular", t: "[object Object]" });
  if (isArray(value)) return Array.from(value, (item) => tagged(item, stubs, depth + 1));
  const handle = stubs.handleOf(value);
  if (handle !== undefined) return tag({ $: "object", c: handle.className, i: handle.target });
  const enumName = stubs.enumOf(value);
  if (enumName !== undefined) return tag({ $: "enum", c: enumName[0], v: enumName[1] });
  if (objectTag.call(value) === "[object Date]") {
    const time = (value as Date).getTime();
    return tag({ $: "date", v: Number.isNaN(time) ? null : time });
  }
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) copy[key] = tagged(item, stubs, depth + 1);
  return "$" in copy ? tag({ $: "plain", v: copy }) : copy;
}

/** A copy of a list for the way between threads, nothing but its members; null when one of them is not to be copied. */
function bareCopy(list: readonly unknown[]): unknown[] | null {
  const copy: unknown[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index];
    if (typeof item === "string") copy.push(item);
    else if (isArray(item)) {
      const inner = bareCopy(item);
      if (inner === null) return null;
      copy.push(inner);
    } else if (isCopyable(item)) copy.push(item);
    else return null;
  }
  return copy;
}

/** A list that was made outside, made one of this realm; nothing but its members. */
export function adopt(list: readonly unknown[]): unknown[] {
  const own: unknown[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index];
    if (typeof item !== "object" || item === null) own.push(item);
    else own.push(isArray(item) ? adopt(item) : new Date((item as Date).getTime()));
  }
  return own;
}

export function revive(value: unknown, stubs: StandIns): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isArray(value)) {
    const list: unknown[] = value;
    for (let index = 0; index < list.length; index += 1) {
      const item = list[index];
      if (typeof item === "object" && item !== null) list[index] = revive(item, stubs);
    }
    return list;
  }
  if (!("$" in value)) return reviveMembers(value, stubs);
  const given = value as Tagged;
  switch (given.$) {
    case "undefined":
    case "other":
      return undefined;
    case "number":
      return Number(given.v);
    case "date":
      return new Date(given.v === null ? Number.NaN : given.v);
    case "enum":
      return stubs.enumValue(given.c, given.v);
    case "object":
      return Object.assign(stubs.make(given.c, given.i), given.m);
    case "plain":
      return reviveMembers(given.v, stubs);
  }
}

function reviveMembers(value: object, stubs: StandIns): object {
  const members = value as Record<string, unknown>;
  for (const key of Object.keys(members)) members[key] = revive(members[key], stubs);
  return members;
}
