/** Judges rows: every rule of every column at once, then the rules between rows (C-14). The same code runs in the sheet and in the service (I-5). */
import { type FieldKey, fieldKeys, type PartialValues } from "./fields";
import type { Finding } from "./finding";
import { crossRowFindings } from "./rules/across-rows";
import { classGuidRule, classIdRule, classNameRule } from "./rules/class";
import { dateRule } from "./rules/dates";
import { emailRule } from "./rules/email";
import { clearWord, gradeRule } from "./rules/grade-level";
import { nameRule } from "./rules/name";
import { passwordRule } from "./rules/password";
import { roleRule } from "./rules/role";
import { accepted, finding, type Rule, type RuleRow } from "./rules/rule";
import { clean } from "./rules/text";
import { userGuidRule } from "./rules/user-guid";
import { userIdRule } from "./rules/user-id";
import { usernameRule } from "./rules/username";

export interface RowToCheck {
  readonly row: number;
  /** The account as it is exported or stored; null = a new person. */
  readonly stored: PartialValues | null;
  /** The cells to judge. A column left out is judged as an empty cell; on an update an empty cell keeps what is stored (C-15). */
  readonly values: PartialValues;
}

export interface CheckedRow {
  readonly row: number;
  /** The cells in one spelling, as they are kept and sent. */
  readonly values: PartialValues;
  readonly findings: readonly Finding[];
}

const rules: Readonly<Record<FieldKey, Rule>> = {
  userGuid: userGuidRule,
  userId: userIdRule,
  role: roleRule,
  firstName: nameRule("firstName"),
  lastName: nameRule("lastName"),
  gradeLevel: gradeRule("gradeLevel"),
  email: emailRule,
  username: usernameRule,
  password: passwordRule,
  classGuid: classGuidRule,
  classId: classIdRule,
  className: classNameRule,
  classGradeLevel: gradeRule("classGradeLevel"),
  classStartDate: dateRule("classStartDate"),
  classEndDate: dateRule("classEndDate"),
  masterCode: (value) => accepted(value),
};

/** Fields where CLEAR is a mistake to be told, and not a value someone may have meant (a name may be Clear). */
const clearIsMistake: readonly FieldKey[] = ["userId", "username", "password", "role"];

export function checkRow({ row, stored, values }: RowToCheck): CheckedRow {
  const cleaned: Partial<Record<FieldKey, string>> = {};
  for (const field of fieldKeys) {
    const value = values[field];
    // A password is taken as it is: a space at its end is a finding, not something to cut off.
    if (value !== undefined) cleaned[field] = field === "password" ? value : clean(value);
  }
  const context: RuleRow = { row, stored, values: cleaned };
  const kept: Partial<Record<FieldKey, string>> = {};
  const findings: Finding[] = [];
  for (const field of fieldKeys) {
    const value = cleaned[field];
    if (stored !== null && value === clearWord && clearIsMistake.includes(field)) {
      findings.push(finding(row, field, "clear.not_erasable", field === "password" ? "" : value));
      kept[field] = value;
      continue;
    }
    const judgement = rules[field](value ?? "", context);
    if (value !== undefined) kept[field] = judgement.value;
    findings.push(...judgement.findings);
  }
  return { row, values: kept, findings };
}

export function checkRows(rows: readonly RowToCheck[]): CheckedRow[] {
  const checked = rows.map(checkRow);
  const across = crossRowFindings(rows, checked);
  return checked.map((row, index) => {
    const more = across[index];
    return more === undefined ? row : { ...row, findings: [...row.findings, ...more] };
  });
}
