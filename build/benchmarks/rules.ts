/** Rules and change set on 50,000 rows, against papaparse parsing the same rows (design 7: at most 1.2x); and one changed row against the whole (at most 0.05x). */
import Papa from "papaparse";
import { csvOf } from "../../src/files/index.ts";
import {
  type BaselineRow,
  completeValues,
  headerLine,
  judgeRoster,
  judgeTouched,
  rosterLine,
  type SheetRow,
} from "../../src/roster/index.ts";
import type { Measurement } from "../bench.ts";

const rowCount = 50_000;

function guid(index: number): string {
  const tail = index.toString(36).padStart(12, "0");
  return `7k3m9x2p-q8wz-4h6t-y1vn-${tail}`;
}

function roster(): { baseline: BaselineRow[]; rows: SheetRow[] } {
  const baseline = Array.from({ length: rowCount }, (_, index) => ({
    version: "1",
    values: completeValues({
      userGuid: guid(index),
      userId: String(index).padStart(6, "0"),
      role: index % 20 === 0 ? "Teacher" : "Student",
      firstName: `María José`,
      lastName: `O’Brien-Núñez`,
      gradeLevel: index % 20 === 0 ? "" : String((index % 12) + 1),
      email: `person${index}@district.example`,
      username: `mobrien${index}`,
    }),
  }));
  const rows = baseline.map((account, index) => ({
    row: index + 2,
    key: account.values.userGuid,
    values: index % 50 === 0 ? { ...account.values, firstName: "Maria" } : account.values,
  }));
  return { baseline, rows };
}

function bestOf(times: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times; round += 1) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

export async function measure(): Promise<readonly Measurement[]> {
  const { baseline, rows } = roster();
  const csv = csvOf([headerLine(false), ...rows.map((row) => rosterLine(row.values))]);
  const reference = bestOf(5, () => void Papa.parse(csv, { header: false }));
  const figure = bestOf(5, () => void judgeRoster(baseline, rows));
  const ratio = figure / reference;
  // Of an edit the sheet hands in its rows and those who have to do with them; every fiftieth says something new.
  const one = bestOf(5, () => void judgeTouched(baseline.slice(0, 1), rows.slice(0, 1), {}));
  return [
    {
      name: "rules and change set, 50,000 rows",
      figure,
      unit: "ms",
      reference,
      ratio,
      target: 1.2,
      holds: ratio <= 1.2,
    },
    {
      name: "one changed row, against the whole",
      figure: one,
      unit: "ms",
      reference: figure,
      ratio: one / figure,
      target: 0.05,
      holds: one <= figure * 0.05,
    },
  ];
}
