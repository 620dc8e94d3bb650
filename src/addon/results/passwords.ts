/**
 * Temporary passwords in a Completed tab: only when the administrator has seen who can open the workbook and asked for them, found by their
 * people and never by the row they once were in, and out again with one click, also without a network.
 */
import type { Sharing } from "../../contract";
import { canonicalGuid, type FieldKey, headerOf } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { withLock } from "../platform/locking";
import { AddonProblem } from "../platform/problem";
import { resultTextsIn } from "../platform/project-texts";
import { locale } from "../platform/settings";
import { getFile, getImport } from "../service/service-client";
import { readText } from "../tabs/grid";
import { asText } from "../tabs/layout";
import { resultEntry, saveResultEntry, sheetById } from "../tabs/registry";
import { passwordsSentence, writeResultTab } from "./result-tabs";
import { resultFirstRow, resultHeaderRow } from "./results-layout";
import { schoolNameOf } from "./school-name";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Owner first. Only people and groups: who has the link, or is of the same domain, is shown to no script without the right to all of Drive. */
export function sharing(): Sharing {
  const spreadsheet = currentSpreadsheet();
  const owner = (spreadsheet.getOwner() as GoogleAppsScript.Base.User | null)?.getEmail() ?? "";
  const emails = (users: GoogleAppsScript.Base.User[]) =>
    users.map((user) => user.getEmail()).filter((one) => one !== "");
  const editors = emails(spreadsheet.getEditors());
  const viewers = emails(spreadsheet.getViewers());
  const all = [...new Set([...(owner === "" ? [] : [owner]), ...editors, ...viewers])];
  return {
    people: all.map((email) => ({
      email,
      may: email === owner ? "own" : editors.includes(email) ? "edit" : "view",
    })),
  };
}

function columnOf(header: readonly string[], field: FieldKey): number {
  const wanted = headerOf(field);
  const index = header.findIndex((cell) => cell.trim().toLowerCase() === wanted.toLowerCase());
  if (index < 0) throw new AddonProblem("sheet.header_changed", { columns: wanted });
  return index + 1;
}

/** The first line with another sentence about passwords; null when there is none of ours in it, and then the line is the user's own. */
function withSentence(line: string, sentence: string): string | null {
  for (const language of ["en", "es"] as const) {
    const { passwords, passwordsUntil, passwordsOut } = resultTextsIn(language).completed;
    for (const one of [passwords, passwordsUntil, passwordsOut]) {
      const [start = ""] = one.split("{");
      const at = line.indexOf(start);
      if (at >= 0) return `${line.slice(0, at)}${sentence}`;
    }
  }
  return null;
}

/** Writes the Password column, in one write, and says in the first line how it is. */
function writeColumn(sheet: Sheet, passwordOf: (guid: string) => string, sentence: string): number {
  const [first = [], ...table] = readText(sheet, 1);
  const header = table[resultHeaderRow - 2] ?? [];
  const guidColumn = columnOf(header, "userGuid");
  const rows = table.slice(resultFirstRow - 2);
  const passwords = rows.map((cells) => passwordOf(canonicalGuid(cells[guidColumn - 1] ?? "")));
  if (rows.length > 0) {
    const range = sheet.getRange(resultFirstRow, columnOf(header, "password"), rows.length, 1);
    range.setNumberFormat("@").setValues(passwords.map((password) => [asText(password)]));
  }
  const said = withSentence(first[0] ?? "", sentence);
  if (said !== null) sheet.getRange(1, 1).setValue(said);
  return passwords.filter((password) => password !== "").length;
}

export function writePasswords(importId: string): { tabName: string; passwords: number } {
  const spreadsheet = currentSpreadsheet();
  const view = getImport(importId);
  const file = getFile(importId, "completed");
  const until = file.temporaryPasswordsUntil;
  if (until === undefined) throw new AddonProblem("passwords.none");
  const schoolName = schoolNameOf(view.schoolId);
  const byGuid = new Map(file.rows.map(({ values }) => [canonicalGuid(values.userGuid ?? ""), values.password ?? ""]));
  return withLock(() => {
    const noted = resultEntry(importId, "completed");
    if (noted?.written !== true || sheetById(spreadsheet, noted.sheetId) === null)
      writeResultTab(spreadsheet, { view, file, kind: "completed", schoolName });
    const entry = resultEntry(importId, "completed");
    const sheet = sheetById(spreadsheet, entry?.sheetId);
    if (entry === undefined || sheet === null) throw new AddonProblem("addon.internal");
    saveResultEntry({ ...entry, passwords: true });
    const sentence = passwordsSentence(spreadsheet, until, true);
    const passwords = writeColumn(sheet, (guid) => byGuid.get(guid) ?? "", sentence);
    spreadsheet.setActiveSheet(sheet);
    return { tabName: sheet.getName(), passwords };
  });
}

export function hidePasswords(importId: string): { tabName: string } {
  const spreadsheet = currentSpreadsheet();
  return withLock(() => {
    const entry = resultEntry(importId, "completed");
    const sheet = sheetById(spreadsheet, entry?.sheetId);
    if (entry === undefined) return { tabName: "" };
    if (sheet !== null) writeColumn(sheet, () => "", resultTextsIn(locale()).completed.passwordsOut);
    saveResultEntry({ ...entry, passwords: false });
    return { tabName: sheet?.getName() ?? "" };
  });
}
