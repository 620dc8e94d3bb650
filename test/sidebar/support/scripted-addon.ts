/** A stand-in of the script behind google.script.run: answers each call as the test says, and remembers what was asked. */
import { readFileSync } from "node:fs";
import type { CallInput, CallName, CallOutput, CallProblem, Language } from "../../../src/contract";
import { scriptTexts } from "../../../src/words";
import { built } from "../../support/built";
import {
  ago,
  errorsTab,
  historyAnswer,
  importItem,
  problem,
  rehearsal,
  rehearsed,
  reviewAnswer,
  startAnswer,
  submission,
  summaryAnswer,
} from "./sample";

/** What Google does instead of answering. */
export interface GoogleFailure {
  readonly failure: string;
}
export const nullAnswer = { nullAnswer: true } as const;
type Answer<Name extends CallName> =
  | { readonly ok: true; readonly data: CallOutput<Name> }
  | { readonly ok: false; readonly problem: CallProblem }
  | GoogleFailure
  | typeof nullAnswer;
type Handler<Name extends CallName> = (input: CallInput<Name>) => Answer<Name> | Promise<Answer<Name>>;
type Handlers = { [Name in CallName]: Handler<Name> };

export const good = <Name extends CallName>(data: CallOutput<Name>): Answer<Name> => ({ ok: true, data });
export const bad = (problem: CallProblem) => ({ ok: false, problem }) as const;

export class ScriptedAddon {
  /** Every call with its input, oldest first. */
  readonly asked: { readonly call: CallName; readonly input: unknown }[] = [];

  /** How often the page asked for the rest of itself. */
  parts = 0;

  /** As the add-on answers it. */
  readonly pagePart = () => good<"pagePart">(JSON.parse(readFileSync(built("addon", "sidebar-later.html"), "utf8")));

  /** Of the person: what the column help is in. */
  locale: Language = "en";

