/** Moves between schools in the workbook (B-14), with the real service: the half an upload does, the half it cannot, and that nobody is lost in between. */
import { describe, expect, test } from "@jest/globals";
import type { CallInput, CallOutput, TransferLine } from "../../src/contract";
import { schoolDay } from "../../src/roster";
import { sidebarTexts, transferRequest } from "../../src/words";
import { district, lincoln, lincolnAdministrator, openWorkbook, service, standOn, workbook } from "./support";

standOn({ accounts: 60, schools: 2 }, { workbooks: "each" });

const other = { id: "school-002", name: "Roosevelt Middle" };
const tab = "Lincoln Elementary";
const column = { userGuid: 1, firstName: 4, lastName: 5, status: 17 };
/** As the school counts them: before noon in UTC it is yesterday there. */
const day = (days: number) => schoolDay(workbook.now() + days * 24 * 3_600_000);
let otherTab = "";

async function pullBoth(): Promise<void> {
  otherTab = (await workbook.call("pull", { schoolId: other.id })).tab.tabName;
}

const guidAt = (row: number, name = tab) => workbook.cells(name, row, column.userGuid, 1, 1)[0]?.[0] ?? "";
const rowsOf = (name: string) =>
  workbook.cells(name, 1, 1, 120, column.status).filter((cells) => cells.some((cell) => cell !== ""));
const rowOf = (guid: string, name = otherTab) => rowsOf(name).findIndex(([first]) => first === guid) + 1;

const plan = (guids: readonly string[], changes: Partial<CallInput<"planTransfers">> = {}, user = district) =>
  workbook.call("planTransfers", { schoolId: lincoln, to: other, on: day(0), guids, ...changes }, user);
const look = (schoolId = lincoln) => workbook.call("transfers", { schoolId });
const statesOf = ({ lines }: { readonly lines: readonly TransferLine[] }) => lines.map(({ state }) => state);
const movesOf = (lines: readonly TransferLine[]) => lines.map(({ guid, from }) => ({ guid, from }));

async function say(word: CallInput<"settleTransfers">["word"], schoolId = lincoln) {
  const { lines } = await look(schoolId);
  return workbook.call("settleTransfers", { schoolId, moves: movesOf(lines), word });
}

/** Uploads all that the school's tab would send. */
async function send(schoolId: string): Promise<CallOutput<"advance">> {
  const { digest } = await workbook.call("review", { schoolId });
  return workbook.finish((await workbook.call("upload", { schoolId, digest })).submissionId);
}

/** What the platform's people do, which no import can. */
const takeOut = (guid: string, schoolId = lincoln) => service.takeOut(guid, schoolId);

