/**
 * The rows that an edit has touched, judged with what they need and nothing more: their own records, and of other rows those that have to do with
 * them. What only the whole tab can tell (what is the matter with a column, how many are in a class) stays as it was told last, and is the full check's.
 */
import {
  type BaselineRow,
  canonicalGuid,
  classFields,
  type FieldKey,
  type Finding,
  gradeMapOf,
  hasClass,
  isColumnCode,
  isGuid,
  isNearCode,
  isNewKey,
  type JudgedRow,
  judgeTouched,
  type MeantColumns,
  type SheetRow,
  sameGuid,
  schoolDay,
} from "../../roster";
import { now } from "../platform/google";
import { readBaselineRows } from "../tabs/baseline";
import { rowsNamed } from "../tabs/find-rows";
import { firstRow } from "../tabs/layout";
import { type RosterTab, readRows, type TabRow } from "../tabs/roster-tab";
import { classNamesOf, isClassName, type KeptFinding, personNamesOf } from "../tabs/row-record";
import type { TabColumns } from "../tabs/tab-columns";
import type { TabState } from "../tabs/tab-state";

export interface Touch {
  readonly first: number;
  readonly last: number;
  /** The columns that were edited. */
  readonly fields: readonly FieldKey[];
}

export interface TouchedRow {
  readonly before: TabRow;
  readonly judged: JudgedRow;
  /** False of a row that only has to do with one of these. */
  readonly edited: boolean;
}

export interface Touched {
  readonly rows: readonly TouchedRow[];
  /** How many accounts are on no row any more, or on one again. */
  readonly removed: number;
}

/** Rows beside a pasted block: a column that slid by a few rows shows at its edges. */
const margin = 4;
/** A block as small as this proves nothing of a column. */
const leastOfBlock = 4;
/** Of other people's rows, besides as many as were edited; and of a class the first ones, which say how it is described. */
const mostOthers = 8;
const mostOfClass = 3;
/** How often may be asked who has to do with whom. */
const mostRounds = 3;

const uniqueFields: readonly FieldKey[] = ["userGuid", "userId", "email", "username"];
const classCodes = ["class.disagrees", "class.starts_later", "class.many_students"] as const;
const isOfClass = ({ code }: Pick<Finding, "code">) => classCodes.some((one) => one === code);

const askedFields: readonly FieldKey[] = ["userGuid", "userId", "role", "firstName", "lastName", "gradeLevel", "email"];

const isPulled = (key: string) => key !== "" && !isNewKey(key);

/** The account that the row was pulled for, as its record has it; a record that is another one's is none. */
const ownAccount = ({ key, was }: TabRow): BaselineRow | null =>
  was !== undefined && sameGuid(was.values.userGuid, key) ? was : null;

const sealIsBroken = ({ key, values }: SheetRow) => isPulled(key) && !sameGuid(values.userGuid, key);

/** Who has to be looked for because this row was edited in these columns. */
function namesToAsk(row: TabRow, fields: readonly FieldKey[]): string[] {
  const { values, key, told, ties = [] } = row;
  const names = new Set(ties);
  const add = (more: readonly string[]) => {
    for (const name of more) names.add(name);
  };
  const edited = uniqueFields.filter((field) => fields.includes(field));
  const stored = ownAccount(row);
  if (!isPulled(key) ? edited.length > 0 || told === undefined : sealIsBroken(row)) {
    add(personNamesOf(values));
    // Whose row it was may be on no row any more: who has their address has it from nobody here.
    if (stored !== null) add(personNamesOf(stored.values));
  } else {
    const only = (from: SheetRow["values"]) => Object.fromEntries(edited.map((field) => [field, from[field]]));
    add(personNamesOf(only(values)));
    if (stored !== null) add(personNamesOf(only(stored.values)));
  }
  if (hasClass(values) && classFields.some((field) => fields.includes(field))) add(classNamesOf(values));
  return [...names];
}

