/** Judges rows: every rule of every column at once, then the rules between rows (C-14). The same code runs in the sheet and in the service (I-5). */
import { classFields, type FieldKey, fieldKeys, type PartialValues } from "./fields";
import { type Finding, noFindings } from "./finding";
import type { GradeMap } from "./grade-code";
import { maxCellLength } from "./limits";
import { canBeMeant } from "./meant";
import { ruleOf } from "./rules/by-field";
import { classesAcrossRows } from "./rules/classes-across-rows";
import { mistakenClear } from "./rules/clear";
import { type ComparedRow, FindingsByRow } from "./rules/compared-row";
import { peopleAcrossRows } from "./rules/people-across-rows";
import { finding, type Judgement, type RuleRow } from "./rules/rule";
import type { SchoolFacts } from "./rules/school-facts";
import { spreadsheetDamage } from "./rules/spreadsheet";
import { clean, isTooLong, lengthOf, quoted } from "./rules/text";
import { userIdsAcrossRows } from "./rules/user-id";
import { unwrapped } from "./wrapped";

export interface RowToCheck {
  readonly row: number;
  /** The account as it is exported or stored; null = a new person. */
  readonly stored: PartialValues | null;
  /** The cells to judge. A column left out is a blank cell, which on an update keeps what is stored (C-15). */
  readonly values: PartialValues;
  /** Fields of which a person has said that the value is meant: what may be a false alarm (`canBeMeant`) only warns there. */
  readonly meant?: readonly FieldKey[] | undefined;
}

export interface CheckedRow {
  readonly row: number;
  /** The cells in one spelling, as they are kept and sent. */
  readonly values: PartialValues;
  readonly findings: readonly Finding[];
}

const noFields: ReadonlySet<FieldKey> = new Set();
const isClassField: ReadonlySet<FieldKey> = new Set(classFields);

/** `typed` is the cell as it stands there, `value` the same in one spelling. */
function judge(field: FieldKey, value: string, typed: string, context: RuleRow, isMeant: boolean): Judgement {
  const quoted = field === "password" ? "" : value;
  const damage = spreadsheetDamage(context.row, field, value, context.stored, typed);
  if (damage !== null && isMeant && canBeMeant(damage)) {
    const judged = ruleOf[field](value, context);
    return { value: judged.value, findings: [{ ...damage, severity: "warning" }, ...judged.findings] };
  }
  if (damage !== null) return { value, findings: [damage] };
  const mistake = mistakenClear(field, value, context);
  if (mistake === null) return ruleOf[field](value, context);
  return { value, findings: [finding(context.row, field, "clear.not_erasable", quoted, mistake)] };
}

/** C-15: the cell says what is stored, or nothing, which keeps it. A GUID that is gone is an error (S-6). */
function keepsStored(field: FieldKey, value: string | undefined, stored: string): boolean {
  return stored !== "" && (value === undefined || value === "" ? field !== "userGuid" : value === stored);
}

/**
 * Judges one row by itself. On an update a cell that says what is stored is not judged, and a row that changes nothing has no findings
 * but those of its GUID: the platform's own values are not the administrator's mistakes, and nothing of them is sent. `today` is YYYY-MM-DD.
 */
export function checkRow(
  { row, stored, values, meant = [] }: RowToCheck,
  today?: string,
  grades?: GradeMap,
): CheckedRow {
  if (values === stored) return { row, values, findings: noFindings };
  const cleaned: Partial<Record<FieldKey, string>> = {};
  /** Cells that no rule may see, neither of their own column nor of another. */
  let tooLong: ReadonlySet<FieldKey> = noFields;
  let classIsStored = stored !== null;
  for (const field of fieldKeys) {
    const value = values[field];
    if (value === undefined) continue;
    const asStored = stored?.[field] ?? "";
    // A password is taken as it is: a space at its end is a finding, not something to cut off.
    const kept = field === "password" || value === asStored ? value : clean(unwrapped(value));
    if (kept.length > maxCellLength && kept !== asStored && isTooLong(kept)) tooLong = new Set([...tooLong, field]);
    else cleaned[field] = kept;
    if (kept !== asStored && isClassField.has(field)) classIsStored = false;
  }
  const context: RuleRow = { row, stored, values: cleaned, today, grades };
  const judged: Partial<Record<FieldKey, string>> = {};
  const findings: Finding[] = [];
  let changesSomething = stored === null;
  for (const field of fieldKeys) {
    const value = cleaned[field];
    if (tooLong !== noFields && tooLong.has(field)) {
      const whole = values[field] ?? "";
      judged[field] = whole;
      changesSomething = true;
      const facts = { limit: maxCellLength, length: lengthOf(whole.trim()) };
      findings.push(
        field === "password"
          ? finding(row, field, "cell.too_long", "", facts)
          : finding(row, field, "cell.too_long", whole, { ...facts, begins: quoted(whole) }),
      );
      continue;
    }
    const isStored =
      stored !== null && (isClassField.has(field) ? classIsStored : keepsStored(field, value, stored[field] ?? ""));
    if (isStored) {
      if (value !== undefined) judged[field] = value;
      continue;
    }
    // Whose row it is can be known without the GUID cell; every other column left out is a blank cell.
    if (field === "userGuid" && value === undefined) continue;
    const judgement = judge(field, value ?? "", values[field] ?? "", context, meant.includes(field));
    if (value !== undefined) judged[field] = judgement.value;
    if (field !== "userGuid" && judgement.value !== "" && judgement.value !== stored?.[field]) changesSomething = true;
    for (const one of judgement.findings) findings.push(one);
  }
  const kept = changesSomething ? findings : findings.filter((one) => one.field === "userGuid");
  return { row, values: judged, findings: kept };
}

/**
 * Judges rows by themselves and against each other. `absent` are accounts of the school that are on none of the rows; `school` is what is known
 * of its classes and products. `once`: no account stands on two of the rows, as far as they are what is stored.
 */
export function checkRows(
  rows: readonly RowToCheck[],
  absent: readonly PartialValues[] = [],
  school: SchoolFacts = {},
  once = false,
): CheckedRow[] {
  const checked = rows.map((row) => checkRow(row, school.today, school.grades));
  const compared = rows.map((row, index): ComparedRow => {
    const { values } = checked[index] ?? row;
    return values === row.values ? row : { row: row.row, stored: row.stored, values };
  });
  const across = new FindingsByRow();
  peopleAcrossRows(compared, absent, once, across);
  userIdsAcrossRows(compared, absent, school, across);
  classesAcrossRows(compared, school, across);
  if (across.found.size === 0) return checked;
  return checked.map((row, index) => {
    const key = compared[index];
    const more = key === undefined ? undefined : across.found.get(key);
    return more === undefined ? row : { ...row, findings: [...row.findings, ...more] };
  });
}
