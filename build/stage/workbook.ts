/** The workbook of a stage: the bundle exactly as clasp would push it, in the simulator, before the stage's service. */

import {
  type CellView,
  createSimulator,
  type LatencyModel,
  type SavedDocument,
  type ScriptProject,
  type SheetView,
  type SimulatorClock,
  type SimulatorHost,
  type SimulatorOptions,
  type SimulatorSwitches,
} from "../../src/simulator";
import { localAddressOf, readAddonProject } from "../../src/workbench/addon-project";
import { type Area, parseAddress } from "../../src/workbench/page/model/addresses";
import { output } from "../paths.ts";

export interface WorkbookOptions {
  readonly service: { readonly url: string; token(email: string): Promise<string> };
  readonly clock: SimulatorClock;
  readonly switches?: Partial<SimulatorSwitches>;
  readonly latency?: LatencyModel;
  /** What is worked off while the script sleeps, in place of real time. */
  readonly meanwhile?: () => Promise<void>;
  /** A workbook that was saved, in place of an empty one. */
  readonly document?: SavedDocument | undefined;
  /** Of the simulator, where what is measured may take longer than Google lets it. */
  readonly timeLimits?: SimulatorOptions["timeLimits"];
  /** Another folder than dist/addon, with what clasp would push. */
  readonly addon?: string | undefined;
}

export function builtProject(folder = output("addon")): ScriptProject {
  return readAddonProject(folder);
}

export function openHost({
  service,
  clock,
  switches,
  latency,
  timeLimits,
  addon,
  document,
  meanwhile,
}: WorkbookOptions): SimulatorHost {
  const project = builtProject(addon);
  return createSimulator({
    project,
    clock,
    identityToken: (email) => service.token(email),
    resolveUrl: localAddressOf(project, service.url),
    builtSimulator: output("simulator"),
    ...(switches === undefined ? {} : { switches }),
    ...(latency === undefined ? {} : { latency }),
    ...(document === undefined ? {} : { document }),
    ...(meanwhile === undefined ? {} : { meanwhile, sleep: async () => undefined }),
    ...(timeLimits === undefined ? {} : { timeLimits }),
  });
}

export function tabNames(host: SimulatorHost): string[] {
  return host.document.sheets.filter((sheet) => !sheet.hidden).map((sheet) => sheet.name);
}

export function sheetNamed(host: SimulatorHost, tab: string): SheetView {
  const { sheets } = host.document;
  const sheet = sheets.find((one) => one.name === tab);
  if (sheet === undefined) {
    throw new Error(`There is no tab “${tab}”; there are ${sheets.map((one) => `“${one.name}”`).join(", ")}.`);
  }
  return sheet;
}

/** More than any sheet has: what lies beyond the grid's edge is cut off afterwards. */
const boundless = { maxRows: 10_000_000, maxColumns: 18_278 };

/** The area of an address of a tab: A2, B2:D9, C:C, 4:6, A2:Q. */
export function areaAt(a1: string): Area {
  const parsed = typeof a1 === "string" ? parseAddress(a1, boundless) : null;
  if (parsed === null || parsed.sheetName !== null) {
    throw new Error(`“${String(a1)}” is no address in a tab; write A2, B2:D9, C:C or 4:6.`);
  }
  return parsed.area;
}

/** null when all of it lies beyond the grid. */
export function insideGrid(sheet: SheetView, { top, left, bottom, right }: Area): Area | null {
  const cut = { top, left, bottom: Math.min(bottom, sheet.maxRows), right: Math.min(right, sheet.maxColumns) };
  return cut.top > cut.bottom || cut.left > cut.right ? null : cut;
}

/** Rows of what each cell says of itself, cut at the grid's edge; "" for what is blank. */
export function textsAt(
  host: SimulatorHost,
  tab: string,
  a1: string,
  textOf: (cell: CellView) => string | undefined,
): string[][] {
  const sheet = sheetNamed(host, tab);
  const area = insideGrid(sheet, areaAt(a1));
  if (area === null) return [];
  const { top, left, bottom, right } = area;
  const { cells } = host.cells(sheet.sheetId, top, left, bottom - top + 1, right - left + 1);
  return cells.map((line) => line.map((cell) => (cell === null ? "" : (textOf(cell) ?? ""))));
}
