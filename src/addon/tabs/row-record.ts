/**
 * A row's record, in its last hidden cell: the account as it was pulled, what was told of the row last and how that looks, what of it is on its way, and the
 * values by which others find it. It moves with the row, so an edit reads nothing but its rows; the records of all rows are the index that one text
 * search of Google's goes through (roster/find-rows.ts). The full check writes anew what is not as it should be: the baseline stays the truth.
 */
import {
  type BaselineRow,
  canonicalGuid,
  completeValues,
  type Facts,
  type FieldKey,
  type Finding,
  fieldKeys,
  findingCodes,
  folded,
  isFieldKey,
  type JudgedRow,
  type PartialValues,
} from "../../roster";

/** A finding as it is kept: without its row, which is the one that it stands in. */
export interface KeptFinding {
  readonly code: Finding["code"];
  readonly severity: Finding["severity"];
  readonly field: FieldKey | null;
  readonly value: string;
  readonly facts: Facts;
}

/** What was found out about a row last; none of a row that is as it was pulled, with nothing to tell. */
export interface ToldRow {
  readonly state: JudgedRow["state"];
  readonly findings: readonly KeptFinding[];
  /** The platform's refusal holds it back. */
  readonly refused: boolean;
  /** Of which values that was found out: a short mark. */
  readonly of: string;
}

/** How the row was painted: a short mark of all of it, and the columns in which it is not plain. */
export interface PaintMark {
  readonly mark: string;
  readonly fields: readonly FieldKey[];
}

/**
 * What a click of ours has put into a cell, or settled of it, and what stood there before (B-22). It holds as long as the cell says `now`, and until the next
 * pull. A password is never kept.
 */
export interface DoneCell {
  readonly field: FieldKey;
  readonly was: string;
  readonly now: string;
  /** The click: all cells that it wrote have the same. */
  readonly step: string;
  /** It was open between here and the platform, and is again when this is taken back. */
  readonly conflict?: true;
}

export interface RowRecord {
  readonly done?: readonly DoneCell[];
  readonly was?: BaselineRow;
  readonly told?: ToldRow;
  readonly painted?: PaintMark;
  /** The form (roster/form.ts) in which the row is on its way. */
  readonly sent?: string;
  /** It waits: the service has not answered yet. */
  readonly waits?: true;
  /** What names the person or the class, where that is not what was pulled. */
  readonly names?: readonly string[];
  /** Of which cells of a new person it was asked who they may be (`askedMark`). */
  readonly asked?: string;
  /** What ties the row to others: when it is edited, these are to be looked for too. */
  readonly ties?: readonly string[];
}

/** Account-naming fields first: the search looks at these places only, or a grade 5 would be found for the User ID 5. */
const nameFields = ["userGuid", "userId", "email", "username"] as const;
const otherFields = fieldKeys.filter((field) => field !== "password" && !nameFields.some((one) => one === field));

const letters = "abcdefghijklmnop";
const letterOf = (field: FieldKey) => letters[fieldKeys.indexOf(field)] ?? "";

function wasText({ version, values }: BaselineRow): string[] {
  const cells = [...nameFields.map((field) => values[field]), version, ...otherFields.map((field) => values[field])];
  while (cells[cells.length - 1] === "") cells.pop();
  return cells;
}

/** A hidden cell has room for the findings of any row, as long as no cell of the row fills it alone. */
const longestValue = 1_000;

/** As it is kept in a hidden cell. */
export const donePart = (done: readonly DoneCell[]): readonly (readonly (string | number)[])[] =>
  done.map(({ field, was, now, step, conflict }) => [field, was, now, step, conflict ? 1 : 0]);

const keptText = ({ code, severity, field, value, facts }: KeptFinding) => [
  code,
  severity,
  field ?? "",
  value.slice(0, longestValue),
  facts,
];

