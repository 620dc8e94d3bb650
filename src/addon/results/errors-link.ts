/**
 * Leads from a row of an Errors tab to the row in which that person stands in the roster now, also after a sort: the sheet itself looks for the key. The parts of a
 * formula are parted by ";", which is taken in every locale (P-2).
 */
import { columnLetter } from "../../roster";
import { linksAreLost } from "../platform/findings";
import { resultTextsIn } from "../platform/project-texts";
import { locale } from "../platform/settings";
import { asText } from "../tabs/layout";
import { rosterEntry, sheetById } from "../tabs/registry";
import { locatedIn } from "../tabs/tab-columns";
import type { Kept } from "./error-rows";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;

function columnOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, at: number): string {
  const letter = columnLetter(at - 1);
  return `'${sheet.getName().replace(/'/g, "''")}'!$${letter}:$${letter}`;
}

export type LinkTo = (kept: Kept) => string;

/** Makes links into the roster of a school; without it, for somebody without a key, or where links are lost, what is said is where the row was. */
export function linksInto(spreadsheet: Spreadsheet, schoolId: string): LinkTo {
  const sheet = sheetById(spreadsheet, rosterEntry(schoolId)?.sheetId);
  const keyColumn = sheet === null ? 0 : locatedIn(sheet, 1, 0).key;
  const column = sheet === null || keyColumn === 0 || linksAreLost() ? null : columnOf(sheet, keyColumn);
  const tab = sheet === null ? "" : `#gid=${sheet.getSheetId()}`;
  const [before = "", after = ""] = resultTextsIn(locale()).errors.link.split("{row}");
  return ({ row, key = "", values: { userGuid = "" } }) => {
    const was = `${before}${row}${after}`;
    // One who was made in part had another key while the row was typed.
    const keys = [...new Set([userGuid.trim(), key])].filter((one) => one !== "");
    if (column === null || keys.length === 0) return asText(was);
    const place = keys
      .map((one) => `MATCH(${quoted(one)};${column};0)`)
      .reduceRight((other, one) => (other === "" ? one : `IFERROR(${one};${other})`), "");
    const label = `${before === "" ? "" : `${quoted(before)}&`}${place}${after === "" ? "" : `&${quoted(after)}`}`;
    // Who has no row any more is told where it was, and led to the tab.
    return `=HYPERLINK(IFERROR("${tab}&range=A"&${place};"${tab}");IFERROR(${label};${quoted(was)}))`;
  };
}
