/** Everything the administrator can ask for, as functions: each makes its calls and tells the store what came of them. */
import type {
  AdministratorRole,
  CallInput,
  CallOutput,
  CallProblem,
  HereTab,
  ImportFile,
  Language,
  ProblemCode,
  SidebarCallName,
  Start,
} from "../contract";
import { fill, sidebarFirstTexts } from "../words";
import { type Calls, createCalls } from "./calls";
import type { LateCommands } from "./later/commands";
import { pageStamp, runPart } from "./page-part";
import { createRosterCommands, type RosterCommands } from "./roster-commands";
import type { Server } from "./server-client";
import { chosenTab, schoolName } from "./standing";
import type { Notice, ReviewFilter, View, WayBack } from "./state";
import type { Store } from "./store";

/** Those of the part are there as soon as it is: only its own views ask for them. */
export interface Commands extends RosterCommands, LateCommands {
  /** The part of the page that it does not open with; true when it is here. What goes wrong is told only where the user waits for it. */
  needPart(awaited: boolean): Promise<boolean>;
  start(): Promise<void>;
  switchRole(role: AdministratorRole): Promise<void>;
  setLocale(locale: Language): Promise<void>;
  chooseSchool(schoolId: string): Promise<void>;
  /** The schools that the sidebar did not open with; nothing where it has all. */
  moreSchools(): Promise<void>;
  /** To the school whose tab the person is in. */
  goAlong(): Promise<void>;
  openView(view: View, moved: boolean): Promise<void>;
  openReview(filter: ReviewFilter): Promise<void>;
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
  showSelfCheck(): Promise<void>;
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
  const news = (text: string, undo?: WayBack) => store.dispatch({ type: "news", text, undo });

  /** The way on: where the same again would end the same, what has to come before it. */
  const wayOn = (problem: CallProblem, again: () => void): Notice["action"] => {
    if (problem.code === "review.outdated")
      return { label: texts().review.reviewAgain, run: () => void commands.openReview("all") };
    if (problem.code === "rehearsal.moved")
      return {
        label: texts().review.rehearseAgain,
        run: () => void commands.openReview("all").then(commands.rehearse),
      };
    if (problem.code === "review.from_file")
      return { label: texts().roster.pullAgain, run: () => void commands.pull() };
    // Of a tab of results there is nothing to put back.
    if (problem.code === "sheet.header_changed" && store.get().view !== "history")
      return { label: texts().roster.putBackColumn, run: () => void commands.putBack({ columns: true }) };
    return { label: firstTexts().tryAgain, run: again };
  };

  const complain = (problem: CallProblem, again: () => void) => {
    store.dispatch({ type: "notice", notice: { problem, action: wayOn(problem, again) } });
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
    void commands
      .checkQuietly()
      .then(() => commands.needPart(false))
      .then((isHere) => (isHere ? commands.lookForSigns() : undefined));
  };

  const restart = async () => {
    const answer = await calls.quietly("start", {});
    if (answer.ok) store.dispatch({ type: "started", start: answer.data });
  };

  let choosing = false;
  let filesWereOpened = false;

  const refresh = () => commands.refreshHistoryQuietly();
  const surroundings = { store, calls, texts, news, ask, complain, refresh };
  let asking: Promise<CallProblem | null> | null = null;

  const fetchPart = async (): Promise<CallProblem | null> => {
    const answer = await calls.quietly("pagePart", { stamp: pageStamp() });
    if (!answer.ok) return answer.problem;
    const part = runPart(answer.data);
    if (part === null) return { code: "addon.internal", facts: {}, message: "" };
    Object.assign(commands, part.createLateCommands(surroundings));
    store.dispatch({ type: "part" });
    return null;
  };

  /** Into another roster tab: the sidebar goes along where nothing is in hand that would be lost by it. Otherwise a line says where the person is. */
  const follow = (here: HereTab | null) => {
    const before = store.get();
    if (here?.schoolId === before.here?.schoolId) return;
    store.dispatch({ type: "here", here });
    const isFree = before.busy === null && before.notice === null && before.confirmation === null;
    if (isFree && (before.view === "roster" || before.view === "help")) void commands.goAlong();
  };

  const now: Omit<Commands, keyof LateCommands> = {
    ...createRosterCommands({ ...surroundings, reviewAgain: (filter) => commands.openReview(filter), follow }),

    needPart: async (awaited) => {
      if (store.get().partIsHere) return true;
      asking ??= fetchPart();
      const problem = await asking;
      asking = null;
      if (problem !== null && awaited) complain(problem, () => void commands.openView(store.get().view, false));
      return problem === null;
    },

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

    moreSchools: async () => {
      for (let cursor = store.get().start?.moreSchools; cursor !== undefined; ) {
        const page = await ask("schools", { cursor }, () => void commands.moreSchools());
        if (page === null) return;
        store.dispatch({ type: "moreSchools", ...page });
        cursor = page.more;
      }
    },

    openView: async (view, moved) => {
      store.dispatch({ type: "view", view, moved });
      if (view === "roster") return commands.checkQuietly();
      if (!(await commands.needPart(true))) return;
      if (view === "review") await commands.openReview(store.get().filter);
      if (view === "history") await commands.refreshHistoryQuietly();
      if (view === "help") await commands.lookUnderCursor();
    },

    openReview: async (filter) => {
      const { schoolId, view } = store.get();
      store.dispatch({ type: "filter", filter });
      if (view !== "review") store.dispatch({ type: "view", view: "review", moved: true });
      if (schoolId === null || chosenTab(store.get()) === null || !(await commands.needPart(true))) return;
      const review = await ask("review", { schoolId }, () => void commands.openReview(filter));
      if (review === null) return;
      store.dispatch({ type: "review", review });
      await commands.askDistrict();
    },

    goAlong: async () => {
      const { here, schoolId, start } = store.get();
      if (here === null || here.schoolId === schoolId) return;
      if (start?.schools.some(({ id }) => id === here.schoolId)) await commands.chooseSchool(here.schoolId);
    },

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
      else if (before === null) {
        store.dispatch({ type: "missed", what: "history" });
        if (store.get().view !== "history") return;
        complain(answer.problem, () => void commands.refreshHistory());
      }
    },

    supportBundle: async () => {
      const bundle = await ask("supportBundle", {}, () => void commands.supportBundle());
      return bundle?.text ?? null;
    },

    showSelfCheck: async () => {
      await ask("showSelfCheck", {}, () => void commands.showSelfCheck());
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
  const commands = { ...now } as Commands;
  return commands;
}
