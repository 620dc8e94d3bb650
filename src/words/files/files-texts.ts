/** The texts of the files page in a language. The script never imports this, so none of it is in the script's bundle. */
import type { Language } from "../../contract";
import { type FilesTexts, filesEn } from "./files.en";
import { filesEs } from "./files.es";

export type { FilesTexts };

export function filesTexts(language: Language): FilesTexts {
  return language === "es" ? filesEs : filesEn;
}
