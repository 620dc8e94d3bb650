/**
 * The self-check (P-7): what the product takes for true of the platform, each with the verdicts that it may come to. Script and page are typed by this one
 * list; what is assumed, how it is looked at and what follows from a verdict stands in src/words/self-check.
 */
import type { Language } from "./language";

/** The project file with the page of the self-check. */
export const selfCheckPageName = "self-check";

/**
 * - good: as it was taken for.
 * - other: not so; the product has another way, or it does not matter yet.
 * - bad: something will not work until it is put right.
 */
export type Weight = "good" | "other" | "bad";

/** Looked at by the script, in this order. */
export const scriptChecks = {
  installation: { marketplace: "good", elsewhere: "other" },
  authorization: { given: "good", missing: "bad" },
  document: { there: "good", missing: "bad" },
  edit: { asAssumed: "good", different: "other", notYet: "other" },
  clock: { asAssumed: "good", withoutDocument: "other", different: "other", notYet: "other" },
  triggers: { listed: "good", refused: "bad" },
  token: { complete: "good", incomplete: "bad", none: "bad" },
  audience: { taken: "good", refused: "bad", notAsked: "bad" },
  service: { ready: "good", notReady: "bad", notReached: "bad", notAllowed: "bad" },
  files: { same: "good", different: "bad" },
  lock: { had: "good", ofThePerson: "other", busy: "other" },
  properties: { kept: "good", lost: "bad" },
  apostrophe: { swallowed: "good", stays: "other", formula: "bad" },
  grid: { refuses: "good", grows: "good" },
  link: { leads: "good", lost: "other" },
  rangeList: { takes: "good", fewer: "other", refuses: "other" },
  cost: { asAssumed: "good", dear: "other" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Weight>>>>;

/** Looked at by the page itself, in the frame that Google shows it in. */
export const pageChecks = {
  echo: { whole: "good", part: "other", none: "bad" },
  clipboard: { copied: "good", refused: "other" },
  download: { arrived: "good", missing: "bad" },
  print: { opened: "good", refused: "bad" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Weight>>>>;

export const selfChecks = { ...scriptChecks, ...pageChecks };

export type ScriptCheck = keyof typeof scriptChecks;
export type SelfCheck = keyof typeof selfChecks;
/** Besides its own, every check may end because Google refused something in the middle of it. */
export type VerdictOf<Check extends SelfCheck> = keyof (typeof selfChecks)[Check];

export type CheckFacts = Readonly<Record<string, string | number | boolean>>;

export interface CheckResult {
  /** One of the check's verdicts; or "ended" with the code of a problem among the facts. */
  readonly verdict: string;
  readonly facts: CheckFacts;
}

export const endedVerdict = "ended";

export const isScriptCheck = (name: string): name is ScriptCheck => Object.keys(scriptChecks).includes(name);

export function weightOf(check: SelfCheck, verdict: string): Weight {
  const weights: Readonly<Record<string, Weight>> = selfChecks[check];
  return weights[verdict] ?? "bad";
}

export interface SelfCheckCalls {
  /** What the page says of its run. */
  selfChecks: { input: Record<string, never>; output: { locale: Language; version: string; service: string } };
  selfCheck: { input: { check: string }; output: CheckResult };
  /** Gives back what it was given: how much may pass between page and script. */
  echo: { input: { text: string }; output: { text: string } };
}
