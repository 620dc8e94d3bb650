/** Values as console shows them in Apps Script's log: the way Node wrote them at the time of its V8 ("{ a: 1, b: [ 'x' ] }"). */
import type { Stubs } from "./stubs";

/** Lists and objects deeper than this are only named. */
const deepest = 2;
/** Of a longer list only the beginning is shown. */
const mostItems = 100;
/** A longer one has each of its members on a line of its own. */
const lineLength = 60;

const objectTag = Object.prototype.toString;
const quoted = (text: string): string => `'${text.replace(/\\/g, "\\\\").replace(/'/g, "\\'").replace(/\n/g, "\\n")}'`;
const keyText = (key: string): string => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key));

function functionText(value: unknown): string {
  const { name } = value as { readonly name?: unknown };
  return typeof name === "string" && name !== "" ? `[Function: ${name}]` : "[Function]";
}

function listItems(list: readonly unknown[], shown: (item: unknown) => string): string[] {
  const items = Array.from(list.slice(0, mostItems), shown);
  const more = list.length - items.length;
  return more === 0 ? items : [...items, `... ${more} more item${more > 1 ? "s" : ""}`];
}

function grouped(members: readonly string[], open: string, close: string): string {
  if (members.length === 0) return open + close;
  const length = members.reduce((sum, member) => sum + member.length + 1, 0);
  const lines = members.map((member) => member.replace(/\n/g, "\n  "));
  return `${open} ${lines.join(length > lineLength ? ",\n  " : ", ")} ${close}`;
}

/** `inside` a list or an object texts are quoted. */
export function inspect(value: unknown, stubs: Stubs, inside = false, above: readonly object[] = []): string {
  if (typeof value === "string") return inside ? quoted(value) : value;
  if (typeof value === "function") return functionText(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : String(value);
  if (stubs.handleOf(value) !== undefined || stubs.enumOf(value) !== undefined) return String(value);
  if (value instanceof Error) return inside ? `[${String(value)}]` : (value.stack ?? String(value));
  if (above.includes(value)) return "[Circular]";
  const next = [...above, value];
  const shown = (item: unknown): string => inspect(item, stubs, true, next);
  switch (objectTag.call(value)) {
    case "[object Date]":
    case "[object RegExp]":
      return String(value);
    case "[object Array]":
      if (above.length > deepest) return "[Array]";
      return grouped(listItems(value as unknown[], shown), "[", "]");
    case "[object Map]": {
      const entries = [...(value as Map<unknown, unknown>)].map(([key, item]) => `${shown(key)} => ${shown(item)}`);
      return grouped(entries, "Map {", "}");
    }
    case "[object Set]":
      return grouped([...(value as Set<unknown>)].map(shown), "Set {", "}");
    case "[object Promise]":
      return "Promise {}";
  }
  if (above.length > deepest) return "[Object]";
  const maker = (value as { readonly constructor?: unknown }).constructor;
  const name = typeof maker === "function" ? maker.name : "";
  const members = Object.entries(value).map(([key, item]) => `${keyText(key)}: ${shown(item)}`);
  return grouped(members, name === "Object" || name === "" ? "{" : `${name} {`, "}");
}
