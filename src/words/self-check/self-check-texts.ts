/** The self-check's texts in a language, and what is said of one check. */
import { type CheckResult, endedVerdict, type Language, type SelfCheck } from "../../contract";
import { fill } from "../fill";
import { type SelfCheckTexts, selfCheckEn } from "./self-check.en";
import { selfCheckEs } from "./self-check.es";

export function selfCheckTexts(language: Language): SelfCheckTexts {
  return language === "es" ? selfCheckEs : selfCheckEn;
}

const filling = (facts: CheckResult["facts"]) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === "boolean" ? String(value) : value]),
  );

/** What was found, and what follows from it. */
export function verdictSentence(check: SelfCheck, { verdict, facts }: CheckResult, language: Language): string {
  const texts = selfCheckTexts(language);
  const verdicts: Readonly<Record<string, string>> = texts.checks[check].verdicts;
  return fill(verdict === endedVerdict ? texts.ended : (verdicts[verdict] ?? texts.notReached), filling(facts));
}

/** How it was looked at, with the figures of the run; "" where it ended before it had any. */
export function lookedSentence(check: SelfCheck, { facts }: CheckResult, language: Language): string {
  const sentence = fill(selfCheckTexts(language).checks[check].looked, filling(facts));
  return sentence.includes("{") ? "" : sentence;
}
