/** What differs between the baseline and the roster tab, row by row and cell by cell, with everything that is wrong about it. */
import { type CheckedRow, checkRows, type RowToCheck } from "./check";
import { sealColumns } from "./column-seal/tab-columns";
import { columnOf } from "./columns";
import { damageFinding } from "./damage/damage-finding";
import { type FieldKey, fieldKeys, type PartialValues, personFields, sayTheSame } from "./fields";
import { type Finding, noFindings } from "./finding";
import { mappedGrades } from "./mapped-grades";
import { canBeMeant } from "./meant";
import { isOtherPersonMark, isRetainedMark, joinedAccount, markOf } from "./meant-marks";
import { isStandingAnswer, withNearPeople } from "./near/near-rows";
import { fullName, isNewKey } from "./person";
import { standingRefusals } from "./refusals";
import { replacedFields } from "./replaced";
import {
  type BaselineRow,
  type ChangedCell,
  hasSeverity,
  type JudgedRoster,
  type JudgedRow,
  type MeantColumns,
  type RosterCounts,
  type SheetRow,
} from "./rows";
import { clearWord } from "./rules/clear";
import { finding } from "./rules/rule";
import type { SchoolFacts } from "./rules/school-facts";
import { clean } from "./rules/text";
import { type BaselineLookup, baselineLookup, type SealedRow, sealRows } from "./seal";

/** The cells of a row that say something else than the account, or than nothing. */
function changedCells(row: SheetRow, stored: PartialValues | null, values: PartialValues): ChangedCell[] {
  const cells: ChangedCell[] = [];
  for (const field of fieldKeys) {
    const newValue = values[field] ?? "";
    const oldValue = stored?.[field] ?? "";
    // A blank cell keeps what is stored (C-15), so it is no change; nor is a cell nobody touched, however the platform spells it.
    if (field === "userGuid" || newValue === "" || newValue === oldValue) continue;
    if (stored !== null && clean(row.values[field]) === clean(oldValue)) continue;
    cells.push({ field, oldValue, newValue });
  }
  return cells;
}

/** What a spreadsheet or a slip has done to cells that were filled when they were pulled. `isSaid`: on another row of the same person. */
function damageFindings(row: SheetRow, account: BaselineRow, isSaid: IsSaid): Finding[] {
  const { values: stored } = account;
  const found: Finding[] = [];
  for (const field of personFields) {
    if (field === "userGuid" || field === "role" || columnOf(field).secret) continue;
    const damage = damageFinding(row.row, field, stored[field], row.values[field].trim());
    if (damage !== null) found.push(damage);
  }
  for (const field of personFields) {
    const { erasable, secret } = columnOf(field);
    const isBlank = field !== "userGuid" && !secret && stored[field] !== "" && row.values[field].trim() === "";
    // A further row, as for another class, may leave out what the person's own row says. Not by its key: that is written by the check itself.
    if (isBlank && !isSaid(account, field)) {
      const facts = { stored: stored[field], ...(erasable ? { clear: clearWord } : {}) };
      found.push(finding(row.row, field, "cell.blank_kept", "", facts));
    }
  }
  return found;
}

/** Told on each cell, so that each is put back; and it is meant, where it is one person all the same. */
const replacedFindings = ({ row, values: typed }: SheetRow, { values: stored }: BaselineRow, values: PartialValues) =>
  replacedFields(stored, values).map((field) =>
    finding(row, field, "person.replaced", typed[field], { owner: fullName(stored), expected: stored[field] }),
  );

const emptyRow = (row: number): JudgedRow => ({
  row,
  state: "empty",
  baseline: null,
  key: "",
  values: {},
  cells: [],
  findings: [],
});

/** What somebody has said is meant is no finding any more, as long as it is what they said it of. */
function withoutMeant(
  row: SheetRow,
  baseline: BaselineRow | null,
  all: readonly Finding[],
  ofRules: readonly Finding[],
): Pick<JudgedRow, "findings" | "meant" | "meantFields"> {
  if (row.meant === undefined) return { findings: all };
  const meant = new Set<string>(
    row.meant.filter(
      (mark) =>
        isRetainedMark(mark) || (baseline === null && (isOtherPersonMark(mark) || isStandingAnswer(mark, row.values))),
    ),
  );
  const fields = new Set<FieldKey>();
  const findings = all.filter((one) => {
    const mark = one.field !== null && canBeMeant(one) ? markOf(row, baseline, one.code, one.field) : "";
    if (row.meant?.includes(mark) !== true) return true;
    meant.add(mark);
    // What is told against the stored value the service asks about by itself (G-2).
    if (one.field !== null && ofRules.includes(one)) fields.add(one.field);
    return false;
  });
  if (meant.size === 0) return { findings };
  return { findings, meant: [...meant], ...(fields.size === 0 ? {} : { meantFields: [...fields] }) };
}