  private handlers: Handlers = {
    start: () => good<"start">(startAnswer()),
    pagePart: () => this.pagePart(),
    switchRole: () => good<"switchRole">(startAnswer()),
    setLocale: ({ locale }) => {
      this.locale = locale;
      return good<"setLocale">(startAnswer({ locale }));
    },
    chooseSchool: ({ schoolId }) => good<"chooseSchool">(startAnswer({ chosenSchoolId: schoolId })),
    schools: () => good<"schools">({ schools: [] }),
    pull: () => good<"pull">(summaryAnswer()),
    check: () => good<"check">(summaryAnswer()),
    // Whoever has seen nothing yet is told how the tab stands, as a check would tell it.
    look: async ({ schoolId, mark }) => {
      if (mark !== null || schoolId === null) return good<"look">({ mark: "as checked" });
      const checked = await this.handlers.check({ schoolId });
      return "data" in checked ? good<"look">({ mark: "as checked", summary: checked.data }) : checked;
    },
    review: () => good<"review">(reviewAnswer()),
    askNear: () => good<"askNear">({ review: reviewAnswer(), people: [] }),
    drift: () => good<"drift">({ since: ago(60), changes: [] }),
    show: () => good<"show">({}),
    fix: () => good<"fix">(summaryAnswer()),
    meant: () => good<"meant">(summaryAnswer()),
    putBack: () => good<"putBack">(summaryAnswer()),
    sendAgain: () => good<"sendAgain">(summaryAnswer()),
    whoChanged: () => good<"whoChanged">({ change: { by: "Tomás Rivera", at: ago(60) } }),
    signs: () => good<"signs">({ done: [], stuck: [] }),
    schoolLines: ({ schoolIds }) =>
      good<"schoolLines">({ lines: schoolIds.map((schoolId) => ({ schoolId, ready: 0, digest: "" })), rest: [] }),
    roomForSchools: () => good<"roomForSchools">({ schools: 80, tabs: 5 }),
    sendSchools: () => good<"sendSchools">({ uploads: [] }),
    advanceSchools: () => good<"advanceSchools">({ uploads: [] }),
    stopSchools: () => good<"stopSchools">({ uploads: [] }),
    promotion: () =>
      good<"promotion">({
        since: "2026-07-01",
        top: "5",
        grades: [],
        cells: 0,
        leaving: [],
        beyond: [],
        retained: [],
        unmoved: [],
        unknownUserIds: [],
        sheetId: 1,
        digest: "promotion",
      }),
    promote: () => good<"promote">(summaryAnswer()),
    transfers: ({ schoolId }) => good<"transfers">({ schoolId, lines: [] }),
    planTransfers: ({ schoolId }) =>
      good<"planTransfers">({
        schoolId,
        lines: [],
        planned: 0,
        left: { notThere: 0, unknown: 0, underWay: 0, tooMany: 0 },
      }),
    addTransfers: ({ schoolId }) => good<"addTransfers">({ schoolId, lines: [], written: 0, summary: summaryAnswer() }),
    settleTransfers: ({ schoolId }) => good<"settleTransfers">({ schoolId, lines: [] }),
    settle: () => good<"settle">(summaryAnswer()),
    upload: () => good<"upload">(submission()),
    advance: () => good<"advance">(submission()),
    history: () => good<"history">(historyAnswer()),
    openFile: () => good<"openFile">({ sheetId: 12, tabName: errorsTab.tabName }),
    sendCorrected: () => good<"sendCorrected">(submission({ submissionId: "submission-2" })),
    columnUnderCursor: () => good<"columnUnderCursor">({ field: "email" }),
    columnHelp: () => good<"columnHelp">({ help: scriptTexts(this.locale).columnHelp }),
    cancelSubmission: () => good<"cancelSubmission">(submission({ state: "cancelled" })),
    cancelImport: () => good<"cancelImport">(importItem({ status: "cancelled" })),
    undoImport: () => good<"undoImport">(importItem({ id: "undo-1", kind: "undo", status: "queued" })),
    selectedRows: () => good<"selectedRows">({ rows: [5, 9], who: ["María José Muñoz", "Tom Baker"] }),
    downloadFile: ({ file, format }) =>
      good<"downloadFile">({ name: `${file}.${format}`, mimeType: "text/csv", base64: btoa("User GUID\r\n") }),
    rehearse: () => good<"rehearse">(rehearsal({ status: "queued" })),
    rehearsal: () => good<"rehearsal">(rehearsed()),
    sharing: () => good<"sharing">({ people: [] }),
    writePasswords: () => good<"writePasswords">({ tabName: "Completed", passwords: 2 }),
    hidePasswords: () => good<"hidePasswords">({ tabName: "Completed" }),
    showSlips: () => good<"showSlips">({}),
    tidyUp: () => good<"tidyUp">({ removed: [] }),
    showNewSlips: () => good<"showNewSlips">({}),
    signIns: () => good<"signIns">({ people: [] }),
    newPasswords: () => bad(problem("passwords.none")),
    slips: () => bad(problem("passwords.none")),
    supportBundle: () => good<"supportBundle">({ text: '{"rollbook": "0.1.0"}' }),
    setSchedule: ({ schoolId, every, hour }) =>
      good<"setSchedule">({
        timeZone: "America/Chicago",
        mine: every === "off" ? [] : [{ schoolId, every, hour, working: true }],
        others: [],
      }),
    showFiles: () => good<"showFiles">({}),
    showSelfCheck: () => good<"showSelfCheck">({}),
    selfChecks: () =>
      good<"selfChecks">({ locale: "en", version: "1.0.0", service: "https://import.rollbook.example" }),
    selfCheck: () => good<"selfCheck">({ verdict: "given", facts: {} }),
    echo: ({ text }) => good<"echo">({ text }),
    files: () => good<"files">({ locale: "en", rosters: [], errorsTabs: [] }),
    openExport: () => good<"openExport">({ tabName: "Lincoln", accounts: 0, errors: 0 }),
    changedRows: () => good<"changedRows">({ tabName: "Lincoln", rows: [], heldBack: 0 }),
    openResults: () => good<"openResults">({ tabName: "Completed", rows: 0 }),
    tabPortion: () => good<"tabPortion">({ tabName: "Lincoln", rows: [], accounts: [] }),
    keptFeeds: () => good<"keptFeeds">({ feeds: [], products: {} }),
    markLeavers: ({ guids }) => good<"markLeavers">({ rows: guids.length }),
    keepFeed: () => good<"keepFeed">({}),
    heldProducts: () => good<"heldProducts">({ products: [] }),
    settleGrades: ({ grades }) =>
      good<"settleGrades">({
        grades: Object.fromEntries(
          Object.entries(grades).flatMap(([code, grade]) => (grade === null ? [] : [[code, grade]])),
        ),
      }),
    fillTab: ({ cells, added }) => good<"fillTab">({ cells, added: { row: 2, lines: added }, left: 0 }),
    unfillTab: ({ cells, added }) => good<"unfillTab">({ cells: cells.length, rows: added.lines.length, left: 0 }),
    correctedRows: () => good<"correctedRows">({ rows: [] }),
  };

  on<Name extends CallName>(call: Name, handler: Handler<Name>): this {
    this.handlers = { ...this.handlers, [call]: handler };
    return this;
  }

  inputsOf<Name extends CallName>(call: Name): CallInput<Name>[] {
    return this.asked.filter((one) => one.call === call).map((one) => one.input as CallInput<Name>);
  }

  /** What the page's google.script.run hands over: the request as the one string argument of rpc. */
  async answer(request: unknown): Promise<{ readonly value: string | null } | GoogleFailure> {
    if (typeof request !== "string") throw new Error("rpc takes one JSON string");
    const { call, input } = JSON.parse(request) as { call: CallName; input: never };
    // What the page fetches of itself, whenever that is, is nobody's asking.
    if (call === "pagePart") this.parts += 1;
    else this.asked.push({ call, input });
    const answer = await (this.handlers[call] as (input: never) => unknown)(input);
    if (typeof answer === "object" && answer !== null && "failure" in answer) return answer as GoogleFailure;
    if (answer === nullAnswer) return { value: null };
    return { value: JSON.stringify(answer) };
  }
}
