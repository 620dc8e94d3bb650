/** The doors to Google: everything that a page, a cell, the menu and the clock can ask for; and the refusal of a call behind one of them. */
import { type CallInput, isProblemCode } from "../../../src/contract";
import { exceptionFor } from "../../../src/simulator/language/exceptions";
import { inputs, names, reviewAgain, standFor, tab } from "../each-call";
import { CallFailed, district, lincoln, workbook } from "../support";

export const column = { lastName: 5, status: 17 };
/** One that is published in all the languages, and one in words that nobody knows. */
const texts = ["We're sorry, a server error occurred. Please wait a bit and try again.", "Ħaġa marret ħażin."] as const;
export const languages = ["en", "en_GB", "es", "de", "fr", "ja", "pt"] as const;
type Plan = "once" | "for ever";
export const plans: readonly Plan[] = ["once", "for ever"];

interface Told {
  readonly code: string;
  readonly message?: string;
}
/** What is told of a problem behind it; null where none is. */
type Door = () => Promise<Told | null>;

const lastExecution = () => workbook.host.executions().at(-1)?.id ?? 0;
const executionsAfter = (last: number) => workbook.host.executions().filter(({ id }) => id > last);

/** Behind what runs without a page its log is all that can be told, and a click in the menu has its words there. */
async function unwatched(run: () => Promise<unknown>): Promise<Told | null> {
  const last = lastExecution();
  await run();
  const said = executionsAfter(last).findLast(({ error }) => error !== undefined)?.error?.message;
  if (said === undefined) return null;
  return isProblemCode(said) ? { code: said } : { code: "in words", message: said };
}

async function told(call: Promise<unknown>): Promise<Told | null> {
  try {
    await call;
    return null;
  } catch (error) {
    if (error instanceof CallFailed) return error.problem;
    throw error;
  }
}

/** Google has switched the clock off, and it has been silent for too long: the sidebar that opens next makes another. */
async function silentClock(): Promise<void> {
  workbook.host.setSwitches({ triggersFire: false });
  await workbook.pass(4);
  workbook.host.setSwitches({ triggersFire: true });
}

let turn = 0;
/** Another each time, so that there is always something to mark and to send. */
function anotherName(): string {
  turn += 1;
  return `Vega${String.fromCharCode(97 + (turn % 26), 97 + (Math.floor(turn / 26) % 26))}`;
}

let digest = "";
let submissionId = "";

async function somethingToSend(): Promise<void> {
  await workbook.type(tab, 8, column.lastName, [[anotherName()]]);
  ({ digest } = await workbook.call("review", { schoolId: lincoln }));
}

/** Where the strike before has left the row on its way, the next try has something. */
async function somethingSent(): Promise<void> {
  await somethingToSend();
  await told(workbook.call("upload", { schoolId: lincoln, digest }).then((sent) => ({ submissionId } = sent)));
  await workbook.idle(lincoln);
}

/** As it was pulled, so that an edit of it has everything to mark. */
const plainRow = async () => void (await told(workbook.call("putBack", { schoolId: lincoln, row: 3 })));

/** What has to be there before such a door is opened, made while nothing is refused. */
const before: Readonly<Record<string, () => Promise<void>>> = {
  sending: somethingToSend,
  results: somethingSent,
  renewing: silentClock,
  editing: plainRow,
};

async function editing(): Promise<Told | null> {
  turn += 1;
  return unwatched(() => workbook.type(tab, 3, column.lastName, [[turn % 2 === 0 ? "Vega" : "R2D2"]]));
}

export const doors: Readonly<Record<string, Door>> = {
  ...Object.fromEntries(
    names.map((name): [string, Door] => [
      name,
      () => told(workbook.call(name, inputs[name]() as CallInput<typeof name>)),
    ]),
  ),
  editing,
  menu: () => unwatched(() => workbook.host.clickMenu(district, "showSidebar")),
  clock: () => unwatched(() => workbook.pass(1)),
  renewing: () => told(workbook.call("start", {})),
  sending: () => told(workbook.call("upload", { schoolId: lincoln, digest })),
  results: () => told(workbook.call("advance", { submissionId })),
};

/** The calls that Google is asked, by the door behind which they are made. */
export const callsBehind = new Map<string, readonly string[]>();
/** Of each call the doors behind which it is made, those with fewest calls first. */
export const doorsTo = new Map<string, readonly string[]>();

export async function findDoors(): Promise<void> {
  await standFor();
  await reviewAgain();
  for (const [door, open] of Object.entries(doors)) {
    await before[door]?.();
    const last = lastExecution();
    await open();
    callsBehind.set(door, [...new Set(executionsAfter(last).flatMap(({ calls }) => Object.keys(calls)))]);
  }
  const byWeight = [...callsBehind].sort(([, ones], [, others]) => ones.length - others.length);
  for (const [door, calls] of byWeight)
    for (const call of calls) doorsTo.set(call, [...(doorsTo.get(call) ?? []), door]);
}

/** What is wrong with how a refusal was told; nothing where all is as it should be. */
function faultIn(answer: Told | null, text: string): string | null {
  if (answer === null) return null;
  const { code, message } = answer;
  if (code === "addon.internal") return "an internal problem";
  if (code !== "in words" && !isProblemCode(code)) return `no code: ${code}`;
  // Only where the project's own files are refused there are no words; the page has some (problem-words.ts).
  if (message === "" && code !== "addon.not_run" && !/^(sheet\.busy)$/.test(code)) return `${code} without words`;
  if (message?.includes(text)) return "Google's own words";
  return null;
}

/** Answers whether the call was asked for at all; what was told wrongly is added to `told`. */
export async function strike(
  door: string,
  call: string,
  plan: Plan,
  language: string,
  told: string[],
): Promise<boolean> {
  await before[door]?.();
  const text = exceptionFor(language, texts[(call.length + plan.length) % 2] ?? texts[0]);
  const effect = { throw: text };
  workbook.host.setFaults([plan === "once" ? { call, nth: 1, effect } : { call, from: 1, effect }]);
  const last = lastExecution();
  let fault: string | null;
  try {
    fault = faultIn((await doors[door]?.()) ?? null, text);
  } catch (error) {
    fault = `thrown: ${String(error)}`;
  }
  const struck = executionsAfter(last);
  workbook.host.setFaults([]);
  if (fault !== null) told.push(`${language}, ${plan}, ${door}, ${call}: ${fault}`);
  for (const { error, functionName } of struck)
    if (error?.message.includes(text)) told.push(`${language}, ${plan}, ${functionName}, ${call}: in the log`);
  return struck.some(({ calls }) => (calls[call] ?? 0) > 0);
}
