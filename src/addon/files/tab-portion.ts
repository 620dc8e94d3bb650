/**
 * A roster tab portion by portion, for the files page: it looks at all of a school at once and again with every answer, and a call carries a megabyte or two.
 * Each portion reads its own rows and no others.
 */
import { type CallInput, type CallOutput, fillRowsAtOnce } from "../../contract";
import { fieldKeys } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { readAccountsBetween } from "../tabs/baseline";
import { firstRow } from "../tabs/layout";
import { readColumns, readRows, rosterTab } from "../tabs/roster-tab";

/** Typed passwords are nobody's to see here. */
const cellsOf = (values: Readonly<Record<(typeof fieldKeys)[number], string>>) =>
  fieldKeys.map((field) => (field === "password" ? "" : values[field]));

export function tabPortion({ schoolId, from }: CallInput<"tabPortion">): CallOutput<"tabPortion"> {
  const { sheet, spreadsheet, entry } = rosterTab(currentSpreadsheet(), schoolId);
  const first = Math.max(firstRow, from);
  const wanted = first + fillRowsAtOnce - 1;
  const last = Math.min(wanted, sheet.getLastRow());
  const rows = last < first ? [] : readRows(sheet, readColumns(sheet), first, last);
  const { accounts, isLast } = readAccountsBetween(spreadsheet, entry, first, wanted);
  return {
    tabName: sheet.getName(),
    rows: rows.map(({ row, key, values }) => ({ row, key, cells: cellsOf(values) })),
    accounts,
    ...(last < wanted && isLast ? {} : { next: wanted + 1 }),
  };
}
