/**
 * The add-on as it is pushed, in the simulator, against the real import service with a sample district: what an administrator would have, without
 * the page. The clock of triggers is the test's.
 */
import { afterAll, afterEach, beforeAll, beforeEach } from "@jest/globals";
import { type StageService, startStageService } from "../../build/stage/service";
import type { DistrictOptions } from "../../build/stage/template";
import { openHost, sheetNamed, tabNames } from "../../build/stage/workbook";
import type { CallEnvelope, CallInput, CallName, CallOutput, CallProblem, ImportList } from "../../src/contract";
import type { SavedDocument, SimulatorHost, SimulatorSwitches } from "../../src/simulator";
import { requireBuilt } from "../support/built";
import { onRunPostgres } from "../support/stage-store";

export { builtProject } from "../../build/stage/workbook";

requireBuilt("stage");

export const district = "district@riverbend.example";
export const lincolnAdministrator = "lincoln@riverbend.example";
export const teacherAndAdministrator = "grace@riverbend.example";
export const lincoln = "school-001";

export type ImportService = StageService;

/** A service of one's own, with a sample district: on the PostgreSQL of the run, or on the embedded store, which takes its time. */
export function startImportService(
  size: Omit<DistrictOptions, "seed">,
  store: "postgres" | "embedded" = "postgres",
): Promise<ImportService> {
  return startStageService({ ...size, seed: 1 }, undefined, store === "postgres" ? onRunPostgres() : undefined);
}

/** Of the suite that stands on a stage: its service, and its workbook of the moment. */
export let service: ImportService;
export let workbook: Workbook;

/** Another workbook in place of the suite's, with the platform as it is said to be. */
export async function reopenWorkbook(switches: Partial<SimulatorSwitches>): Promise<void> {
  await workbook.host.close();
  workbook = openWorkbook(service, switches);
}

/**
 * The first lines of a suite: a service with a sample district of its own, and one workbook or one for each test, in which the roster of Lincoln is
 * pulled; or no workbook, where the suite opens its own.
 */
export function standOn(
  size: { readonly accounts: number; readonly schools: number },
  {
    workbooks = "one",
    pulled = true,
    store = "postgres",
  }: { workbooks?: "one" | "each" | "none"; pulled?: boolean; store?: "postgres" | "embedded" } = {},
): void {
  let starting: Promise<ImportService> | undefined;
  const open = async () => {
    workbook = openWorkbook(service);
    if (pulled) await workbook.call("pull", { schoolId: lincoln });
  };
  beforeAll(async () => {
    starting = startImportService(size, store);
    service = await starting;
    if (workbooks === "one") await open();
  });
  if (workbooks === "each") {
    beforeEach(open);
    afterEach(() => workbook?.host.close());
  }
  afterAll(async () => {
    if (workbooks === "one") await workbook?.host.close();
    // One that came too late for its hook is closed all the same, or the run would wait for it for ever.
    const started = await starting?.catch(() => undefined);
    await started?.close();
  });
}

export class CallFailed extends Error {
  readonly problem: CallProblem;

  constructor(problem: CallProblem) {
    super(`${problem.code}: ${problem.message}`);
    this.problem = problem;
  }
}

export interface Workbook {
  readonly host: SimulatorHost;
  /** The sidebar's call as a person makes it. Throws CallFailed for a problem. */
  call<Name extends CallName>(name: Name, input: CallInput<Name>, user?: string): Promise<CallOutput<Name>>;
  /** Types cells as a person does, and waits for onEdit. */
  type(tab: string, row: number, column: number, values: readonly (readonly string[])[], user?: string): Promise<void>;
  cells(tab: string, top: number, left: number, rows: number, columns: number): string[][];
  view(
    tab: string,
    row: number,
    column: number,
  ): { display: string; background?: string; note?: string; bold: boolean };
  tabs(): string[];
  /** Milliseconds since 1970, as the clock of triggers has it. */
  now(): number;
  /** Moves the trigger clock on and lets due triggers run. */
  pass(hours: number): Promise<void>;
  /** Waits until the import of a submission is finished, by asking the service as the sidebar does. */
  finish(submissionId: string, user?: string): Promise<CallOutput<"advance">>;
  /** Waits until the service has worked off all imports of a school, without a step of any submission. */
  idle(schoolId: string): Promise<void>;
}

export function openWorkbook(
  service: ImportService,
  switches: Partial<SimulatorSwitches> = {},
  document?: SavedDocument,
  addon?: string,
): Workbook {
  let offset = 0;
  const meanwhile = () => service.workedOff(20_000);
  const host = openHost({ service, switches, document, meanwhile, addon, clock: { now: () => Date.now() + offset } });
  const sheetId = (tab: string) => sheetNamed(host, tab).sheetId;
  const block = (tab: string, top: number, left: number, rows: number, columns: number) =>
    host.cells(sheetId(tab), top, left, rows, columns).cells;

  async function call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    user = district,
  ): Promise<CallOutput<Name>> {
    const { record, value } = await host.call(user, "rpc", [JSON.stringify({ call: name, input })]);
    if (record.error !== undefined) throw new Error(`${record.error.name}: ${record.error.message}`);
    const envelope = JSON.parse(String(value)) as CallEnvelope<Name>;
    if (!envelope.ok) throw new CallFailed(envelope.problem);
    return envelope.data;
  }

  return {
    host,
    call,
    async type(tab, row, column, values, user = district) {
      await host.edit(user, { kind: "input", sheetId: sheetId(tab), top: row, left: column, values });
      await host.idle();
    },
    cells: (tab, top, left, rows, columns) =>
      block(tab, top, left, rows, columns).map((row) => row.map((cell) => cell?.display ?? "")),
    view(tab, row, column) {
      const cell = block(tab, row, column, 1, 1)[0]?.[0];
      return {
        display: cell?.display ?? "",
        bold: cell?.fontWeight === "bold",
        ...(cell?.background === undefined ? {} : { background: cell.background }),
        ...(cell?.note === undefined ? {} : { note: cell.note }),
      };
    },
    tabs: () => tabNames(host),
    now: () => Date.now() + offset,
    async pass(hours) {
      offset += hours * 3_600_000;
      await host.fireDueTriggers();
    },
    async idle(schoolId) {
      // Asked directly: a call of the add-on would count in its quotas.
      const headers = { authorization: `Bearer ${await service.token(district)}` };
      for (let tries = 0; tries < 600; tries += 1) {
        const answer = await fetch(`${service.url}/v1/schools/${schoolId}/imports`, { headers });
        const { items } = (await answer.json()) as ImportList;
        if (items.every((item) => item.finishedAt !== undefined)) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`the service does not finish the imports of ${schoolId}`);
    },
    async finish(submissionId, user = district) {
      let before = "";
      for (let tries = 0; tries < 200; tries += 1) {
        // An execution that only hears that the service is at it takes as much of a processor as one that goes on.
        await service.workedOff(20_000);
        const view = await call("advance", { submissionId }, user);
        const { state } = view;
        if (state === "written" || state === "refused" || state === "cancelled") return view;
        if (state === before) await new Promise((resolve) => setTimeout(resolve, 50));
        before = state;
      }
      throw new Error(`submission ${submissionId} did not finish`);
    },
  };
}
