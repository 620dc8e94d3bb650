/** Makes the sentence of a finding from the texts of its code. Apart from the texts: the script reads those of one language, and only when it tells a finding. */
import type { WireFinding } from "../../contract";
import { type Facts, type Finding, headerOf, type ToldFinding } from "../../roster";
import { fill } from "../fill";
import type { FindingText } from "./finding-texts";

const maxQuoted = 80;

/** What breaks a line or is nothing to be seen: neither can stand in a sentence. */
const unseen = /[\s\p{Cc}]+/gu;

/** What somebody typed as it can stand inside a sentence: on one line, and not longer than one reads. */
function quotable(typed: string): string {
  const line = typed.replace(unseen, " ");
  const characters = line.length > maxQuoted ? Array.from(line.slice(0, 2 * maxQuoted)) : [];
  return characters.length > maxQuoted ? `${characters.slice(0, maxQuoted - 1).join("")}…` : line;
}

/** Facts quote what was typed too: a User ID, a class, the name of another person. One of them is a sentence of its own, and stays whole. */
function quotableFacts(facts: Facts): Facts {
  const quoted: Record<string, string | number> = {};
  for (const name of Object.keys(facts)) {
    const fact = facts[name];
    if (fact !== undefined) quoted[name] = typeof fact === "string" && name !== "sentence" ? quotable(fact) : fact;
  }
  return quoted;
}

/** Reasons in their order; one of a later version stands as it is. */
const saidOf = (words: Readonly<Record<string, string>>, reasons: string) =>
  reasons
    .split(",")
    .map((code) => words[code] ?? code)
    .join(", ");

/** What is the matter with this value, then how to make it right. Passwords never come here: the value of their findings is empty. */
export function findingSentence(text: FindingText, { value, facts, field }: Omit<ToldFinding, "code">): string {
  const column = field === null ? {} : { column: headerOf(field) };
  const quoted = quotableFacts({ ...facts, ...column, value });
  const { words } = text;
  const known = words === undefined ? quoted : { ...quoted, reasons: saidOf(words, String(facts.reasons ?? "")) };
  const fact = Object.keys(text.knowing ?? {}).find((name) => known[name] !== undefined);
  return fill((fact === undefined ? undefined : text.knowing?.[fact]) ?? text.message, known);
}

export function findingWithSentence(finding: Finding, message: string): WireFinding {
  const { code, severity, field, value, facts } = finding;
  return { code, severity, field, value, facts: { ...facts }, message };
}
