/**
 * The last hidden column of a roster tab: the fields in conflict, and behind them what the platform refused of the row. One cell for both,
 * so that a tab of an earlier release needs no further column. People can write into it, so what cannot be read is as good as nothing.
 */
import { type Facts, type FieldKey, fieldKeys, isFieldKey, isToldFinding, type Refusal } from "../../roster";

export interface HiddenCell {
  readonly conflicts: readonly FieldKey[];
  readonly refusal?: Refusal;
}

export function hiddenText({ conflicts, refusal }: HiddenCell): string {
  return `${conflicts.join(",")}${refusal === undefined ? "" : JSON.stringify(refusal)}`;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isFacts = (value: unknown): value is Facts =>
  isObject(value) && Object.keys(value).every((name) => isText(value[name]) || typeof value[name] === "number");

function isFinding(value: unknown): value is Refusal["findings"][number] {
  if (!isObject(value)) return false;
  const { code, field, value: cell, facts } = value;
  return (
    isText(code) &&
    (field === null || (isText(field) && isFieldKey(field))) &&
    isText(cell) &&
    isFacts(facts) &&
    isToldFinding({ code, field, value: cell, facts })
  );
}

export function refusalIn(text: string): Refusal | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (!isObject(read)) return undefined;
    const { line, form, findings } = read;
    if (!isText(line) || !Array.isArray(findings) || !findings.every(isFinding)) return undefined;
    return isText(form) ? { line, form, findings } : { line, findings };
  } catch {
    return undefined;
  }
}

export function readHiddenCell(text: string): HiddenCell {
  if (text === "") return { conflicts: [] };
  const at = text.indexOf("{");
  const named = (at < 0 ? text : text.slice(0, at)).split(",");
  const conflicts = fieldKeys.filter((field) => named.includes(field));
  const refusal = at < 0 ? undefined : refusalIn(text.slice(at));
  return refusal === undefined ? { conflicts } : { conflicts, refusal };
}
