/** What a page gets of what its calls return (facts: apps-script 7, 2026 3). Each function runs on the server, what comes of it is described in the page. */
import type { Verdict } from "./case";

export interface PageValue {
  readonly what: string;
  readonly source: string;
  readonly verdict: Verdict;
  readonly make: () => unknown;
  /** As `described` says it; "failure" where the call fails. */
  readonly expected: string;
}

const live = "tanaikech 2023-08-28, measured live (facts 2026 3)";
const docs = "DOCS guides/html/communication.md: parameters and return values";

export const pageValues: readonly PageValue[] = [
  { what: "a text", source: docs, verdict: "CONFIRMED", make: () => "ñ “”", expected: '"ñ “”"' },
  { what: "a number", source: docs, verdict: "CONFIRMED", make: () => 1.5, expected: "1.5" },
  { what: "a boolean", source: docs, verdict: "CONFIRMED", make: () => false, expected: "false" },
  { what: "null", source: docs, verdict: "CONFIRMED", make: () => null, expected: "null" },
  {
    what: "lists and objects",
    source: docs,
    verdict: "CONFIRMED",
    make: () => ({ a: [1, { b: "x" }] }),
    expected: '{"a":[1,{"b":"x"}]}',
  },
  {
    what: "a function is its text",
    source: live,
    verdict: "CONFIRMED",
    make: () => new Function("return 1"),
    expected: JSON.stringify("function anonymous(\n) {\nreturn 1\n}"),
  },
  { what: "a Map", source: live, verdict: "CONFIRMED", make: () => new Map([["a", 1]]), expected: "{}" },
  { what: "a Set", source: live, verdict: "CONFIRMED", make: () => new Set([1]), expected: "{}" },
  { what: "a regular expression", source: live, verdict: "CONFIRMED", make: () => /x/g, expected: "{}" },
  { what: "an ArrayBuffer", source: live, verdict: "CONFIRMED", make: () => new ArrayBuffer(2), expected: "{}" },
  {
    what: "a promise is what it comes to",
    source: live,
    verdict: "CONFIRMED",
    make: () => Promise.resolve(5),
    expected: "5",
  },
  {
    what: "a Uint8Array is refused",
    source: live,
    verdict: "CONFIRMED",
    make: () => new Uint8Array(2),
    expected: "failure",
  },
  {
    what: "a date",
    source: "facts 7; DOCS: a date is not legal",
    verdict: "UNCERTAIN",
    make: () => new Date(0),
    expected: "null",
  },
];

/** In the page; its text travels there. */
export function described(value: unknown): string {
  const text: string | undefined = JSON.stringify(value);
  return text === undefined ? String(value) : text;
}
