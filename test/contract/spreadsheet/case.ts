/**
 * What a Google spreadsheet does, as a table of cases: each names its source in the facts, says how sure that is, and can be run in the simulator
 * and, as a script, in a real spreadsheet. A case's function knows nothing but its arguments and Google's globals, because only its text travels.
 */

import type { Refusal } from "./refusal-kind";

export type Verdict = "CONFIRMED" | "UNCERTAIN";
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** `sheet` is new, empty and active, 1000 rows by 26 columns, in `book` with the locale en_US and the time zone America/New_York. */
export type CaseFunction<G = unknown> = (sheet: Sheet, book: Spreadsheet, given: G) => unknown;

export interface ConformanceCase {
  /** "values-12": its topic and its place there. */
  readonly id: string;
  readonly what: string;
  readonly source: string;
  readonly verdict: Verdict;
  readonly run: CaseFunction<never>;
  /** JSON that is given to the function. */
  readonly given?: unknown;
  /** What JSON makes of the answer. */
  readonly expected?: unknown;
  /** What is thrown instead of an answer; its `name` is always "Exception". The text is what an account in English reads, or how that begins. */
  readonly refusal?: Refusal;
}

export interface Topic {
  readonly cases: readonly ConformanceCase[];
  /** One case. */
  is(verdict: Verdict, source: string, what: string, run: CaseFunction, expected: unknown): void;
  /** One that throws: how the message begins in English, and which call throws it, which is the same in every language. */
  refuses(verdict: Verdict, source: string, what: string, run: CaseFunction, text: string, call: string): void;
  /** Many that are refused in the same way. */
  refusesEach<G>(
    verdict: Verdict,
    source: string,
    what: (given: G) => string,
    run: CaseFunction<G>,
    text: string,
    call: string,
    table: readonly G[],
  ): void;
  /** Many of one kind: what is given, and what comes of it. */
  each<G>(
    verdict: Verdict,
    source: string,
    what: (given: G) => string,
    run: CaseFunction<G>,
    table: readonly (readonly [given: G, expected: unknown])[],
  ): void;
}

export function topic(name: string): Topic {
  const cases: ConformanceCase[] = [];
  const id = (): string => `${name}-${cases.length + 1}`;
  return {
    cases,
    is(verdict, source, what, run, expected) {
      cases.push({ id: id(), what, source, verdict, run, expected });
    },
    refuses(verdict, source, what, run, text, call) {
      cases.push({ id: id(), what, source, verdict, run, refusal: { text, call } });
    },
    refusesEach(verdict, source, what, run, text, call, table) {
      for (const given of table) {
        cases.push({ id: id(), what: what(given), source, verdict, run, given, refusal: { text, call } });
      }
    },
    each(verdict, source, what, run, table) {
      for (const [given, expected] of table) {
        cases.push({ id: id(), what: what(given), source, verdict, run, given, expected });
      }
    },
  };
}
