/** What can be asked for about an import of the history, and the rehearsal of one that is not sent yet. */
import type { FileFormat, HistoryItem, ImportFile, Rehearsal } from "../../contract";
import { counted, fill } from "../../words";
import { saveDownload } from "../parts/download";
import { isMoving, shownRehearsal } from "../standing";
import type { Confirmation } from "../state";
import { cancelQuestion, passwordsQuestion, undoQuestion, undoRowsQuestion } from "./questions";
import type { Surroundings } from "./surroundings";

export interface ImportCommands {
  /** One that waits to be sent: nothing is lost by it, so nothing is asked. */
  cancelSubmission(submissionId: string): Promise<void>;
  cancelImport(item: HistoryItem): void;
  undoImport(item: HistoryItem): void;
  undoSelected(item: HistoryItem): Promise<void>;
  downloadFile(importId: string, file: ImportFile, format: FileFormat): Promise<void>;
  rehearse(): Promise<void>;
  /** Looks how the rehearsal stands, when one is under way. */
  followRehearsal(): Promise<void>;
  writePasswords(importId: string): Promise<void>;
  hidePasswords(importId: string): Promise<void>;
  showSlips(importId: string): Promise<void>;
  tidyUp(): Promise<void>;
  /** All of a cause, in an Errors tab. */
  answerErrors(how: "fix" | "meant", sheetId: number, code: string): Promise<void>;
}

export function createImportCommands({ store, calls, texts, news, ask, refresh }: Surroundings): ImportCommands {
  const question = (asked: Omit<Confirmation, "proceed">, proceed: () => void) => {
    const answered = () => {
      store.dispatch({ type: "confirmation", confirmation: null });
      proceed();
    };
    store.dispatch({ type: "confirmation", confirmation: { ...asked, proceed: answered } });
  };

  const cancel = async (importId: string): Promise<void> => {
    if ((await ask("cancelImport", { importId }, () => void cancel(importId))) === null) return;
    news(texts().history.cancelAsked);
    await refresh();
  };

  const undo = async (importId: string, rows?: readonly number[]): Promise<void> => {
    const input = { importId, ...(rows === undefined ? {} : { rows }) };
    if ((await ask("undoImport", input, () => void undo(importId, rows))) === null) return;
    news(texts().history.undoSent);
    await refresh();
  };

  /** In an Errors tab. */
  const undoFix = async (sheetId: number, step: string): Promise<void> => {
    const { schoolId } = store.get();
    if (schoolId === null) return;
    const again = () => void undoFix(sheetId, step);
    if ((await ask("putBack", { schoolId, sheetId, done: true, step }, again)) === null) return;
    news(texts().news.putBack);
    await refresh();
    // The button goes with what it takes back, so the focus goes to the view.
    store.dispatch({ type: "moved" });
  };

  const write = async (importId: string): Promise<void> => {
    const written = await ask("writePasswords", { importId }, () => void write(importId));
    if (written === null) return;
    news(counted(texts().passwords.written, written.passwords, { tab: written.tabName }));
    await refresh();
  };

  /** Its end brings the review of what would go; unless something else is on show by now. */
  const keep = (digest: string, rehearsal: Rehearsal) => {
    const { review: ended } = rehearsal;
    const follows = store.get().review?.digest === digest;
    if (ended !== undefined && follows) store.dispatch({ type: "review", review: ended });
    store.dispatch({ type: "rehearsal", digest: ended !== undefined && follows ? ended.digest : digest, rehearsal });
    if (!isMoving(rehearsal)) news(texts().news.rehearsed);
  };

  const commands: ImportCommands = {
    answerErrors: async (how, sheetId, code) => {
      const { schoolId } = store.get();
      if (schoolId === null) return;
      const again = () => void commands.answerErrors(how, sheetId, code);
      const summary = await ask(how, { schoolId, sheetId, code }, again);
      if (summary === null) return;
      const { step } = summary;
      const back =
        step === undefined ? undefined : { label: texts().roster.undoFix, run: () => void undoFix(sheetId, step) };
      news(texts().news[how === "fix" ? "fixed" : "meant"], back);
      await refresh();
    },
    tidyUp: async () => {
      const { schoolId } = store.get();
      if (schoolId === null) return;
      const tidied = await ask("tidyUp", { schoolId }, () => void commands.tidyUp());
      if (tidied === null) return;
      const { length } = tidied.removed;
      news(length === 0 ? texts().history.nothingToTidy : counted(texts().history.tidied, length));
      await refresh();
    },
    cancelSubmission: async (submissionId) => {
      const again = () => void commands.cancelSubmission(submissionId);
      const submission = await ask("cancelSubmission", { submissionId }, again);
      if (submission === null) return;
      store.dispatch({ type: "submission", submission });
      const { history } = texts();
      news(submission.state === "cancelled" ? history.cancelledWaiting : history.sentMeanwhile);
      await refresh();
    },

    cancelImport: (item) => question(cancelQuestion(texts(), item), () => void cancel(item.id)),

    undoImport: (item) => question(undoQuestion(texts(), item), () => void undo(item.id)),

    undoSelected: async (item) => {
      const selected = await ask("selectedRows", { importId: item.id }, () => void commands.undoSelected(item));
      if (selected === null) return;
      const { rows, who } = selected;
      if (rows.length === 0) return news(texts().history.nobodySelected);
      question(undoRowsQuestion(texts(), rows.length, who), () => void undo(item.id, rows));
    },

    downloadFile: async (importId, file, format) => {
      const again = () => void commands.downloadFile(importId, file, format);
      const downloaded = await ask("downloadFile", { importId, file, format }, again);
      if (downloaded === null) return;
      saveDownload(downloaded);
      news(fill(texts().history.downloaded, { file: downloaded.name }));
    },

    rehearse: async () => {
      const { review, schoolId } = store.get();
      if (review === null || schoolId === null) return;
      const { digest } = review;
      const rehearsal = await ask("rehearse", { schoolId, digest }, () => void commands.rehearse());
      if (rehearsal !== null) keep(digest, rehearsal);
    },

    followRehearsal: async () => {
      const rehearsal = shownRehearsal(store.get());
      if (rehearsal === null || !isMoving(rehearsal)) return;
      const answer = await calls.quietly("rehearsal", { importId: rehearsal.importId });
      if (answer.ok) keep(rehearsal.digest, answer.data);
    },

    writePasswords: async (importId) => {
      const sharing = await ask("sharing", {}, () => void commands.writePasswords(importId));
      if (sharing !== null) question(passwordsQuestion(texts(), sharing), () => void write(importId));
    },

    hidePasswords: async (importId) => {
      const done = await ask("hidePasswords", { importId }, () => void commands.hidePasswords(importId));
      if (done === null) return;
      news(texts().passwords.hidden);
      await refresh();
    },

    showSlips: async (importId) => {
      await ask("showSlips", { importId }, () => void commands.showSlips(importId));
    },
  };
  return commands;
}
