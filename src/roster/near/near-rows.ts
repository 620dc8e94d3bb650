/** New rows of a tab who may be somebody of the school already (B-11): a question on the row, to be answered by a person. */
import { folded } from "../folded";
import { fingerprint, otherPersonMark } from "../meant-marks";
import type { BaselineRow, JudgedRow, SheetRow } from "../rows";
import { finding } from "../rules/rule";
import { nearOf } from "./near";

const askedFields = ["userId", "role", "firstName", "lastName", "gradeLevel", "email"] as const;

/** Of the cells that are compared: another text as soon as the question would be another one. */
export const askedMark = (values: SheetRow["values"]): string =>
  fingerprint(askedFields.map((field) => values[field].trim()).join("\n"));

const of = ({ values }: Pick<JudgedRow, "values">, key: string) => {
  const { userId = "", role = "", firstName = "", lastName = "", gradeLevel = "", email = "" } = values;
  return { key, userId, role, firstName, lastName, gradeLevel, email };
};

/**
 * The likeliest account that nobody has said no of is asked about, on the first of a person's rows. A User ID that is somebody's already is an error by
 * itself, and needs no question.
 */
export function withNearPeople(
  baseline: readonly BaselineRow[],
  rows: readonly SheetRow[],
  judged: readonly JudgedRow[],
): readonly JudgedRow[] {
  const first = new Map<string, number>();
  judged.forEach((row, index) => {
    const { state, values, joins } = row;
    // Who joins from another school is known by their GUID.
    if (state !== "new" || joins !== undefined || (values.firstName ?? "") === "" || (values.lastName ?? "") === "")
      return;
    const person = folded((values.userId ?? "").trim()) || `row ${row.row}`;
    if (!first.has(person)) first.set(person, index);
  });
  if (first.size === 0) return judged;
  const asking = [...first.values()].flatMap((index) => {
    const row = judged[index];
    return row === undefined ? [] : [of(row, String(index))];
  });
  const accounts = new Map(baseline.map((account) => [account.values.userGuid, account]));
  const answers = nearOf(
    asking,
    baseline.map((account) => of(account, account.values.userGuid)),
  );
  return judged.map((row, index): JudgedRow => {
    const typed = rows[index];
    if (row.state !== "new" || row.joins !== undefined || typed === undefined) return row;
    const asked = askedMark(typed.values);
    const answer = answers.get(String(index));
    if (answer === undefined || answer.outcome !== "near") return { ...row, asked };
    const marks = new Set(typed.meant);
    const isOther = (guid: string) => marks.has(otherPersonMark(row.values, guid));
    const open = answer.found.find(({ key }) => !isOther(key));
    const there = open === undefined ? undefined : accounts.get(open.key)?.values;
    const question =
      open === undefined || there === undefined
        ? []
        : [
            finding(row.row, "lastName", "person.near", `${row.values.firstName} ${row.values.lastName}`, {
              who: `${there.firstName} ${there.lastName}`.trim(),
              id: there.userId,
              guid: there.userGuid,
              reasons: open.reasons.join(","),
            }),
          ];
    return {
      ...row,
      asked,
      findings: [...row.findings, ...question],
    };
  });
}
