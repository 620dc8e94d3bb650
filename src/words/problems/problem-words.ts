/** Puts a problem's text and facts together. Apart from the texts themselves, so that the script need not carry both languages of all of them. */
import { fill } from "../fill";
import type { ProblemText } from "./problem-text";

export type ProblemFacts = Readonly<Record<string, string | number | readonly string[]>>;

const isGiven = (fact: string | number | undefined): boolean => fact !== undefined && fact !== "";

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

/** The parts apart: what happened, what is safe, what to do next. */
export function filledProblem(text: ProblemText, facts: ProblemFacts): ProblemText {
  const parts = { happened: fillSentences(text.happened, facts), next: fillSentences(text.next, facts) };
  return text.safe === undefined ? parts : { ...parts, safe: fillSentences(text.safe, facts) };
}

/** The whole message: what happened, what is safe, what to do next. */
export function problemSentences(text: ProblemText, facts: ProblemFacts): string {
  const parts = filledProblem(text, facts);
  return [parts.happened, parts.safe, parts.next].filter((part) => part !== undefined && part !== "").join(" ");
}
