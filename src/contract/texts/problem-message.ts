/** Makes the words of a problem from its code and facts: for the service's `detail`, the add-on's messages, and the sidebar's notice. */
import { fill, type Language } from "../../roster";
import type { ProblemCode } from "../problems";
import type { ProblemText } from "./problem-text";
import { problemsEn } from "./problems.en";
import { problemsEs } from "./problems.es";

export type ProblemFacts = Readonly<Record<string, string | number | readonly string[]>>;

/** Fills a text; a sentence whose fact was not given is left out, because "{limit}" says nothing to an administrator. */
function fillSentences(text: string, facts: ProblemFacts): string {
  const flat: Record<string, string | number> = {};
  for (const name of Object.keys(facts)) {
    const fact = facts[name];
    if (fact !== undefined) flat[name] = typeof fact === "object" ? fact.join(" ") : fact;
  }
  return text
    .split(/(?<=\.) /)
    .filter((sentence) => (sentence.match(/\{\w+\}/g) ?? []).every((hole) => isGiven(flat[hole.slice(1, -1)])))
    .map((sentence) => fill(sentence, flat))
    .join(" ");
}

const isGiven = (fact: string | number | undefined): boolean => fact !== undefined && fact !== "";

/** The words with their holes, for documents and tests. */
export function problemTemplate(code: ProblemCode, language: Language): ProblemText {
  return (language === "es" ? problemsEs : problemsEn)[code];
}

/** The parts apart: what happened, what is safe, what to do next. */
export function problemParts(code: ProblemCode, facts: ProblemFacts, language: Language): ProblemText {
  const text = problemTemplate(code, language);
  const parts = { happened: fillSentences(text.happened, facts), next: fillSentences(text.next, facts) };
  return text.safe === undefined ? parts : { ...parts, safe: fillSentences(text.safe, facts) };
}

/** The whole message: what happened, what is safe, what to do next. */
export function problemMessage(code: ProblemCode, facts: ProblemFacts, language: Language): string {
  const parts = problemParts(code, facts, language);
  return [parts.happened, parts.safe, parts.next].filter((part) => part !== undefined && part !== "").join(" ");
}
