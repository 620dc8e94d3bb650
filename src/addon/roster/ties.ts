/** What ties rows to one another: of two rows of one person, or two that claim one address, an edit of either changes what is told of both. */
import { folded, type JudgedRow } from "../../roster";
import { classNamesOf, personNamesOf } from "../tabs/row-record";

const claims = ["user_id.taken", "email.taken", "username.taken"] as const;

/** The person of a row, as records name them; "" for nobody. */
function personOf({ baseline, values, state }: JudgedRow): string {
  if (state === "empty") return "";
  const { userGuid = "", userId = "" } = baseline?.values ?? values;
  const [name = ""] = personNamesOf(userGuid === "" ? { userId } : { userGuid });
  return name;
}

/** By place in `rows`. Rows that have to do with nobody else have none. */
export function tiesOf(rows: readonly JudgedRow[]): (index: number) => readonly string[] {
  const count = new Map<string, number>();
  for (const row of rows) {
    const person = personOf(row);
    if (person !== "") count.set(person, (count.get(person) ?? 0) + 1);
  }
  return (index) => {
    const row = rows[index];
    if (row === undefined || row.state === "empty") return [];
    const ties = new Set<string>();
    const person = personOf(row);
    if ((count.get(person) ?? 0) > 1) ties.add(person);
    for (const { code, value } of row.findings) {
      if (claims.some((one) => one === code)) ties.add(folded(value.trim()));
      // Whose GUID it is, and in which row they stand, is told here too.
      if (code === "user_guid.other_person") for (const name of personNamesOf({ userGuid: value })) ties.add(name);
      if (code === "class.disagrees") for (const name of classNamesOf(row.values)) ties.add(name);
    }
    // What it waits for may be brought, or taken away, by the row of another.
    for (const { facts } of row.refusal?.findings ?? []) {
      const { otherKey } = facts as Readonly<Record<string, unknown>>;
      if (typeof otherKey === "string") ties.add(folded(otherKey.trim()));
      for (const name of classNamesOf(row.values)) ties.add(name);
    }
    ties.delete("");
    return [...ties];
  };
}
