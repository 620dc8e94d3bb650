/** an administrator of a district with more schools than the sidebar opens with. Requests to the service are counted, and what an answer weighs. */
import { expect, test } from "@jest/globals";
import {
  district,
  lincoln,
  lincolnAdministrator,
  openWorkbook,
  service,
  standOn,
  type Workbook,
  workbook,
} from "./support";

const schools = 430;
standOn({ accounts: 900, schools });

const requests = async (work: () => Promise<unknown>): Promise<number> => {
  const before = workbook.host.executions().length;
  await work();
  return workbook.host
    .executions()
    .slice(before)
    .reduce((sum, { calls }) => sum + (calls["UrlFetchApp.fetch"] ?? 0), 0);
};
/** One that is not among the first by name. */
const late = async () => {
  const { schools: first, moreSchools = "" } = await workbook.call("start", {});
  const more = await workbook.call("schools", { cursor: moreSchools });
  return { first, all: [...first, ...more.schools], last: more.schools.at(-1)?.id ?? "" };
};

test("R-4: the sidebar opens with some of them, with one or two requests, and the others are there for whoever looks for one", async () => {
  const { first, all, last } = await late();
  expect(new Set(all.map(({ id }) => id)).size).toBe(schools);
  expect(first.length).toBeLessThan(210);
  expect(await requests(() => workbook.call("start", {}))).toBeLessThanOrEqual(2);
  const pulled = await workbook.call("pull", { schoolId: last });
  const opened = await workbook.call("start", {});
  // The chosen one and those with a roster here are always told, and the person may go on with them.
  expect(opened.schools.map(({ id }) => id)).toEqual(expect.arrayContaining([last, lincoln]));
  expect(opened.tabs.map(({ tabName }) => tabName)).toContain(pulled.tab.tabName);
  expect(await requests(() => workbook.call("start", {}))).toBe(2);
  expect((await workbook.call("chooseSchool", { schoolId: last })).chosenSchoolId).toBe(last);
  expect(
    await requests(() => workbook.call("setSchedule", { schoolId: last, every: "night", hour: 3 })),
  ).toBeLessThanOrEqual(2);
});

test("S-3, S-17: who has one school is told of no other, and cannot be led to one", async () => {
  const own: Workbook = openWorkbook(service);
  try {
    const { schools: theirs, moreSchools } = await own.call("start", {}, lincolnAdministrator);
    expect([theirs.map(({ id }) => id), moreSchools]).toEqual([[lincoln], undefined]);
    const { last } = await late();
    await expect(own.call("pull", { schoolId: last }, lincolnAdministrator)).rejects.toThrow("school.unknown");
    const { moreSchools: cursor = "" } = await own.call("start", {}, district);
    expect(
      (await own.call("schools", { cursor }, lincolnAdministrator)).schools.every(({ id }) => id === lincoln),
    ).toBe(true);
  } finally {
    await own.host.close();
  }
});
