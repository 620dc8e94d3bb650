/** Faults on demand and what calls cost: every service call can fail, stall or be the last, and simulated time runs out as real time does. */
import { describe, expect, test } from "@jest/globals";
import type { FaultRule } from "../../src/simulator";
import { anna, ben, simulate, startOfTest, until } from "./support";

const write = (row: number) => `SpreadsheetApp.getActive().getSheets()[0].getRange(${row}, 1).setValue("written")`;
const minute = 60_000;

describe("issue 4, faults on demand", () => {
  const source = `function tenTimes() {
    const heard = [];
    for (let row = 1; row <= 10; row++) {
      try { ${write(0).replace("(0,", "(row,")}; heard.push("done"); } catch (error) { heard.push(error.name + ": " + error.message); }
    }
    return heard;
  }`;
  const heardWith = async (rules: readonly FaultRule[]) => {
    const simulation = simulate({ source });
    simulation.host.setFaults(rules);
    return (await simulation.host.run(anna, "tenTimes")).value as string[];
  };
  const failing = { throw: "Service error: Spreadsheets" };
  const failed = "Exception: Service error: Spreadsheets";

  test("the third of a name fails, and no other", async () => {
    const heard = await heardWith([{ call: "Range.setValue", nth: 3, effect: failing }]);
    expect(heard.flatMap((line, index) => (line === failed ? [index + 1] : []))).toEqual([3]);
  });

  test("any call by its number; from one on, all", async () => {
    // Four calls a row: getActive, getSheets, getRange, setValue.
    expect((await heardWith([{ call: "*", nth: 7, effect: failing }])).indexOf(failed)).toBe(1);
    const heard = await heardWith([{ call: "Range.setValue", from: 4, effect: failing }]);
    expect(heard).toEqual([...Array(3).fill("done"), ...Array(7).fill(failed)]);
  });

  test("in one kind of execution only, and in others it is not even counted", async () => {
    const refused = `try { ${write(1)}; } catch (error) { console.log("refused"); }`;
    const simulation = simulate({ source: `function onEdit() { ${refused} } function click() { ${refused} }` });
    simulation.host.setFaults([{ call: "Range.setValue", nth: 1, within: "edit", effect: failing }]);
    const wasRefused = () => simulation.host.executions().map(({ kind, log }) => [kind, log.length > 0]);
    await simulation.host.run(anna, "click");
    await simulation.edit({ kind: "input", sheetId: 0, top: 2, left: 1, values: [["a"]] });
    await simulation.host.idle();
    await simulation.host.run(anna, "click");
    expect(wasRefused()).toEqual([
      ["run", false],
      ["edit", true],
      ["run", false],
    ]);
  });

  test("by chance, and the same seed strikes the same calls", async () => {
    const chance = (seed: number) => heardWith([{ call: "*", probability: 0.1, seed, effect: failing }]);
    const [one, again, other] = [await chance(7), await chance(7), await chance(8)];
    expect(one).toEqual(again);
    expect(one).toContain(failed);
    expect(one).toContain("done");
    expect(other).not.toEqual(one);
    expect(await heardWith([{ call: "*", probability: 0, seed: 1, effect: failing }])).not.toContain(failed);
  });

  test("a call stalls for minutes without anybody waiting; the script's own clock shows it", async () => {
    const simulation = simulate({
      source: `function look() { const before = Date.now(); ${write(1)}; return [before, Date.now() - before]; }`,
    });
    simulation.host.setFaults([{ call: "Range.setValue", nth: 1, effect: { stall: 5 * minute } }]);
    const { record, value } = await simulation.host.run(anna, "look");
    expect(value).toEqual([startOfTest, 5 * minute]);
    expect(record).toMatchObject({ state: "done", simulatedMilliseconds: 5 * minute });
    expect(Number(record.finishedAt) - record.startedAt).toBe(5 * minute);
    // The next execution does not start before this one has ended.
    expect((await simulation.host.run(anna, "look")).value).toEqual([startOfTest + 5 * minute, 0]);
  });

  test("a stall past six minutes kills before the call is made; then everything works again", async () => {
    const simulation = simulate({ source: `function two() { ${write(1)}; ${write(2)}; }` });
    simulation.host.setFaults([{ call: "Range.setValue", nth: 2, effect: { stall: 6 * minute } }]);
    const record = await simulation.record("two");
    expect(record).toMatchObject({
      state: "killed",
      error: { name: "Exception", message: "Exceeded maximum execution time" },
    });
    expect([simulation.shown(1, 1), simulation.shown(2, 1)]).toEqual(["written", ""]);
    simulation.host.setFaults([]);
    expect((await simulation.record("two")).state).toBe("done");
  });

  test("a call may stall and then fail, as a service does that times out", async () => {
    const simulation = simulate({
      source: `function attempt() { try { ${write(1)}; } catch (error) { return [error.message, Date.now()]; } }`,
    });
    simulation.host.setFaults([
      { call: "Range.setValue", nth: 1, effect: { throw: "Service Spreadsheets timed out" } },
      { call: "Range.setValue", nth: 1, effect: { stall: minute } },
    ]);
    expect((await simulation.host.run(anna, "attempt")).value).toEqual([
      "Service Spreadsheets timed out",
      startOfTest + minute,
    ]);
  });
});

