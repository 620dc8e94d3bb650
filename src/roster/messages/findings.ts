/** Makes the sentence of a finding. */
import type { Finding } from "../finding";
import type { FindingCode } from "../finding-codes";
import { fill, type Language } from "./fill";
import { type FindingText, findingsEn } from "./findings.en";
import { findingsEs } from "./findings.es";

function textOf(code: FindingCode, language: Language): FindingText {
  return (language === "es" ? findingsEs : findingsEn)[code];
}

/** The cause in a few words, for groups of findings. */
export function findingTitle(code: FindingCode, language: Language): string {
  return textOf(code, language).title;
}

/** The sentence with its holes, for documents and tests. */
export function findingTemplate(code: FindingCode, language: Language): string {
  return textOf(code, language).message;
}

/** What is the matter with this value, then how to make it right. Long values are shortened; passwords never come here (their value is empty). */
export function findingMessage(finding: Pick<Finding, "code" | "value" | "facts">, language: Language): string {
  const text = textOf(finding.code, language);
  const { facts } = finding;
  const template =
    (facts.otherRow !== undefined ? text.withOtherRow : undefined) ??
    (facts.expected !== undefined ? text.withExpected : undefined) ??
    text.message;
  const value = finding.value.length > 80 ? `${finding.value.slice(0, 79)}…` : finding.value;
  return fill(template, { ...facts, value });
}
