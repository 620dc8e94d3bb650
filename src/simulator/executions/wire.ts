/** Values on their way to a script and from it, on the host's side. Objects go as numbers; each execution has its own. */
import { ServiceError } from "../errors";
import { EnumValue, findEnum } from "../services/enums";
import { ForeignValue } from "../services/foreign-value";
import { ServiceObject } from "../services/service-object";
import {
  bareText,
  isCopyable,
  isLargeMatrix,
  nothingText,
  plainText,
  type Tagged,
  taggedText,
  type Wire,
} from "../wire-format";

export class Handles {
  private readonly objects: ServiceObject[] = [];
  private readonly roots: (name: string) => ServiceObject | undefined;

  constructor(roots: (name: string) => ServiceObject | undefined) {
    this.roots = roots;
  }

  find(target: number | string): ServiceObject | undefined {
    return typeof target === "number" ? this.objects[target] : this.roots(target);
  }

  encode(value: unknown): string {
    if (value === undefined) return nothingText;
    if (typeof value === "string") return bareText + value;
    if (isPlain(value)) return plainText + JSON.stringify(value);
    return taggedText + JSON.stringify(this.tagged(value));
  }

  /** What a service answers. */
  answer(value: unknown): Wire {
    return isLargeMatrix(value) && isCopyable(value) ? (value as readonly unknown[]) : this.encode(value);
  }

  decode(text: Wire): unknown[] {
    if (typeof text !== "string") return ownDates([...text]);
    const value: unknown = JSON.parse(text.slice(1));
    if (!Array.isArray(value)) throw new Error("arguments are no list");
    return text.startsWith(plainText) ? value : value.map((item) => this.revived(item));
  }

  private tagged(value: unknown): unknown {
    if (value === undefined) return tag({ $: "undefined" });
    if (typeof value === "number" && !Number.isFinite(value)) return tag({ $: "number", v: String(value) });
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.tagged(item));
    if (value instanceof Date) return tag({ $: "date", v: Number.isNaN(value.getTime()) ? null : value.getTime() });
    if (value instanceof EnumValue) return tag({ $: "enum", c: value.enumName, v: value.name });
    if (value instanceof ServiceObject) {
      this.objects.push(value);
      const { ownMembers } = value;
      const object = { $: "object", c: value.spec.name, i: this.objects.length - 1 } as const;
      return tag(ownMembers === undefined ? object : { ...object, m: ownMembers });
    }
    const members = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.tagged(item)]));
    return "$" in members ? tag({ $: "plain", v: members }) : members;
  }

  private revived(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.revived(item));
    if (!("$" in value)) return this.revivedMembers(value);
    const given = value as Tagged;
    switch (given.$) {
      case "undefined":
        return undefined;
      case "number":
        return Number(given.v);
      case "date":
        return new Date(given.v ?? Number.NaN);
      case "enum":
        return findEnum(given.c, given.v);
      case "object":
        return this.found(given.i);
      case "plain":
        return this.revivedMembers(given.v);
      case "other":
        return new ForeignValue(given.v, given.t);
    }
  }

  private found(target: number | string): ServiceObject {
    const object = this.find(target);
    if (object === undefined) throw new ServiceError("Unexpected error while getting an object of another execution.");
    return object;
  }

  private revivedMembers(value: object): object {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.revived(item)]));
  }
}

/** The copy between threads makes dates of Node's outermost realm, which need not be the one that the host runs in. */
function ownDates(list: unknown[]): unknown[] {
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index];
    if (typeof item !== "object" || item === null) continue;
    if (Array.isArray(item)) ownDates(item);
    else list[index] = new Date((item as Date).getTime());
  }
  return list;
}

function tag(value: Tagged): Tagged {
  return value;
}

/** Without anything that JSON would lose: texts, numbers, lists of them. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) {
    // Nearly all are text; a call for each of so many is felt.
    for (const item of value as unknown[]) if (typeof item !== "string" && !isPlain(item)) return false;
    return true;
  }
  return (
    value === null ||
    typeof value === "string" ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value))
  );
}
