/** A tab that was pulled, a file opened into it, and then an upload through the service: nothing of the file is taken for a version of the platform's (A-16, I-6). */
import { expect, test } from "@jest/globals";
import { CallFailed, lincoln, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const column = { lastName: 5, gradeLevel: 6 };

standOn({ accounts: 60, schools: 2 }, { workbooks: "each" });

const fileOf = () => workbook.cells(tab, 2, 1, 60, 16).filter(([guid]) => guid !== "");
const review = () => workbook.call("review", { schoolId: lincoln });
async function upload() {
  const { digest } = await review();
  return workbook.finish((await workbook.call("upload", { schoolId: lincoln, digest })).submissionId);
}
async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "";
  } catch (error) {
    if (error instanceof CallFailed) return error.problem.code;
    throw error;
  }
}
const withLastName = (rows: readonly string[][], row: number, name: string) =>
  rows.map((cells, at) =>
    at === row ? cells.map((cell, place) => (place === column.lastName - 1 ? name : cell)) : cells,
  );

test("A-16, I-6: whoever is in the file as they were pulled goes as before", async () => {
  await workbook.call("openExport", { schoolId: lincoln, name: "", rows: withLastName(fileOf(), 3, "Vandermeer") });
  await workbook.type(tab, 9, column.lastName, [["Okonjo"]]);
  expect(await upload()).toMatchObject({ state: "written", rows: 1 });
});

test("A-16, I-6: whoever the file tells otherwise goes after a pull, which shows what is different; nothing typed is lost, and nothing goes before", async () => {
  const before = workbook.cells(tab, 5, column.lastName, 1, 1);
  await workbook.call("openExport", { schoolId: lincoln, name: "", rows: withLastName(fileOf(), 3, "Vandermeer") });
  await workbook.type(tab, 5, column.lastName, [["Okonjo"]]);
  expect(await refusalOf(upload)).toBe("review.from_file");
  expect(
    await refusalOf(async () => workbook.call("rehearse", { schoolId: lincoln, digest: (await review()).digest })),
  ).toBe("review.from_file");
  expect(workbook.cells(tab, 5, column.lastName, 1, 1)).toEqual([["Okonjo"]]);
  // The platform has still the name that the file knows nothing of.
  const { conflicts } = await workbook.call("pull", { schoolId: lincoln });
  expect(conflicts.map(({ field, theirs }) => [field, theirs])).toEqual([["lastName", before[0]?.[0]]]);
  expect(workbook.cells(tab, 5, column.lastName, 1, 1)).toEqual([["Okonjo"]]);
});

test("A-16, I-6: a Completed File of the publisher's takes the version from nobody but whom it tells of", async () => {
  const rows = fileOf();
  await workbook.call("openResults", { schoolId: lincoln, kind: "completed", rows: [], errors: [] });
  const done = withLastName(rows, 2, "Vandermeer").slice(2, 3);
  await workbook.call("openResults", { schoolId: lincoln, kind: "completed", rows: done, errors: [""] });
  await workbook.type(tab, 4, column.gradeLevel, [["12"]]);
  expect(await refusalOf(upload)).toBe("review.from_file");
  await workbook.call("putBack", { schoolId: lincoln, row: 4 });
  await workbook.type(tab, 9, column.lastName, [["Okonjo"]]);
  expect(await upload()).toMatchObject({ state: "written", rows: 1 });
});

test("A-16: a file without anybody makes nobody of the tab a stranger", async () => {
  await workbook.call("openExport", { schoolId: lincoln, name: "", rows: [] });
  await workbook.type(tab, 9, column.lastName, [["Okonjo"]]);
  expect((await workbook.call("check", { schoolId: lincoln })).counts).toMatchObject({
    changed: 1,
    created: 0,
    errors: 0,
  });
  expect(await upload()).toMatchObject({ state: "written", rows: 1 });
});

test("A-16, G-5: a schedule sends nothing of whom a file tells otherwise, says why, and goes on after a pull", async () => {
  await workbook.call("setSchedule", { schoolId: lincoln, every: "hour", hour: 0 });
  const row = workbook.cells(tab, 2, 3, 60, 1).findIndex(([role]) => role === "Student") + 2;
  await workbook.call("openExport", {
    schoolId: lincoln,
    name: "",
    rows: withLastName(fileOf(), row - 2, "Vandermeer"),
  });
  const grade = workbook.cells(tab, row, column.gradeLevel, 1, 1)[0]?.[0] === "4" ? "5" : "4";
  await workbook.type(tab, row, column.gradeLevel, [[grade]]);
  await workbook.pass(2);
  const lastRun = async () => (await workbook.call("start", {})).schedules?.mine[0]?.lastRun;
  expect(await lastRun()).toMatchObject({ rows: 0, problem: { code: "review.from_file" } });
  expect(workbook.cells(tab, row, column.gradeLevel, 1, 1)).toEqual([[grade]]);
  await workbook.call("pull", { schoolId: lincoln });
  await workbook.pass(2);
  expect(await lastRun()).toMatchObject({ rows: 1 });
});
