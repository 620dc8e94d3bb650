/** A world made from what a document was saved with, and written down again. */
import type { LatencyModel, SavedDocument, SimulatorEvent, SimulatorOptions, SimulatorSwitches } from "../api";
import { limits } from "../document/limits";
import { isSavedDocument, restoreWorkbook, type SavedWorkbook, saveWorkbook } from "../document/saved/saved-document";
import { Workbook } from "../document/workbook";
import { Consents, type SavedConsents } from "./consents";
import { CustomFunctions } from "./custom-functions";
import { Documents, newSpreadsheetId } from "./documents";
import { PropertyStores, type SavedProperties } from "./property-store";
import { Quotas, type SavedQuotas } from "./quotas";
import { SimulatedTime } from "./simulated-time";
import { type TriggerModel, Triggers } from "./triggers";
import { World } from "./world";

/** What `saveDocument` writes; opaque to others. */
interface SavedParts {
  readonly formatVersion: 1;
  readonly workbook: SavedWorkbook;
  readonly properties: SavedProperties;
  readonly triggers: readonly TriggerModel[];
  /** Absent in documents that were saved before quotas were counted. */
  readonly quotas?: SavedQuotas;
  readonly consents?: SavedConsents;
  /** Spreadsheets that scripts have made. */
  readonly documents?: readonly SavedWorkbook[];
  readonly switches?: SimulatorSwitches;
  readonly latency?: LatencyModel | null;
}

export function makeWorld(options: SimulatorOptions, emit: (event: SimulatorEvent) => void): World {
  const saved = options.document === undefined ? undefined : readSaved(options.document);
  const clock = new SimulatedTime(options.clock);
  const timeZone = options.project.manifest.timeZone ?? "America/New_York";
  const workbook = new Workbook(saved?.workbook.id ?? newSpreadsheetId(), "Untitled spreadsheet", timeZone, emit, () =>
    clock.now(),
  );
  const customFunctions = new CustomFunctions(options.project);
  workbook.custom = customFunctions;
  if (saved === undefined) workbook.insertSheet("Sheet1", 0);
  else restoreWorkbook(workbook, saved.workbook);
  return new World({
    project: options.project,
    clock,
    switches: {
      clockTriggerHasActiveDocument: true,
      writingPastTheGridGrowsIt: false,
      plusStaysText: false,
      plainTextTakesFormulas: true,
      plainTextKeepsApostrophe: false,
      clearKeepsNumberFormat: false,
      deployment: "published",
      enabledInDocument: true,
      exceptionsInAccountLanguage: true,
      strictSeparators: true,
      semicolonPartsEverywhere: true,
      rangesInList: limits.cells,
      triggersFire: true,
      evaluatesText: true,
      sheetsInDocument: limits.sheets,
      cellsInDocument: limits.cells,
      ...saved?.switches,
      ...options.switches,
    },
    latency: options.latency ?? saved?.latency ?? null,
    workbook,
    customFunctions,
    documents: new Documents(() => clock.now(), saved?.documents),
    properties: new PropertyStores(saved?.properties),
    triggers: new Triggers(saved?.triggers),
    quotas: new Quotas(() => clock.now(), saved?.quotas),
    consents: new Consents(saved?.consents),
    identityToken: options.identityToken ?? (async () => null),
    resolveUrl: options.resolveUrl ?? ((url) => url),
    sleep: options.sleep ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))),
    meanwhile: options.meanwhile ?? (async () => undefined),
    emit,
  });
}

export function saveWorld(world: World): SavedDocument {
  const saved: SavedParts = {
    formatVersion: 1,
    workbook: saveWorkbook(world.workbook),
    documents: world.documents.save(),
    properties: world.properties.save(),
    triggers: world.triggers.all().map((trigger) => ({ ...trigger })),
    quotas: world.quotas.save(),
    consents: world.consents.save(),
    switches: world.switches,
    latency: world.latency,
  };
  return { ...saved };
}

/** Our own file: with the right version it holds what saveDocument wrote. */
function readSaved(document: SavedDocument): SavedParts {
  if (!isSavedDocument(document)) throw new Error("This document was not saved by this version of the simulator.");
  return document as unknown as SavedParts;
}
