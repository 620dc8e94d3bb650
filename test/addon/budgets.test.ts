/**
 * Every read and write of cells is a round trip to Google of a tenth of a second, so how many an execution makes may not grow with the rows (design 7).
 * Counted by the simulator. What only names a place (getRange, getSheetById) or belongs to the properties is not a cell call.
 */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ExecutionRecord } from "../../src/simulator";
import { type ImportService, lincoln, openWorkbook, startService, type Workbook } from "./support";

let service: ImportService;
let workbook: Workbook;
const tab = "Lincoln Elementary";
const firstName = 4;
const email = 7;

beforeAll(async () => {
  service = await startService({ accounts: 600, schools: 1 });
  workbook = openWorkbook(service);
}, 60_000);

afterAll(async () => {
  await workbook?.host.close();
  await service?.stop();
});

const cellCall =
  /^(Range\.(get(DisplayValues|Values|Backgrounds|Notes|FontWeights)|set|clear|protect)|Sheet\.(get(Last|Max)|set|clear|insert|hide|protect)|Spreadsheet\.(insert|getSheets))/;

function lastExecution(): ExecutionRecord {
  const record = workbook.host.executions().at(-1);
  if (record === undefined) throw new Error("nothing ran");
  return record;
}

function cellCalls(): number {
  return Object.entries(lastExecution().calls).reduce(
    (sum, [name, count]) => sum + (cellCall.test(name) ? count : 0),
    0,
  );
}

const fetches = () => lastExecution().calls["UrlFetchApp.fetch"] ?? 0;

/** The names of rows 2 to 501, each with an addition. */
const longerNames = (addition: string) =>
  workbook.cells(tab, 2, firstName, 500, 1).map(([name = ""]) => [`${name}${addition}`]);

describe("calls to the spreadsheet", () => {
  test("A-2: pulling 600 accounts for the first time, and again", async () => {
    await workbook.call("pull", { schoolId: lincoln });
    expect(fetches()).toBe(1);
    expect(cellCalls()).toBeLessThanOrEqual(27);
    await workbook.call("pull", { schoolId: lincoln });
    expect(fetches()).toBe(1);
    expect(cellCalls()).toBeLessThanOrEqual(8);
  });

  test("A-3: an edit of one cell, a mistake in one cell, and a pasted block of 500 rows", async () => {
    await workbook.type(tab, 4, firstName, [["Renamed"]]);
    expect(cellCalls()).toBeLessThanOrEqual(8);
    await workbook.type(tab, 4, email, [["maria@"]]);
    expect(cellCalls()).toBeLessThanOrEqual(10);
    await workbook.type(tab, 2, firstName, longerNames(" Ann"));
    expect(workbook.cells(tab, 500, 17, 1, 1)).toEqual([["Changed"]]);
    expect(cellCalls()).toBeLessThanOrEqual(8);
  });

  test("A-2: a second pull after 300 scattered rows were changed on the platform", async () => {
    // Another workbook of the same administrator: every second person is renamed there.
    const elsewhere = openWorkbook(service);
    try {
      await elsewhere.call("pull", { schoolId: lincoln });
      const names = elsewhere.cells(tab, 2, 5, 580, 1).map(([name = ""], index) => [index % 2 ? name : `${name} Lee`]);
      await elsewhere.type(tab, 2, 5, names);
      const review = await elsewhere.call("review", { schoolId: lincoln });
      const sent = await elsewhere.call("upload", { schoolId: lincoln, digest: review.digest, confirm: true });
      expect(await elsewhere.finish(sent.submissionId)).toMatchObject({ state: "written" });
    } finally {
      await elsewhere.host.close();
    }
    await workbook.call("pull", { schoolId: lincoln });
    expect(
      workbook
        .cells(tab, 2, 5, 3, 1)
        .flat()
        .filter((name) => name.endsWith(" Lee")).length,
    ).toBe(2);
    expect(workbook.cells(tab, 3, firstName, 1, 1)[0]?.[0]).toMatch(/ Ann$/);
    expect(cellCalls()).toBeLessThanOrEqual(20);
  });

  test("A-6: a full check and a review", async () => {
    await workbook.call("check", { schoolId: lincoln });
    const check = cellCalls();
    await workbook.call("review", { schoolId: lincoln });
    expect(check + cellCalls()).toBeLessThanOrEqual(12);
  });

  test("A-7, A-9: no step of a submission of 500 rows makes more than a constant number", async () => {
    await workbook.type(tab, 4, email, [["maria@example.org"]]);
    const review = await workbook.call("review", { schoolId: lincoln });
    expect(review.sendable).toBeGreaterThan(450);
    const sent = await workbook.call("upload", { schoolId: lincoln, digest: review.digest, confirm: true });
    // A service that was quick enough had its results written in the same execution.
    expect(cellCalls()).toBeLessThanOrEqual(sent.state === "written" ? 100 : 50);
    await workbook.finish(sent.submissionId);
    // The last call wrote the Completed tab and merged the roster.
    expect(cellCalls()).toBeLessThanOrEqual(50);
  });
});
