/** The script for a real spreadsheet, run in the simulated one: it gets through all cases, in pieces too, and says where something differs. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { buildConformance } from "../../../build/conformance";
import { createSimulator, type SimulatorHost } from "../../../src/simulator";
import { topics } from "./cases";
import { editCases, editColumn, editRow } from "./edit-events";
import { described, pageValues } from "./page-values";
import { comparedRefusals, refusalKind } from "./refusal-kind";

const admin = "admin@school.example";

const open: SimulatorHost[] = [];
afterAll(() => Promise.all(open.map((host) => host.close())));

async function opened(
  change: (script: string) => string = (script) => script,
  sleep: () => Promise<void> = async () => undefined,
): Promise<SimulatorHost> {
  const script = await buildConformance(join(mkdtempSync(join(tmpdir(), "conformance-")), "dist"));
  const host = createSimulator({
    project: { manifest: {}, scripts: [{ name: "Code", source: change(script) }], html: [] },
    clock: { now: () => Date.UTC(2026, 10, 23, 16, 5) },
    sleep,
  });
  open.push(host);
  return host;
}

function report(host: SimulatorHost): string[][] {
  const sheet = host.document.sheets.find(({ name }) => name === "Conformance");
  if (sheet === undefined) return [];
  const { cells } = host.cells(sheet.sheetId, 2, 1, sheet.maxRows - 1, 7);
  return cells.map((line) => line.map((cell) => cell?.display ?? "")).filter(([id]) => id !== "");
}

const count = Object.values(topics).reduce((sum, { cases }) => sum + cases.length, 0);

test("every case has its row, and nothing differs; run again it has nothing left to do", async () => {
  const host = await opened();
  await host.open(admin);
  const first = await host.run(admin, "runConformance");
  expect(first.record.error).toBeUndefined();
  const rows = report(host);
  expect(rows.filter((row) => row[4] !== "as expected")).toEqual([]);
  expect(rows).toHaveLength(count);
  await host.run(admin, "runConformance");
  expect(report(host)).toHaveLength(count);
  expect(host.document.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Conformance"]);
});

test("P-1: what differs is said with what was expected and what was seen; that an account in Spanish is refused in Spanish differs in nothing", async () => {
  const host = await opened((script) => script.replace("1e6", "1000001"));
  host.setSwitches({ exceptionsInAccountLanguage: true });
  await host.open(admin, "es");
  await host.run(admin, "runConformance");
  const rows = report(host);
  expect(rows).toHaveLength(count);
  const different = rows.filter((row) => row[4] === "DIFFERENT");
  expect(different.map((row) => [row[0], ...row.slice(4)])).toEqual([["values-2", "DIFFERENT", "1000001", "1000000"]]);
  const worded = rows.filter((row) => row[4] === "as expected, in other words");
  expect(worded.length).toBeGreaterThan(50);
  expect(worded.every((row) => / throws: /.test(row[6] ?? ""))).toBe(true);
});

test.each([
  ["the same text", "getRange", "Range not found", "as expected"],
  ["its published translation", "getRange", "Plage introuvable", "as expected, in other words"],
  ["a text that nobody has written down", "getRange", "范围不存在", "as expected, in other words"],
  ["another call", "setValues", "Range not found", "DIFFERENT"],
  ["no permission, in German", "getRange", "Sie sind nicht berechtigt, getRange aufzurufen.", "DIFFERENT"],
  ["used up, in Spanish", "getRange", "Servicio solicitado demasiadas veces en un mismo día: urlfetch.", "DIFFERENT"],
])("P-1: %s", (_what, call, text, comparison) => {
  expect(comparedRefusals({ call: "getRange", text: "Range not found" }, { call, text })).toBe(comparison);
});

test("P-1: types and the name of a call tell a wrong signature in every language", () => {
  const text = "Los parámetros (String) no coinciden con la firma del método para SpreadsheetApp.Range.setNotes.";
  expect(refusalKind(text)).toBe("signature");
  expect(
    refusalKind("No cuentas con el permiso para llamar a SpreadsheetApp.Range.getValue. Permisos necesarios: x"),
  ).not.toBe("signature");
});

test("what a page gets of its calls, and a lock that another execution holds", async () => {
  let awake = (): void => undefined;
  let asleep = (): void => undefined;
  const sleeping = new Promise<void>((done) => {
    asleep = done;
  });
  const host = await opened(undefined, () => {
    asleep();
    return new Promise<void>((done) => {
      awake = done;
    });
  });
  await host.run(admin, "showPageCases");
  for (const index of pageValues.keys()) {
    const { record, value } = await host.call(admin, "givePageValue", [index]);
    await host.call(admin, "recordPageValue", [index, record.error === undefined ? described(value) : "failure"]);
  }
  const holding = host.call(admin, "holdLock", []);
  await sleeping;
  const tried = (await host.call(admin, "tryLockNow", [])).value;
  awake();
  await holding;
  await host.call(admin, "recordLocks", [[tried, (await host.call(admin, "tryLockNow", [])).value]]);
  const rows = report(host);
  expect(rows.filter((row) => row[4] !== "as expected")).toEqual([]);
  expect(rows.map(([id]) => id)).toEqual([...pageValues.map((_, index) => `page-${index + 1}`), "locks-1"]);
});

test("what onEdit is told, each as often as it is tried", async () => {
  const host = await opened();
  await host.run(admin, "beginEdits");
  const { sheetId } = host.document.sheets.find(({ name }) => name === "Conformance edits") ?? { sheetId: -1 };
  for (const [index, one] of [...editCases.entries(), ...editCases.slice(0, 1).entries()]) {
    const place = { sheetId, top: editRow(index), left: editColumn };
    if (one.typed === null) await host.edit(admin, { kind: "clear", ...place, bottom: place.top, right: place.left });
    else await host.edit(admin, { kind: "input", ...place, values: one.typed.map((text) => [text]) });
    await host.idle();
  }
  const rows = report(host);
  expect(rows.map(([id, , , , here]) => [id, here])).toEqual([
    ["edits-2", "as expected"],
    ["edits-3", "as expected"],
    ["edits-4", "as expected"],
    ["edits-1", "DIFFERENT"],
  ]);
});
