/** The words of a finding in either language, for whoever carries the texts of both: the service, the pages, the build. */

import type { Language, WireFinding } from "../../contract";
import type { Finding, FindingCode, ToldFinding } from "../../roster";
import { findingSentence, findingWithSentence } from "./finding-sentence";
import type { FindingTexts } from "./finding-texts";
import { findingsEn } from "./findings.en";
import { findingsEs } from "./findings.es";

export function findingTexts(language: Language): FindingTexts {
  return language === "es" ? findingsEs : findingsEn;
}

/** The cause in a few words, for groups of findings. */
export function findingTitle(code: FindingCode, language: Language): string {
  return findingTexts(language)[code].title;
}

/** The sentences of a code: the plain one, and by fact the one that is said instead when the finding knows that fact. */
export function findingTemplates(code: FindingCode, language: Language): readonly (readonly [string, string])[] {
  const text = findingTexts(language)[code];
  return [["", text.message], ...Object.entries(text.knowing ?? {})];
}

export function findingMessage(told: ToldFinding, language: Language): string {
  return findingSentence(findingTexts(language)[told.code], told);
}

/** A finding with its sentence, as it goes over a wire. */
export function wireFinding(finding: Finding, language: Language): WireFinding {
  return findingWithSentence(finding, findingMessage(finding, language));
}
