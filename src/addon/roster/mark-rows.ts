/** Puts on the tab what was found out about its rows: colours and notes where the row does not look so already, and our own three columns. */
import type { Language } from "../../contract";
import { type FieldKey, fieldKeys, fingerprint, type JudgedRow } from "../../roster";
import { locale } from "../platform/settings";
import { appearanceOf, type OnItsWay, openConflicts, plainCell, type RowAppearance } from "../tabs/appearance";
import { hiddenText } from "../tabs/hidden-cell";
import { type PaintedRow, paint } from "../tabs/paint";
import type { TabRow } from "../tabs/roster-tab";
import { namesBeside, type PaintMark, type RowRecord, type ToldRow } from "../tabs/row-record";
import { standingLanguage } from "../tabs/standing";
import type { TabColumns } from "../tabs/tab-columns";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface RowToMark {
  readonly before: TabRow;
  readonly judged: JudgedRow;
  readonly ties: readonly string[];
  /** Exactly this is on its way. */
  readonly way: OnItsWay | null;
  /** The form in which something of the row is on its way. */
  readonly sent: string | undefined;
  /** That waits to be sent. */
  readonly waits: boolean;
  /** Columns in which a cell may look otherwise than it was painted last: a paste brings its colours along. */
  readonly anew?: readonly FieldKey[];
  /** Marked without the lock: somebody may be painting the same row, so how it looks is for the next check to see. */
  readonly uncertain?: true;
  /** Nobody could be told that there are news: the record says of no values what it tells, so that the next look finds the row. */
  readonly untold?: true;
}

/** Of exactly these cells. */
export const valuesMark = ({ values }: TabRow): string =>
  fingerprint(fieldKeys.map((field) => values[field]).join("\n"));

function toldOf({ before, judged, untold }: RowToMark, conflicts: readonly FieldKey[]): ToldRow | undefined {
  const { state, findings, refused } = judged;
  // As it was pulled to the letter: then the record alone says so, and a look sees it.
  const isAsPulled = fieldKeys.every((field) => before.values[field] === judged.baseline?.values[field]);
  const nothing = state === "unchanged" && isAsPulled && findings.length === 0 && conflicts.length === 0;
  if (state === "empty" || nothing) return undefined;
  const kept = findings.map(({ code, severity, field, value, facts }) => ({ code, severity, field, value, facts }));
  return { state, findings: kept, refused: refused === true, of: untold ? "" : valuesMark(before) };
}

/** None of a row without any mark of ours. */
function paintMarkOf({ cells }: RowAppearance): PaintMark | undefined {
  const fields = fieldKeys.filter((field) => {
    const [cell, plain] = [cells[field], plainCell(field)];
    return cell.background !== plain.background || cell.note !== "" || cell.bold;
  });
  if (fields.length === 0) return undefined;
  return { mark: fingerprint(JSON.stringify(fields.map((field) => cells[field]))), fields };
}

/** The columns whose cells have to be looked at; none when the row looks as it should. */
function fieldsToPaint({ painted, status, told }: TabRow, mark: PaintMark | undefined, anew: readonly FieldKey[]) {
  // A row of the release before.
  if (painted === undefined && told === undefined && status !== "") return fieldKeys;
  const fields = new Set(anew);
  if (painted?.mark !== mark?.mark)
    for (const field of [...(painted?.fields ?? []), ...(mark?.fields ?? [])]) fields.add(field);
  return fieldKeys.filter((field) => fields.has(field));
}

/** Without the lock it is said which columns were painted, but not how: the next check looks at them. */
function paintedAs(
  mark: PaintMark | undefined,
  { painted }: TabRow,
  anew: readonly FieldKey[],
  isUncertain: boolean,
): { painted?: PaintMark } {
  if (!isUncertain) return mark === undefined ? {} : { painted: mark };
  return { painted: { mark: "", fields: [...(painted?.fields ?? []), ...(mark?.fields ?? []), ...anew] } };
}

/** What stands in the row's own cells as they were read. */
export const ownCells = (row: TabRow): readonly [string, string, string] => [
  row.status,
  row.key,
  row.hidden ?? hiddenText(row),
];

/** How the row looks; in a colleague's language where it looks so already. Of a row that says something else now no other language's words are read. */
function looksOf(
  { before, judged, way }: RowToMark,
  conflicts: readonly FieldKey[],
  told: ToldRow | undefined,
): RowAppearance {
  const looks = (language: Language) => appearanceOf(judged, conflicts, way, language);
  const saysOf = (row: ToldRow | undefined) => JSON.stringify([row?.state, row?.findings, row?.refused]);
  if (saysOf(before.told) !== saysOf(told)) return looks(locale());
  const textOf = (status: string, mark: PaintMark | undefined) => [status, mark?.mark ?? ""].join("\n").trim();
  const language = standingLanguage(textOf(before.status, before.painted), (one) => {
    const look = looks(one);
    return textOf(look.status, paintMarkOf(look));
  });
  return looks(language);
}

function rowToPaint(toMark: RowToMark): PaintedRow {
  const { before, judged, ties, sent, waits, anew = [], uncertain } = toMark;
  const conflicts = openConflicts(judged, before.conflicts);
  const told = toldOf(toMark, conflicts);
  const appearance = looksOf(toMark, conflicts, told);
  const { row, key, refusal, meant, baseline, values, state, asked = before.asked } = judged;
  const mark = paintMarkOf(appearance);
  const record: RowRecord = {
    ...(baseline === null ? {} : { was: baseline }),
    ...(told === undefined ? {} : { told }),
    ...paintedAs(mark, before, anew, uncertain === true),
    ...(sent === undefined ? {} : { sent }),
    ...(waits ? { waits } : {}),
    ...(state === "new" && asked !== undefined ? { asked } : {}),
    // What was done holds as long as the cell says it.
    ...(before.done === undefined
      ? {}
      : { done: before.done.filter(({ field, now }) => before.values[field] === now) }),
    ...(state === "empty"
      ? {}
      : {
          names: namesBeside({ ...values, userGuid: baseline?.values.userGuid ?? values.userGuid ?? "" }, baseline),
          ties,
        }),
  };
  const hidden = hiddenText({
    conflicts,
    ...(refusal === undefined ? {} : { refusal }),
    ...(meant === undefined ? {} : { meant }),
    ...record,
  });
  return { row, appearance, key, hidden, fields: fieldsToPaint(before, mark, anew) };
}

/** Answers how many rows were not as they should be. `isKnown`: rows that may be written along unchanged because they were read. */
export function markRows(
  sheet: Sheet,
  columns: TabColumns,
  rows: readonly RowToMark[],
  own: (row: number) => readonly [string, string, string],
  most: number,
  isKnown?: (row: number) => boolean,
): number {
  const painted: PaintedRow[] = [];
  for (const one of rows) {
    const row = rowToPaint(one);
    const cells = [row.appearance.status, row.key, row.hidden];
    if (row.fields.length > 0 || cells.join("\n") !== ownCells(one.before).join("\n")) painted.push(row);
  }
  paint(sheet, columns, painted, own, most, isKnown);
  return painted.length;
}
