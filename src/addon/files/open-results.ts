/**
 * The publisher's own Completed and Error Files as tabs: the same tabs as after an upload through the service. New GUIDs and usernames go into
 * the roster tab; in an Error File the guilty cells are found by the columns its sentences name, and by our own rules.
 */
import type { CallInput, CallOutput, Export, ImportFileRow, ImportView, WireFinding } from "../../contract";
import {
  type BaselineRow,
  canonicalGuid,
  checkRow,
  columns,
  type FieldKey,
  finding,
  hasClass,
  personFields,
  personKey,
  type RosterValues,
  schoolDay,
} from "../../roster";
import { findingWithSentence } from "../../words";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { now, uniqueId } from "../platform/google";
import { withLock } from "../platform/locking";
import { toldFinding } from "../platform/project-texts";
import { locale } from "../platform/settings";
import { writeResultTab } from "../results/result-tabs";
import { checkTab } from "../roster/check";
import type { WorkedOffRow } from "../roster/merge";
import { mergePulled } from "../roster/pull";
import { readBaseline } from "../tabs/baseline";
import { type RosterTab, readTab, rosterTab, type TabRow } from "../tabs/roster-tab";
import { baselineOfFile, valuesOf } from "./file-values";

/** The columns that a sentence names, longest first: "Class GUID" is not "User GUID", and "Class ID" is not in "Class IDs of …" only. */
function fieldsNamedIn(sentence: string): FieldKey[] {
  let rest = sentence.toLowerCase();
  const named: FieldKey[] = [];
  for (const { key, header } of [...columns].sort((a, b) => b.header.length - a.header.length)) {
    const name = header.toLowerCase();
    if (rest.indexOf(name) < 0) continue;
    named.push(key);
    rest = rest.split(name).join(" ");
  }
  return named;
}

/** The platform's sentence on every cell it names; where it names none, our own reasons on the cells our rules find wrong. */
function findingsOf(values: RosterValues, row: number, sentence: string): WireFinding[] {
  const told = (field: FieldKey | null): WireFinding => {
    const value = field === null || field === "password" ? "" : values[field];
    // In the tab of the file its sentence stands as it is.
    return findingWithSentence(finding(row, field, "file.error", value, { sentence }), sentence);
  };
  const named = fieldsNamedIn(sentence);
  if (named.length > 0) return named.map(told);
  const stored = values.userGuid.trim() === "" ? null : { userGuid: values.userGuid };
  const ours = checkRow({ row, stored, values }, schoolDay(now())).findings.filter((one) => one.severity === "error");
  const language = locale();
  return [told(null), ...ours.map((one) => findingWithSentence(one, toldFinding(one, language)))];
}

/** A file has no keys: its people are those of their GUIDs, and who has none yet is known by the User ID. */
const namesOf = ({ userGuid, userId }: RosterValues): string[] => {
  const id = userId.trim().toLowerCase();
  return [personKey(userGuid), ...(id === "" ? [] : [`id ${id}`])].filter((name) => name !== "");
};

/** The roster row somebody stands in; 1 when they stand in none. */
function rowFinder(rows: readonly TabRow[]): (values: RosterValues) => number {
  const found = new Map<string, number>();
  for (const { row, values } of rows) {
    for (const name of namesOf(values)) if (!found.has(name)) found.set(name, row);
  }
  return (values) => namesOf(values).reduce<number | undefined>((row, name) => row ?? found.get(name), undefined) ?? 1;
}

/** The baseline with what the platform now has of these people. Blank cells of a Completed File say nothing. */
function processed(before: readonly BaselineRow[], completed: readonly RosterValues[]): Export["rows"] {
  const after = new Map(before.map((one) => [canonicalGuid(one.values.userGuid), one.values]));
  for (const values of completed) {
    const guid = canonicalGuid(values.userGuid);
    if (guid === "") continue;
    const stored: Record<string, string> = { ...(after.get(guid) ?? { ...values, ...noClass }) };
    for (const field of personFields) if (values[field] !== "") stored[field] = values[field];
    after.set(guid, stored as RosterValues);
  }
  return baselineOfFile(before, [...after.values()]).map(({ version, values }) => ({ version, ...values }));
}

const noClass = valuesOf([]);

function flowBack(tab: RosterTab, before: readonly BaselineRow[], completed: readonly RosterValues[]): void {
  const { schoolId, schoolName } = tab.entry;
  const known = new Set(before.map((one) => canonicalGuid(one.values.userGuid)));
  // A row of a Completed File was done as a whole.
  const workedOff = completed.map((values): WorkedOffRow => {
    const key = personKey(values.userGuid);
    const person = known.has(key) ? "updated" : "created";
    const outcome = { person, class: hasClass(values) ? "placed" : "none", guid: key } as const;
    return { key, values, corrects: null, outcome, findings: [] };
  });
  const exported: Export = { school: { id: schoolId, name: schoolName }, rows: processed(before, completed) };
  const merged = mergePulled(tab, exported, workedOff);
  checkTab(merged.tab, merged.known);
}

export function openResults(input: CallInput<"openResults">): CallOutput<"openResults"> {
  const { schoolId, kind, errors } = input;
  const spreadsheet = currentSpreadsheet();
  const tab = rosterTab(spreadsheet, schoolId);
  const rows = input.rows.map(valuesOf);
  return withLock(() => {
    const before = readBaseline(spreadsheet, tab.entry);
    const known = new Set(before.map((one) => canonicalGuid(one.values.userGuid)));
    const rowOf = rowFinder(readTab(tab.sheet).rows);
    const fileRows = rows.map((values, index): ImportFileRow => {
      const row = rowOf(values);
      return { row, values, findings: kind === "completed" ? [] : findingsOf(values, row, errors[index] ?? "") };
    });
    const updated = rows.filter((values) => known.has(canonicalGuid(values.userGuid))).length;
    const time = new Date(now()).toISOString();
    const failed = kind === "error" ? rows.length : 0;
    const view: ImportView = {
      id: `file-${uniqueId()}`,
      schoolId,
      kind: "import",
      status: kind === "error" ? "completed_with_errors" : "completed",
      createdAt: time,
      finishedAt: time,
      uploadedBy: "",
      fileName: "",
      progress: { done: rows.length, total: rows.length },
      counts: {
        updated: failed > 0 ? 0 : updated,
        created: failed > 0 ? 0 : rows.length - updated,
        unchanged: 0,
        failed,
        classesCreated: 0,
      },
      corrections: [],
      files: [kind],
    };
    if (kind === "completed") flowBack(tab, before, rows);
    const file = { import: view.id, rows: fileRows };
    const tabName = writeResultTab(spreadsheet, { view, file, kind, schoolName: tab.entry.schoolName });
    return { tabName, rows: rows.length };
  });
}