describe("a move to its end", () => {
  test("B-14, S-17, S-16: planned, added by an ordinary reviewed upload, asked for without names, and ticked when the old school's export shows it", async () => {
    await pullBoth();
    const guid = guidAt(3);
    const name = `${workbook.cells(tab, 3, column.firstName, 1, 2)[0]?.join(" ")}`;
    const planned = await plan([guid]);
    expect([planned.planned, statesOf(planned)]).toEqual([1, ["planned"]]);
    expect(planned.lines[0]).toMatchObject({ guid, name, toAdd: true });
    expect(planned.lines[0]?.ask).toBeUndefined();

    const before = rowsOf(otherTab).length;
    const added = await workbook.call("addTransfers", { schoolId: other.id });
    expect([added.written, added.summary.counts.created, added.summary.counts.errors]).toEqual([1, 1, 0]);
    const row = rowOf(guid);
    expect(row).toBe(before + 1);
    expect(rowsOf(otherTab)[row - 1]?.slice(1, 6)).toEqual(rowsOf(tab)[2]?.slice(1, 6));
    // Twice is once, and it waits to be reviewed.
    expect((await workbook.call("addTransfers", { schoolId: other.id })).written).toBe(0);
    expect(rowsOf(otherTab)).toHaveLength(before + 1);
    const review = await workbook.call("review", { schoolId: other.id });
    expect(review.rows).toMatchObject([{ row, who: name, kind: "create", joins: true, heldBack: [] }]);
    // Who joins is told apart from who is new: in the review, by the look that reads few rows, and on the school's line.
    const [{ counts: ofLine } = {}] = (await workbook.call("schoolLines", { schoolIds: [other.id] })).lines;
    const { summary } = await workbook.call("look", { schoolId: other.id, mark: null });
    for (const counts of [review.counts, summary?.counts, ofLine])
      expect(counts).toMatchObject({ created: 1, joining: 1 });
    expect(statesOf(await look())).toEqual(["planned"]);

    expect((await send(other.id)).state).toBe("written");
    const { items } = await workbook.call("history", { schoolId: other.id });
    expect(items[0]).toMatchObject({ counts: { updated: 1, created: 0, failed: 0 } });
    expect(rowsOf(otherTab)[row - 1]?.[column.status - 1]).toBe("");
    expect((await workbook.call("review", { schoolId: other.id })).sendable).toBe(0);

    const both = await look();
    expect(both.lines).toMatchObject([{ state: "added", ask: "takeOut" }]);
    const words = ["en", "es"] as const;
    for (const language of words) {
      const text = transferRequest(both.lines, sidebarTexts(language).transfers.request);
      expect(text).toContain(guid);
      for (const [first = "", last = ""] of rowsOf(tab).map((cells) => cells.slice(3, 5)))
        for (const one of [first, last]) if (one.length > 3) expect(text.split(/[^\p{L}]+/u)).not.toContain(one);
    }

    expect(statesOf(await say("requested"))).toEqual(["requested"]);
    await workbook.call("pull", { schoolId: lincoln });
    expect(statesOf(await look())).toEqual(["requested"]);
    await takeOut(guid);
    expect(statesOf(await look())).toEqual(["requested"]);
    await workbook.call("pull", { schoolId: lincoln });
    expect(statesOf(await look())).toEqual(["done"]);
    expect(statesOf(await look(other.id))).toEqual(["done"]);
    // Pulled once more, nothing is different.
    await workbook.call("pull", { schoolId: lincoln });
    await workbook.call("pull", { schoolId: other.id });
    expect(statesOf(await look())).toEqual(["done"]);
  });
});

