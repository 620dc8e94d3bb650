/** The August promotion in the sheet (B-17): what one click writes is one step, what somebody typed stands, and nobody waits for what is read. */
import { describe, expect, test } from "@jest/globals";
import type { CallInput } from "../../src/contract";
import {
  CallFailed,
  district,
  lincoln,
  lincolnAdministrator,
  openWorkbook,
  service,
  standOn,
  workbook,
} from "./support";

const tab = "Lincoln Elementary";
const column = { userGuid: 1, userId: 2, role: 3, lastName: 5, gradeLevel: 6, classId: 11 };
const rowCount = 130;

standOn({ accounts: 120, schools: 1 }, { workbooks: "each" });

const cells = (at: number) => workbook.cells(tab, 2, at, rowCount, 1).map(([cell = ""]) => cell);
const grades = () => cells(column.gradeLevel);
const type = (row: number, value: string, at = column.gradeLevel) => workbook.type(tab, row, at, [[value]]);
const shown = (choices: Partial<CallInput<"promotion">> = {}) =>
  workbook.call("promotion", { schoolId: lincoln, ...choices });

type Choices = Pick<CallInput<"promote">, "top" | "retained">;

async function promote(choices: Choices = {}, user = district) {
  const { digest } = await workbook.call("promotion", { schoolId: lincoln, ...choices }, user);
  return workbook.call("promote", { schoolId: lincoln, ...choices, digest }, user);
}

/** Rows of students in a grade, as they stand. */
const rowsIn = (grade: string) => {
  const roles = cells(column.role);
  return grades().flatMap((one, index) => (one === grade && roles[index] === "Student" ? [index + 2] : []));
};

/** Uploads all that is changed, and pulls what came of it. */
async function send(): Promise<void> {
  const { digest } = await workbook.call("review", { schoolId: lincoln });
  const upload = (confirm?: string) =>
    workbook.call("upload", { schoolId: lincoln, digest, ...(confirm === undefined ? {} : { confirm }) });
  const sent = await upload().catch((error: unknown) => {
    if (!(error instanceof CallFailed) || error.problem.code !== "upload.confirm") throw error;
    return upload(error.problem.facts.question?.digest ?? "");
  });
  expect((await workbook.finish(sent.submissionId)).state).toBe("written");
}

describe("the last grade of a school", () => {
  test("B-17: whoever says which is the last one is believed, then and the next time; whoever is after it is named and stays", async () => {
    const before = grades();
    const [fourth, fifth] = [rowsIn("4"), rowsIn("5")];
    expect((await shown()).top).toBe("5");
    const shorter = await shown({ top: "4" });
    expect(shorter.leaving.map(({ row }) => row)).toEqual(fourth);
    expect(shorter.beyond.map(({ row, from }) => [row, from])).toEqual(fifth.map((row) => [row, "5"]));
    await promote({ top: "6" });
    expect(fifth.map((row) => grades()[row - 2])).toEqual(fifth.map(() => "6"));
    await workbook.call("putBack", { schoolId: lincoln, done: true });
    expect(grades()).toEqual(before);
    expect((await shown()).top).toBe("6");
    await workbook.call("pull", { schoolId: lincoln });
    expect((await shown()).top).toBe("6");
  });
});

describe("a further row", () => {
  test("B-17, G-7: of somebody, typed by hand without a grade, is no grade of its own, before a check and after it; a grade that no row says is erased", async () => {
    const [row = 0, erased = 0] = rowsIn("2");
    const below = cells(column.userGuid).indexOf("") + 2;
    const own = workbook.cells(tab, row, 1, 1, 5)[0] ?? [];
    await workbook.type(tab, below, 1, [own]);
    await type(erased, "");
    const before = await shown();
    await workbook.call("check", { schoolId: lincoln });
    expect((await shown()).grades).toEqual(before.grades);
    await promote();
    const [now, further, blank] = [row, below, erased].map((one) => grades()[one - 2]);
    expect([now, further, blank]).toEqual(["3", "3", ""]);
  });
});

