/**
 * The administrator's guide as data: its steps in order, each with the picture that the tour (test/e2e/guide.test.ts) takes at that very
 * moment. `[[roster.pull]]` stands for the sidebar's own label (`[[sheet:…]]` for the sheet's, `[[fill:…]]` for those of filling from a file), so that the guide cannot name a button that is called otherwise.
 */
import type { TasksText } from "./tasks.ts";

export const stepIds = [
  "open",
  "school",
  "pull",
  "edit",
  "errors",
  "fix",
  "new",
  "review",
  "upload",
  "completed",
  "errors-tab",
  "corrected",
  "slips",
  "undo",
  "help",
  "file",
  "filled",
  "near",
  "new-year",
  "all-schools",
  "moves",
  "drift",
  "radar",
  "forgotten",
] as const;

export type StepId = (typeof stepIds)[number];

export interface StepText {
  readonly title: string;
  /** Paragraphs. */
  readonly text: readonly string[];
  /** What a person who cannot see the picture needs to know of it. */
  readonly picture: string;
}

export interface GuideText {
  readonly title: string;
  readonly introduction: readonly string[];
  readonly steps: Readonly<Record<StepId, StepText>>;
  /** How much there is to do. */
  readonly effort: TasksText;
  readonly questionsTitle: string;
  /** Questions and answers that need no picture. */
  readonly questions: readonly (readonly [question: string, answer: string])[];
  readonly made: string;
}
