/** Makes the sentence of a finding. */

import type { Language } from "../../contract";
import { type Facts, type Finding, type FindingCode, headerOf } from "../../roster";
import { fill } from "../fill";
import { type FindingText, findingsEn } from "./findings.en";
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

/** A cell as it can stand inside a sentence: on one line, and not longer than one reads. */
function quotable(value: string): string {
  const line = value.replace(/\s+/g, " ");
  return line.length > maxQuoted ? `${line.slice(0, maxQuoted - 1)}…` : line;
}

/** A finding as the rules make it, or as it came over the wire. */
export type ToldFinding = Pick<Finding, "code" | "value" | "facts"> & { readonly field?: Finding["field"] };

/** What is the matter with this value, then how to make it right. Passwords never come here: the value of their findings is empty. */
export function findingMessage({ code, value, facts, field }: ToldFinding, language: Language): string {
  const column = field === undefined || field === null ? {} : { column: headerOf(field) };
  const known: Facts = { ...facts, ...column, value: quotable(value) };
  const text = textOf(code, language);
  const fact = Object.keys(text.knowing ?? {}).find((name) => known[name] !== undefined);
  return fill((fact === undefined ? undefined : text.knowing?.[fact]) ?? text.message, known);
}