type IsSaid = (account: BaselineRow, field: FieldKey) => boolean;

const noCells: readonly ChangedCell[] = [];

function judgedRow(
  row: SheetRow,
  { baseline, findings }: SealedRow,
  checked: CheckedRow,
  { grades }: SchoolFacts,
  isSaid: IsSaid,
): JudgedRow {
  const untouched = baseline !== null && checked.values === baseline.values;
  if (untouched && row.meant === undefined && findings.length === 0 && checked.findings.length === 0) {
    const { values } = checked;
    const key = baseline.values.userGuid;
    return { row: row.row, state: "unchanged", baseline, key, values, cells: noCells, findings: noFindings };
  }
  const joins = baseline === null ? joinedAccount(row.meant, row.values) : null;
  const stored = baseline?.values ?? joins?.stored ?? null;
  const cells = untouched ? noCells : changedCells(row, stored, checked.values);
  const damage = untouched || baseline === null ? [] : damageFindings(row, baseline, isSaid);
  const replaced = untouched || baseline === null ? [] : replacedFindings(row, baseline, checked.values);
  const mapped = mappedGrades(row, checked.values.gradeLevel ?? "", checked.findings, grades);
  const all = [...findings, ...checked.findings, ...damage, ...replaced, ...mapped.findings];
  const { meant = [], ...told } = withoutMeant(row, baseline, all, checked.findings);
  const marks = [...meant, ...mapped.marks, ...(joins === null ? [] : [joins.mark])];
  return {
    row: row.row,
    state: baseline === null ? "new" : cells.length > 0 ? "changed" : "unchanged",
    baseline,
    key: baseline?.values.userGuid ?? (isNewKey(row.key) ? row.key : ""),
    values: checked.values,
    cells,
    ...told,
    ...(marks.length === 0 ? {} : { meant: marks }),
    ...(joins === null ? {} : { joins: { guid: joins.guid, version: joins.version } }),
  };
}

interface Judged {
  readonly rows: readonly JudgedRow[];
  readonly removed: readonly BaselineRow[];
}

function rowToCheck(row: SheetRow, { baseline }: SealedRow): RowToCheck {
  // Somebody who joins is there already: what was copied of them is not judged.
  const joins = baseline === null ? joinedAccount(row.meant, row.values) : null;
  if (joins !== null) return { row: row.row, stored: joins.stored, values: { ...row.values, userGuid: joins.guid } };
  if (baseline === null) return { row: row.row, stored: null, values: { ...row.values, userGuid: "" } };
  const stored = baseline.values;
  // The seal has judged the GUID already; the rules get the right one, so that repeats are found by person.
  const values = sayTheSame(row.values, stored) ? stored : { ...row.values, userGuid: stored.userGuid };
  return { row: row.row, stored, values };
}

type Seals = readonly (SealedRow | null)[];

/** Whether any row of the account says something in a column. A blank cell does not, so the row that is asked for need not be left out. */
function saidOnAnyRow(seals: Seals, rows: readonly SheetRow[]): IsSaid {
  const byAccount = () => {
    const rowsOf = new Map<BaselineRow, SheetRow[]>();
    seals.forEach((seal, index) => {
      const row = rows[index];
      if (!seal?.baseline || row === undefined) return;
      const known = rowsOf.get(seal.baseline);
      if (known === undefined) rowsOf.set(seal.baseline, [row]);
      else known.push(row);
    });
    return rowsOf;
  };
  // Made only when a cell is blank that had something: on most tabs none is.
  let rowsOf: ReadonlyMap<BaselineRow, SheetRow[]> | null = null;
  return (account, field) => {
    rowsOf ??= byAccount();
    return rowsOf.get(account)?.some(({ values }) => values[field].trim() !== "") === true;
  };
}

