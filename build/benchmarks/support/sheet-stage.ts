/** The built bundle in the simulator before a service that answers at once: what each thing an administrator does asks of Google (design 7). */
import type { CallEnvelope, CallInput, CallName, CallOutput } from "../../../src/contract/index.ts";
import type { ExecutionRecord, SimulatorHost } from "../../../src/simulator/index.ts";
import { documentCallsIn, fetchesIn, storeCallsIn } from "../../stage/service-calls.ts";
import { openHost } from "../../stage/workbook.ts";
import { instantSchool, startInstantService } from "./instant-service.ts";

const user = "administrator@district.example";
const schoolId = instantSchool.id;
const tabName = instantSchool.name;

/** Slow enough that the foreground's twenty seconds are over after one step of a submission. */
const oneStepAtATime = { millisecondsPerCall: 5_000, millisecondsPerCell: 0 };

export interface CallsOf {
  readonly name: string;
  readonly document: number;
  readonly store: number;
  readonly fetches: number;
}

export interface SheetStage {
  readonly host: SimulatorHost;
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  type(row: number, column: number, values: readonly (readonly string[])[]): Promise<void>;
  cells(row: number, column: number, rows: number, columns: number): string[][];
  /** What the last execution asked for. */
  calls(name: string): CallsOf;
  last(): ExecutionRecord;
  close(): Promise<void>;
}

/** `folder` is dist/addon, as the build left it. */
export async function openSheetStage(folder: string, accounts: number): Promise<SheetStage> {
  const service = await startInstantService(accounts);
  const host = openHost({
    service: { url: service.url, token: async () => "token" },
    clock: { now: () => Date.now() },
    addon: folder,
    timeLimits: { execution: 600_000, simpleTrigger: 600_000 },
  });
  const sheetId = () => host.document.sheets.find((one) => one.name === tabName)?.sheetId ?? 0;
  const last = () => {
    const record = host.executions().at(-1);
    if (record === undefined) throw new Error("nothing ran");
    return record;
  };
  return {
    host,
    last,
    async call(name, input) {
      const { record, value } = await host.call(user, "rpc", [JSON.stringify({ call: name, input })]);
      if (record.error !== undefined) throw new Error(`${name}: ${record.error.message}`);
      const envelope = JSON.parse(String(value)) as CallEnvelope<typeof name>;
      if (!envelope.ok) throw new Error(`${name}: ${envelope.problem.code}`);
      return envelope.data;
    },
    async type(row, column, values) {
      await host.edit(user, { kind: "input", sheetId: sheetId(), top: row, left: column, values });
      await host.idle();
      const { error } = last();
      if (error !== undefined) throw new Error(error.message);
    },
    cells: (row, column, rows, columns) =>
      host.cells(sheetId(), row, column, rows, columns).cells.map((line) => line.map((cell) => cell?.display ?? "")),
    calls(name) {
      const { calls } = last();
      return { name, document: documentCallsIn(calls), store: storeCallsIn(calls), fetches: fetchesIn(calls) };
    },
    async close() {
      await host.close();
      service.close();
    },
  };
}

const column = { userId: 2, firstName: 4, lastName: 5, email: 7, status: 17 };

export interface Budget {
  readonly figures: readonly CallsOf[];
  readonly steps: readonly CallsOf[];
  readonly tabs: readonly CallsOf[];
}