describe("one step", () => {
  test("B-17, B-22: promoted and taken back from the news or from Review, every cell says what it said; what was typed before stands throughout", async () => {
    const [own = 0, next = 0] = rowsIn("2");
    await type(own, "4");
    await type(next, "3");
    const before = workbook.cells(tab, 1, 1, rowCount, 17);
    const first = await promote();
    expect(first.step).toBeDefined();
    expect([grades()[own - 2], grades()[next - 2]]).toEqual(["4", "3"]);
    expect(first.counts.changed).toBeGreaterThan(80);
    const again = await promote();
    expect(again.step).toBeUndefined();
    await workbook.call("putBack", { schoolId: lincoln, done: true, step: first.step ?? "" });
    expect(workbook.cells(tab, 1, 1, rowCount, 17)).toEqual(before);

    await promote();
    const review = await workbook.call("review", { schoolId: lincoln });
    expect(review.done?.length).toBe(first.counts.changed - 2);
    await workbook.call("putBack", { schoolId: lincoln, done: true });
    expect(workbook.cells(tab, 1, 1, rowCount, 17)).toEqual(before);
  });

  test("B-17, A-13: the lock is held for what is written, and not for what is read or asked", async () => {
    const { digest } = await shown();
    // A request is a call, too: with a second for each, one under the lock would be seen.
    workbook.host.setLatency({
      millisecondsPerCall: 0,
      millisecondsPerCell: 1,
      calls: { "UrlFetchApp.fetch": 100_000 },
    });
    await workbook.call("promote", { schoolId: lincoln, digest });
    const { lockedMilliseconds = 0, simulatedMilliseconds = 0 } = workbook.host.executions().at(-1) ?? {};
    const written = simulatedMilliseconds - 100_000;
    expect(lockedMilliseconds).toBeGreaterThan(0);
    expect(lockedMilliseconds / written).toBeLessThan(0.6);
  });

  test("B-17, A-13: a second administrator in another workbook, and a half-promoted school: who is promoted already stays, the rest goes, and who was made since July stays", async () => {
    const [one = 0, two = 0] = rowsIn("1");
    const below = grades().findLastIndex((_, index) => cells(column.userId)[index] !== "") + 3;
    await workbook.type(tab, below, column.userId, [["NEW-AUG-1", "Student", "Noa", "Neu", "1"]]);
    await type(one, "2");
    await type(two, "2");
    await send();
    const colleague = openWorkbook(service);
    try {
      await colleague.call("pull", { schoolId: lincoln }, lincolnAdministrator);
      const theirs = await colleague.call("promotion", { schoolId: lincoln }, lincolnAdministrator);
      const line = (grade: string) => theirs.grades.find((each) => each.grade === grade)?.counts ?? {};
      expect(line("2")).toMatchObject({ already: 2 });
      expect(line("1")).toMatchObject({ created: 1 });
    } finally {
      await colleague.host.close();
    }
    await promote();
    expect([one, two].map((row) => grades()[row - 2])).toEqual(["2", "2"]);
    expect(grades()[below - 2]).toBe("1");
  });
});

describe("who repeats the year", () => {
  test("B-17: those of a list of User IDs, whatever their case; an ID that nobody has is named; remembered for the next time", async () => {
    const [a = 0, b = 0] = rowsIn("4");
    const ids = cells(column.userId);
    const listed = await shown({ retainUserIds: [` ${ids[a - 2]?.toLowerCase()} `, ids[b - 2] ?? "", "NOBODY-1", ""] });
    expect(listed.retained.map(({ row }) => row)).toEqual([a, b]);
    expect(listed.unknownUserIds).toEqual(["NOBODY-1"]);
    await promote({ retained: listed.retained.map(({ guid }) => guid) });
    expect([a, b].map((row) => grades()[row - 2])).toEqual(["4", "4"]);
    expect((await shown()).retained.map(({ row }) => row)).toEqual([a, b]);
  });

  test("B-17: after a file that was promoted already, whoever it left in their grade is offered", async () => {
    expect((await shown()).unmoved).toEqual([]);
    const next: Readonly<Record<string, string>> = { K: "1", "1": "2", "2": "3", "3": "4", "4": "5" };
    const [left = 0] = rowsIn("3");
    const roles = cells(column.role);
    const filled = grades().map((grade, index) => [
      index + 2 === left || roles[index] !== "Student" ? grade : (next[grade] ?? grade),
    ]);
    await workbook.type(tab, 2, column.gradeLevel, filled);
    const after = await shown();
    expect(after.unmoved).toMatchObject([{ row: left, from: "3" }]);
    expect((await shown({ retained: after.unmoved.map(({ guid }) => guid) })).cells).toBe(0);
  });
});