describe("what is not written over, and not sent unseen", () => {
  test("B-14, I-6, C-15: only what is typed into the new row is sent of it: what a colleague has changed of the account since it was pulled stands", async () => {
    await pullBoth();
    const [changed, typed] = [guidAt(4), guidAt(5)];
    const colleague = openWorkbook(service);
    try {
      await colleague.call("pull", { schoolId: lincoln }, lincolnAdministrator);
      await colleague.type(tab, 4, column.firstName, [["Renamed"]], lincolnAdministrator);
      const { digest } = await colleague.call("review", { schoolId: lincoln }, lincolnAdministrator);
      const sent = await colleague.call("upload", { schoolId: lincoln, digest }, lincolnAdministrator);
      await colleague.finish(sent.submissionId, lincolnAdministrator);
    } finally {
      await colleague.host.close();
    }
    await plan([changed, typed]);
    await workbook.call("addTransfers", { schoolId: other.id });
    await workbook.type(otherTab, rowOf(typed), column.firstName, [["Marisol"]]);
    const review = await workbook.call("review", { schoolId: other.id });
    const cellsOf = (guid: string) => review.rows.find(({ row }) => row === rowOf(guid))?.cells;
    expect(cellsOf(changed)).toEqual([]);
    expect(cellsOf(typed)).toMatchObject([{ field: "firstName", newValue: "Marisol" }]);
    await send(other.id);
    const shown = (guid: string) => rowsOf(otherTab)[rowOf(guid) - 1]?.[column.firstName - 1];
    expect([shown(changed), shown(typed)]).toEqual(["Renamed", "Marisol"]);
    await workbook.call("pull", { schoolId: lincoln });
    expect(workbook.cells(tab, 4, column.firstName, 2, 1)).toEqual([["Renamed"], ["Marisol"]]);
  });

  test("B-14, G-5: a schedule leaves whoever joins the school for a person", async () => {
    await pullBoth();
    const guid = guidAt(6);
    await plan([guid]);
    await workbook.call("addTransfers", { schoolId: other.id });
    await workbook.call("setSchedule", { schoolId: other.id, every: "hour", hour: 0 });
    const before = (await workbook.call("history", { schoolId: other.id })).items.length;
    await workbook.pass(3);
    const { items, schedules } = await workbook.call("history", { schoolId: other.id });
    expect(items).toHaveLength(before);
    expect(schedules?.mine[0]?.lastRun?.left).toMatchObject({ school: 1 });
  });

  test("B-14, S-17: a GUID of another school that was only typed stays an error, and another GUID typed over a row that joins is one", async () => {
    await pullBoth();
    const [guid, next] = [guidAt(7), guidAt(8)];
    await plan([guid]);
    await workbook.call("addTransfers", { schoolId: other.id });
    const row = rowOf(guid);
    await workbook.type(otherTab, row, column.userGuid, [[next]]);
    expect(workbook.view(otherTab, row, column.status).display).toMatch(/^Error/);
    expect((await workbook.call("review", { schoolId: other.id })).sendable).toBe(0);
    await workbook.type(otherTab, row, column.userGuid, [[guid]]);
    const { counts } = await workbook.call("check", { schoolId: other.id });
    // What was said of it was said of that GUID: asked for again, it joins again.
    expect(counts.errors).toBe(1);
    expect((await workbook.call("addTransfers", { schoolId: other.id })).summary.counts.errors).toBe(0);
  });
});

