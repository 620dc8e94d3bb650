import type { Language } from "../../contract";
import { type ResultTexts, resultsEn } from "./results.en";
import { resultsEs } from "./results.es";

export type { ResultTexts };

export function resultTexts(language: Language): ResultTexts {
  return language === "es" ? resultsEs : resultsEn;
}
