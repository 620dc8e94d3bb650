/** Every state the sidebar can be in, and how to get there: what axe looks at. */
import type { StateOfThePage } from "./common";
import { helpStates } from "./help";
import { historyStates } from "./history";
import { reviewStates } from "./review";
import { rosterStates } from "./roster";
import { startStates } from "./start";

export const states: readonly StateOfThePage[] = [
  ...startStates,
  ...rosterStates,
  ...reviewStates,
  ...historyStates,
  ...helpStates,
];
