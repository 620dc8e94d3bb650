/** A call of each name that a page may make, with an input that would do something, and a workbook in which it would: for the suites that hold all calls to something. */
import { readFileSync } from "node:fs";
import type { CallInput, CallName } from "../../src/contract";
import { built } from "../support/built";
import { district, lincoln, workbook } from "./support";

export const tab = "Lincoln Elementary";
const column = { userId: 2, firstName: 4, password: 9 };

/** What the calls are about: an import with a temporary password and a mistake, its tabs, a change that waits, a schedule of the administrator. */
export let importId = "";
let errorsTab = 0;
let submissionId = "";
let digest = "";

export const sheetIdOf = (name: string) => workbook.host.document.sheets.find((one) => one.name === name)?.sheetId ?? 0;
const lastRow = () => workbook.cells(tab, 1, 1, 200, 2).filter((cells) => cells.some((cell) => cell !== "")).length;

/** With 60 accounts in two schools. */
export async function standFor(): Promise<void> {
  const other = await workbook.call("pull", { schoolId: "school-002" });
  const taken = workbook.cells(other.tab.tabName, 2, column.userId, 1, 1)[0]?.[0] ?? "";
  const below = lastRow() + 1;
  await workbook.type(tab, below, column.userId, [["NEW-1", "Student", "Ana", "Nova", "3"]]);
  await workbook.type(tab, 4, column.userId, [[taken]]);
  await reviewAgain();
  const sent = await workbook.finish((await workbook.call("upload", { schoolId: lincoln, digest })).submissionId);
  ({ submissionId } = sent);
  importId = sent.importId ?? "";
  await workbook.call("writePasswords", { importId });
  await workbook.call("setSchedule", { schoolId: lincoln, every: "night", hour: 3 });
  const errors = workbook.tabs().find((name) => name.startsWith("Errors")) ?? "";
  errorsTab = sheetIdOf(errors);
  // A correction that could be sent, a row that could go, a mistake with a fix, a password that was typed.
  await workbook.type(errors, 3, column.userId + 2, [["CORRECTED-1"]]);
  await workbook.type(tab, 6, column.firstName, [["Waiting"]]);
  await workbook.type(tab, 7, column.password, [["Long-Password-77"]]);
  workbook.host.select(district, { sheetId: sheetIdOf(tab), top: 2, left: 1, bottom: 3, right: 5 });
}

/** What is to be uploaded now is what the inputs confirm. */
export async function reviewAgain(): Promise<void> {
  ({ digest } = await workbook.call("review", { schoolId: lincoln }));
}

