/** The built bundle in the simulator before a service that answers at once: what each thing an administrator does asks of Google (design 7). */
import type { CallEnvelope, CallInput, CallName, CallOutput } from "../../../src/contract/index.ts";
import type { ExecutionRecord, SimulatorHost } from "../../../src/simulator/index.ts";
import { designLatency, documentCallsIn, fetchesIn, storeCallsIn } from "../../stage/service-calls.ts";
import { openHost } from "../../stage/workbook.ts";
import { instantSchool, startInstantService } from "./instant-service.ts";

const user = "administrator@district.example";
const schoolId = instantSchool.id;
const tabName = instantSchool.name;

/** Design 7; and each time the lock is given back the foreground's twenty seconds are over, so that a call makes one step of a submission. */
const oneStepAtATime = {
  ...designLatency,
  calls: { ...designLatency.calls, "Lock.releaseLock": 21_000 },
};

export interface CallsOf {
  readonly name: string;
  readonly document: number;
  readonly store: number;
  readonly fetches: number;
  /** Read and written. */
  readonly cells: number;
  /** By the latency of design 7: 100 ms a call, 1 ms for a hundred cells. */
  readonly seconds: number;
  /** How much of it under the lock. */
  readonly lockedSeconds: number;
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
      const { calls, cells: moved, lockedMilliseconds } = last();
      const [document, store] = [documentCallsIn(calls), storeCallsIn(calls)];
      const cells = moved.read + moved.written;
      const seconds = (document + store) / 10 + cells / 100_000;
      return {
        name,
        document,
        store,
        fetches: fetchesIn(calls),
        cells,
        seconds,
        lockedSeconds: lockedMilliseconds / 1000,
      };
    },
    async close() {
      await host.close();
      service.close();
    },
  };
}

const column = { userId: 2, firstName: 4, lastName: 5, email: 7, status: 17, own: 21 };

export interface Budget {
  readonly figures: readonly CallsOf[];
  readonly steps: readonly CallsOf[];
  readonly tabs: readonly CallsOf[];
  readonly edits: readonly CallsOf[];
  readonly looks: readonly CallsOf[];
}

/** One typed cell of every kind, and a block; then what the sidebar asks after an edit, when nothing has changed, and when it opens. */
async function measureEdits(stage: SheetStage, accounts: number): Promise<Pick<Budget, "edits" | "looks">> {
  const edits: CallsOf[] = [];
  const looks: CallsOf[] = [];
  const type = async (name: string, row: number, at: number, values: readonly (readonly string[])[]) => {
    await stage.type(row, at, values);
    edits.push(stage.calls(name));
  };
  const last = accounts + 1;
  await type("right cell", last, column.firstName, [["Renamed"]]);
  await type("right cell of a changed row", last, column.lastName, [["Lee"]]);
  await type("right address", last - 1, column.email, [["ana.lee@district.example"]]);
  await type("new mistake", last - 2, column.email, [["maria@"]]);
  await type("mistake put right", last - 2, column.email, [["maria.lee@district.example"]]);
  await type("address that somebody has", last - 3, column.email, [["person1@district.example"]]);
  await type("address put right", last - 3, column.email, [["eva.lee@district.example"]]);
  await type("cell of the user's own", last, column.own, [["x"]]);
  const rows = pastedRows(accounts);
  await type(
    pastedBlock,
    2,
    column.firstName,
    Array.from({ length: rows }, (_, index) => [`Ann${"abcdefghij"[index % 10]}`, "Lee"]),
  );
  const look = async (name: string, mark: string | null) => {
    const answer = await stage.call("look", { schoolId, mark });
    looks.push(stage.calls(name));
    return answer.mark;
  };
  const first = await look("look after edits", null);
  await stage.type(last, column.lastName, [["Li"]]);
  const second = await look("look after an edit", first);
  await look("quiet look", second);
  await stage.call("start", {});
  const started = stage.calls("start");
  await look("first figures", null);
  const figures = looks.pop();
  if (figures !== undefined)
    looks.push({ ...figures, name: "opening the sidebar", seconds: started.seconds + figures.seconds });
  return { edits, looks };
}

export const pastedBlock = "pasted block";
export const pastedRows = (accounts: number): number => Math.min(40, accounts - 10);

/** So many rows of the tab are changed, and sent. */
export const changedRows = (accounts: number): number => Math.min(500, accounts);

/** A day of an administrator: pull, edits, a pasted block, check, review, an upload step by step with results of both kinds, and pull again. */
export async function measureCalls(folder: string, accounts: number): Promise<Budget> {
  const stage = await openSheetStage(folder, accounts);
  try {
    const figures: CallsOf[] = [];
    const note = (name: string) => figures.push(stage.calls(name));
    stage.host.setLatency(oneStepAtATime);
    await stage.call("pull", { schoolId });
    note("pull");
    const measured = await measureEdits(stage, accounts);
    const edits = [...measured.edits];
    const { looks } = measured;
    await stage.type(4, column.firstName, [["Renamed"]]);
    note("edit of one cell");
    await stage.type(5, column.email, [["maria@"]]);
    note("mistake in one cell");
    await stage.type(5, column.email, [["maria@district.example"]]);
    note("mistake put right");
    const pasted = changedRows(accounts);
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
    await stage.call("check", { schoolId });
    note("full check");
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
      cells: check.cells + reviewed.cells,
      seconds: check.seconds + reviewed.seconds,
      lockedSeconds: Math.max(check.lockedSeconds, reviewed.lockedSeconds),
    });
    let sent = await stage.call("upload", { schoolId, digest: review.digest });
    note("first step of an upload");
    await stage.type(accounts + 1, column.lastName, [["Lee"]]);
    edits.push(stage.calls("right cell while an upload is on its way"));
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
    figures.push(...steps.slice(-1).map((one) => ({ ...one, name: "last step of an upload" })));
    await stage.call("pull", { schoolId });
    note("pull again");
    return { figures, steps, tabs, edits, looks };
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
