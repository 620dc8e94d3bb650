/**
 * Which rows of an Errors tab may go: those that were corrected, and those that only waited for a teacher when a row brings one; that row goes with them
 * (G-7). The row that brings one may be corrected in the same tab, or stand in the roster.
 */
import {
  type AwaitedRow,
  bringsTeacher,
  hasClass,
  type JudgedRow,
  keyOfJudged,
  namesOfClass,
  type PartialValues,
  type RowToUpload,
} from "../../roster";
import { type CheckedTab, judgeTab } from "../roster/check";
import { heldBackIn } from "../roster/open-conflicts";
import { sendableRows } from "../roster/review";
import { findRosterTab, readTab } from "../tabs/roster-tab";
import { type ErrorRow, type ErrorsTab, isCorrected, rowsOfErrors } from "./error-rows";

export interface ReadyRows {
  /** Not done with. */
  readonly all: number;
  readonly rows: readonly ErrorRow[];
  /** Rows of the roster that bring them their teacher. */
  readonly together: readonly RowToUpload[];
}

const isOfClass = (values: PartialValues, names: ReadonlySet<string>) =>
  namesOfClass(values).some((name) => names.has(name));

const namesIn = (rows: readonly { readonly values: PartialValues }[]) =>
  new Set(rows.flatMap(({ values }) => namesOfClass(values)));

/** `roster` is asked only where a row waits. */
export function readyRows(tab: ErrorsTab, roster: () => CheckedTab | null): ReadyRows {
  const open = rowsOfErrors(tab).filter((row) => !row.done);
  const corrected = open.filter(isCorrected);
  const waiting = open.filter((row) => row.waits !== null && !isCorrected(row));
  const checked = waiting.length === 0 ? null : roster();
  if (waiting.length === 0) return { all: open.length, rows: corrected, together: [] };
  const school = new Roster(checked);
  const here = namesIn(corrected.filter(({ values }) => values.role?.trim() === "Teacher"));
  const going = new Set(corrected.map(({ sentAs }) => sentAs));
  const people = new Set(corrected.map(({ key }) => key));
  const comes = ({ row = 0, key }: AwaitedRow) =>
    key === undefined ? going.has(row) : people.has(key) || school.goes(key);
  const freed = waiting.filter(
    ({ key, values, waits, knowsWhy }) =>
      !knowsWhy ||
      isOfClass(values, here) ||
      isOfClass(values, school.taught) ||
      waits?.some(comes) === true ||
      school.isFree(key, values),
  );
  const ready = new Set([...corrected, ...freed]);
  const rows = open.filter((row) => ready.has(row));
  return { all: open.length, rows, together: school.bringing(freed) };
}

/** The roster as far as rows of an Errors tab wait for it. */
class Roster {
  /** Names of classes that rows would bring a teacher. */
  readonly taught: ReadonlySet<string>;
  private readonly sendable: readonly RowToUpload[];
  private readonly sendableKeys: ReadonlySet<string>;
  private readonly teachers: readonly RowToUpload[];
  private readonly isHeldBack: (row: JudgedRow) => boolean;
  private readonly byKey = new Map<string, JudgedRow[]>();

  constructor(checked: CheckedTab | null) {
    const judged = checked?.judged.rows ?? [];
    for (const row of judged) {
      const key = keyOfJudged(row);
      if (row.state === "empty" || key === "") continue;
      const known = this.byKey.get(key);
      if (known === undefined) this.byKey.set(key, [row]);
      else known.push(row);
    }
    this.isHeldBack = checked === null ? () => false : heldBackIn(checked);
    const bringing = new Set(judged.filter(bringsTeacher).map(({ row }) => row));
    this.sendable = checked === null ? [] : sendableRows(checked);
    this.sendableKeys = new Set(this.sendable.map(({ key }) => key).filter((key) => key !== ""));
    this.teachers = this.sendable.filter(({ row }) => bringing.has(row));
    this.taught = namesIn(this.teachers);
  }

  /** The row of a person would be sent now. */
  goes(key: string): boolean {
    return this.sendableKeys.has(key);
  }

  /** The person's own row has the class still, and nothing holds it back any more. */
  isFree(key: string, values: PartialValues): boolean {
    const rows = this.byKey.get(key) ?? [];
    return rows.some(
      (row) =>
        hasClass(row.values) &&
        (row.state === "changed" || row.state === "new") &&
        !this.isHeldBack(row) &&
        isOfClass(values, namesIn([row])),
    );
  }

  /** The rows that these wait for. */
  bringing(freed: readonly ErrorRow[]): RowToUpload[] {
    const classes = namesIn(freed);
    const awaited = new Set(freed.flatMap(({ waits }) => (waits ?? []).flatMap(({ key }) => key ?? [])));
    const teachers = new Set(this.teachers.filter(({ values }) => isOfClass(values, classes)));
    return this.sendable.filter((row) => teachers.has(row) || awaited.has(row.key));
  }
}

/** The roster of a school as it is, judged once and only when somebody asks; null without one, or where its header was changed. */
export function rosterOnce(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  schoolId: string,
): () => CheckedTab | null {
  let known: { readonly checked: CheckedTab | null } | null = null;
  const judge = () => {
    const tab = findRosterTab(spreadsheet, schoolId);
    try {
      return tab === null ? null : judgeTab(tab, readTab(tab.sheet, false));
    } catch {
      return null;
    }
  };
  return () => {
    known = known ?? { checked: judge() };
    return known.checked;
  };
}