/** Rows in order, in as few reads as they lie in pieces. */
function readThese(tab: RosterTab, columns: TabColumns, rows: readonly number[]): TabRow[] {
  const read: TabRow[] = [];
  for (let index = 0; index < rows.length; ) {
    const first = rows[index] ?? 0;
    let last = first;
    for (index += 1; index < rows.length && (rows[index] ?? 0) - last <= 3; index += 1) last = rows[index] ?? last;
    read.push(...readRows(tab.sheet, columns, first, last).filter(({ row }) => rows.includes(row)));
  }
  return read;
}

/** The edited rows and, by further questions, those that have to do with them. */
class Neighbourhood {
  readonly rows = new Map<number, TabRow>();
  private readonly asked = new Set<string>();
  private readonly tab: RosterTab;
  private readonly columns: TabColumns;

  constructor(tab: RosterTab, columns: TabColumns, edited: readonly TabRow[]) {
    this.tab = tab;
    this.columns = columns;
    for (const row of edited) this.rows.set(row.row, row);
  }

  /** Answers the rows that were found. */
  private ask(names: readonly string[], most: number): TabRow[] {
    const unasked = names.filter((name) => !this.asked.has(name));
    if (unasked.length === 0) return [];
    for (const name of unasked) this.asked.add(name);
    const people = unasked.filter((name) => !isClassName(name));
    const find = (wanted: readonly string[], atMost: number) =>
      wanted.length === 0
        ? []
        : rowsNamed(this.tab.sheet, this.columns, wanted)
            .filter((row) => !this.rows.has(row))
            .slice(0, atMost);
    const found = new Set([
      ...find(people, most),
      ...find(
        unasked.filter((name) => isClassName(name)),
        mostOfClass,
      ),
    ]);
    const read = readThese(
      this.tab,
      this.columns,
      [...found].sort((one, other) => one - other),
    );
    for (const row of read) this.rows.set(row.row, row);
    return read;
  }

  grow(names: readonly string[], edited: number): void {
    let next = names;
    for (let round = 0; round < mostRounds && next.length > 0; round += 1)
      next = this.ask(next, mostOthers + edited).flatMap(({ ties = [] }) => ties);
  }

  hasAsked(name: string): boolean {
    return this.asked.has(name);
  }

  get people(): string[] {
    return [...this.asked].filter((name) => !isClassName(name));
  }
}

/** GUIDs of which no row at hand knows the account. */
function unknownGuids(rows: readonly TabRow[], known: ReadonlySet<string>): string[] {
  const guids = rows.flatMap(({ key, values }) => [...(isPulled(key) ? [key] : []), values.userGuid]);
  return [...new Set(guids.filter((guid) => isGuid(guid.trim())).map(canonicalGuid))].filter(
    (guid) => !known.has(guid),
  );
}

/**
 * The accounts of the rows; and, from the baseline, of rows without a record and of people who are on no row. Each once, as the baseline has them: of a person on
 * two rows each row has a record, and taken for two accounts the one would not know what the other row says.
 */
function accountsOf(tab: RosterTab, rows: readonly TabRow[], names: readonly string[], removed: number): BaselineRow[] {
  const accounts = new Map<string, BaselineRow>();
  const add = (account: BaselineRow) => {
    const guid = canonicalGuid(account.values.userGuid);
    if (!accounts.has(guid)) accounts.set(guid, account);
  };
  for (const account of rows.flatMap((row) => ownAccount(row) ?? [])) add(account);
  const unknown = unknownGuids(rows, new Set(accounts.keys()));
  const wanted = [...new Set([...unknown, ...(removed > 0 || unknown.length > 0 ? names : [])])];
  if (wanted.length > 0) for (const account of readBaselineRows(tab.spreadsheet, tab.entry, wanted)) add(account);
  return [...accounts.values()];
}

