/** New rows of a tab who may be somebody who is there already (B-11): a question on the row, to be answered by a person. */

import type { Finding } from "../finding";
import { fingerprint } from "../fingerprint";
import { folded } from "../folded";
import { otherPersonMark } from "../meant-marks";
import { fullName } from "../person";
import { type BaselineRow, type JudgedRow, type SheetRow, staysBehind } from "../rows";
import { finding } from "../rules/rule";
import { districtAnswer, somebodyElsewhere } from "./district-answer";
import { type NearAnswer, nearOf } from "./near";

export const askedFields = ["userId", "role", "firstName", "lastName", "gradeLevel", "email"] as const;

/** Of the cells that are compared: another text as soon as the question would be another one. */
export const askedMark = (values: SheetRow["values"]): string =>
  fingerprint(askedFields.map((field) => values[field].trim()).join("\n"));

/** What the district has answered, as long as the cells say what it was asked. */
export const isStandingAnswer = (mark: string, values: SheetRow["values"]): boolean =>
  districtAnswer(mark)?.asked === askedMark(values);

const of = ({ values }: Pick<JudgedRow, "values">, key: string) => {
  const { userId = "", role = "", firstName = "", lastName = "", gradeLevel = "", email = "" } = values;
  return { key, userId, role, firstName, lastName, gradeLevel, email };
};

/** Where each new person stands first. Who comes from another school is not new, and without both names nobody can be compared. */
function firstRows(judged: readonly JudgedRow[]): readonly number[] {
  const first = new Map<string, number>();
  judged.forEach(({ row, state, joins, values }, index) => {
    if (state !== "new" || joins !== undefined) return;
    if ((values.firstName ?? "") === "" || (values.lastName ?? "") === "") return;
    const person = folded((values.userId ?? "").trim()) || `row ${row}`;
    if (!first.has(person)) first.set(person, index);
  });
  return [...first.values()];
}

type IsOther = (guid: string) => boolean;

function questionOfSchool(
  { row, values }: JudgedRow,
  { found }: NearAnswer,
  accounts: ReadonlyMap<string, BaselineRow>,
  isOther: IsOther,
): Finding[] {
  const open = found.find(({ key }) => !isOther(key));
  const there = open === undefined ? undefined : accounts.get(open.key)?.values;
  if (open === undefined || there === undefined) return [];
  const facts = { who: fullName(there), id: there.userId, guid: there.userGuid, reasons: open.reasons.join(",") };
  return [finding(row, "lastName", "person.near", fullName(values), facts)];
}

function questionOfDistrict({ row, values }: JudgedRow, typed: SheetRow, isOther: IsOther): Finding[] {
  const answers = (typed.meant ?? []).flatMap((mark) =>
    isStandingAnswer(mark, typed.values) ? (districtAnswer(mark) ?? []) : [],
  );
  const open = answers.flatMap(({ found }) => found).find(({ guid }) => !isOther(guid));
  if (open !== undefined) {
    const facts = { guid: open.guid, reasons: open.reasons.join(",") };
    return [finding(row, "lastName", "person.near_district", fullName(values), facts)];
  }
  const isElsewhere = answers.some(({ elsewhere }) => elsewhere) && !isOther(somebodyElsewhere);
  return isElsewhere ? [finding(row, "lastName", "person.near_elsewhere", fullName(values))] : [];
}

/**
 * The likeliest account that nobody has said no of is asked about, on the first of a person's rows: of this school, and otherwise of those that the district
 * has answered. A User ID that is somebody's already is an error by itself, and needs no question.
 */
export function withNearPeople(
  baseline: readonly BaselineRow[],
  rows: readonly SheetRow[],
  judged: readonly JudgedRow[],
): readonly JudgedRow[] {
  const first = new Set(firstRows(judged));
  if (first.size === 0) return judged;
  const asking = [...first].flatMap((index) => {
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
    if (!first.has(index)) return { ...row, asked };
    const marks = new Set(typed.meant);
    const isOther: IsOther = (guid) => marks.has(otherPersonMark(row.values, guid));
    const answer = answers.get(String(index));
    const ofSchool = answer?.outcome === "near" ? questionOfSchool(row, answer, accounts, isOther) : [];
    const question = ofSchool.length > 0 ? ofSchool : questionOfDistrict(row, typed, isOther);
    return { ...row, asked, findings: [...row.findings, ...question] };
  });
}

/** New people of whom the district has not been asked: those in order, without a question that is open already. */
export function rowsToAsk(judged: readonly JudgedRow[], rows: readonly SheetRow[]): readonly number[] {
  return firstRows(judged).filter((index) => {
    const [row, typed] = [judged[index], rows[index]];
    if (row === undefined || typed === undefined || staysBehind(row)) return false;
    return !(typed.meant ?? []).some((mark) => isStandingAnswer(mark, typed.values));
  });
}