interface Present {
  /** Accounts that no row stands for. */
  readonly removed: readonly BaselineRow[];
  /** No account has two rows. */
  readonly once: boolean;
}

/** Rows mostly stand in the order of the accounts: what follows is looked at first. */
function presentIn({ accounts, indexOf }: BaselineLookup, seals: Seals): Present {
  const inOrder: boolean[] = [];
  const others = new Set<BaselineRow>();
  let next = 0;
  let once = true;
  for (const seal of seals) {
    const account = seal?.baseline ?? null;
    if (account === null) continue;
    if (account === accounts[next]) {
      if (inOrder[next] === true) once = false;
      inOrder[next] = true;
    } else {
      if (others.has(account)) once = false;
      others.add(account);
      next = indexOf(account.values.userGuid);
    }
    next += 1;
  }
  const removed = accounts.filter((account, index) => {
    if (inOrder[index] !== true) return !others.has(account);
    if (others.has(account)) once = false;
    return false;
  });
  return { removed, once };
}

/** `rowsAreAll`: whoever of the accounts is on none of the rows was removed from the sheet. */
function judge(lookup: BaselineLookup, rows: readonly SheetRow[], rowsAreAll: boolean, school: SchoolFacts): Judged {
  const seals = sealRows(lookup, rows);
  const present = presentIn(lookup, seals);
  const removed = rowsAreAll ? present.removed : [];
  const toCheck: RowToCheck[] = [];
  rows.forEach((row, index) => {
    const seal = seals[index];
    if (seal !== null && seal !== undefined) toCheck.push(rowToCheck(row, seal));
  });
  const absent = removed.map((account) => account.values);
  const checked = checkRows(toCheck, absent, school, present.once);
  const isSaid = saidOnAnyRow(seals, rows);
  let next = 0;
  const judged = rows.map((row, index) => {
    const seal = seals[index];
    const check = checked[next];
    if (seal === null || seal === undefined || check === undefined) return emptyRow(row.row);
    next += 1;
    return judgedRow(row, seal, check, school, isSaid);
  });
  return { rows: standingRefusals(rows, judged), removed };
}

/** Judges some rows of a tab, such as those of one edit. They are compared with each other only as far as they are given. */
export function judgeRows(
  lookup: BaselineLookup,
  rows: readonly SheetRow[],
  school: SchoolFacts = {},
): readonly JudgedRow[] {
  return judge(lookup, rows, false, school).rows;
}

/**
 * Judges the rows that an edit has touched, together with those that have to do with them; `accounts` are theirs, and those on no row of the tab who have
 * what one of them says. Columns are looked at as far as these rows go.
 */
export function judgeTouched(
  accounts: readonly BaselineRow[],
  rows: readonly SheetRow[],
  school: SchoolFacts,
): readonly JudgedRow[] {
  return sealColumns(rows, judge(baselineLookup(accounts), rows, true, school).rows).rows;
}

/** Judges a whole tab against its baseline, column by column as well, and against what is known of the school. */
export function judgeRoster(
  baseline: readonly BaselineRow[],
  rows: readonly SheetRow[],
  school: SchoolFacts = {},
  meant: MeantColumns = {},
): JudgedRoster {
  const byRow = judge(baselineLookup(baseline), rows, true, school);
  const sealed = { ...byRow, ...sealColumns(rows, byRow.rows, meant) };
  const judged = { ...sealed, rows: withNearPeople(baseline, rows, sealed.rows) };
  return { ...judged, counts: countsOf(baseline, judged) };
}

function countsOf(baseline: readonly BaselineRow[], { rows, removed }: Judged): RosterCounts {
  const states = { empty: 0, unchanged: 0, changed: 0, new: 0 };
  let joining = 0;
  let errors = 0;
  let warnings = 0;
  for (const row of rows) {
    states[row.state] += 1;
    if (row.joins !== undefined) joining += 1;
    if (row.findings.length === 0) continue;
    if (hasSeverity(row, "error")) errors += 1;
    if (hasSeverity(row, "warning")) warnings += 1;
  }
  const { changed, unchanged } = states;
  return {
    accounts: baseline.length,
    changed,
    created: states.new,
    joining,
    unchanged,
    errors,
    warnings,
    removed: removed.length,
  };
}
