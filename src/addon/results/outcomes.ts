/** What became of each row, in words, for the last column of a Completed tab: made, changed from what to what, or left as it was. */
import type { ImportFileRow } from "../../contract";
import { canonicalGuid, columnOf, headerOf, type PartialValues, personFields } from "../../roster";
import { fill } from "../../words";
import { resultTextsIn } from "../platform/project-texts";
import { locale } from "../platform/settings";
import { storedAccounts } from "../tabs/baseline";
import { rosterEntry } from "../tabs/registry";

type Words = ReturnType<typeof resultTextsIn>["completed"]["outcome"];

/** A password is never quoted. */
function changesOf(values: ImportFileRow["values"], stored: PartialValues | undefined, words: Words): string[] {
  if (stored === undefined) return [];
  return personFields.flatMap((field): string[] => {
    const to = values[field] ?? "";
    const from = stored[field] ?? "";
    if (columnOf(field).secret) return to === "" ? [] : [words.password];
    if (field === "userGuid" || to === "" || to === from) return [];
    return [fill(from === "" ? words.filled : words.change, { column: headerOf(field), from, to })];
  });
}

function became({ outcome, values }: ImportFileRow, stored: PartialValues | undefined, words: Words): string {
  if (outcome === undefined || outcome.person === "failed") return "";
  const { className = "", classId = "" } = values;
  const placed = outcome.class === "placed" ? [fill(words.placed, { class: className || classId })] : [];
  const changes = outcome.person === "updated" ? changesOf(values, stored, words) : [];
  const said = outcome.person === "unchanged" && placed.length > 0 ? words.updated : words[outcome.person];
  const more = [...changes, ...placed];
  return more.length === 0 ? said : `${said}: ${more.join("; ")}`;
}

/** `isFresh`: what the workbook knows to be stored is still what was stored before. */
export function outcomesIn(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  schoolId: string,
  rows: readonly ImportFileRow[],
  isFresh: boolean,
): string[] {
  const words = resultTextsIn(locale()).completed.outcome;
  const guidOf = ({ values }: ImportFileRow) => canonicalGuid(values.userGuid ?? "");
  const entry = isFresh ? rosterEntry(schoolId) : null;
  const updated = rows.filter(({ outcome }) => outcome?.person === "updated").map(guidOf);
  const stored = entry === null ? new Map<string, PartialValues>() : storedAccounts(spreadsheet, entry, updated);
  return rows.map((row) => became(row, stored.get(guidOf(row)), words));
}