describe("the other ways a move may go", () => {
  /** Somebody who is at both schools by now. */
  async function added(row: number): Promise<string> {
    await pullBoth();
    const guid = guidAt(row);
    await plan([guid]);
    await workbook.call("addTransfers", { schoolId: other.id });
    await send(other.id);
    expect(statesOf(await look())).toEqual(["added"]);
    return guid;
  }

  test("B-14: overdue after fourteen days and told at the opening; they come back: it is asked to take them out of the new school, and nobody is lost", async () => {
    const guid = await added(9);
    expect((await workbook.call("signs", { schoolId: lincoln })).moves).toEqual({ schoolId: lincoln, count: 1 });
    await say("requested");
    expect((await workbook.call("signs", { schoolId: lincoln })).moves).toBeUndefined();
    await workbook.pass(15 * 24);
    expect(statesOf(await look())).toEqual(["overdue"]);
    expect((await workbook.call("signs", { schoolId: other.id })).moves).toEqual({ schoolId: other.id, count: 1 });

    const lines = (await look()).lines;
    const returned = await workbook.call("settleTransfers", { schoolId: lincoln, moves: movesOf(lines), word: "back" });
    expect(returned.lines).toMatchObject([{ from: other, to: { id: lincoln }, state: "added", back: true }]);
    // A click on what was shown before is about the way that was meant then.
    const again = await workbook.call("settleTransfers", { schoolId: lincoln, moves: movesOf(lines), word: "back" });
    expect(again.lines).toEqual(returned.lines);
    await takeOut(guid, other.id);
    await workbook.call("pull", { schoolId: other.id });
    expect(statesOf(await look(other.id))).toEqual(["back"]);
    await workbook.pass(31 * 24);
    expect((await look()).lines).toEqual([]);
  });

  test("B-14: whoever attends both schools is taken out of none, until somebody says otherwise", async () => {
    await added(10);
    const both = await say("both");
    expect(both.lines).toMatchObject([{ state: "both" }]);
    expect(both.lines[0]?.ask).toBeUndefined();
    expect((await say("notBoth")).lines).toMatchObject([{ state: "added", ask: "takeOut" }]);
  });

  test("B-14: taken out before they were added, they are told as at neither school until they are seen", async () => {
    await pullBoth();
    const guid = guidAt(11);
    await plan([guid]);
    await takeOut(guid);
    await workbook.call("pull", { schoolId: lincoln });
    expect((await look()).lines).toMatchObject([{ state: "adrift", ask: "add" }]);
    expect((await look(other.id)).lines[0]?.state).toBe("adrift");
    // Nothing that somebody says makes it settled where a tab says otherwise.
    expect(statesOf(await say("isThere"))).toEqual(["adrift"]);
  });

  test("B-14: a day that has not come adds nobody, another day or school is planned anew, and a move that is none is forgotten", async () => {
    await pullBoth();
    const guid = guidAt(12);
    await plan([guid], { on: day(5) });
    expect((await look()).lines[0]?.toAdd).toBeUndefined();
    expect((await workbook.call("addTransfers", { schoolId: other.id })).written).toBe(0);
    await plan([guid], { on: day(0) });
    expect((await look()).lines).toMatchObject([{ toAdd: true }]);
    expect((await say("forget")).lines).toEqual([]);
  });

  test("B-14: rows of nobody, GUIDs of nobody and moves that are under way are left, and said", async () => {
    const guid = await added(13);
    const below = rowsOf(tab).length + 1;
    await workbook.type(tab, below, 2, [["NEW-1", "Student", "Ana", "Nova", "3"]]);
    const sheetId = workbook.host.document.sheets.find((one) => one.name === tab)?.sheetId ?? 0;
    workbook.host.select(district, { sheetId, top: below, left: 1, bottom: below, right: 5 });
    const { guids: _none, ...selected } = { schoolId: lincoln, to: other, on: day(0), guids: undefined };
    const left = { notThere: 0, unknown: 0, underWay: 0, tooMany: 0 };
    expect(await workbook.call("planTransfers", selected)).toMatchObject({
      planned: 0,
      left: { ...left, notThere: 1 },
    });
    const named = await plan([guid, guidAt(14), "ABCDEFGH-1234-5678-9ABC-DEFGHIJKLMNO"]);
    expect(named).toMatchObject({ planned: 1, left: { ...left, unknown: 1, underWay: 1 } });
  });
});

describe("an administrator of one school", () => {
  test("B-14, S-17: names the new school, asks whoever has both, and is told nothing of the other school's people; only a word makes it done", async () => {
    const own = openWorkbook(service);
    const call: typeof own.call = (name, input) => own.call(name, input, lincolnAdministrator);
    try {
      await call("pull", { schoolId: lincoln });
      const guid = own.cells(tab, 15, column.userGuid, 1, 1)[0]?.[0] ?? "";
      const to = { name: "  Roosevelt\nMiddle " };
      await call("planTransfers", { schoolId: lincoln, to, on: day(0), guids: [guid] });
      const { lines } = await call("transfers", { schoolId: lincoln });
      expect(lines).toMatchObject([{ to: { name: "Roosevelt Middle" }, ask: "addAndTakeOut", unseen: "to" }]);
      await expect(call("addTransfers", { schoolId: other.id })).rejects.toThrow("school.unknown");
      const moves = movesOf(lines);
      await call("settleTransfers", { schoolId: lincoln, moves, word: "requested" });
      await takeOut(guid);
      await call("pull", { schoolId: lincoln });
      expect(statesOf(await call("transfers", { schoolId: lincoln }))).toEqual(["adrift"]);
      expect(statesOf(await call("settleTransfers", { schoolId: lincoln, moves, word: "isThere" }))).toEqual(["done"]);
    } finally {
      await own.host.close();
    }
  });
});
