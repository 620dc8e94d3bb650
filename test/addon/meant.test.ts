/** *It is meant* of what only a spreadsheet writes (G-2), from the cell to the account: the platform is told, and takes exactly that value. */
import { describe, expect, test } from "@jest/globals";
import { district, lincoln, service, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const column = { userGuid: 1, userId: 2, role: 3, username: 8, classId: 11, status: 17 };

standOn({ accounts: 60, schools: 2 }, { workbooks: "each" });

const cell = (row: number, at: number) => workbook.cells(tab, row, at, 1, 1)[0]?.[0] ?? "";
const ids = () => workbook.cells(tab, 1, column.userId, 120, 1);
const below = () => ids().filter(([id]) => id !== "").length + 1;
const check = () => workbook.call("check", { schoolId: lincoln });
const review = () => workbook.call("review", { schoolId: lincoln });
const errors = async () =>
  (await check()).groups.filter((one) => one.severity === "error").map(({ code, rows }) => [code, rows.length]);
const typeNew = async (userId: string, firstName: string, username = "", ...inClass: readonly string[]) => {
  const row = below();
  await workbook.type(tab, row, column.userId, [
    [userId, "Student", firstName, "Meant", "3", "", username, "", "", ...inClass],
  ]);
  return row;
};

async function ask<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(`${service.url}/v1/schools/${lincoln}/${path}?format=json`, {
    headers: { authorization: `Bearer ${await service.token(district)}`, "rollbook-role": "administrator" },
  });
  return (await answer.json()) as Answer;
}
const accounts = async (firstName: string) =>
  (await ask<{ rows: Record<string, string>[] }>("accounts")).rows.filter((one) => one.firstName === firstName);

async function upload() {
  const { digest } = await review();
  const done = await workbook.finish((await workbook.call("upload", { schoolId: lincoln, digest })).submissionId);
  expect(done.state).toBe("written");
  return done;
}

describe("what only a spreadsheet writes, and is meant", () => {
  test("G-2: a new row with the User ID 123456.0 is an error, and goes with exactly that once somebody says that it is meant", async () => {
    const userId = "123456.0";
    const row = await typeNew(userId, "Ada");
    expect(await errors()).toEqual([["cell.became_number", 1]]);
    expect((await review()).sendable).toBe(0);
    await workbook.call("meant", { schoolId: lincoln, code: "cell.became_number", row });
    expect(await errors()).toEqual([]);
    expect(await upload()).toMatchObject({ status: "completed" });
    expect(await accounts("Ada")).toMatchObject([{ userId }]);
    // The row is that account's, and nothing is told of it any more.
    expect([cell(row, column.userId), cell(row, column.status)]).toEqual([userId, ""]);
    expect(cell(row, column.userGuid)).not.toBe("");
    expect((await check()).counts).toMatchObject({ errors: 0, changed: 0, created: 0 });
  });

  test("G-2, I-7: a class called 4-Mar is made of a teacher's row and a new student's; a rehearsal says the same before", async () => {
    const classId = "4-Mar";
    const teacher = workbook.cells(tab, 1, column.role, 90, 1).findIndex(([role]) => role === "Teacher") + 1;
    await workbook.type(tab, teacher, column.classId, [[classId, "March"]]);
    await typeNew("M-1", "Bea", "", classId, "March");
    expect(await errors()).toEqual([["cell.became_date", 2]]);
    await workbook.call("meant", { schoolId: lincoln, code: "cell.became_date" });
    const { sendable, digest } = await review();
    expect(sendable).toBe(2);
    const rehearsal = await workbook.call("rehearse", { schoolId: lincoln, digest });
    await workbook.idle(lincoln);
    const said = await workbook.call("rehearsal", { importId: rehearsal.importId });
    expect(said.counts).toMatchObject({ created: 1, failed: 0, classesCreated: 1 });
    expect(await upload()).toMatchObject({ status: "completed" });
    const { rows } = await ask<{ rows: { classId: string }[] }>("classes");
    expect(rows.map((one) => one.classId)).toContain(classId);
  });

  test("G-2, A-10: it is still meant on the row of an Errors tab, unless the value is another one there", async () => {
    const other = await workbook.call("pull", { schoolId: "school-002" });
    const [[taken = ""] = [], [alsoTaken = ""] = []] = workbook.cells(other.tab.tabName, 2, column.username, 2, 1);
    const userId = "223456.0";
    await typeNew(userId, "Cleo", taken);
    await typeNew("224789.0", "Dora", alsoTaken);
    await workbook.call("meant", { schoolId: lincoln, code: "cell.became_number" });
    const { errorsTab = "" } = await upload();
    const { sheetId = 0 } = workbook.host.document.sheets.find((one) => one.name === errorsTab) ?? {};
    const firstNames = workbook.cells(errorsTab, 3, 6, 2, 1).map(([name]) => name);
    const rowOf = (name: string) => firstNames.indexOf(name) + 3;
    await workbook.type(errorsTab, rowOf("Cleo"), column.username + 2, [["cleo.meant"]]);
    await workbook.type(errorsTab, rowOf("Dora"), column.username + 2, [["dora.meant"]]);
    await workbook.type(errorsTab, rowOf("Dora"), column.userId + 2, [["224788.0"]]);
    const sent = await workbook.call("sendCorrected", { sheetId });
    expect(sent.rows).toBe(1);
    expect(await workbook.finish(sent.submissionId)).toMatchObject({ status: "completed" });
    expect(await accounts("Cleo")).toMatchObject([{ userId, username: "cleo.meant" }]);
    expect(await accounts("Dora")).toEqual([]);
  });

  test("G-5: it does not go by itself, and goes when a person sends it", async () => {
    const userId = "323456.0";
    await typeNew(userId, "Eva");
    await typeNew("M-2", "Fay");
    await workbook.call("meant", { schoolId: lincoln, code: "cell.became_number" });
    await workbook.call("setSchedule", { schoolId: lincoln, every: "hour", hour: 0 });
    for (let hour = 0; hour < 3; hour += 1) {
      await workbook.pass(1);
      await workbook.idle(lincoln);
    }
    expect(await accounts("Fay")).toHaveLength(1);
    expect(await accounts("Eva")).toEqual([]);
    await upload();
    expect(await accounts("Eva")).toMatchObject([{ userId }]);
  });
});