/** What was told of the row, and still holds: of whole columns and classes, where nobody has touched the cells. */
function stillTold(
  { told, values }: TabRow,
  edited: readonly FieldKey[],
  classIsAsked: boolean,
  meant: MeantColumns,
): readonly KeptFinding[] {
  return (told?.findings ?? []).filter(({ code, field, value }) => {
    if (field === null) return false;
    if (isColumnCode(code))
      return !edited.includes(field) && meant[field] === undefined && values[field].trim() === value;
    // Who a new person may be only the whole tab can tell; another name is another question.
    if (isNearCode(code)) return !askedFields.some((one) => edited.includes(one));
    return isOfClass({ code }) && !classIsAsked;
  });
}

function withTold(
  judged: JudgedRow,
  all: readonly KeptFinding[],
  classIsAsked: boolean,
  meant: MeantColumns,
): JudgedRow {
  if (judged.state === "empty") return judged;
  const kept = all.filter(({ code }) => !isNearCode(code) || judged.state === "new");
  const columns = new Set(kept.filter(({ code }) => isColumnCode(code)).map(({ field }) => field));
  const own = judged.findings.filter(({ code, field }) => {
    if (columns.has(field)) return false;
    // What was answered of a whole column only the whole column can tell.
    if (isColumnCode(code)) return field === null || meant[field] === undefined;
    return classIsAsked || !isOfClass({ code });
  });
  if (kept.length === 0 && own.length === judged.findings.length) return judged;
  const again = kept.map((one) => ({ ...one, row: judged.row }) as Finding);
  const ofColumns = again.filter(({ code }) => isColumnCode(code));
  return { ...judged, findings: [...ofColumns, ...own, ...again.filter((one) => !ofColumns.includes(one))] };
}

/** Whose row it was until now; "" for nobody's. */
const personBefore = ({ key }: TabRow) => (isPulled(key) ? canonicalGuid(key) : "");

export function touchedRows(tab: RosterTab, columns: TabColumns, touch: Touch, state: TabState | null): Touched {
  const { first, last, fields } = touch;
  const beside = last - first + 1 >= leastOfBlock ? margin : 0;
  const read = readRows(tab.sheet, columns, Math.max(firstRow, first - beside), last + beside);
  const isEdited = ({ row }: { readonly row: number }) => row >= first && row <= last;
  const edited = read.filter(isEdited);
  const near = new Neighbourhood(tab, columns, read);
  near.grow([...new Set(edited.flatMap((row) => namesToAsk(row, fields)))], edited.length);
  const rows = [...near.rows.values()].sort((one, other) => one.row - other.row);
  const accounts = accountsOf(tab, rows, near.people, state?.removed ?? 1);
  const school = {
    today: schoolDay(now()),
    grades: gradeMapOf(tab.entry.grades),
    ...(state === null ? {} : { userIds: state.userIds }),
  };
  const judged = judgeTouched(accounts, rows, school);
  const meant = tab.entry.meant ?? {};
  const besideOnly = new Set(read.filter((row) => !isEdited(row)).map(({ row }) => row));
  const touched = rows.flatMap((before, index): TouchedRow[] => {
    const found = judged[index];
    // What only lies beside the block was read for the block's sake.
    if (found === undefined || besideOnly.has(before.row)) return [];
    const isClassAsked = classNamesOf(found.values).some((name) => near.hasAsked(name));
    const kept = stillTold(before, isEdited(before) ? fields : [], isClassAsked, meant);
    return [{ before, judged: withTold(found, kept, isClassAsked, meant), edited: isEdited(before) }];
  });
  return { rows: touched, removed: removedBy(touched) };
}

/** People who are on no row any more, less those who were brought back. */
function removedBy(rows: readonly TouchedRow[]): number {
  const before = new Set(rows.map((row) => personBefore(row.before)).filter((one) => one !== ""));
  const after = new Set(
    rows.flatMap(({ judged: { baseline } }) => (baseline === null ? [] : [canonicalGuid(baseline.values.userGuid)])),
  );
  const gone = [...before].filter((one) => !after.has(one)).length;
  return gone - [...after].filter((one) => !before.has(one)).length;
}
