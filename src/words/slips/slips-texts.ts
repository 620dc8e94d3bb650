/** The slips page's texts in a language. */
import type { Language } from "../../contract";
import { type SlipsTexts, slipsEn } from "./slips.en";
import { slipsEs } from "./slips.es";

export function slipsTexts(language: Language): SlipsTexts {
  return language === "es" ? slipsEs : slipsEn;
}
