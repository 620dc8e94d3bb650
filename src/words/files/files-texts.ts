/** The texts of the files page in a language. The script never imports this, so none of it is in the script's bundle. */
import type { Language } from "../../contract";
import { type FilesTexts, filesEn } from "./files.en";
import { filesEs } from "./files.es";
import { type FillFileTexts, fillFileEn } from "./fill-file.en";
import { fillFileEs } from "./fill-file.es";

export type { FilesTexts, FillFileTexts };

export const fillFileTexts = (language: Language): FillFileTexts => (language === "es" ? fillFileEs : fillFileEn);

export function filesTexts(language: Language): FilesTexts {
  return language === "es" ? filesEs : filesEn;
}
