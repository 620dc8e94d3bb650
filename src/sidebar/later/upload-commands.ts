/** Sending: what was reviewed, or the corrected rows of an Errors tab; many at once only after a question (A-6, A-10, G-3). */
import type { SubmissionView } from "../../contract";
import type { CallResult } from "../calls";
import { endOf, followedRehearsal, statusOfSubmission } from "../standing";
import { guardQuestion } from "./questions";
import type { Surroundings } from "./surroundings";

export interface UploadCommands {
  upload(): Promise<void>;
  sendCorrected(sheetId: number, rows: number): Promise<void>;
}

export function createUploadCommands({ store, calls, texts, news, refresh, complain }: Surroundings): UploadCommands {
  const handedOver = (submission: SubmissionView) => {
    store.dispatch({ type: "submission", submission });
    store.dispatch({ type: "review", review: null });
    store.dispatch({ type: "view", view: "history", moved: true });
    const { uploadWaits, uploaded } = texts().news;
    // A short one may have ended before its own call did.
    news(endOf(submission, texts()) ?? (statusOfSubmission(submission) === "waiting" ? uploadWaits : uploaded));
    void refresh();
  };

  /** An upload of either kind; the guard's refusal becomes a question. */
  const send = async <Name extends "upload" | "sendCorrected">(
    call: () => Promise<CallResult<Name> | null>,
    rows: number,
    confirmed: (digest: string) => void,
    again: () => void,
  ) => {
    const answer = await call();
    if (answer === null) return;
    if (answer.ok) handedOver(answer.data);
    else if (answer.problem.code === "upload.confirm") {
      const { question: asked } = answer.problem.facts;
      const proceed = () => {
        store.dispatch({ type: "confirmation", confirmation: null });
        // The yes is to exactly this question; when anything moved meanwhile it is asked again (G-4).
        confirmed(asked?.digest ?? "");
      };
      const question = guardQuestion(texts(), rows, asked);
      const inPlace = store.get().view === "review" ? { inPlace: true as const } : {};
      store.dispatch({ type: "confirmation", confirmation: { ...question, ...inPlace, proceed } });
    } else {
      if (answer.problem.code === "rehearsal.moved") store.dispatch({ type: "rehearsal", digest: "", rehearsal: null });
      // What is on show is not what would be sent: reviewing it again is the one way on.
      if (answer.problem.code === "review.outdated") store.dispatch({ type: "review", review: null });
      complain(answer.problem, again);
    }
  };

  const upload = async (confirm?: string): Promise<void> => {
    const { review, schoolId } = store.get();
    if (review === null || schoolId === null) return;
    const rehearsal = followedRehearsal(store.get());
    const input = {
      schoolId,
      digest: review.digest,
      ...(confirm === undefined ? {} : { confirm }),
      ...(rehearsal === null ? {} : { rehearsal: rehearsal.importId }),
    };
    await send<"upload">(
      () => calls.visibly("upload", input),
      review.sendable,
      (digest) => void upload(digest),
      () => void upload(confirm),
    );
  };

  const sendCorrected = async (sheetId: number, rows: number, confirm?: string): Promise<void> => {
    const input = { sheetId, ...(confirm === undefined ? {} : { confirm }) };
    await send<"sendCorrected">(
      () => calls.visibly("sendCorrected", input),
      rows,
      (digest) => void sendCorrected(sheetId, rows, digest),
      () => void sendCorrected(sheetId, rows, confirm),
    );
  };

  return {
    upload: () => upload(),
    sendCorrected: (sheetId, rows) => sendCorrected(sheetId, rows),
  };
}
