/** What can be asked for about the roster tab: pull, check, put right, settle conflicts, go to a cell, and a schedule for it. */
import type { CallInput, CallOutput, CellAddress, HereTab, RosterSummary } from "../contract";
import type { FieldKey } from "../roster";
import { counted } from "../words";
import type { Surroundings } from "./later/surroundings";
import { focusSheet } from "./server-client";
import { chosenTab } from "./standing";
import type { ReviewFilter, WayBack } from "./state";

export interface RosterCommands {
  pull(): Promise<void>;
  check(): Promise<void>;
  /** When the user comes back from the sheet: the counts must not be those of before the edits. */
  checkQuietly(): Promise<void>;
  /** While the user edits: true when the tab had changed, and the card with it. */
  lookAtSheet(): Promise<boolean>;
  /** All of a cause, or of its one column, when no row is named. `picked` is what is meant by cells that may mean several things. */
  fix(code: string, row: number | null, field?: FieldKey, picked?: PickedReading): Promise<void>;
  /** What the platform refused goes again because a person says so (G-6). */
  sendAgain(rows: readonly number[]): Promise<void>;
  /** A finding that may be a false alarm is none. */
  meant(code: string, row: number | null, field?: FieldKey): Promise<void>;
  /** Back to what was pulled: a cell, a row, or somebody whose row is gone (B-22). */
  putBack(what: Omit<CallInput<"putBack">, "schoolId">): Promise<void>;
  /** A conflict, or all of them when no cell is named. */
  settle(keep: "mine" | "theirs", cell: { readonly row: number; readonly field: FieldKey } | null): Promise<void>;
  /** Who changed the other side of a conflict; null when it could not be asked. */
  whoChanged(userGuid: string, field: FieldKey): Promise<CallOutput<"whoChanged"> | null>;
  /** The review's rows, for the list below the chips: quietly, and only what is not here yet. */
  listRows(): Promise<void>;
  show(cell: CellAddress): Promise<void>;
}

/** What is meant by a cell, or by all cells that say `value`. */
export interface PickedReading {
  readonly reading: string;
  readonly value?: string;
}

interface Roster extends Omit<Surroundings, "refresh"> {
  readonly reviewAgain: (filter: ReviewFilter) => Promise<void>;
  /** The roster tab that the person is in by now. */
  readonly follow: (here: HereTab | null) => void;
}

