/**
 * The sidebar's one way in: a JSON request, a JSON envelope. Whatever goes wrong inside comes out as a problem with a code and a sentence; a raw
 * exception text never does.
 */
import type { CallEnvelope, CallInput, CallName, CallOutput } from "../../contract";
import { changedRows, correctedRows } from "../files/changed-rows";
import { filesStart, openFilesPage } from "../files/files-start";
import { fillTab, unfillTab } from "../files/fill-tab";
import { heldProducts, keepFeed, keptFeeds, settleGrades } from "../files/kept-feeds";
import { markLeavers } from "../files/mark-leavers";
import { openExport } from "../files/open-export";
import { openResults } from "../files/open-results";
import { tabPortion } from "../files/tab-portion";
import { AddonProblem, problemOf } from "../platform/problem";
import { noteProblem } from "../platform/problem-log";
import { columnHelpIn, toldProblem } from "../platform/project-texts";
import { locale } from "../platform/settings";
import { sendCorrected } from "../results/corrected";
import { fixInErrors, meantInErrors, undoInErrors } from "../results/errors-answers";
import { hidePasswords, sharing, writePasswords } from "../results/passwords";
import { tidyUp } from "../results/tidy-up";
import { requireRight } from "../rights/gate";
import { askNear } from "../roster/ask-district";
import { settle, whoChanged } from "../roster/conflicts";
import { drift } from "../roster/drift";
import { fix } from "../roster/fix";
import { meant } from "../roster/meant";
import { promote, promotion } from "../roster/promotion";
import { pull } from "../roster/pull";
import { putBack } from "../roster/put-back";
import { sendAgain } from "../roster/refused";
import { review } from "../roster/review";
import { openSelfCheck } from "../self-check/open";
import { selfCheck, selfCheckStart } from "../self-check/self-check";
import { advanceById, cancelSubmission, upload } from "../submission/upload";
import { addTransfers } from "../transfers/add";
import { planTransfers, settleTransfers, transfers } from "../transfers/plan";
import { history, openFile } from "./history";
import { cancelImport, downloadFile, selectedRows, undoImport } from "./imports";
import { newPasswords, showNewSlips, signIns } from "./new-passwords";
import { rehearsal, rehearse } from "./rehearse";
import { setSchedule } from "./schedule";
import { advanceSchools, roomForSchools, schoolLines, sendSchools, stopSchools } from "./schools";
import { check, columnUnderCursor, look, show } from "./sheet";
import { signs } from "./signs";
import { showSlips, slips } from "./slips";
import { changeLocale, changeSchool, moreSchools, pagePart, start, switchRole } from "./start";
import { supportBundle } from "./support-bundle";

type Calls = { readonly [Name in CallName]: (input: CallInput<Name>) => CallOutput<Name> };

