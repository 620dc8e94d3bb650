/** Before a call runs: whether the person may make it at all (G-9). The one place; what each call needs is in call-needs.ts. */
import { type CallInput, type CallName, fileSchoolPrefix, isFileSchool } from "../../contract";
import { resultEntries } from "../tabs/registry";
import { requireAdministrator } from "./administrator";
import { type CallRow, callNeeds, type SchoolCall } from "./call-needs";

const ofImport = (importId: string) => resultEntries().find((one) => one.importId === importId)?.schoolId ?? null;

/** Whose school it is about; null where the workbook does not know, and then any administrator's right to import is asked for. */
const schoolOf: { readonly [Name in SchoolCall]: (input: CallInput<Name>) => string | null } = {
  upload: ({ schoolId }) => schoolId,
  rehearse: ({ schoolId }) => schoolId,
  settle: ({ schoolId }) => schoolId,
  meant: ({ schoolId }) => schoolId,
  sendAgain: ({ schoolId }) => schoolId,
  setSchedule: ({ schoolId }) => schoolId,
  openResults: ({ schoolId }) => schoolId,
  // A new tab for a file is nobody's school.
  openExport: ({ schoolId }) => schoolId ?? fileSchoolPrefix,
  sendCorrected: ({ sheetId }) => resultEntries().find((one) => one.sheetId === sheetId)?.schoolId ?? null,
  hidePasswords: ({ importId }) => ofImport(importId),
  showSlips: ({ importId }) => ofImport(importId),
};

const isSchoolCall = (call: CallName): call is SchoolCall => callNeeds[call] === "school";

/** Which line of the table a call is. */
export function rowOf(call: CallName, input: object): CallRow {
  return call === "setSchedule" && "every" in input && input.every === "off" ? "setSchedule:off" : call;
}

/** Throws the problem that says why not. `input` is what came with the call, of whatever call it is. */
export function requireRight(call: CallName, input: never): void {
  if (!isSchoolCall(call) || rowOf(call, input) !== call) return;
  const schoolId = schoolOf[call](input);
  // The service has no roster that came from a file: there it is Google's right alone.
  if (schoolId === null || !isFileSchool(schoolId)) requireAdministrator(schoolId);
}
