/** Results on their way out of a script: as google.script.run copies them, or as JSON for whoever ran the function. */
import type { CellDate, ResultCopying } from "../wire-format";

const objectTag = Object.prototype.toString;
const kindOf = (value: object): string => objectTag.call(value).slice(8, -1);

/** Of these only the shell arrives (facts: apps-script-2026 3). */
const emptied = ["Map", "Set", "WeakMap", "WeakSet", "RegExp", "ArrayBuffer", "Promise"];
const refused = /^(?:Uint8|Int8|Uint8Clamped|Int16|Uint16|Int32|Uint32|Float32|Float64|BigInt64|BigUint64)Array$/;

/** As the page gets it: a function as its text, some objects as nothing but an object. */
function pageValue(value: unknown, above: readonly object[]): unknown {
  if (typeof value === "function") return String(value);
  if (typeof value !== "object" || value === null || above.includes(value)) return value;
  const kind = kindOf(value);
  if (emptied.includes(kind)) return {};
  if (refused.test(kind)) throw new Error("We're sorry, a server error occurred. Please wait a bit and try again.");
  const next = [...above, value];
  if (kind === "Array") return Array.from(value as unknown[], (item) => pageValue(item, next));
  if (kind !== "Object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pageValue(item, next)]));
}

/** What may not cross google.script.run; null when all may (facts: apps-script 7). */
export function illegalPart(value: unknown, path: string, above: readonly object[]): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "symbol" || typeof value === "bigint") return `${path} (${typeof value})`;
  if (typeof value !== "object") return null;
  if (above.includes(value)) return `${path} (circular)`;
  const kind = kindOf(value);
  if (kind !== "Object" && kind !== "Array") return `${path} (${kind})`;
  const next = [...above, value];
  for (const [key, item] of Object.entries(value)) {
    const found = illegalPart(item, `${path}.${key}`, next);
    if (found !== null) return found;
  }
  return null;
}

/** Of a function in a formula: one value, a list of them, or lists of lists. */
function cellsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cellsOf);
  const isDate = typeof value === "object" && value !== null && kindOf(value) === "Date";
  return isDate ? ({ $date: (value as Date).getTime() } satisfies CellDate) : value;
}

/** JSON text of the result; "" when there is none. */
export function copyResult(value: unknown, copying: ResultCopying, warn: (line: string) => void): string {
  if (copying === "none" || value === undefined) return "";
  if (copying === "cells") return JSON.stringify(cellsOf(value)) ?? "";
  if (copying === "json") return JSON.stringify(value) ?? "";
  const sent = pageValue(value, []);
  const illegal = illegalPart(sent, "result", []);
  if (illegal !== null) {
    warn(`The page receives null: ${illegal} cannot be passed by google.script.run.`);
    return "null";
  }
  return JSON.stringify(sent) ?? "";
}
