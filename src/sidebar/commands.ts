/** Everything the administrator can ask for, as functions: each makes its calls and tells the store what came of them. */
import {
  type AdministratorRole,
  type CallInput,
  type CallOutput,
  type CallProblem,
  type CellAddress,
  counted,
  type ImportFile,
  type Locale,
  type ProblemCode,
  type RosterSummary,
  type ScheduleEvery,
  type SidebarCallName,
  type Start,
  type SubmissionView,
  sidebarFirstTexts,
} from "../contract";
import { type FieldKey, fill } from "../roster";
import { type CallResult, type Calls, createCalls } from "./calls";
import { createImportCommands, type ImportCommands } from "./import-commands";
import { massChangeQuestion } from "./questions";
import type { Server } from "./server-client";
import { chosenTab, type Notice, type ReviewFilter, schoolName, type View } from "./state";
import type { Store } from "./store";

export interface Commands extends ImportCommands {
  start(): Promise<void>;
  switchRole(role: AdministratorRole): Promise<void>;
  setLocale(locale: Locale): Promise<void>;
  chooseSchool(schoolId: string): Promise<void>;
  pull(): Promise<void>;
  check(): Promise<void>;
  /** When the user comes back from the sheet: the counts must not be those of before the edits. */
  checkQuietly(): Promise<void>;
  /** While the user edits: true when the tab had changed, and the card with it. */
  lookAtSheet(): Promise<boolean>;
  fix(code: string, row: number | null): Promise<void>;
  /** A conflict, or all of them when no cell is named. */
  settle(keep: "mine" | "theirs", cell: { readonly row: number; readonly field: FieldKey } | null): Promise<void>;
  /** Scheduled upload of the chosen school. */
  setSchedule(every: ScheduleEvery | "off", hour: number): Promise<void>;
  show(cell: CellAddress): Promise<void>;
  openView(view: View, moved: boolean): Promise<void>;
  openReview(filter: ReviewFilter): Promise<void>;
  upload(): Promise<void>;
  sendCorrected(sheetId: number, rows: number): Promise<void>;
  refreshHistory(): Promise<void>;
  olderHistory(): Promise<void>;
  openFile(importId: string, file: ImportFile): Promise<void>;
  /** The next step of a submission; the poll makes these. */
  advance(submissionId: string): Promise<void>;
  refreshHistoryQuietly(): Promise<void>;
  lookUnderCursor(): Promise<void>;
  /** The support bundle's text; null when it could not be had. */
  supportBundle(): Promise<string | null>;
  /** Opens the page for files, in a dialog over the sheet. */
  showFiles(): Promise<void>;
  /** After the dialog: there may be other tabs than before. */
  restartQuietly(): Promise<void>;
}

/** After these the page itself is no longer right: role, permission or tabs are not what they were. */
const redrawCodes: readonly ProblemCode[] = [
  "role.teacher",
  "permission.import",
  "sheet.no_roster_tab",
  "school.unknown",
];

