/** Headers of the columns that Rollbook adds to a tab, in every language: a tab that was downloaded is read without them (F-4). */
import { languages } from "../../contract";
import { sheetTexts } from "./sheet-texts";

export const ownHeaders = (): readonly string[] =>
  languages.flatMap((language) => Object.values(sheetTexts(language).header));
