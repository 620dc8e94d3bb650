/** Arguments of google.script.run, copied as it copies them (facts: apps-script 7). */
import { plainText } from "../wire-format";

function illegalPart(value: unknown, path: string, above: readonly object[]): string | null {
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") return path;
  if (typeof value !== "object" || value === null) return null;
  const plain = Array.isArray(value) || Object.prototype.toString.call(value) === "[object Object]";
  if (!plain || above.includes(value)) return path;
  for (const [key, item] of Object.entries(value)) {
    const found = illegalPart(item, path === "" ? key : `${path}.${key}`, [...above, value]);
    if (found !== null) return found;
  }
  return null;
}

export function copiedArguments(args: readonly unknown[]): string {
  const illegal = illegalPart(args, "", []);
  if (illegal !== null) {
    throw new TypeError(`Failed due to illegal value in property: ${illegal}`);
  }
  return plainText + JSON.stringify(args);
}

/** Top-level functions only; a name that ends in _ is private. */
export function isCallable(functionName: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(functionName) && !functionName.endsWith("_");
}
