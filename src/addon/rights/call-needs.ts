/**
 * What each call of a page needs, once and as data (G-9): whoever may edit the spreadsheet sees the sidebar, and need not be an administrator. The gate is held to
 * this table by the compiler, docs/calls.md is made from it, and a test makes every call as every kind of person of the sheet.
 */
import type { CallName } from "../../contract";

/** A call, and what of it needs something else than the rest. */
export type CallRow = CallName | "setSchedule:off";

export const callNeeds = {
  // who they are to the service, and what they chose for themselves
  start: "account",
  switchRole: "account",
  setLocale: "account",
  chooseSchool: "account",
  // what everybody sees who has the document open
  pagePart: "nothing",
  look: "nothing",
  show: "nothing",
  columnUnderCursor: "nothing",
  columnHelp: "nothing",
  sharing: "nothing",
  showFiles: "nothing",
  files: "nothing",
  showSelfCheck: "nothing",
  selfChecks: "nothing",
  echo: "nothing",
  changedRows: "nothing",
  correctedRows: "nothing",
  schoolLines: "nothing",
  roomForSchools: "nothing",
  // of their own uploads; of passwords the service says how many, to whom it may
  signs: "own",
  tabPortion: "nothing",
  keptFeeds: "nothing",
  // what a hand may do in the cells: Google's right
  check: "edit",
  review: "edit",
  fix: "edit",
  putBack: "edit",
  fillTab: "edit",
  unfillTab: "edit",
  markLeavers: "edit",
  // it writes a tab of its own and takes it away again
  selfCheck: "edit",
  // what is kept with the person; what others have is not found
  advance: "own",
  cancelSubmission: "own",
  "setSchedule:off": "own",
  supportBundle: "own",
  advanceSchools: "own",
  stopSchools: "own",
  // what would reach an account, a slip, a schedule or a colleague before the service is asked
  // of each school by itself (calls/schools.ts): one that is not theirs holds up none of the others
  sendSchools: "schools",
  upload: "school",
  sendCorrected: "school",
  rehearse: "school",
  sendAgain: "school",
  meant: "school",
  settle: "school",
  setSchedule: "school",
  hidePasswords: "school",
  showSlips: "school",
  showNewSlips: "school",
  // a teacher has no tools in the sheet, though the service would tell them of their own students
  signIns: "school",
  newPasswords: "school",
  // a plan of the school's administrators, about its people
  transfers: "school",
  planTransfers: "school",
  addTransfers: "school",
  settleTransfers: "school",
  // with nobody new to ask about the service is not asked, and could not say who may
  askNear: "school",
  tidyUp: "school",
  openExport: "school",
  openResults: "school",
  keepFeed: "school",
  // the service says who may, to their own identity, before anything else is done
  schools: "service",
  pull: "service",
  whoChanged: "service",
  drift: "service",
  promotion: "service",
  promote: "service",
  history: "service",
  openFile: "service",
  downloadFile: "service",
  selectedRows: "service",
  rehearsal: "service",
  cancelImport: "service",
  undoImport: "service",
  writePasswords: "service",
  slips: "service",
  heldProducts: "service",
  // what is so for all schools
  settleGrades: "district",
} as const satisfies Record<
  CallRow,
  "nothing" | "account" | "edit" | "own" | "school" | "schools" | "service" | "district"
>;

export type Need = (typeof callNeeds)[CallRow];

/** The calls that the gate itself holds up. */
export type SchoolCall = {
  [Name in CallName]: (typeof callNeeds)[Name] extends "school" ? Name : never;
}[CallName];
