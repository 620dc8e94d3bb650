/** Before a call runs: whether the person may make it at all (G-9). The one place; what each call needs is in call-needs.ts. */
import { type CallInput, type CallName, fileSchoolPrefix, isFileSchool } from "../../contract";
import { resultEntries } from "../tabs/registry";
import { requireAdministrator } from "./administrator";
import type { SchoolCall } from "./call-needs";

const named = ({ schoolId }: { readonly schoolId: string }) => schoolId;
const ofImport = ({ importId }: { readonly importId: string }) =>
  resultEntries().find((one) => one.importId === importId)?.schoolId ?? null;

/**
 * Of every call that needs the right to import for a school, which school that is; null where the workbook does not know, and then any administrator's right
 * is asked for. The compiler holds the names to the table, which itself is not in the script.
 */
const schoolOf: { readonly [Name in SchoolCall]: (input: CallInput<Name>) => string | null } = {
  upload: named,
  rehearse: named,
  sendAgain: named,
  meant: named,
  settle: named,
  setSchedule: named,
  openResults: named,
  keepFeed: named,
  // A new tab for a file is nobody's school.
  openExport: ({ schoolId }) => schoolId ?? fileSchoolPrefix,
  sendCorrected: ({ sheetId }) => resultEntries().find((one) => one.sheetId === sheetId)?.schoolId ?? null,
  hidePasswords: ofImport,
  showSlips: ofImport,
  showNewSlips: named,
  signIns: named,
  newPasswords: named,
  transfers: named,
  planTransfers: named,
  addTransfers: named,
  settleTransfers: named,
  askNear: named,
  tidyUp: named,
};

const isSchoolCall = (call: CallName): call is SchoolCall => Object.keys(schoolOf).includes(call);

/** The line setSchedule:off of the table: it takes away what is their own. */
const isSwitchingOff = ({ every }: { readonly every?: unknown }) => every === "off";

/** Throws the problem that says why not. `input` is what came with the call, of whatever call it is. */
export function requireRight(call: CallName, input: never): void {
  if (!isSchoolCall(call) || (call === "setSchedule" && isSwitchingOff(input))) return;
  const schoolId = schoolOf[call](input);
  // The service has no roster that came from a file: there it is Google's right alone.
  if (schoolId === null || !isFileSchool(schoolId)) requireAdministrator(schoolId);
}
