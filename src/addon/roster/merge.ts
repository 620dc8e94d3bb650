/**
 * Pulling again: the export as it is now, the baseline as it was, and the tab as it was edited become one. Local edits survive, untouched cells
 * take what is on the platform, and where both changed the cell keeps the local value and is marked as a conflict.
 */
import {
  type BaselineLookup,
  type BaselineRow,
  baselineLookup,
  canonicalGuid,
  classFields,
  clearWord,
  type FieldKey,
  fieldKeys,
  judgeRows,
  type PartialValues,
  type RosterValues,
} from "../../roster";
import type { TabRow } from "../tabs/roster-tab";

/** A row as it is to be written back. */
export interface MergedRow {
  readonly row: number;
  readonly key: string;
  readonly values: RosterValues;
  readonly conflicts: readonly FieldKey[];
  /** True when any of the sixteen cells differs from what is in the tab. */
  readonly touched: boolean;
}

export interface Merge {
  readonly rows: readonly MergedRow[];
  /** Accounts that are new on the platform since the last pull. */
  readonly added: readonly BaselineRow[];
}

/** What an import has just settled: its people, what went of them, and for a corrected row what had been sent of it the first time. */
export interface Settled {
  /** GUIDs, and "id " + User IDs, lower case. */
  readonly people: ReadonlySet<string>;
  /** The class lines that went, as `classLine` writes them. */
  readonly classLines: ReadonlySet<string>;
  /** By GUID, or by `personWithoutGuid`: the cells that were refused, and the account that the corrected row became. */
  readonly corrections: ReadonlyMap<string, { readonly sent: PartialValues; readonly guid: string }>;
}

const nothingSettled: Settled = { people: new Set(), classLines: new Set(), corrections: new Map() };

export const settledGuid = (guid: string) => canonicalGuid(guid);
export const settledUserId = (userId: string) => `id ${userId.trim().toLowerCase()}`;

/** A class of a person as it was sent; only that is taken out of the row, not what was typed into it since. */
export function classLine(values: PartialValues): string {
  return JSON.stringify(classFields.map((field) => values[field] ?? ""));
}

/** A person who had no GUID yet, and perhaps a User ID that was wrong: known by what stood in the row. */
export function personWithoutGuid(values: PartialValues): string {
  return [values.userId, values.firstName, values.lastName].map((cell) => (cell ?? "").trim().toLowerCase()).join("\n");
}

interface Cell {
  readonly value: string;
  readonly conflict: boolean;
}

/** One cell: what it was when pulled, what it is here and what is meant by it ("1st" means 1), what it is on the platform. */
function mergeCell(before: string, here: string, meant: string, there: string, giveWay: boolean): Cell {
  if (here.trim() === "" || here === before || meant === there) return { value: there, conflict: false };
  // Erased on purpose, and it has been.
  if (there === "" && meant.toUpperCase() === clearWord) return { value: there, conflict: false };
  // A value that was refused and corrected elsewhere (in an Errors tab) gives way to what was accepted.
  if (giveWay) return { value: there, conflict: false };
  return { value: here, conflict: there !== before };
}

const accountOf = (lookup: BaselineLookup, guid: string): BaselineRow | undefined =>
  lookup.accounts[lookup.indexOf(guid)];

function mergeRow(
  row: TabRow,
  meant: PartialValues,
  before: BaselineRow | null,
  there: BaselineRow,
  refused: ReadonlySet<FieldKey>,
  classWent: boolean,
): MergedRow {
  const values: Partial<Record<FieldKey, string>> = {};
  const conflicts: FieldKey[] = [];
  for (const field of fieldKeys) {
    const here = row.values[field];
    // The export has no passwords and no classes: they stay until they have gone.
    if (field === "password" || classFields.includes(field)) {
      values[field] = field !== "password" && classWent ? "" : here;
      continue;
    }
    if (field === "userGuid" && before === null) {
      values[field] = there.values.userGuid;
      continue;
    }
    // A new person's cells have no baseline: what was sent is what is there now.
    const base = before === null ? there.values[field] : before.values[field];
    const cell = mergeCell(base, here, meant[field] ?? here, there.values[field], refused.has(field));
    values[field] = field === "userGuid" ? here : cell.value;
    if (cell.conflict && field !== "userGuid") conflicts.push(field);
  }
  const merged = values as RosterValues;
  return {
    row: row.row,
    key: there.values.userGuid,
    values: merged,
    conflicts: [...new Set([...row.conflicts.filter((field) => merged[field] !== there.values[field]), ...conflicts])],
    touched: fieldKeys.some((field) => merged[field] !== row.values[field]),
  };
}

export function mergeRoster(
  before: readonly BaselineRow[],
  rows: readonly TabRow[],
  there: readonly BaselineRow[],
  settled: Settled = nothingSettled,
): Merge {
  const judged = judgeRows(baselineLookup(before), rows);
  const byGuid = baselineLookup(there);
  const known = new Set(before.map((account) => canonicalGuid(account.values.userGuid)));
  const byUserId = new Map(
    there
      .filter((account) => !known.has(canonicalGuid(account.values.userGuid)))
      .map((account) => [settledUserId(account.values.userId), account] as const),
  );
  const represented = new Set<BaselineRow>();
  const merged = rows.map((row, index): MergedRow => {
    const judgement = judged[index];
    const unchanged = { row: row.row, key: row.key, values: row.values, conflicts: row.conflicts, touched: false };
    if (judgement === undefined || judgement.state === "empty") return unchanged;
    const was = judgement.baseline;
    const correction = settled.corrections.get(
      was === null ? personWithoutGuid(row.values) : settledGuid(was.values.userGuid),
    );
    const now =
      was === null
        ? (byUserId.get(settledUserId(row.values.userId)) ?? (correction && accountOf(byGuid, correction.guid)))
        : accountOf(byGuid, was.values.userGuid);
    if (now === undefined) return unchanged;
    represented.add(now);
    const isSettled =
      settled.people.has(settledGuid(now.values.userGuid)) || settled.people.has(settledUserId(now.values.userId));
    const refused = new Set<FieldKey>();
    if (isSettled && correction !== undefined) {
      for (const field of fieldKeys) if ((correction.sent[field] ?? "") === row.values[field]) refused.add(field);
    }
    const classWent = isSettled && settled.classLines.has(classLine(judgement.values));
    return mergeRow(row, judgement.values, was, now, refused, classWent);
  });
  // An account that was here and has no row any more was removed from the sheet on purpose; it is counted, not brought back (S-16).
  const added = there.filter(
    (account) => !represented.has(account) && !known.has(canonicalGuid(account.values.userGuid)),
  );
  return { rows: merged, added };
}
