/**
 * C-14 between rows: one person may stand on several rows, one per class and Master Code, as long as the rows agree about the person; two
 * people may not share what names one person. Every finding names the other row. Linear in the number of rows.
 */
import { classFields, type FieldKey, type PartialValues, personFields } from "../fields";
import { folded } from "../folded";
import { canonicalGuid } from "../guid";
import { clearWord } from "./clear";
import { type ComparedRow, cell, type FindingsByRow } from "./compared-row";
import { finding } from "./rule";

const uniqueFields = [
  ["userId", "user_id.taken"],
  ["email", "email.taken"],
  ["username", "username.taken"],
] as const;

const quoted = (row: ComparedRow, field: FieldKey) => (field === "password" ? "" : cell(row, field));

/** The value as it will be after the import: the cell, or what is stored under a blank one. */
function effective(row: ComparedRow, field: FieldKey): string {
  return cell(row, field) || (field === "password" ? "" : (row.stored?.[field] ?? ""));
}

/** What makes two rows the same person: the account; for a new person the User ID. */
function personOf(row: ComparedRow): string | null {
  const guid = row.stored?.userGuid || cell(row, "userGuid");
  if (guid !== "") return canonicalGuid(guid);
  const userId = cell(row, "userId");
  return userId === "" ? null : `new ${folded(userId)}`;
}

/** Two new rows with one User ID and two entirely different names are two people, not one who is told of twice. */
function strangers(one: ComparedRow, other: ComparedRow): boolean {
  if (one.stored !== null || other.stored !== null) return false;
  const differ = (field: FieldKey) => cell(one, field).toLowerCase() !== cell(other, field).toLowerCase();
  return differ("firstName") && differ("lastName");
}

const lineOf = (row: ComparedRow) => classFields.map((field) => cell(row, field).toLowerCase()).join("\n");

/** Compares a person's further row with their first one; `lines` are the classes seen so far. */
function compareWithFirst(first: ComparedRow, row: ComparedRow, lines: Map<string, ComparedRow>, to: FindingsByRow) {
  const differing = personFields.filter(
    (field) => field !== "userGuid" && effective(first, field) !== effective(row, field),
  );
  for (const field of differing) {
    const newPerson = row.stored === null ? { userId: cell(row, "userId") } : {};
    to.add(row, finding(row.row, field, "row.disagrees", quoted(row, field), { ...newPerson, otherRow: first.row }));
    to.add(
      first,
      finding(first.row, field, "row.disagrees", quoted(first, field), { ...newPerson, otherRow: row.row }),
    );
  }
  if (differing.length > 0) return;
  const line = lineOf(row);
  const same = lines.get(line);
  if (same === undefined) lines.set(line, row);
  else to.add(row, finding(row.row, null, "row.repeated", "", { otherRow: same.row }));
}

interface Owner {
  readonly person: string;
  /** null for an account that is on no row. */
  readonly row: ComparedRow | null;
}

/** A cell that writes a value somebody else has, or that two people write, is the guilty one; who merely keeps theirs is not. */
function writes(row: ComparedRow, field: FieldKey): boolean {
  const value = cell(row, field);
  if (value === "" || value === row.stored?.[field]) return false;
  return folded(value) !== folded(row.stored?.[field] ?? "");
}

/** One unique field: who has a value that somebody writes? A clash needs a writer, so all other values are passed over. */
function takenValues(
  field: FieldKey,
  code: (typeof uniqueFields)[number][1],
  rows: readonly ComparedRow[],
  persons: ReadonlyMap<ComparedRow, string>,
  absent: readonly PartialValues[],
  to: FindingsByRow,
): void {
  const written = new Set<string>();
  for (const row of rows) if (row.values !== row.stored && writes(row, field)) written.add(folded(cell(row, field)));
  if (written.size === 0) return;
  const owners = new Map<string, Owner>();
  for (const account of absent) {
    const value = folded(account[field] ?? "");
    if (written.has(value)) owners.set(value, { person: canonicalGuid(account.userGuid ?? ""), row: null });
  }
  for (const row of rows) {
    const value = folded(effective(row, field));
    if (!written.has(value) || (field === "email" && cell(row, field) === clearWord)) continue;
    const person = persons.get(row) ?? personOf(row) ?? `row ${row.row}`;
    const owner = owners.get(value);
    if (owner === undefined) {
      owners.set(value, { person, row });
      continue;
    }
    if (owner.person === person) continue;
    if (writes(row, field)) {
      const otherRow = owner.row === null ? {} : { otherRow: owner.row.row };
      to.add(row, finding(row.row, field, code, cell(row, field), otherRow));
    }
    if (owner.row !== null && writes(owner.row, field)) {
      to.add(owner.row, finding(owner.row.row, field, code, cell(owner.row, field), { otherRow: row.row }));
    }
  }
}

/** Findings between people. `absent` are accounts of the school that are on none of the rows: they keep what names them. `once` is that of `checkRows`. */
export function peopleAcrossRows(
  rows: readonly ComparedRow[],
  absent: readonly PartialValues[],
  once: boolean,
  to: FindingsByRow,
): void {
  const firstRows = new Map<string, ComparedRow>();
  const linesOf = new Map<string, Map<string, ComparedRow>>();
  const strangersOf = new Map<ComparedRow, string>();
  for (const row of rows) {
    if (once && row.values === row.stored) continue;
    const person = personOf(row);
    if (person === null) continue;
    const first = firstRows.get(person);
    if (first === undefined) firstRows.set(person, row);
    else if (strangers(first, row)) strangersOf.set(row, `${person}, row ${row.row}`);
    else {
      const lines = linesOf.get(person) ?? new Map([[lineOf(first), first]]);
      linesOf.set(person, lines);
      compareWithFirst(first, row, lines, to);
    }
  }
  for (const [field, code] of uniqueFields) takenValues(field, code, rows, strangersOf, absent, to);
}
