/**
 * The last hidden column of a roster tab: the fields in conflict, and behind them what the platform refused of the row, what somebody has said is meant, and
 * the row's record (row-record.ts). One cell for all, so that a tab of an earlier release needs no further column. People can write into it, so what
 * cannot be read is as good as nothing.
 */
import { type Facts, type FieldKey, fieldKeys, isFieldKey, isToldFinding, type Refusal } from "../../roster";
import { type RowRecord, readRecord, recordParts } from "./row-record";

export interface HiddenCell extends RowRecord {
  readonly conflicts: readonly FieldKey[];
  readonly refusal?: Refusal;
  /** Marks (roster/meant-marks.ts). */
  readonly meant?: readonly string[];
}

export function hiddenText({ conflicts, refusal, meant, ...record }: HiddenCell): string {
  const more = { ...refusal, ...(meant === undefined || meant.length === 0 ? {} : { meant }), ...recordParts(record) };
  return `${conflicts.join(",")}${Object.keys(more).length === 0 ? "" : JSON.stringify(more)}`;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isFacts = (value: unknown): value is Facts =>
  isObject(value) && Object.keys(value).every((name) => isText(value[name]) || typeof value[name] === "number");

/** A finding that was kept in a cell, as it was. */
export function isKeptFinding(value: unknown): value is Refusal["findings"][number] {
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

/** More marks than any row can have findings are none of ours. */
const mostMarks = 50;

function refusalIn({ line, form, findings }: Readonly<Record<string, unknown>>): Pick<HiddenCell, "refusal"> {
  if (!isText(line) || !Array.isArray(findings) || !findings.every(isKeptFinding)) return {};
  return { refusal: isText(form) ? { line, form, findings } : { line, findings } };
}

function behindConflicts(text: string): Omit<HiddenCell, "conflicts"> {
  try {
    const read: unknown = JSON.parse(text);
    if (!isObject(read)) return {};
    const { meant } = read;
    const isMarks = Array.isArray(meant) && meant.length <= mostMarks && meant.every(isText);
    return { ...refusalIn(read), ...(isMarks ? { meant } : {}), ...readRecord(read) };
  } catch {
    return {};
  }
}

export function readHiddenCell(text: string): HiddenCell {
  if (text === "") return { conflicts: [] };
  const at = text.indexOf("{");
  const named = (at < 0 ? text : text.slice(0, at)).split(",");
  const conflicts = fieldKeys.filter((field) => named.includes(field));
  return at < 0 ? { conflicts } : { conflicts, ...behindConflicts(text.slice(at)) };
}