export function createRosterCommands({
  store,
  calls,
  texts,
  news,
  ask,
  complain,
  reviewAgain,
  follow,
}: Roster): RosterCommands {
  /** A call about the chosen school that answers its summary. */
  const summarised = async (call: "pull" | "check", again: () => void) => {
    const { schoolId } = store.get();
    if (schoolId === null) return null;
    const summary = await ask(call, { schoolId }, again);
    if (summary !== null) store.dispatch({ type: "summary", summary });
    return summary;
  };

  const wayBack = ({ step }: RosterSummary, label: string): WayBack | undefined =>
    step === undefined
      ? undefined
      : // The button goes with what it takes back, so the focus goes to the view.
        { label, run: () => void commands.putBack({ done: true, step }).then(() => store.dispatch({ type: "moved" })) };

  /** Changes the tab by one click. The review, where it is on show, is made anew: it must not offer what has been done. */
  const changed = async <Name extends "fix" | "meant" | "putBack" | "sendAgain">(
    call: Name,
    what: Omit<CallInput<Name>, "schoolId">,
    said: string,
  ): Promise<void> => {
    const { schoolId } = store.get();
    if (schoolId === null) return;
    const input = { ...what, schoolId } as CallInput<Name>;
    const summary = await ask(call, input, () => void changed(call, what, said));
    if (summary === null) return;
    store.dispatch({ type: "summary", summary });
    const { view, filter } = store.get();
    if (view === "review") await reviewAgain(filter);
    news(said, wayBack(summary, texts().roster.undoFix));
  };

  /** How the tab looked when this summary was made; one that came otherwise (a check, a fix) has no mark yet. */
  let seen: { readonly mark: string; readonly summary: RosterSummary | null } | null = null;

  /** What the listed rows were asked of: asked once more they would be the same. */
  let listedFor: RosterSummary | null = null;

  const commands: RosterCommands = {
    pull: async () => {
      const summary = await summarised("pull", () => void commands.pull());
      if (summary === null) return;
      store.dispatch({ type: "review", review: null });
      store.dispatch({ type: "drift", drift: null });
      store.dispatch({ type: "moved" });
      news(counted(texts().news.pulled, summary.tab.accounts));
    },

    check: async () => {
      const summary = await summarised("check", () => void commands.check());
      if (summary !== null) news(counted(texts().news.checked, summary.counts.errors));
    },

    checkQuietly: async () => {
      const { schoolId, busy } = store.get();
      if (schoolId === null || busy !== null || chosenTab(store.get()) === null) return;
      const answer = await calls.quietly("look", { schoolId, mark: null });
      if (answer.ok && answer.data.summary !== undefined) {
        store.dispatch({ type: "summary", summary: answer.data.summary });
        seen = { mark: answer.data.mark, summary: store.get().summary };
      }
      if (answer.ok) return;
      store.dispatch({ type: "missed", what: "check" });
      // "Busy" passes by itself. Anything else must be seen, or old counts would be taken for new ones.
      if (answer.problem.code !== "sheet.busy") complain(answer.problem, () => void commands.check());
    },

    lookAtSheet: async () => {
      const { summary, view, schoolId: chosen } = store.get();
      // In the other views only which tab the person is in.
      const schoolId = view === "roster" && summary !== null ? chosen : null;
      const known = seen?.summary === summary ? seen.mark : null;
      const answer = await calls.quietly("look", { schoolId, mark: known });
      // Whatever is the matter is told by what the user does next; a look that nobody asked for complains of nothing.
      if (!answer.ok) return false;
      follow(answer.data.here ?? null);
      if (schoolId === null || store.get().summary !== summary) return false;
      if (answer.data.summary !== undefined) store.dispatch({ type: "summary", summary: answer.data.summary });
      seen = { mark: answer.data.mark, summary: store.get().summary };
      return known !== null && answer.data.summary !== undefined;
    },

    fix: (code, row, field, picked) => {
      const rows = row === null ? {} : { rows: [row] };
      const input = { code, ...rows, ...(field === undefined ? {} : { field }), ...picked };
      return changed("fix", input, texts().news.fixed);
    },

    sendAgain: (rows) => changed("sendAgain", { rows }, texts().news.freed),

    meant: (code, row, field) => {
      const input = { code, ...(row === null ? {} : { row }), ...(field === undefined ? {} : { field }) };
      return changed("meant", input, texts().news.meant);
    },

    putBack: (what) => changed("putBack", what, texts().news.putBack),

    settle: async (keep, cell) => {
      const { schoolId } = store.get();
      if (schoolId === null) return;
      const input = { schoolId, keep, ...(cell === null ? {} : { cell: { row: cell.row, field: cell.field } }) };
      const summary = await ask("settle", input, () => void commands.settle(keep, cell));
      if (summary === null) return;
      store.dispatch({ type: "summary", summary });
      news(texts().conflicts.settled, wayBack(summary, texts().roster.undoDone));
    },

    whoChanged: (userGuid, field) =>
      ask("whoChanged", { userGuid, field }, () => void commands.whoChanged(userGuid, field)),

    listRows: async () => {
      const { schoolId, summary } = store.get();
      if (schoolId === null || summary === null || listedFor === summary) return;
      listedFor = summary;
      const answer = await calls.quietly("review", { schoolId });
      if (answer.ok) store.dispatch({ type: "review", review: answer.data });
      else complain(answer.problem, () => void commands.check());
    },

    show: async (cell) => {
      if ((await ask("show", cell, () => void commands.show(cell))) !== null) focusSheet();
    },
  };
  return commands;
}
