/** Runs cases in the simulator: each in a new tab of one document, which goes again afterwards. */
import { createSimulator, type SimulatorHost } from "../../../src/simulator";
import type { ConformanceCase } from "./case";

const someone = "admin@school.example";

const source = `
function runCase(text, given) {
  const book = SpreadsheetApp.getActive();
  const sheet = book.insertSheet();
  try {
    return { answer: (new Function("return " + text)())(sheet, book, given) };
  } catch (error) {
    return { name: error.name, message: error.message };
  } finally {
    for (const named of book.getNamedRanges()) named.remove();
    if (book.getSheets().length > 1) for (const other of book.getSheets()) if (other.getSheetId() !== 0) book.deleteSheet(other);
  }
}`;

export type CaseResult = { readonly answer?: unknown } | { readonly name: string; readonly message: string };

export class CaseRunner {
  private readonly host: SimulatorHost;

  constructor() {
    this.host = createSimulator({
      project: { manifest: { timeZone: "America/New_York" }, scripts: [{ name: "Code", source }], html: [] },
      clock: { now: () => Date.UTC(2026, 10, 23, 16, 5) },
      sleep: async () => undefined,
    });
  }

  async run({ run, given }: ConformanceCase): Promise<CaseResult> {
    const { record, value } = await this.host.run(someone, "runCase", [run.toString(), given ?? null]);
    if (record.error !== undefined) return record.error;
    return JSON.parse(JSON.stringify(value)) as CaseResult;
  }

  close(): Promise<void> {
    return this.host.close();
  }
}
