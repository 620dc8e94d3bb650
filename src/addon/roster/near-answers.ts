/**
 * The two answers to "probably somebody who is here already" (B-11). *It is them* makes of a new row an update: what tells who they are stays as the account
 * has it, for it was only asked whether this spelling means them; grade, address and class are taken as typed. *Someone else* is kept with the row.
 */
import type { RosterSummary } from "../../contract";
import {
  canonicalGuid,
  classFields,
  type FieldKey,
  fieldKeys,
  folded,
  hasClass,
  type RosterValues,
  sameGuid,
} from "../../roster";
import type { RosterTab, TabRow } from "../tabs/roster-tab";
import type { CheckedTab } from "./check";
import { type CellToDo, doCells } from "./done-cells";
import { askedAbout } from "./near-questions";

const takenAsTyped: readonly FieldKey[] = ["gradeLevel", "email"];
export const ofTheAccount: readonly FieldKey[] = ["userId", "role", "firstName", "lastName", "username"];

const classOf = (values: RosterValues) => classFields.map((field) => folded(values[field].trim())).join("\n");

/** A new person may stand on several rows, one a class. */
export function rowsOfNew({ rows, judged }: CheckedTab, asked: TabRow): TabRow[] {
  const id = folded(asked.values.userId.trim());
  return rows.filter((row, index) => {
    if (judged.rows[index]?.state !== "new") return false;
    return row.row === asked.row || (id !== "" && folded(row.values.userId.trim()) === id);
  });
}

function cellsOfThem(checked: CheckedTab, asked: TabRow, guid: string): CellToDo[] {
  const account = checked.baseline.find(({ values }) => sameGuid(values.userGuid, guid));
  if (account === undefined) return [];
  const own = checked.rows.filter((_, index) =>
    sameGuid(checked.judged.rows[index]?.baseline?.values.userGuid ?? "", guid),
  );
  const cells: CellToDo[] = [];
  const there = own[0]?.values ?? account.values;
  const now: Record<FieldKey, string> = { ...there, userGuid: account.values.userGuid };
  for (const field of takenAsTyped) {
    const typed = asked.values[field].trim();
    if (typed === "" || typed === there[field]) continue;
    now[field] = typed;
    for (const { row } of own) cells.push({ row, field, value: typed });
  }
  const classes = new Set(own.map(({ values }) => classOf(values)));
  let free = own.find(({ values }) => !hasClass(values));
  for (const { row, values } of rowsOfNew(checked, asked)) {
    const isNewClass = hasClass(values) && !classes.has(classOf(values));
    classes.add(classOf(values));
    if (own.length > 0 && (!isNewClass || free !== undefined)) {
      // They have a row: what this one has besides goes there, and a second one would say the same again.
      if (isNewClass && free !== undefined)
        for (const field of classFields) cells.push({ row: free.row, field, value: values[field] });
      if (isNewClass) free = undefined;
      for (const field of fieldKeys) cells.push({ row, field, value: "" });
      continue;
    }
    for (const field of ["userGuid", ...ofTheAccount, ...takenAsTyped] as const)
      cells.push({ row, field, value: now[field] });
    // A password that was thought of for somebody new would shut out who is there.
    cells.push({ row, field: "password", value: "" });
  }
  return cells;
}

/** `guid` is what the sidebar showed: a question that has changed since is left as it is. */
export function itIsThem(tab: RosterTab, checked: CheckedTab, rows: readonly number[], guid: string): RosterSummary {
  const cells = checked.judged.rows.flatMap((judged, index) => {
    const row = checked.rows[index];
    const isAsked = rows.includes(judged.row) && askedAbout(judged).includes(canonicalGuid(guid));
    return row !== undefined && isAsked ? cellsOfThem(checked, row, guid) : [];
  });
  return doCells(tab, checked, cells);
}
