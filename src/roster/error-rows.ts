/**
 * Rows of an Errors tab, judged as rows of the roster are: the same rules, damage and seal against what is stored, and beside them what the platform said,
 * which stands on its cell until that cell is another one. A row is corrected when it really is another one, and nothing is wrong with it any more.
 */
import { judgeRows } from "./change-set";
import { columnFindings } from "./error-columns";
import { classFields, completeValues, type FieldKey, fieldKeys } from "./fields";
import type { Finding, ToldFinding } from "./finding";
import { findingCodes } from "./finding-codes";
import { canBeMeant } from "./meant";
import { isEmptyRow, personKey } from "./person";
import { type AwaitedRow, awaitedRows } from "./refusals";
import type { BaselineRow, JudgedRow, RowOfErrors } from "./rows";
import type { SchoolFacts } from "./rules/school-facts";
import { baselineLookup } from "./seal";

export interface JudgedErrorRow {
  readonly judged: JudgedRow;
  /** Something else stands in it than what was refused. */
  readonly isChanged: boolean;
  /** Nothing is wrong with it but that it lacks these. Null: it has to be corrected, or is in order. */
  readonly waits: readonly AwaitedRow[] | null;
  readonly hasError: boolean;
}

type Differs = (field: FieldKey) => boolean;

const differs =
  ({ original, values }: Pick<RowOfErrors, "original" | "values">): Differs =>
  (field) =>
    (values[field] ?? "").trim() !== (original[field] ?? "").trim();

/** Another row has a part in it, so any change of this one may have put it right. */
const ofOtherRows = ({ code, facts }: ToldFinding) =>
  "otherRow" in facts || /^(row\.(?!conflict)|file\.|column\.|upload\.|rehearsal\.)/.test(code);

/** What only the platform can know; all else our own rules tell of the row as it is now. */
const onlyPlatforms = /\.taken$|^(user_guid|class_guid|class|master_code|role\.last|row|password)\b/;

/** Whether what the platform said of the row as it was still holds. */
function stands(one: ToldFinding, changed: Differs): boolean {
  const { code, field } = one;
  if (!fieldKeys.some(changed)) return true;
  if (field === null || ofOtherRows(one) || !onlyPlatforms.test(code)) return false;
  // Whoever names another account, or another class, is somebody or something else.
  if (changed("userGuid")) return false;
  return classFields.includes(field) ? !classFields.some(changed) : !changed(field);
}

/** The account that a row was sent for; "" for a new person, and where the platform would not have that GUID. */
const guidOf = ({ original, told }: RowOfErrors) =>
  told.some(({ code }) => /^user_guid\./.test(code)) ? "" : personKey(original.userGuid ?? "");

/** The accounts that the rows are of. Of one that is known by no more than its GUID every cell is judged. */
function accountsOf(rows: readonly RowOfErrors[]): BaselineRow[] {
  const accounts = new Map<string, BaselineRow>();
  for (const row of rows) {
    const guid = guidOf(row);
    // Whoever gives a row a GUID that it had not is taken at their word: the platform knows whose it is.
    const known = guid || personKey(row.values.userGuid ?? "");
    if (known === "" || (accounts.has(known) && (row.stored === undefined || guid === ""))) continue;
    const { userGuid = "" } = guid === "" ? row.values : row.original;
    const values = completeValues({ ...(guid === "" ? {} : row.stored), userGuid: userGuid.trim(), password: "" });
    accounts.set(known, { version: "", values });
  }
  return [...accounts.values()];
}

/**
 * In the order given. Rows are compared with each other as far as they are given, as in a roster. `settled`: rows that are done with, and stand in the same columns
 * still: whoever sorts one sorts them too.
 */
export function judgeErrorRows(
  rows: readonly RowOfErrors[],
  school: SchoolFacts = {},
  settled: readonly RowOfErrors[] = [],
): JudgedErrorRow[] {
  const outOfStep = columnFindings([...rows, ...settled]);
  const sheetRows = rows.map((one) => ({
    row: one.row,
    key: guidOf(one) || one.key,
    values: completeValues(one.values),
  }));
  const judged = judgeRows(baselineLookup(accountsOf(rows)), sheetRows, school);
  return judged.map((own, index): JudgedErrorRow => {
    const row = rows[index];
    if (row === undefined || isEmptyRow(row.values))
      return { judged: own, isChanged: false, waits: null, hasError: false };
    const changed = differs(row);
    const ours = own.findings.map(
      (one): Finding =>
        one.field !== null && row.meant.includes(one.field) && canBeMeant(one) ? { ...one, severity: "warning" } : one,
    );
    const told = row.told
      .filter(
        (one) => stands(one, changed) && !ours.some(({ code, field }) => code === one.code && field === one.field),
      )
      .map((one): Finding => ({ ...one, row: row.row, severity: findingCodes[one.code] }));
    // As in the roster: a value that is another person's is no mistyped one.
    const ofColumns = outOfStep.get(row.row) ?? [];
    const others = [...ours, ...told].filter(({ field }) => !ofColumns.some((one) => one.field === field));
    const findings = [...ofColumns, ...others];
    const errors = findings.filter(({ severity }) => severity === "error");
    return {
      judged: { ...own, findings },
      isChanged: fieldKeys.some(changed),
      waits: awaitedRows(errors),
      hasError: errors.length > 0,
    };
  });
}
