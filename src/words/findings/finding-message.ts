/** Makes the sentence of a finding. */

import type { Language, WireFinding } from "../../contract";
import { type Facts, type Finding, type FindingCode, headerOf, type ToldFinding } from "../../roster";
import { fill } from "../fill";
import type { FindingText } from "./finding-texts";
import { findingsEn } from "./findings.en";
import { findingsEs } from "./findings.es";

function textOf(code: FindingCode, language: Language): FindingText {
  return (language === "es" ? findingsEs : findingsEn)[code];
}

/** The cause in a few words, for groups of findings. */
export function findingTitle(code: FindingCode, language: Language): string {
  return textOf(code, language).title;
}

/** The sentences of a code: the plain one, and by fact the one that is said instead when the finding knows that fact. */
export function findingTemplates(code: FindingCode, language: Language): readonly (readonly [string, string])[] {
  const text = textOf(code, language);
  return [["", text.message], ...Object.entries(text.knowing ?? {})];
}

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

/** What is the matter with this value, then how to make it right. Passwords never come here: the value of their findings is empty. */
export function findingMessage({ code, value, facts, field }: ToldFinding, language: Language): string {
  const column = field === null ? {} : { column: headerOf(field) };
  const known = quotableFacts({ ...facts, ...column, value });
  const text = textOf(code, language);
  const fact = Object.keys(text.knowing ?? {}).find((name) => known[name] !== undefined);
  return fill((fact === undefined ? undefined : text.knowing?.[fact]) ?? text.message, known);
}

/** A finding with its sentence, as it goes over a wire. */
export function wireFinding(told: Finding, language: Language): WireFinding {
  const { code, severity, field, value, facts } = told;
  return { code, severity, field, value, facts: { ...facts }, message: findingMessage(told, language) };
}
