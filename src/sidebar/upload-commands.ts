/** Sending: what was reviewed, or the corrected rows of an Errors tab; many at once only after a question (A-6, A-10, I-10). */
import type { CallProblem, SubmissionView } from "../contract";
import type { CallResult } from "./calls";
import type { Surroundings } from "./import-commands";
import { massChangeQuestion } from "./questions";

export interface UploadCommands {
  upload(): Promise<void>;
  sendCorrected(sheetId: number, rows: number): Promise<void>;
}

interface Sending extends Pick<Surroundings, "store" | "calls" | "texts" | "news" | "refresh"> {
  readonly complain: (problem: CallProblem, again: () => void) => void;
}

export function createUploadCommands({ store, calls, texts, news, refresh, complain }: Sending): UploadCommands {
  const handedOver = (submission: SubmissionView) => {
    store.dispatch({ type: "submission", submission });
    store.dispatch({ type: "review", review: null });
    store.dispatch({ type: "view", view: "history", moved: true });
    news(texts().news.uploaded);
    void refresh();
  };

  /** An upload of either kind; the mass-change guard's refusal becomes a question. */
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
    } else {
      // What is on show is not what would be sent: reviewing it again is the one way on.
      if (answer.problem.code === "review.outdated") store.dispatch({ type: "review", review: null });
      complain(answer.problem, again);
    }
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

  return {
    upload: () => upload(false),
    sendCorrected: (sheetId, rows) => sendCorrected(sheetId, rows, false),
  };
}
