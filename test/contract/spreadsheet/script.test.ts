/** The script for a real spreadsheet, run in the simulated one: it gets through all cases, in pieces too, and says where something differs. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { buildConformance } from "../../../build/conformance";
import { createSimulator, type SimulatorHost } from "../../../src/simulator";
import { topics } from "./cases";

const open: SimulatorHost[] = [];
afterAll(() => Promise.all(open.map((host) => host.close())));

async function opened(change: (script: string) => string = (script) => script): Promise<SimulatorHost> {
  const script = await buildConformance(join(mkdtempSync(join(tmpdir(), "conformance-")), "dist"));
  const host = createSimulator({
    project: { manifest: {}, scripts: [{ name: "Code", source: change(script) }], html: [] },
    clock: { now: () => Date.UTC(2026, 10, 23, 16, 5) },
    sleep: async () => undefined,
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
  await host.open("admin@school.example");
  const first = await host.run("admin@school.example", "runConformance");
  expect(first.record.error).toBeUndefined();
  const rows = report(host);
  expect(rows.filter((row) => row[4] !== "as expected")).toEqual([]);
  expect(rows).toHaveLength(count);
  await host.run("admin@school.example", "runConformance");
  expect(report(host)).toHaveLength(count);
  expect(host.document.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Conformance"]);
});

test("what differs is said with what was expected and what was seen", async () => {
  const host = await opened((script) => script.replace("1e6", "1000001"));
  await host.run("admin@school.example", "runConformance");
  const different = report(host).filter((row) => row[4] !== "as expected");
  expect(different.map((row) => [row[0], ...row.slice(4)])).toEqual([["values-2", "DIFFERENT", "1000001", "1000000"]]);
});
