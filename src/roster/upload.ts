/** What an upload sends of a judged roster: the rows that may go, with what changed of them. */
import { classFields, type FieldKey, type PartialValues } from "./fields";
import { isOtherPersonMark } from "./meant-marks";
import { keyOfJudged } from "./person";
import { type JudgedRoster, type JudgedRow, type RowToUpload, staysBehind } from "./rows";
import { hasClass } from "./rules/class";

/** All that an upload would say of the row, whether or not it may go. */
export function valuesToSend(row: JudgedRow): PartialValues {
  const values: Partial<Record<FieldKey, string>> = {};
  const userGuid = row.baseline?.values.userGuid ?? row.joins;
  if (userGuid !== undefined) values.userGuid = userGuid;
  for (const cell of row.cells) values[cell.field] = cell.newValue;
  if (!hasClass(values)) return values;
  // A class is only understood whole: its start date alone names none.
  for (const field of classFields) {
    const value = row.values[field] ?? "";
    if (value !== "") values[field] = value;
  }
  return values;
}

const othersOf = ({ meant = [] }: JudgedRow) => meant.filter(isOtherPersonMark);

/** The rows that may go: changed or new, without an error or an open question. An update carries its changed fields only, and its class whole. */
export function uploadRows(judged: Pick<JudgedRoster, "rows">): RowToUpload[] {
  return judged.rows
    .filter((row) => (row.state === "changed" || row.state === "new") && !staysBehind(row))
    .map((row) => ({
      row: row.row,
      key: keyOfJudged(row),
      ...(row.baseline === null ? {} : { version: row.baseline.version }),
      values: valuesToSend(row),
      ...(row.meantFields === undefined ? {} : { meant: row.meantFields }),
      ...(othersOf(row).length === 0 ? {} : { others: othersOf(row) }),
    }));
}
