/** What of the platform can be chosen: how the script is deployed, where sources disagree, what calls cost, and which of them fail. */

/**
 * How the script came to the document (facts: apps-script 1.1, 1.2).
 * - published: an editor add-on from the Marketplace; one trigger of a type per user and document, clock triggers at most hourly.
 * - bound: a script of the document itself; any trigger, also every minute.
 * - test: an editor add-on's test deployment; no installable triggers at all.
 */
export type Deployment = "published" | "bound" | "test";

export interface SimulatorSwitches {
  /** Sources disagree (facts: apps-script 1.2): does a clock trigger have an active document? */
  readonly clockTriggerHasActiveDocument: boolean;
  /** Sources disagree (facts: apps-script 6.2): does writing past the last row grow the sheet? */
  readonly writingPastTheGridGrowsIt: boolean;
  /** Sources disagree (facts: apps-script 6.1): is "+5" written by a script a number or a text? */
  readonly plusStaysText: boolean;
  /** Measured once only (facts: apps-script 6.1): is "=…" written by a script into a cell with the format @ a formula all the same? */
  readonly plainTextTakesFormulas: boolean;
  /** Two measurements against, none for (facts: apps-script-2026 3): does an apostrophe that a script writes into a cell with the format @ stay visible? */
  readonly plainTextKeepsApostrophe: boolean;
  /** Sources disagree (facts: apps-script 6.3): does clear() leave the number format? */
  readonly clearKeepsNumberFormat: boolean;
  /** A published add-on unless it is said otherwise. */
  readonly deployment: Deployment;
  /**
   * Whether anybody has used the add-on in this document yet. Until then its simple triggers run in AuthMode.NONE, where the document cannot even
   * be read (facts: apps-script 2). A click on its menu or a call from its page makes it so by itself; a bound script always is.
   */
  readonly enabledInDocument: boolean;
  /**
   * Exceptions in the language of the account (facts: apps-script-2026 1), as Google's are; in English for everybody without it. Languages that
   * are known: Spanish, German, French, Japanese, Portuguese, British English (see language/).
   */
  readonly exceptionsInAccountLanguage: boolean;
  /**
   * In a spreadsheet with a decimal comma only the semicolon parts arguments, whoever has written the formula (facts: apps-script-2026 3). Without
   * it formulas of scripts are read in the American way there too.
   */
  readonly strictSeparators: boolean;
  /** Off: only what the locale writes itself parts arguments, in every locale; that the semicolon is taken everywhere is reported and not documented. */
  readonly semicolonPartsEverywhere: boolean;
  /** More ranges than this are refused as one RangeList; nobody has met an end. */
  readonly rangesInList: number;
  /** Off: triggers stay in everybody's list and never fire: uninstalled, a broken version, missing consent (facts: apps-script-2026 2). */
  readonly triggersFire: boolean;
  /** Off: code that is made of text while the script runs (eval, new Function) is refused, as on platforms that are stricter than Apps Script is known to be. */
  readonly evaluatesText: boolean;
  /** When a document is full; lower ones let a test see how something ends there. */
  readonly sheetsInDocument: number;
  readonly cellsInDocument: number;
}

/**
 * What service calls cost in simulated time. It passes for the execution only, nobody waits for it: an execution whose calls cost more than six
 * minutes is killed at the call at which they are over, and its own `Date.now()` moves on with every call. Utilities.sleep then costs simulated
 * time too. What never leaves Google's script engine (console, Utilities, builders, menus being made) is free.
 */
export interface LatencyModel {
  readonly millisecondsPerCall: number;
  /** For every cell that is read, written, cleared, copied or sorted. */
  readonly millisecondsPerCell: number;
  /** By "Class.member", instead of `millisecondsPerCall`. */
  readonly calls?: Readonly<Record<string, number>>;
}

/** What began an execution. */
export type ExecutionKind = "open" | "edit" | "menu" | "call" | "trigger" | "run" | "custom";

/**
 * - throw: the call is not made and throws an Exception of this text, which the script can catch.
 * - answer: the call is not made and answers this: `{call: "Lock.tryLock", from: 1, effect: {answer: false}}` refuses every lock for ever.
 * - stall: the call takes so many simulated milliseconds before it is made; an execution that runs out of time in it dies without making it.
 * - killBefore, killAfter: the execution dies just before the call is made, or just after, before the script hears of it.
 */
export type FaultEffect =
  | { readonly throw: string }
  | { readonly answer: string | number | boolean | null }
  | { readonly stall: number }
  | "killBefore"
  | "killAfter";

interface Fault {
  /** "Range.setValues", "UrlFetchApp.fetch", or "*" for any. Counted from the executions that start after the plan was set. */
  readonly call: string;
  readonly effect: FaultEffect;
  /** Only in executions of this kind; in others the call is not even counted. So an edit, or the clock, can have less than a click has. */
  readonly within?: ExecutionKind;
}

/** One line of a fault plan (`setFaults`). Several lines may strike one call: stalls come first, then what the first of the others says. */
export type FaultRule =
  /** The nth matching call, 1 being the first. */
  | (Fault & { readonly nth: number })
  /** That one and every later one. */
  | (Fault & { readonly from: number })
  /** Any, with this probability from 0 to 1; the same seed strikes the same calls. */
  | (Fault & { readonly probability: number; readonly seed: number });