/** Short names, because every row has them; a record that says nothing is none. */
export function recordParts({
  was,
  told,
  painted,
  sent,
  waits,
  names = [],
  ties = [],
  done = [],
  asked,
}: RowRecord): object {
  return {
    ...(was === undefined ? {} : { w: wasText(was) }),
    ...(names.length === 0 ? {} : { k: names }),
    ...(told === undefined
      ? {}
      : { t: { s: told.state, f: told.findings.map(keptText), r: told.refused ? 1 : 0, o: told.of } }),
    ...(painted === undefined ? {} : { p: `${painted.mark}.${painted.fields.map(letterOf).join("")}` }),
    ...(sent === undefined ? {} : { s: sent }),
    ...(waits === undefined ? {} : { v: 1 }),
    ...(ties.length === 0 ? {} : { x: ties }),
    ...(asked === undefined ? {} : { n: asked }),
    ...(done.length === 0 ? {} : { d: donePart(done) }),
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readWas(cells: unknown): BaselineRow | undefined {
  if (!isTexts(cells) || cells.length < nameFields.length + 1) return undefined;
  const values: Partial<Record<FieldKey, string>> = {};
  nameFields.forEach((field, index) => {
    values[field] = cells[index] ?? "";
  });
  otherFields.forEach((field, index) => {
    values[field] = cells[nameFields.length + 1 + index] ?? "";
  });
  return { version: cells[nameFields.length] ?? "", values: completeValues(values) };
}

const severities = ["error", "warning", "info"] as const;
const isCode = (code: string): code is Finding["code"] => Object.keys(findingCodes).includes(code);

function readKept(kept: unknown): KeptFinding[] {
  if (!Array.isArray(kept)) return [];
  const [code, said, field, value, facts] = kept as readonly unknown[];
  const severity = severities.find((one) => one === said);
  if (!isText(code) || !isCode(code) || severity === undefined || !isText(value) || !isObject(facts)) return [];
  if (!isText(field) || (field !== "" && !isFieldKey(field))) return [];
  return [{ code, severity, field: isFieldKey(field) ? field : null, value, facts: facts as Facts }];
}

const states = ["empty", "unchanged", "changed", "new"] as const;

function readTold(told: unknown): ToldRow | undefined {
  if (!isObject(told) || !isText(told.o) || !Array.isArray(told.f)) return undefined;
  const state = states.find((one) => one === told.s);
  if (state === undefined) return undefined;
  return { state, findings: told.f.flatMap(readKept), refused: told.r === 1, of: told.o };
}

function readPainted(text: unknown): PaintMark | undefined {
  if (!isText(text)) return undefined;
  const [mark = "", at = ""] = text.split(".");
  return { mark, fields: fieldKeys.filter((field) => at.includes(letterOf(field))) };
}

export function readDone(done: unknown): DoneCell[] {
  if (!Array.isArray(done)) return [];
  return done.flatMap((one): DoneCell[] => {
    if (!Array.isArray(one)) return [];
    const [field, was, now, step, conflict] = one as readonly unknown[];
    if (!isText(field) || !isFieldKey(field) || field === "password") return [];
    if (!isText(was) || !isText(now) || !isText(step)) return [];
    return [{ field, was, now, step, ...(conflict === 1 ? { conflict: true as const } : {}) }];
  });
}

export function readRecord({ w, t, p, s, k, x, d, v, n }: Readonly<Record<string, unknown>>): RowRecord {
  const [was, told, painted] = [readWas(w), readTold(t), readPainted(p)];
  const done = readDone(d);
  return {
    ...(done.length === 0 ? {} : { done }),
    ...(was === undefined ? {} : { was }),
    ...(told === undefined ? {} : { told }),
    ...(painted === undefined ? {} : { painted }),
    ...(isText(s) ? { sent: s } : {}),
    ...(isText(n) ? { asked: n } : {}),
    ...(v === 1 ? { waits: true as const } : {}),
    ...(isTexts(k) ? { names: k } : {}),
    ...(isTexts(x) ? { ties: x } : {}),
  };
}

/** A class is named apart from people. */
const classMark = "class ";
export const isClassName = (name: string): boolean => name.startsWith(classMark);

/** What a class is called on a row, as records and searches say it. */
export function classNamesOf({ classGuid = "", classId = "" }: PartialValues): string[] {
  return [canonicalGuid(classGuid), folded(classId.trim())].filter((one) => one !== "").map((one) => classMark + one);
}

/** What names the person. */
export function personNamesOf({ userGuid = "", userId = "", email = "", username = "" }: PartialValues): string[] {
  return [canonicalGuid(userGuid), ...[userId, email, username].map((one) => folded(one.trim()))].filter(
    (one) => one !== "",
  );
}

/** Longer ones name nobody, and a cell has an end. */
const longestName = 300;

/** What the search has to find the row by, besides what was pulled. */
export function namesBeside(values: PartialValues, was: BaselineRow | null): string[] {
  const known = was === null ? [] : personNamesOf(was.values);
  const names = [...personNamesOf(values).filter((one) => !known.includes(one)), ...classNamesOf(values)];
  return names.filter((one) => one.length <= longestName);
}

/** Signs of a pattern, as Google's search and ours read it. */
const inPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const inJson = (text: string) => JSON.stringify(text).slice(1, -1);

/** The pattern that finds the records of whoever is named so. */
export function recordPattern(names: readonly string[]): string {
  const any = names.map((one) => inPattern(inJson(one))).join("|");
  const skip = (times: string) => `(?:"[^"]*",)${times}`;
  return `"w":\\[${skip("{0,3}")}"(?:${any})"|"k":\\[${skip("*")}"(?:${any})"`;
}

/** Of rows of which something is told. */
export const toldText = '"t":{';