const calls: Calls = {
  start: () => start(),
  pagePart: ({ stamp }) => pagePart(stamp),
  switchRole: ({ role }) => switchRole(role),
  setLocale: ({ locale }) => changeLocale(locale),
  chooseSchool: ({ schoolId }) => changeSchool(schoolId),
  schools: ({ cursor }) => moreSchools(cursor),
  pull: ({ schoolId }) => pull(schoolId),
  check: ({ schoolId }) => check(schoolId),
  look: ({ schoolId, mark }) => look(schoolId, mark),
  review: ({ schoolId }) => review(schoolId),
  askNear: (input) => askNear(input),
  show: (address) => show(address),
  fix: (input) => (input.sheetId === undefined ? fix(input) : fixInErrors(input.sheetId, input)),
  meant: (input) => (input.sheetId === undefined ? meant(input) : meantInErrors(input.sheetId, input)),
  putBack: (input) => (input.sheetId === undefined ? putBack(input) : undoInErrors(input.sheetId, input)),
  promotion: (input) => promotion(input),
  promote: (input) => promote(input),
  settle: (input) => settle(input),
  drift: ({ schoolId }) => drift(schoolId),
  whoChanged: (input) => whoChanged(input),
  upload: (input) => upload(input),
  sendAgain: ({ schoolId, rows }) => sendAgain(schoolId, rows),
  advance: ({ submissionId }) => advanceById(submissionId),
  history: ({ schoolId, cursor }) => history(schoolId, cursor),
  openFile: ({ importId, file }) => openFile(importId, file),
  sendCorrected: ({ sheetId, confirm }) => sendCorrected(sheetId, confirm),
  columnUnderCursor: () => columnUnderCursor(),
  columnHelp: () => ({ help: columnHelpIn(locale()) }),
  cancelSubmission: ({ submissionId }) => cancelSubmission(submissionId),
  cancelImport: ({ importId }) => cancelImport(importId),
  undoImport: ({ importId, rows }) => undoImport(importId, rows),
  selectedRows: ({ importId }) => selectedRows(importId),
  downloadFile: ({ importId, file, format }) => downloadFile(importId, file, format),
  rehearse: ({ schoolId, digest }) => rehearse(schoolId, digest),
  rehearsal: ({ importId }) => rehearsal(importId),
  sharing: () => sharing(),
  writePasswords: ({ importId }) => writePasswords(importId),
  hidePasswords: ({ importId }) => hidePasswords(importId),
  showSlips: ({ importId }) => showSlips(importId),
  showNewSlips: (input) => showNewSlips(input),
  signIns: ({ schoolId }) => signIns(schoolId),
  tidyUp: ({ schoolId }) => tidyUp(schoolId),
  newPasswords: (input) => newPasswords(input),
  slips: ({ importId }) => slips(importId),
  showFiles: () => openFilesPage(),
  files: () => filesStart(),
  showSelfCheck: () => openSelfCheck(),
  selfChecks: () => selfCheckStart(),
  selfCheck: ({ check }) => selfCheck(check),
  echo: ({ text }) => ({ text }),
  openExport: (input) => openExport(input),
  changedRows: (input) => changedRows(input),
  openResults: (input) => openResults(input),
  correctedRows: (input) => correctedRows(input),
  fillTab: (input) => fillTab(input),
  unfillTab: (input) => unfillTab(input),
  tabPortion: (input) => tabPortion(input),
  keptFeeds: () => keptFeeds(),
  keepFeed: (input) => keepFeed(input),
  markLeavers: (input) => markLeavers(input),
  heldProducts: (input) => heldProducts(input),
  settleGrades: (input) => settleGrades(input),
  supportBundle: () => supportBundle(),
  setSchedule: (input) => setSchedule(input),
  schoolLines: ({ schoolIds }) => schoolLines(schoolIds),
  roomForSchools: () => roomForSchools(),
  sendSchools: (input) => sendSchools(input),
  advanceSchools: () => advanceSchools(),
  stopSchools: () => stopSchools(),
  signs: ({ schoolId }) => signs(schoolId),
  transfers: ({ schoolId }) => transfers(schoolId),
  planTransfers: (input) => planTransfers(input),
  addTransfers: ({ schoolId }) => addTransfers(schoolId),
  settleTransfers: (input) => settleTransfers(input),
};

interface Asked {
  readonly call: CallName;
  readonly input: never;
}

function answer({ call, input }: Asked): CallEnvelope {
  const handler = Object.keys(calls).includes(call) ? calls[call] : undefined;
  // A page that was opened before the script was replaced may ask for what there is no more.
  if (handler === undefined) throw new AddonProblem("call.unknown");
  requireRight(call, input);
  return { ok: true, data: handler(input) };
}

export function rpc(request: string): string {
  let call = "";
  try {
    const asked = JSON.parse(request) as Asked;
    call = String(asked.call);
    return JSON.stringify(answer(asked));
  } catch (error) {
    const problem = problemOf(error);
    noteProblem(call, problem.code);
    const told: CallEnvelope = { ok: false, problem: toldProblem(problem) };
    return JSON.stringify(told);
  }
}
