/** Help for a column (S-7): header notes and sidebar. Apart from the columns, so that whoever needs only those need not carry it. */

import type { ColumnHelp, Language } from "../../contract";
import type { FieldKey } from "../../roster";
import { columnHelpEn } from "./columns.en";
import { columnHelpEs } from "./columns.es";
import { whenNeeded } from "./when";

export function columnHelp(key: FieldKey, language: Language): ColumnHelp {
  return { ...(language === "es" ? columnHelpEs : columnHelpEn)[key], ...whenNeeded(key, language) };
}
