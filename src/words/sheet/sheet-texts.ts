import type { Language } from "../../contract";
import { type SheetTexts, sheetEn } from "./sheet.en";
import { sheetEs } from "./sheet.es";

export type { SheetTexts };

export function sheetTexts(language: Language): SheetTexts {
  return language === "es" ? sheetEs : sheetEn;
}
