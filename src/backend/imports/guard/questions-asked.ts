/**
 * What this process has asked lately (G-4), so that a confirmed upload is not judged a second time from the beginning: as long as rows, accounts, hour and limits are
 * the same, so is the question. It only saves time: whatever is not remembered, here or in the process that asked, is worked out anew.
 */

export interface QuestionAsked {
  /** Whose upload, which rows, and all that the answer hangs on besides: in one text. */
  readonly of: string;
  /** The digest that the upload has to carry. */
  readonly digest: string;
  /** What the import keeps of it. */
  readonly confirmed: string;
}

export interface QuestionsAsked {
  remember(asked: QuestionAsked): void;
  /** Null when it was not asked here, or of something else. */
  recall(digest: string, of: string): QuestionAsked | null;
}

/** A question is answered within minutes; of more than these the older ones are forgotten. */
const remembered = 200;

export function questionsAsked(): QuestionsAsked {
  const byDigest = new Map<string, QuestionAsked>();
  return {
    remember(asked) {
      byDigest.delete(asked.digest);
      byDigest.set(asked.digest, asked);
      if (byDigest.size <= remembered) return;
      const [oldest] = byDigest.keys();
      if (oldest !== undefined) byDigest.delete(oldest);
    },
    recall(digest, of) {
      const asked = byDigest.get(digest);
      return asked?.of === of ? asked : null;
    },
  };
}
