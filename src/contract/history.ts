/** What the page shows of imports: those of the service, and submissions of this workbook that are on their way there. */
import type { CallProblem } from "./call-problem";
import type { ImportStatus, ReadAs, WireFileNote } from "./http";
import type { LeftBehind } from "./schedule";

/** design 5. */
export type SubmissionState = "reviewed" | "sending" | "accepted" | "finished" | "written" | "refused" | "cancelled";

export interface SubmissionView {
  readonly submissionId: string;
  readonly schoolId: string;
  readonly state: SubmissionState;
  readonly rows: number;
  readonly createdAt: string;
  readonly importId?: string;
  readonly status?: ImportStatus;
  readonly progress?: { readonly done: number; readonly total: number };
  readonly completedTab?: string;
  readonly errorsTab?: string;
  /** Of a scheduled upload: the rows that stayed behind when it went (G-5). */
  readonly left?: LeftBehind;
  /** The last trouble on the way; the submission goes on by itself unless it is refused. */
  readonly problem?: CallProblem;
}

export interface HistoryItem {
  readonly id: string;
  readonly status: ImportStatus;
  readonly kind: "import" | "undo" | "rehearsal";
  readonly createdAt: string;
  readonly finishedAt?: string;
  readonly uploadedBy: string;
  readonly fileName: string;
  /** The encoding the file was read in, where that was a guess. */
  readonly readAs?: ReadAs;
  /** What was noticed in the file. */
  readonly notes?: readonly WireFileNote[];
  readonly parent?: string;
  readonly progress: { readonly done: number; readonly total: number };
  readonly counts: {
    readonly updated: number;
    readonly created: number;
    readonly unchanged: number;
    readonly failed: number;
    readonly classesCreated: number;
  };
}
