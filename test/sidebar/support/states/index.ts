/** Every state the sidebar can be in, and how to get there: what axe looks at. */
import type { StateOfThePage } from "./common";
import { helpStates } from "./help";
import { historyStates } from "./history";
import { reviewStates } from "./review";
import { rosterStates } from "./roster";
import { schoolsStates } from "./schools";
import { startStates } from "./start";

/** By view: every-state has a suite for each of them in each language, accidents one for each. */
export const statesOf = {
  start: startStates,
  roster: rosterStates,
  review: reviewStates,
  history: historyStates,
  help: helpStates,
  schools: schoolsStates,
} as const satisfies Readonly<Record<string, readonly StateOfThePage[]>>;

export type ViewOfStates = keyof typeof statesOf;
