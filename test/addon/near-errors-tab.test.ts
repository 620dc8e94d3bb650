/** B-11 in an Errors tab: who was said to be somebody else is not asked about again, and whoever is like somebody there waits in the tab until it is answered. */
import { describe, expect, test } from "@jest/globals";
import { CallFailed, district, lincoln, service, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const column = { userId: 2, role: 3, firstName: 4, lastName: 5, gradeLevel: 6, username: 8 };
/** Of an Errors tab: what it adds in front of the sixteen. */
const added = 2;
const firstRow = 3;

standOn({ accounts: 60, schools: 2 }, { workbooks: "each" });

const review = () => workbook.call("review", { schoolId: lincoln });

async function accounts(userId: string) {
  const answer = await fetch(`${service.url}/v1/schools/${lincoln}/accounts?format=json`, {
    headers: { authorization: `Bearer ${await service.token(district)}`, "rollbook-role": "administrator" },
  });
  const { rows } = (await answer.json()) as { rows: Record<string, string>[] };
  return rows.filter((one) => one.userId === userId);
}

/** A student of the school, and a username that somebody of another school has: what a row with it is refused for. */
async function sample() {
  const all = workbook.cells(tab, 2, column.userId, 60, 5);
  const [, , first = "", last = "", grade = ""] =
    all.find(([, role, , name]) => role === "Student" && all.filter(([, , , other]) => other === name).length === 1) ??
    [];
  const other = await workbook.call("pull", { schoolId: "school-002" });
  const [[taken = ""] = []] = workbook.cells(other.tab.tabName, 2, column.username, 1, 1);
  return { there: { first, last, grade }, taken };
}

async function typeNew(values: readonly string[]): Promise<number> {
  const row = workbook.cells(tab, 1, column.userId, 120, 1).filter(([id]) => id !== "").length + 1;
  await workbook.type(tab, row, column.userId, [values]);
  return row;
}

async function refused() {
  const { digest } = await review();
  const done = await workbook.finish((await workbook.call("upload", { schoolId: lincoln, digest })).submissionId);
  const { errorsTab = "" } = done;
  const { sheetId = 0 } = workbook.host.document.sheets.find((one) => one.name === errorsTab) ?? {};
  return { errorsTab, sheetId };
}

const inErrors = (errorsTab: string, at: number) => workbook.cells(errorsTab, firstRow, at + added, 1, 1)[0]?.[0];

describe("a row of an Errors tab", () => {
  test("B-11, A-10: that was said to be somebody else goes, once it is corrected, without being asked about again", async () => {
    const { there, taken } = await sample();
    const row = await typeNew(["N-1", "Student", there.first.toUpperCase(), there.last, there.grade, "", taken]);
    await workbook.call("check", { schoolId: lincoln });
    await workbook.call("meant", { schoolId: lincoln, code: "person.near", row });
    const { errorsTab, sheetId } = await refused();
    await workbook.type(errorsTab, firstRow, column.username + added, [["nobody.has.this"]]);
    const sent = await workbook.call("sendCorrected", { sheetId });
    expect(await workbook.finish(sent.submissionId)).toMatchObject({ status: "completed" });
    expect(await accounts("N-1")).toMatchObject([{ username: "nobody.has.this" }]);
  });

  test("B-11, A-10: that is now like somebody there is asked about, stays as it is until then, and goes when a person has said so", async () => {
    const { there, taken } = await sample();
    await typeNew(["N-2", "Student", "Wilhelmina", "Quakenbush", there.grade, "", taken]);
    const { errorsTab, sheetId } = await refused();
    await workbook.type(errorsTab, firstRow, column.username + added, [["nobody.has.that"]]);
    await workbook.type(errorsTab, firstRow, column.firstName + added, [[there.first.toUpperCase(), there.last]]);
    const problem = await workbook.call("sendCorrected", { sheetId }).then(
      () => null,
      (error: unknown) => (error instanceof CallFailed ? error.problem : null),
    );
    expect(problem).toMatchObject({
      code: "upload.confirm",
      facts: { question: { kinds: [{ kind: "near", count: 1 }] } },
    });
    expect(await accounts("N-2")).toEqual([]);
    expect([inErrors(errorsTab, column.userId), inErrors(errorsTab, column.firstName)]).toEqual([
      "N-2",
      there.first.toUpperCase(),
    ]);
    const { errorsTabs = [] } = await workbook.call("history", { schoolId: lincoln });
    expect(errorsTabs).toMatchObject([{ sheetId, rows: 1, corrected: 1 }]);
    const question = problem?.code === "upload.confirm" ? (problem.facts.question?.digest ?? "") : "";
    const sent = await workbook.call("sendCorrected", { sheetId, confirm: question });
    expect(await workbook.finish(sent.submissionId)).toMatchObject({ status: "completed" });
    expect(await accounts("N-2")).toHaveLength(1);
  });
});
