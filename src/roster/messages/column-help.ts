/** Help for a column (S-7): header notes and sidebar. Apart from the columns, so that whoever needs only those need not carry it. */
import type { FieldKey } from "../fields";
import { columnHelpEn } from "./columns.en";
import { columnHelpEs } from "./columns.es";
import type { Language } from "./fill";

/** What an administrator has to know of a column where they edit it. */
export interface ColumnHelp {
  readonly what: string;
  readonly required: string;
  readonly accepted: string;
  readonly example: string;
}

export function columnHelp(key: FieldKey, language: Language): ColumnHelp {
  return (language === "es" ? columnHelpEs : columnHelpEn)[key];
}
