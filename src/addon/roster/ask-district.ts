/**
 * Who new people of the tab may be at the district's other schools (B-11). The service is asked by whoever reviews, with one request a call, before the tab is
 * locked; what it answers is kept with the row as a mark, and who is meant is told to whoever asked and written nowhere.
 */
import { type CallInput, type CallOutput, type NearMatches, nearRowsAtMost, type RosterSummary } from "../../contract";
import {
  askedFields,
  askedMark,
  canonicalGuid,
  districtMark,
  fullName,
  isDistrictMark,
  type JudgedRow,
  joinMark,
  otherPersonMark,
  type PartialValues,
  rowsToAsk,
  sameGuid,
} from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { postNear } from "../service/service-client";
import { type RosterTab, rosterTab, type TabRow } from "../tabs/roster-tab";
import { type CheckedTab, checkTab, finishCheck, judgeTab, withJudged } from "./check";
import { type CellToDo, doCells } from "./done-cells";
import { itIsThem, ofTheAccount, rowsOfNew } from "./near-answers";
import { openQuestion } from "./near-questions";
import { reviewOf } from "./review";

type Answered = NearMatches["rows"][number];
type AskedRow = Parameters<typeof postNear>[1][number];

function rowToAsk({ row, values }: JudgedRow): AskedRow {
  const { role, ...texts } = Object.fromEntries(askedFields.map((field) => [field, values[field] ?? ""]));
  return { row, values: { ...texts, role: role === "Teacher" || role === "Student" ? role : "" } };
}

const ofDistrict = (row: JudgedRow) => openQuestion(row)?.code === "person.near_district";

function markOf(row: TabRow, judged: JudgedRow, { outcome, found, elsewhere }: Answered): string {
  // Whom somebody has said no of is left out, so that the next likeliest is asked about.
  const isOther = (guid: string) => row.meant?.includes(otherPersonMark(judged.values, guid)) === true;
  return districtMark({
    asked: askedMark(row.values),
    // A User ID that is somebody's the service refuses by itself.
    found: outcome === "near" ? found.filter(({ guid }) => !isOther(guid)) : [],
    elsewhere: elsewhere === true,
  });
}

/** The rows as they were asked about get their answer; one that was edited meanwhile is asked about the next time. */
function withAnswers({ rows, judged }: CheckedTab, asked: ReadonlyMap<string, Answered>): TabRow[] {
  return rows.map((row, index): TabRow => {
    const found = judged.rows[index];
    const answer = found?.state === "new" ? asked.get(`${row.row} ${askedMark(row.values)}`) : undefined;
    if (found === undefined || answer === undefined) return row;
    return {
      ...row,
      meant: [...(row.meant ?? []).filter((mark) => !isDistrictMark(mark)), markOf(row, found, answer)],
    };
  });
}

function accountsIn(answers: readonly Answered[]): CallOutput<"askNear">["people"] {
  const people = new Map(answers.flatMap(({ found }) => found.map((one) => [canonicalGuid(one.guid), one] as const)));
  return [...people].map(([guid, { gradeLevel, schools, userId, ...named }]) => ({
    guid,
    who: fullName(named),
    userId,
    gradeLevel,
    schools: schools.map(({ name }) => name),
  }));
}

export function askNear({ schoolId, rows = [] }: CallInput<"askNear">): CallOutput<"askNear"> {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  const before = judgeTab(tab);
  const unasked = new Set(rowsToAsk(before.judged.rows, before.rows));
  const again = before.judged.rows.filter((row) => rows.includes(row.row) && ofDistrict(row));
  const first = before.judged.rows.filter((_, index) => unasked.has(index));
  const asking = [...again, ...first].slice(0, nearRowsAtMost);
  const answers = asking.length === 0 ? [] : postNear(schoolId, asking.map(rowToAsk)).rows;
  const valuesOf = new Map(before.rows.map(({ row, values }) => [row, values] as const));
  const asked = new Map(
    answers.flatMap((answer) => {
      const values = valuesOf.get(answer.row);
      return values === undefined ? [] : [[`${answer.row} ${askedMark(values)}`, answer] as const];
    }),
  );
  return withJudged(tab, (checked) => {
    const answered = { ...checked, rows: withAnswers(checked, asked) };
    const now = asked.size === 0 ? checked : judgeTab(tab, answered);
    finishCheck(tab, now);
    return { review: reviewOf(tab, now), people: accountsIn(answers) };
  });
}

type Found = Answered["found"][number];

const ofAccount = ({ userId, role, firstName, lastName, gradeLevel }: Found): PartialValues => ({
  userId,
  role,
  firstName,
  lastName,
  gradeLevel,
});

/** Who they are stays as the account has it; grade, address and class are taken as typed. */
function cellsOfJoining(rows: readonly TabRow[], account: Found): CellToDo[] {
  const { guid } = account;
  const said = ofAccount(account);
  return rows.flatMap(({ row }) => [
    { row, field: "userGuid" as const, value: guid },
    ...ofTheAccount.map((field) => ({ row, field, value: said[field] ?? "" })),
    // A password that was thought of for somebody new would shut out who is there.
    { row, field: "password" as const, value: "" },
  ]);
}

/** The answer *It is them*: asked once more, so that what is written is what the service says now, and to somebody who may know it. */
export function itIsThemOfDistrict(tab: RosterTab, rows: readonly number[], guid: string): RosterSummary {
  const before = judgeTab(tab);
  const isAbout = (row: JudgedRow) => rows.includes(row.row) && sameGuid(openQuestion(row)?.them ?? "", guid);
  const [asked] = before.judged.rows.filter(isAbout);
  const isHere = before.baseline.some(({ values }) => sameGuid(values.userGuid, guid));
  if (asked === undefined || isHere) return withJudged(tab, (checked) => itIsThem(tab, checked, rows, guid));
  const [answer] = postNear(tab.entry.schoolId, [rowToAsk(asked)]).rows;
  const account = answer?.found.find((one) => sameGuid(one.guid, guid));
  return withJudged(tab, (checked) => {
    const [still] = checked.judged.rows.filter(isAbout);
    const row = checked.rows.find((one) => one.row === still?.row);
    if (account === undefined || row === undefined) return checkTab(tab, checked);
    const theirs = rowsOfNew(checked, row);
    const joins = joinMark({ ...ofAccount(account), userGuid: guid }, null);
    const marked = checked.rows.map((one) =>
      theirs.includes(one) ? { ...one, meant: [...(one.meant ?? []), joins] } : one,
    );
    return doCells(tab, { ...checked, rows: marked }, cellsOfJoining(theirs, account));
  });
}