const nothing = {};
/** An input of each call that would do something, if the caller may. */
export const inputs: { readonly [Name in CallName]: () => CallInput<Name> } = {
  start: () => nothing,
  switchRole: () => ({ role: "administrator" }),
  setLocale: () => ({ locale: "en" }),
  chooseSchool: () => ({ schoolId: lincoln }),
  schools: () => ({ cursor: Buffer.from("\u0000").toString("base64url") }),
  look: () => ({ schoolId: lincoln, mark: null }),
  show: () => ({ sheetId: sheetIdOf(tab), row: 2, field: null }),
  columnUnderCursor: () => nothing,
  columnHelp: () => nothing,
  pagePart: () => ({ stamp: JSON.parse(readFileSync(built("addon", "sidebar-later.html"), "utf8")).stamp }),
  sharing: () => nothing,
  showFiles: () => nothing,
  files: () => nothing,
  showSelfCheck: () => nothing,
  selfChecks: () => nothing,
  selfCheck: () => ({ check: "apostrophe" }),
  echo: () => ({ text: "a" }),
  changedRows: () => ({ schoolId: lincoln }),
  correctedRows: () => ({ sheetId: errorsTab }),
  check: () => ({ schoolId: lincoln }),
  review: () => ({ schoolId: lincoln }),
  fix: () => ({ schoolId: lincoln, code: "guid.changed" }),
  putBack: () => ({ schoolId: lincoln, row: 2 }),
  fillTab: () => ({ schoolId: lincoln, cells: [], added: [], last: true }),
  unfillTab: () => ({ schoolId: lincoln, cells: [], added: { row: 2, lines: [] }, last: true }),
  markLeavers: () => ({ schoolId: lincoln, guids: [], mark: null }),
  tabPortion: () => ({ schoolId: lincoln, from: 2 }),
  keptFeeds: () => nothing,
  keepFeed: () => ({ schoolId: lincoln, feed: { headers: "x", format: "list" } }),
  heldProducts: () => ({ schoolId: lincoln }),
  settleGrades: () => ({ grades: { TK: "PK" } }),
  advance: () => ({ submissionId }),
  cancelSubmission: () => ({ submissionId }),
  supportBundle: () => nothing,
  signs: () => ({ schoolId: lincoln }),
  schoolLines: () => ({ schoolIds: [lincoln] }),
  roomForSchools: () => nothing,
  sendSchools: () => ({ schools: [{ schoolId: lincoln, digest }] }),
  advanceSchools: () => nothing,
  stopSchools: () => nothing,
  upload: () => ({ schoolId: lincoln, digest }),
  rehearse: () => ({ schoolId: lincoln, digest }),
  sendAgain: () => ({ schoolId: lincoln }),
  meant: () => ({ schoolId: lincoln, code: "cell.changed_by_spreadsheet" }),
  sendCorrected: () => ({ sheetId: errorsTab }),
  settle: () => ({ schoolId: lincoln, keep: "mine" }),
  setSchedule: () => ({ schoolId: lincoln, every: "hour", hour: 0 }),
  hidePasswords: () => ({ importId }),
  showSlips: () => ({ importId }),
  tidyUp: () => ({ schoolId: lincoln }),
  showNewSlips: () => ({ schoolId: lincoln, guids: [workbook.cells(tab, 3, 1, 1, 1)[0]?.[0] ?? ""] }),
  openExport: () => ({ schoolId: lincoln, name: "File", rows: [] }),
  openResults: () => ({ schoolId: lincoln, kind: "completed", rows: [], errors: [] }),
  pull: () => ({ schoolId: lincoln }),
  askNear: () => ({ schoolId: lincoln }),
  drift: () => ({ schoolId: lincoln }),
  promotion: () => ({ schoolId: lincoln }),
  promote: () => ({ schoolId: lincoln, digest }),
  whoChanged: () => ({ userGuid: workbook.cells(tab, 2, 1, 1, 1)[0]?.[0] ?? "", field: "firstName" }),
  history: () => ({ schoolId: lincoln }),
  openFile: () => ({ importId, schoolId: lincoln, file: "completed" }),
  downloadFile: () => ({ importId, file: "completed", format: "csv" }),
  selectedRows: () => ({ importId }),
  rehearsal: () => ({ importId }),
  cancelImport: () => ({ importId }),
  undoImport: () => ({ importId }),
  writePasswords: () => ({ importId }),
  slips: () => ({ importId }),
  signIns: () => ({ schoolId: lincoln }),
  transfers: () => ({ schoolId: lincoln }),
  planTransfers: () => ({
    schoolId: lincoln,
    to: { id: "school-002", name: "Roosevelt Middle" },
    on: "2026-08-17",
    guids: [workbook.cells(tab, 3, 1, 1, 1)[0]?.[0] ?? ""],
  }),
  addTransfers: () => ({ schoolId: lincoln }),
  settleTransfers: () => ({ schoolId: lincoln, moves: [], word: "back" }),
  newPasswords: () => ({ schoolId: lincoln, guids: [workbook.cells(tab, 3, 1, 1, 1)[0]?.[0] ?? ""] }),
};

export const names = Object.keys(inputs) as readonly CallName[];