/** A day of an administrator: pull, edits, a pasted block, check, review, an upload step by step with results of both kinds, and pull again. */
export async function measureCalls(folder: string, accounts: number): Promise<Budget> {
  const stage = await openSheetStage(folder, accounts);
  try {
    const figures: CallsOf[] = [];
    const note = (name: string) => figures.push(stage.calls(name));
    await stage.call("pull", { schoolId });
    note("pull");
    await stage.type(4, column.firstName, [["Renamed"]]);
    note("edit of one cell");
    await stage.type(5, column.email, [["maria@"]]);
    note("mistake in one cell");
    await stage.type(5, column.email, [["maria@district.example"]]);
    note("mistake put right");
    const pasted = Math.min(500, accounts);
    await stage.type(
      2,
      column.lastName,
      Array.from({ length: pasted }, () => ["Smith"]),
    );
    note("pasted block of 500 rows");
    const below = accounts + 2;
    await stage.type(below, column.userId, [["N-1", "Student", "Refused", "Lee", "1", "", "", ""]]);
    // Events that never came: everything is judged and painted by the check.
    await pasteUnseen(
      stage,
      column.firstName,
      Array.from({ length: pasted }, (_, index) => [index % 3 === 0 ? "N0 name" : "Ann"]),
    );
    await stage.call("check", { schoolId });
    const check = stage.calls("full check");
    await stage.type(
      2,
      column.firstName,
      Array.from({ length: pasted }, () => ["Ann"]),
    );
    const review = await stage.call("review", { schoolId });
    const reviewed = stage.calls("review");
    figures.push({
      name: "full check and review",
      document: check.document + reviewed.document,
      store: check.store + reviewed.store,
      fetches: check.fetches + reviewed.fetches,
    });
    stage.host.setLatency(oneStepAtATime);
    let sent = await stage.call("upload", { schoolId, digest: review.digest });
    const steps: CallsOf[] = [];
    const tabs: CallsOf[] = [];
    for (let step = 0; step < 20 && sent.state !== "written"; step += 1) {
      const before = sent;
      sent = await stage.call("advance", { submissionId: sent.submissionId });
      const wrote = sent.completedTab !== before.completedTab || sent.errorsTab !== before.errorsTab;
      const calls = stage.calls(`${before.state} → ${sent.state}`);
      if (wrote) tabs.push(calls);
      else steps.push(calls);
    }
    if (sent.state !== "written" || tabs.length !== 2) throw new Error(`the upload ended as ${sent.state}`);
    stage.host.setLatency(null);
    await stage.call("pull", { schoolId });
    note("pull again");
    return { figures, steps, tabs };
  } finally {
    await stage.close();
  }
}

/** Pastes a column without the edit event: Google drops some, and then the full check is all there is. */
async function pasteUnseen(stage: SheetStage, left: number, values: readonly (readonly string[])[]): Promise<void> {
  const sheetId = stage.host.document.sheets.find((one) => one.name === tabName)?.sheetId ?? 0;
  stage.host.setFaults([{ call: "*", from: 1, effect: "killBefore" }]);
  await stage.host.edit(user, { kind: "input", sheetId, top: 2, left, values });
  await stage.host.idle();
  stage.host.setFaults([]);
}

/** Simulated minutes of a full check of so many rows, all of them changed and none of them painted yet, by the latency of design 7. */
export async function measureCheck(folder: string, accounts: number): Promise<number> {
  const stage = await openSheetStage(folder, accounts);
  try {
    await stage.call("pull", { schoolId });
    await pasteUnseen(
      stage,
      column.firstName,
      Array.from({ length: accounts }, () => ["Ann"]),
    );
    stage.host.setLatency({ millisecondsPerCall: 100, millisecondsPerCell: 0.01 });
    await stage.call("check", { schoolId });
    return stage.last().simulatedMilliseconds / 60_000;
  } finally {
    await stage.close();
  }
}

/** Simulated seconds of the edit event of a pasted block of so many rows; a simple trigger has 30. */
export async function measurePaste(folder: string, accounts: number, rows: number): Promise<number> {
  const stage = await openSheetStage(folder, accounts);
  try {
    await stage.call("pull", { schoolId });
    stage.host.setLatency({ millisecondsPerCall: 100, millisecondsPerCell: 0.01 });
    await stage.type(
      2,
      column.firstName,
      Array.from({ length: rows }, () => ["Ann", "Smith"]),
    );
    const record = stage.last();
    return ((record.finishedAt ?? 0) - record.startedAt) / 1000;
  } finally {
    await stage.close();
  }
}