export function createCommands(store: Store, server: Server): Commands {
  const calls: Calls = createCalls(store, server);
  const texts = () => {
    const known = store.get().texts;
    if (known === null) throw new Error("before the start");
    return known;
  };
  const firstTexts = () => sidebarFirstTexts(store.get().locale);
  const news = (text: string) => store.dispatch({ type: "news", text });

  const complain = (problem: CallProblem, again: () => void) => {
    const label = problem.code === "review.outdated" ? texts().review.reviewAgain : firstTexts().tryAgain;
    const run = problem.code === "review.outdated" ? () => void commands.openReview("all") : again;
    const notice: Notice = { problem, action: { label, run } };
    store.dispatch({ type: "notice", notice });
    if (redrawCodes.includes(problem.code)) void restart();
  };

  /** Runs a call for the user; what went wrong is shown with a way to do the same again. */
  const ask = async <Name extends SidebarCallName>(
    call: Name,
    input: CallInput<Name>,
    again: () => void,
  ): Promise<CallOutput<Name> | null> => {
    const answer = await calls.visibly(call, input);
    if (answer === null) return null;
    if (answer.ok) return answer.data;
    complain(answer.problem, again);
    return null;
  };

  const take = (start: Start) => {
    store.dispatch({ type: "started", start });
    void commands.checkQuietly();
  };

  const restart = async () => {
    const answer = await calls.quietly("start", {});
    if (answer.ok) store.dispatch({ type: "started", start: answer.data });
  };

  const handedOver = (submission: SubmissionView) => {
    store.dispatch({ type: "submission", submission });
    store.dispatch({ type: "review", review: null });
    store.dispatch({ type: "view", view: "history", moved: true });
    news(texts().news.uploaded);
    void commands.refreshHistoryQuietly();
  };

  /** An upload of either kind; the mass-change guard's refusal becomes a question (I-10). */
  const send = async <Name extends "upload" | "sendCorrected">(
    call: () => Promise<CallResult<Name> | null>,
    rows: number,
    confirmed: () => void,
    again: () => void,
  ) => {
    const answer = await call();
    if (answer === null) return;
    if (answer.ok) handedOver(answer.data);
    else if (answer.problem.code === "upload.confirm") {
      const proceed = () => {
        store.dispatch({ type: "confirmation", confirmation: null });
        confirmed();
      };
      const question = massChangeQuestion(texts(), rows, answer.problem.facts);
      store.dispatch({ type: "confirmation", confirmation: { ...question, proceed } });
    } else complain(answer.problem, again);
  };

  const upload = async (confirm: boolean): Promise<void> => {
    const { review, schoolId } = store.get();
    if (review === null || schoolId === null) return;
    const input = { schoolId, digest: review.digest, ...(confirm ? { confirm } : {}) };
    await send<"upload">(
      () => calls.visibly("upload", input),
      review.sendable,
      () => void upload(true),
      () => void upload(confirm),
    );
  };

  const sendCorrected = async (sheetId: number, rows: number, confirm: boolean): Promise<void> => {
    const input = { sheetId, ...(confirm ? { confirm } : {}) };
    await send<"sendCorrected">(
      () => calls.visibly("sendCorrected", input),
      rows,
      () => void sendCorrected(sheetId, rows, true),
      () => void sendCorrected(sheetId, rows, confirm),
    );
  };

  let choosing = false;
  let filesWereOpened = false;
  /** How the tab looked when this summary was made; one that came otherwise (a check, a fix) has no mark yet. */
  let seen: { readonly mark: string; readonly summary: RosterSummary | null } | null = null;

  const refresh = () => commands.refreshHistoryQuietly();
  const commands: Commands = {
    ...createImportCommands({ store, calls, texts, news, ask, refresh }),

    start: async () => {
      store.dispatch({ type: "starting" });
      const answer = await calls.quietly("start", {});
      if (answer.ok) return take(answer.data);
      const notice: Notice = {
        problem: answer.problem,
        action: { label: firstTexts().tryAgain, run: () => void commands.start() },
      };
      store.dispatch({ type: "startFailed", notice });
    },

    switchRole: async (role) => {
      const start = await ask("switchRole", { role }, () => void commands.switchRole(role));
      if (start === null) return;
      take(start);
      store.dispatch({ type: "view", view: "roster", moved: true });
    },

    setLocale: async (locale) => {
      const start = await ask("setLocale", { locale }, () => void commands.setLocale(locale));
      if (start === null) return;
      take(start);
      // Titles and messages of the findings come in the language they were asked in.
      store.dispatch({ type: "review", review: null });
      if (store.get().view === "help") await commands.lookUnderCursor();
    },

    // Arrow keys in the drop-down choose one school after another: only the one they end on is asked for.
    chooseSchool: async (schoolId) => {
      store.dispatch({ type: "school", schoolId });
      if (choosing) return;
      choosing = true;
      let asked: string | null = null;
      try {
        while (asked !== store.get().schoolId) {
          asked = store.get().schoolId;
          if (asked === null) return;
          const answer = await calls.quietly("chooseSchool", { schoolId: asked });
          if (asked !== store.get().schoolId) continue;
          if (!answer.ok) return complain(answer.problem, () => void commands.chooseSchool(schoolId));
          store.dispatch({ type: "started", start: { ...answer.data, chosenSchoolId: asked } });
          news(fill(texts().news.schoolChosen, { school: schoolName(store.get()) }));
        }
      } finally {
        choosing = false;
      }
      await commands.checkQuietly();
    },

    pull: async () => {
      const { schoolId } = store.get();
      if (schoolId === null) return;
      const summary = await ask("pull", { schoolId }, () => void commands.pull());
      if (summary === null) return;
      store.dispatch({ type: "summary", summary });
      store.dispatch({ type: "review", review: null });
      news(counted(texts().news.pulled, summary.tab.accounts));
    },

    check: async () => {
      const { schoolId } = store.get();
      if (schoolId === null) return;
      const summary = await ask("check", { schoolId }, () => void commands.check());
      if (summary === null) return;
      store.dispatch({ type: "summary", summary });
      news(counted(texts().news.checked, summary.counts.errors));
    },

    checkQuietly: async () => {
      const { schoolId, busy } = store.get();
      if (schoolId === null || busy !== null || chosenTab(store.get()) === null) return;
      const answer = await calls.quietly("check", { schoolId });
      if (answer.ok) store.dispatch({ type: "summary", summary: answer.data });
      // "Busy" passes by itself. Anything else must be seen, or old counts would be taken for new ones.
      else if (answer.problem.code !== "sheet.busy") complain(answer.problem, () => void commands.check());
    },

    lookAtSheet: async () => {
      const { schoolId, summary } = store.get();
      if (schoolId === null || summary === null) return false;
      const known = seen?.summary === summary ? seen.mark : null;
      const answer = await calls.quietly("look", { schoolId, mark: known });
      // Whatever is the matter is told by what the user does next; a look that nobody asked for complains of nothing.
      if (!answer.ok || store.get().summary !== summary) return false;
      if (answer.data.summary !== undefined) store.dispatch({ type: "summary", summary: answer.data.summary });
      seen = { mark: answer.data.mark, summary: store.get().summary };
      return known !== null && answer.data.mark !== known;
    },

    fix: async (code, row) => {
      const { schoolId } = store.get();
      if (schoolId === null) return;
      const input = { schoolId, code, ...(row === null ? {} : { rows: [row] }) };
      const summary = await ask("fix", input, () => void commands.fix(code, row));
      if (summary === null) return;
      store.dispatch({ type: "summary", summary });
      news(texts().news.fixed);
    },

    settle: async (keep, cell) => {
      const { schoolId } = store.get();
      if (schoolId === null) return;
      const input = { schoolId, keep, ...(cell === null ? {} : { cell: { row: cell.row, field: cell.field } }) };
      const summary = await ask("settle", input, () => void commands.settle(keep, cell));
      if (summary === null) return;
      store.dispatch({ type: "summary", summary });
      news(texts().conflicts.settled);
    },

    setSchedule: async (every, hour) => {
      const { schoolId } = store.get();
      if (schoolId === null) return;
      const again = () => void commands.setSchedule(every, hour);
      const schedules = await ask("setSchedule", { schoolId, every, hour }, again);
      if (schedules === null) return;
      store.dispatch({ type: "schedules", schedules });
      news(every === "off" ? texts().schedule.switchedOff : texts().schedule.saved);
    },

    show: async (cell) => {
      await ask("show", cell, () => void commands.show(cell));
    },

    openView: async (view, moved) => {
      store.dispatch({ type: "view", view, moved });
      if (view === "roster") await commands.checkQuietly();
      if (view === "review") await commands.openReview(store.get().filter);
      if (view === "history") await commands.refreshHistoryQuietly();
      if (view === "help") await commands.lookUnderCursor();
    },

    openReview: async (filter) => {
      const { schoolId, view } = store.get();
      store.dispatch({ type: "filter", filter });
      if (view !== "review") store.dispatch({ type: "view", view: "review", moved: true });
      if (schoolId === null || chosenTab(store.get()) === null) return;
      const review = await ask("review", { schoolId }, () => void commands.openReview(filter));
      if (review !== null) store.dispatch({ type: "review", review });
    },

    upload: () => upload(false),
    sendCorrected: (sheetId, rows) => sendCorrected(sheetId, rows, false),

    refreshHistory: async () => {
      const { schoolId } = store.get();
      if (schoolId === null) return;
      const history = await ask("history", { schoolId }, () => void commands.refreshHistory());
      if (history === null) return;
      store.dispatch({ type: "history", history, append: false });
      news(texts().history.refreshed);
    },

    olderHistory: async () => {
      const { schoolId, history } = store.get();
      const cursor = history?.next;
      if (schoolId === null || cursor === undefined) return;
      const older = await ask("history", { schoolId, cursor }, () => void commands.olderHistory());
      if (older !== null) store.dispatch({ type: "history", history: older, append: true });
    },

    openFile: async (importId, file) => {
      const { schoolId } = store.get();
      if (schoolId === null) return;
      const input = { importId, schoolId, file };
      const tab = await ask("openFile", input, () => void commands.openFile(importId, file));
      if (tab === null) return;
      news(fill(texts().history.opened, { tab: tab.tabName }));
      if (file === "error") await commands.refreshHistoryQuietly();
    },

    advance: async (submissionId) => {
      const answer = await calls.quietly("advance", { submissionId });
      if (answer.ok) store.dispatch({ type: "submission", submission: answer.data });
    },

    refreshHistoryQuietly: async () => {
      const { schoolId, history: before } = store.get();
      if (schoolId === null) return;
      const answer = await calls.quietly("history", { schoolId });
      if (store.get().schoolId !== schoolId) return;
      if (answer.ok) store.dispatch({ type: "history", history: answer.data, append: false });
      // With something on show the connection's dot and line say enough; an empty view must say why it is empty.
      else if (before === null && store.get().view === "history") {
        complain(answer.problem, () => void commands.refreshHistory());
      }
    },

    supportBundle: async () => {
      const bundle = await ask("supportBundle", {}, () => void commands.supportBundle());
      return bundle?.text ?? null;
    },

    showFiles: async () => {
      const opened = await ask("showFiles", {}, () => void commands.showFiles());
      if (opened !== null) filesWereOpened = true;
    },

    restartQuietly: async () => {
      if (!filesWereOpened) return;
      filesWereOpened = false;
      if (store.get().phase === "failed") await commands.start();
      else await restart();
    },

    lookUnderCursor: async () => {
      if (store.get().columnHelp === null) {
        const { locale } = store.get();
        const answer = await calls.quietly("columnHelp", {});
        if (answer.ok && store.get().locale === locale) store.dispatch({ type: "columnHelp", help: answer.data.help });
      }
      const answer = await calls.quietly("columnUnderCursor", {});
      if (answer.ok) store.dispatch({ type: "helpField", field: answer.data.field });
    },
  };
  return commands;
}