describe("issue 4, what calls cost", () => {
  const hundredAndCells = { millisecondsPerCall: 100, millisecondsPerCell: 0.01 };

  test("so much a call and so much a cell; the script engine's own is free", async () => {
    const simulation = simulate({
      latency: hundredAndCells,
      source: `function work() {
        console.log(Utilities.getUuid().length);
        const range = SpreadsheetApp.getActiveSheet().getRange(1, 1, 500, 20);
        range.setValues(range.getValues());
        range.clearContent();
      }`,
    });
    const { simulatedMilliseconds, calls } = await simulation.record("work");
    expect(calls).toEqual({
      "console.log": 1,
      "Utilities.getUuid": 1,
      "SpreadsheetApp.getActiveSheet": 1,
      "Sheet.getRange": 1,
      "Range.getValues": 1,
      "Range.setValues": 1,
      "Range.clearContent": 1,
    });
    // Five calls; 10,000 cells read, written and cleared at 1 ms a hundred.
    expect(simulatedMilliseconds).toBeCloseTo(5 * 100 + 3 * 100, 6);
  });

  test("a call can have a price of its own; sleeping costs its time and keeps nobody waiting", async () => {
    const simulation = simulate({
      sleep: () => new Promise(() => undefined),
      source: `function rest() { SpreadsheetApp.getActive().getName(); Utilities.sleep(90000); return Date.now(); }`,
    });
    simulation.host.setLatency({ ...hundredAndCells, calls: { "Spreadsheet.getName": 7 } });
    const { record, value } = await simulation.host.run(anna, "rest");
    expect(record.simulatedMilliseconds).toBe(100 + 7 + 90_000);
    expect(value).toBe(startOfTest + 90_107);
  });

  test("cell by cell a script runs into the six minutes; what it wrote until then stays", async () => {
    const simulation = simulate({
      latency: { millisecondsPerCall: 300, millisecondsPerCell: 0 },
      source: `function slowly() { const sheet = SpreadsheetApp.getActiveSheet(); for (let row = 1; row <= 1000; row++) sheet.getRange(row, 1).setValue(row); }`,
    });
    const record = await simulation.record("slowly");
    expect(record).toMatchObject({ state: "killed", simulatedMilliseconds: 360_000 });
    // 1200 calls: one for the sheet, two a row; the last one got the range of row 600.
    expect([simulation.shown(599, 1), simulation.shown(600, 1)]).toEqual(["599", ""]);
  });

  test("a simple trigger has thirty seconds of it", async () => {
    const simulation = simulate({
      latency: { millisecondsPerCall: 1000, millisecondsPerCell: 0 },
      source: `function onEdit(e) { for (let count = 0; count < 100; count++) e.range.getValue(); }`,
    });
    await simulation.edit({ kind: "input", sheetId: 0, top: 1, left: 1, values: [["x"]] });
    await simulation.host.idle();
    const [record] = simulation.host.executions();
    expect(record).toMatchObject({ kind: "edit", state: "killed", calls: { "Range.getValue": 30 } });
  });

  test("of two at once each has its own clock, and the shared one waits for the slower", async () => {
    const simulation = simulate({
      source: `
        function long() { SpreadsheetApp.getUi().alert("ready"); Utilities.sleep(100000); return Date.now(); }
        function brief() { SpreadsheetApp.getUi().alert("ready"); Utilities.sleep(20000); return Date.now(); }
        function now() { return Date.now(); }`,
      latency: { millisecondsPerCall: 0, millisecondsPerCell: 0 },
    });
    const both = Promise.all([simulation.host.run(anna, "long"), simulation.host.run(ben, "brief")]);
    const alerts = () => simulation.events.flatMap((event) => (event.type === "alert" ? [event.id] : []));
    await until(simulation, () => alerts().length === 2);
    for (const id of alerts()) simulation.host.answerAlert(id, { button: "OK" });
    expect((await both).map(({ value }) => value)).toEqual([startOfTest + 100_000, startOfTest + 20_000]);
    expect((await simulation.host.run(anna, "now")).value).toBe(startOfTest + 100_000);
  });

  test("a clock that can be moved is moved by it", async () => {
    let now = startOfTest;
    const clock = {
      now: () => now,
      advance: (milliseconds: number) => {
        now += milliseconds;
      },
    };
    const simulation = simulate({ source: "function rest() { Utilities.sleep(5000); }", clock });
    simulation.host.setLatency({ millisecondsPerCall: 0, millisecondsPerCell: 0 });
    await simulation.record("rest");
    expect(now).toBe(startOfTest + 5000);
  });
});
