/**
 * What the page does by itself while it is open: carries uploads on and refreshes the history (S-9, A-7), follows the cursor in the help
 * view (S-7) and the edits in the roster view, checks again when the user comes back from the sheet, and lets "12 minutes ago" grow. All of it
 * rests while the page is hidden.
 */
import type { Commands } from "./commands";
import { endOf, isAnySchoolMoving, isOnTheWay, openSubmissions, shownRehearsal } from "./standing";
import type { State } from "./state";
import type { Store } from "./store";

/** Between two rounds; the last one stays. Every round is executions of a script with daily limits, so it slows down. */
const roundDelays = [2_000, 3_000, 3_000, 5_000, 5_000, 10_000, 15_000] as const;
/** Between two steps of a round: the script's lock and the service get room for others. */
const stepDelay = 500;
const cursorDelay = 2_000;
/** Between two looks at the roster tab: soon while it is being edited, less often when nothing changes. */
const lookDelays = [2_000, 2_000, 3_000, 3_000, 5_000] as const;
/** In another view only the tab that the person is in is of interest. */
const besideDelay = 5_000;
const tickDelay = 20_000;
const rehearsalDelay = 1_000;
const schoolsDelay = 4_000;
/** A check younger than this is not repeated when the focus comes back. */
const checkAge = 5_000;

export interface Surroundings {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly hidden: () => boolean;
  readonly onReturn: (listener: () => void) => void;
  readonly onOnline: (listener: () => void) => void;
  readonly onOffline: (listener: () => void) => void;
}

/** How far everything is: when this text changes, something has moved and the next round comes soon again. */
function progressMark(state: State): string {
  const submissions = state.submissions.map((one) => [one.submissionId, one.state, one.progress?.done]);
  const items = (state.history?.items ?? []).map((item) => [item.id, item.status, item.progress.done]);
  return JSON.stringify([submissions, items]);
}

export function watch(store: Store, commands: Commands, surroundings: Surroundings): void {
  const resting = () => surroundings.hidden() || store.get().phase !== "ready";

  /** The uploads that were open when it was last looked. Whoever ends one, a round, another window or the clock: its end is told once. */
  let open: readonly string[] = [];

  const carryOn = async () => {
    let quietRounds = 0;
    for (;;) {
      await surroundings.wait(roundDelays[Math.min(quietRounds, roundDelays.length - 1)] ?? 15_000);
      if (!resting() && store.get().busy === null) tellWhatFinished();
      if (resting() || store.get().busy !== null || !isOnTheWay(store.get())) {
        if (!isOnTheWay(store.get())) quietRounds = 0;
        continue;
      }
      const before = store.get();
      for (const submission of openSubmissions(before)) {
        await commands.advance(submission.submissionId);
        await surroundings.wait(stepDelay);
      }
      await commands.refreshHistoryQuietly();
      quietRounds = progressMark(store.get()) === progressMark(before) ? quietRounds + 1 : 0;
      tellWhatFinished();
    }
  };

  const tellWhatFinished = () => {
    const { submissions, texts } = store.get();
    const finished = submissions.filter((one) => open.includes(one.submissionId) && one.state === "written");
    open = openSubmissions(store.get()).map((one) => one.submissionId);
    for (const one of finished) {
      const text = texts === null ? null : endOf(one, texts);
      if (text !== null) store.dispatch({ type: "news", text });
    }
    // New GUIDs and usernames have flowed back into the roster tab, so its counts are others now.
    if (finished.length > 0) void commands.checkQuietly().then(commands.passSigns);
  };

  const followCursor = async () => {
    for (;;) {
      await surroundings.wait(cursorDelay);
      if (!resting() && store.get().view === "help" && store.get().busy === null) await commands.lookUnderCursor();
    }
  };

  const followSheet = async () => {
    let quietLooks = 0;
    for (;;) {
      await surroundings.wait(
        store.get().view === "roster"
          ? (lookDelays[Math.min(quietLooks, lookDelays.length - 1)] ?? 5_000)
          : besideDelay,
      );
      const state = store.get();
      if (resting() || state.busy !== null || state.notice !== null) continue;
      quietLooks = (await commands.lookAtSheet()) ? 0 : quietLooks + 1;
    }
  };

  const followRehearsal = async () => {
    for (;;) {
      await surroundings.wait(rehearsalDelay);
      if (!resting() && store.get().busy === null && shownRehearsal(store.get()) !== null)
        await commands.followRehearsal();
    }
  };

  /** A send of all schools goes on while the page is open, and by the clock when it is not (B-8). */
  const followSchools = async () => {
    for (;;) {
      await surroundings.wait(schoolsDelay);
      if (!resting() && store.get().busy === null && isAnySchoolMoving(store.get())) await commands.advanceSchools();
    }
  };

  const tick = async () => {
    for (;;) {
      await surroundings.wait(tickDelay);
      store.dispatch({ type: "tick", now: surroundings.now() });
    }
  };

  let checkedAt = surroundings.now();
  let summary = store.get().summary;
  store.subscribe(() => {
    if (store.get().summary === summary) return;
    summary = store.get().summary;
    checkedAt = surroundings.now();
  });
  surroundings.onReturn(() => {
    void commands.restartQuietly();
    const state = store.get();
    if (resting() || state.view !== "roster" || state.notice !== null) return;
    if (surroundings.now() - checkedAt < checkAge) return;
    checkedAt = surroundings.now();
    void commands.checkQuietly();
  });

  surroundings.onOffline(() => store.dispatch({ type: "connection", connection: "offline" }));
  surroundings.onOnline(() => {
    if (store.get().phase === "failed") void commands.start();
    else if (store.get().phase === "ready") void commands.refreshHistoryQuietly();
  });

  void carryOn();
  void followCursor();
  void followSheet();
  void followRehearsal();
  void followSchools();
  void tick();
}
