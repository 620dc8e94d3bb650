/** What is told at the next opening (B-8, B-13): ends once, what does not move, and nothing that names anybody. */
import { expect, test } from "@jest/globals";
import { lincoln, service, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const column = { userId: 2, firstName: 4, lastName: 5 };

standOn({ accounts: 60, schools: 2 }, { workbooks: "each" });

const signs = () => workbook.call("signs", { schoolId: lincoln });

async function upload(): Promise<void> {
  const { digest } = await workbook.call("review", { schoolId: lincoln });
  await workbook.call("upload", { schoolId: lincoln, digest });
}

test("B-8: an upload that ended while the sidebar was closed is told once, with how many need somebody, and no name", async () => {
  const other = await workbook.call("pull", { schoolId: "school-002" });
  const taken = workbook.cells(other.tab.tabName, 2, column.userId, 1, 1)[0]?.[0] ?? "";
  await workbook.type(tab, 3, column.firstName, [["Signe"]]);
  await workbook.type(tab, 5, column.userId, [[taken]]);
  expect(await signs()).toMatchObject({ done: [], stuck: [] });
  await upload();
  for (let hour = 0; hour < 2; hour += 1) await workbook.pass(1);
  const told = await signs();
  expect(told.done).toEqual([{ schoolId: lincoln, schoolName: tab, rows: 2, failed: 1 }]);
  const [, , , first = "", last = ""] = workbook.cells(tab, 5, 1, 1, 8)[0] ?? [];
  for (const name of ["Signe", first, last]) expect(JSON.stringify(told)).not.toContain(name);
  expect((await signs()).done).toEqual([]);
});

test("B-8: a send of all schools is told by school", async () => {
  const second = (await workbook.call("pull", { schoolId: "school-002" })).tab.tabName;
  await workbook.type(tab, 3, column.firstName, [["Signe"]]);
  await workbook.type(second, 3, column.firstName, [["Signe"]]);
  await signs();
  const { lines } = await workbook.call("schoolLines", { schoolIds: [lincoln, "school-002"] });
  await workbook.call("sendSchools", {
    schools: lines.map(({ schoolId, digest = "" }) => ({ schoolId, digest })),
  });
  await service.workedOff(20_000);
  for (let hour = 0; hour < 2; hour += 1) await workbook.pass(1);
  expect((await signs()).done.map(({ schoolId, rows, failed }) => [schoolId, rows, failed])).toEqual([
    [lincoln, 1, 0],
    ["school-002", 1, 0],
  ]);
  expect((await signs()).done).toEqual([]);
});

test("B-8, A-14: an upload that is on its way for more than half an hour is told; without a network there is no reminder, and no refusal", async () => {
  await workbook.type(tab, 3, column.lastName, [["Signora"]]);
  workbook.host.setNetwork(false);
  await upload();
  expect((await signs()).stuck).toEqual([]);
  await workbook.pass(1);
  const told = await signs();
  expect(told.stuck).toMatchObject([{ schoolId: lincoln, schoolName: tab }]);
  expect(told.passwords).toBeUndefined();
  workbook.host.setNetwork(true);
  for (let hour = 0; hour < 3; hour += 1) await workbook.pass(1);
  expect((await signs()).stuck).toEqual([]);
});
