/**
 * The one hourly trigger that a person may have in a document: it carries uploads on and looks whose schedule is due. It is watched, not believed
 * (P-5): a trigger that Google has disabled looks like any other in the list, and only its signs of life tell.
 */
import {
  activeSpreadsheet,
  createHourlyTrigger,
  deleteTrigger,
  now,
  triggersOf,
  userProperties,
} from "../platform/google";
import { AddonProblem, problemOf } from "../platform/problem";

/** The global function that the clock calls. */
export const clockHandler = "advanceSubmissions";

/** A clock that has not called for this long has stopped, whatever the list of triggers says: Google disables some without a word. */
export const silence = 3 * 3_600_000;

interface Clock {
  /** Google's name of the trigger: a run that has no document still knows which one it is. */
  readonly triggerId: string;
  /** When it was made, first seen, or has last called; milliseconds since 1970. */
  readonly aliveAt: number;
  /** It was taken away and could not be made again. */
  readonly lost?: true;
}

const prefix = "rollbook.clock.";
const keyOf = (spreadsheetId: string) => `${prefix}${spreadsheetId}`;
/** Of documents that were deleted or left: nobody says so, and a store of properties has an end (P-6). */
const most = 50;

const hereId = () => activeSpreadsheet()?.getId() ?? "";

function readClocks(): ReadonlyMap<string, Clock> {
  const properties: Readonly<Record<string, string>> = userProperties().getProperties();
  const names = Object.keys(properties).filter((name) => name.startsWith(prefix));
  return new Map(names.map((name) => [name.slice(prefix.length), JSON.parse(properties[name] ?? "") as Clock]));
}

function findClock(spreadsheetId: string): Clock | null {
  const text = userProperties().getProperty(keyOf(spreadsheetId));
  return text === null ? null : (JSON.parse(text) as Clock);
}

function saveClock(spreadsheetId: string, clock: Clock): void {
  userProperties().setProperty(keyOf(spreadsheetId), JSON.stringify(clock));
}

function forgetOldClocks(): void {
  const oldest = [...readClocks()].sort(([, one], [, other]) => other.aliveAt - one.aliveAt).slice(most);
  for (const [spreadsheetId] of oldest) userProperties().deleteProperty(keyOf(spreadsheetId));
}

const ours = () => triggersOf(activeSpreadsheet(), clockHandler);

function noteMade(trigger: GoogleAppsScript.Script.Trigger): void {
  saveClock(hereId(), { triggerId: trigger.getUniqueId(), aliveAt: now() });
  forgetOldClocks();
}

/** Each run leaves a sign of life for its person and document; one without a document for the clock of that name, or where none has it, for all. */
export function noteSignOfLife(triggerUid: string): void {
  const here = hereId();
  if (here !== "") {
    saveClock(here, { triggerId: triggerUid || (findClock(here)?.triggerId ?? ""), aliveAt: now() });
    return;
  }
  const clocks = [...readClocks()];
  const named = clocks.filter(([, { triggerId }]) => triggerId !== "" && triggerId === triggerUid);
  for (const [spreadsheetId, clock] of named.length > 0 ? named : clocks)
    saveClock(spreadsheetId, { ...clock, aliveAt: now() });
}

const isSilent = (clock: Clock | null, most: number): boolean => clock === null || now() - clock.aliveAt >= most;

/** Whether the clock of this person and document calls, as far as anybody can know. */
export function isClockWorking(): boolean {
  const clock = findClock(hereId());
  return clock?.lost === undefined && ours().length > 0 && (clock === null || !isSilent(clock, silence));
}

/** Google may refuse a moment ago and not now. */
function createTrying(): GoogleAppsScript.Script.Trigger {
  try {
    return createHourlyTrigger(clockHandler);
  } catch {
    return createHourlyTrigger(clockHandler);
  }
}

const notRenewed = () => new AddonProblem("trigger.renewal_failed");

/** In place of those that are there, which have to go first by the rule of one a person and document. */
function createInstead(before: readonly GoogleAppsScript.Script.Trigger[]): GoogleAppsScript.Script.Trigger {
  for (const trigger of before) deleteTrigger(trigger);
  try {
    return createTrying();
  } catch (error) {
    saveClock(hereId(), { triggerId: "", aliveAt: now(), lost: true });
    throw problemOf(error).code === "trigger.refused" ? notRenewed() : error;
  }
}

/** Creating comes first, and taking away only where it is refused: nothing is taken away for one that could not be made anyway. */
function makeAnew(before: readonly GoogleAppsScript.Script.Trigger[]): void {
  let made: GoogleAppsScript.Script.Trigger;
  try {
    made = createHourlyTrigger(clockHandler);
  } catch (refusal) {
    // A test deployment, a missing permission: nothing that is taken away helps.
    if (problemOf(refusal).code !== "trigger.refused") throw refusal;
    // It was lost at an opening before, and still is.
    if (before.length === 0) throw findClock(hereId())?.lost === undefined ? refusal : notRenewed();
    noteMade(createInstead(before));
    return;
  }
  for (const trigger of before) deleteTrigger(trigger);
  noteMade(made);
}

/**
 * Called from the person's click only: triggers that are made inside triggers get disabled (facts: apps-script 11). `most` is how long it may have been silent;
 * throws why there is none that works.
 */
function ensureWithin(most: number): void {
  const clock = findClock(hereId());
  const there = ours();
  if (there.length > 0 && clock === null) {
    // Made by the release before, which left no signs: from now on it has to give some.
    saveClock(hereId(), { triggerId: there[0]?.getUniqueId() ?? "", aliveAt: now() });
    return;
  }
  if (there.length > 0 && !isSilent(clock, most)) return;
  makeAnew(there);
}

export function ensureTrigger(): void {
  ensureWithin(silence);
}

/** Somebody says with a click that it is to work: two missed calls are enough to make it anew. */
export function renewTrigger(): void {
  ensureWithin(silence - 3_600_000);
}

export function deleteTriggers(): void {
  const here = hereId();
  for (const trigger of ours()) deleteTrigger(trigger);
  // Without a document those of every document are gone.
  for (const spreadsheetId of here === "" ? readClocks().keys() : [here])
    userProperties().deleteProperty(keyOf(spreadsheetId));
}
