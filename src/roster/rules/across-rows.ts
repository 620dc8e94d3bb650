/**
 * C-14 between rows: one person may stand on several rows, one per class and Master Code, as long as the rows agree about the person; two
 * people may not share what names one person.
 */
import { classFields, type FieldKey, type PartialValues, personFields } from "../fields";
import type { Finding } from "../finding";
import { canonicalGuid } from "../guid";
import { finding } from "./rule";

interface Row {
  readonly row: number;
  readonly stored: PartialValues | null;
  readonly values: PartialValues;
}

/** What makes two rows the same person: the account's GUID; for a new person, the User ID. */
function personKey(row: Row): string | null {
  const guid = row.stored?.userGuid ?? row.values.userGuid ?? "";
  if (guid !== "") return `guid ${canonicalGuid(guid)}`;
  const userId = row.values.userId ?? "";
  return userId === "" ? null : `new ${userId.toLowerCase()}`;
}

/** The value as it will be after the import: the cell, or what is stored under a blank one. */
function effective(row: Row, field: FieldKey): string {
  return row.values[field] || (field === "password" ? "" : (row.stored?.[field] ?? ""));
}

const uniqueFields: readonly (readonly [FieldKey, "user_id.taken" | "email.taken" | "username.taken"])[] = [
  ["userId", "user_id.taken"],
  ["email", "email.taken"],
  ["username", "username.taken"],
];

/** Findings between rows, by index of the row; rows without any are left out. Linear in the number of rows. */
export function crossRowFindings(
  rows: readonly Row[],
  checked: readonly { readonly values: PartialValues }[],
): Record<number, Finding[]> {
  const found: Record<number, Finding[]> = {};
  const add = (index: number, one: Finding) => {
    const list = found[index];
    if (list === undefined) found[index] = [one];
    else list.push(one);
  };
  const judged = rows.map((row, index) => ({
    row: row.row,
    stored: row.stored,
    values: checked[index]?.values ?? row.values,
  }));
  const firstOfPerson = new Map<string, number>();
  const firstOfLine = new Map<string, number>();
  const owners = uniqueFields.map(() => new Map<string, { person: string; index: number }>());

  judged.forEach((row, index) => {
    const person = personKey(row) ?? `row ${row.row}`;
    const first = firstOfPerson.get(person);
    if (first === undefined) firstOfPerson.set(person, index);
    else compareRepeats(judged[first] as Row, row, first, index, add, firstOfLine, person);
    if (first === undefined) firstOfLine.set(lineKey(person, row), index);
    uniqueFields.forEach(([field, code], which) => {
      const value = effective(row, field).toLowerCase();
      const seen = owners[which];
      if (value === "" || value === "clear" || seen === undefined) return;
      const owner = seen.get(value);
      if (owner === undefined) seen.set(value, { person, index });
      else if (owner.person !== person) {
        const other = judged[owner.index] as Row;
        // The one who had it already is not the one to be blamed.
        const here = (row.values[field] ?? "") !== "" && (row.stored?.[field] ?? "").toLowerCase() !== value;
        const [guilty, guiltyIndex, blameless] = here ? [row, index, other] : [other, owner.index, row];
        add(guiltyIndex, finding(guilty.row, field, code, guilty.values[field] ?? "", { otherRow: blameless.row }));
      }
    });
  });
  return found;
}

function lineKey(person: string, row: Row): string {
  return `${person}\n${classFields.map((field) => (row.values[field] ?? "").toLowerCase()).join("\n")}`;
}

function compareRepeats(
  first: Row,
  row: Row,
  firstIndex: number,
  index: number,
  add: (index: number, one: Finding) => void,
  firstOfLine: Map<string, number>,
  person: string,
): void {
  const differing = personFields.filter((field) => effective(first, field) !== effective(row, field));
  if (differing.length > 0) {
    for (const field of differing) {
      const quoted = field === "password" ? "" : (row.values[field] ?? "");
      add(index, finding(row.row, field, "row.disagrees", quoted, { otherRow: first.row }));
    }
    add(
      firstIndex,
      finding(
        first.row,
        differing[0] ?? null,
        "row.disagrees",
        differing[0] === "password" ? "" : (first.values[differing[0] ?? "userId"] ?? ""),
        { otherRow: row.row },
      ),
    );
    return;
  }
  const key = lineKey(person, row);
  const same = firstOfLine.get(key);
  if (same === undefined) firstOfLine.set(key, index);
  else {
    const other = same === firstIndex ? first.row : row.row;
    add(index, finding(row.row, null, "row.repeated", "", { otherRow: other }));
  }
}
