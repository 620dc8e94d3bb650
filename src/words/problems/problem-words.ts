/** Puts a problem's text and facts together. Apart from the texts themselves, so that the script need not carry both languages of all of them. */
import type { CodedProblem } from "../../contract";
import { fill } from "../fill";
import type { ProblemText } from "./problem-text";

/** Facts of whatever code: those that can stand in a sentence are put there. */
export type AnyFacts = CodedProblem["facts"];

const isGiven = (fact: string | number | undefined): boolean => fact !== undefined && fact !== "";

/** Fills a text; a sentence whose fact was not given is left out, because "{limit}" says nothing to an administrator. */
function fillSentences(text: string, facts: AnyFacts): string {
  const flat: Record<string, string | number> = {};
  for (const [name, fact] of Object.entries<unknown>(facts)) {
    if (typeof fact === "string" || typeof fact === "number") flat[name] = fact;
    else if (Array.isArray(fact)) flat[name] = fact.join(" ");
  }
  return text
    .split(/(?<=\.) /)
    .filter((sentence) => (sentence.match(/\{\w+\}/g) ?? []).every((hole) => isGiven(flat[hole.slice(1, -1)])))
    .map((sentence) => fill(sentence, flat))
    .join(" ");
}

/** The parts apart: what happened, what is safe, what to do next. */
export function filledProblem(text: ProblemText, facts: AnyFacts): ProblemText {
  const parts = { happened: fillSentences(text.happened, facts), next: fillSentences(text.next, facts) };
  return text.safe === undefined ? parts : { ...parts, safe: fillSentences(text.safe, facts) };
}

/** The whole message: what happened, what is safe, what to do next. */
export function problemSentences(text: ProblemText, facts: AnyFacts): string {
  const parts = filledProblem(text, facts);
  return [parts.happened, parts.safe, parts.next].filter((part) => part !== undefined && part !== "").join(" ");
}
