/** B-12 at the size of the largest schools: what a fill of 50,000 rows asks of Google, by design 7, and that nothing that was dropped is anywhere. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { instantSchool } from "../../build/benchmarks/support/instant-service";
import { type CallsOf, openSheetStage, type SheetStage } from "../../build/benchmarks/support/sheet-stage";
import { fillRowsAtOnce } from "../../src/contract";
import { fillInParts, takeBack } from "../../src/sidebar/files/fill/fill-parts";
import { lookAtFeed, noFillAnswers } from "../../src/sidebar/files/fill/look-at-feed";
import { type Ask, readTab } from "../../src/sidebar/files/fill/tab-in-page";
import { built } from "../support/built";

const schoolId = instantSchool.id;
/** Calls of one part, whatever it carries: its columns are written one by one, and growing the tab costs a few. */
const callsOfPart = 45;
/** Cells read and written for a row of the tab: looking at it as a full check does (design 7: 40), writing a cell of it, and the check that paints three fifths of all rows. */
const cellsOfLook = 40;
const cellsOfWriting = 10;
const cellsOfFill = 130;

describe.each([2_300, 50_000])("a fill of %i rows", (accounts) => {
  let stage: SheetStage;
  const made: CallsOf[] = [];
  const ask: Ask = async (call, input) => {
    const answer = await stage.call(call, input);
    made.push(stage.calls(call));
    return answer;
  };
  const cells = () => made.reduce((sum, one) => sum + one.cells, 0);

  beforeAll(async () => {
    stage = await openSheetStage(built("addon"), accounts);
    await stage.call("pull", { schoolId });
  });
  afterAll(() => stage?.close());

  test("B-12, F-5: asks a fixed number of calls a part, and few cells a row; half of the names are others, a tenth is new", async () => {
    const tab = await readTab(ask, schoolId);
    expect(tab.accounts.size).toBe(accounts);
    expect(Math.max(...made.map((one) => one.document))).toBeLessThanOrEqual(8);
    expect(cells()).toBeLessThanOrEqual(cellsOfLook * accounts + 1_000);
    const people = [...tab.accounts.values()].map(({ userId, role, firstName, gradeLevel }, at) =>
      [userId, role, firstName, at % 2 === 0 ? "Ott" : "", gradeLevel, "SECRET-birth"].join(","),
    );
    const added = Array.from({ length: accounts / 10 }, (_, at) => `NEW-${at},Student,Nova,Neu,3,SECRET-birth`);
    const text = ["Student ID,Role,First Name,Last Name,Grade,Birth date", ...people, ...added].join("\n");
    const files = [{ name: "list.csv", bytes: new TextEncoder().encode(text) }];
    const seen = lookAtFeed(files, noFillAnswers, { tab, grades: {}, limits: undefined, holdings: undefined });
    if (!seen.ok) throw new Error("not read");
    const { plan } = seen.look;
    expect([plan.cells.length, plan.added.length]).toEqual([accounts / 2, accounts / 10]);
    made.length = 0;
    const guids = [...tab.accounts.keys()];
    expect(await ask("markLeavers", { schoolId, guids, mark: "not in list.csv" })).toEqual({ rows: accounts });
    expect(await ask("markLeavers", { schoolId, guids: [], mark: null })).toEqual({ rows: accounts });
    expect(Math.max(...made.map((one) => one.document))).toBeLessThanOrEqual(12);
    made.length = 0;
    const filled = await fillInParts(ask, schoolId, plan, () => {});
    expect(filled).toMatchObject({ cells: accounts / 2, rows: accounts / 10, left: 0 });
    expect(made).toHaveLength(Math.ceil(accounts / 2 / fillRowsAtOnce) + Math.ceil(accounts / 10 / fillRowsAtOnce));
    expect(made.filter((one) => one.document > callsOfPart)).toEqual([]);
    expect(cells() / accounts).toBeLessThanOrEqual(cellsOfFill);
    const writing = made.slice(0, -1).reduce((sum, one) => sum + one.cells, 0);
    expect(writing / accounts).toBeLessThanOrEqual(cellsOfWriting);
    const { host } = stage;
    const all = JSON.stringify([host.saveDocument(), host.saveProperties(), host.executions()]);
    expect(all).toContain("NEW-7");
    expect(all.includes("SECRET")).toBe(false);
    expect(await takeBack(ask, filled)).toEqual({ cells: accounts / 2, rows: accounts / 10, left: 0 });
  });
});
