/** Results on their way out of a script: as google.script.run copies them, or as JSON for whoever ran the function. */
import type { ResultCopying } from "../wire-format";

const objectTag = Object.prototype.toString;

/** What may not cross google.script.run; null when all may (facts: apps-script 7). */
export function illegalPart(value: unknown, path: string, above: readonly object[]): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint")
    return `${path} (${typeof value})`;
  if (typeof value !== "object") return null;
  if (above.includes(value)) return `${path} (circular)`;
  const kind = objectTag.call(value);
  if (kind !== "[object Object]" && kind !== "[object Array]") return `${path} (${kind.slice(8, -1)})`;
  const next = [...above, value];
  for (const [key, item] of Object.entries(value)) {
    const found = illegalPart(item, `${path}.${key}`, next);
    if (found !== null) return found;
  }
  return null;
}

/** JSON text of the result; "" when there is none. */
export function copyResult(value: unknown, copying: ResultCopying, warn: (line: string) => void): string {
  if (copying === "none" || value === undefined) return "";
  if (copying === "page") {
    const illegal = illegalPart(value, "result", []);
    if (illegal !== null) {
      warn(`The page receives null: ${illegal} cannot be passed by google.script.run.`);
      return "null";
    }
  }
  return JSON.stringify(value) ?? "";
}
