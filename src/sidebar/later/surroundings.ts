/** What commands are made of: the state, the way to the add-on, and how what came of it is told. */
import type { CallInput, CallOutput, CallProblem, SidebarCallName } from "../../contract";
import type { SidebarTexts } from "../../words";
import type { Calls } from "../calls";
import type { WayBack } from "../state";
import type { Store } from "../store";

export interface Surroundings {
  readonly store: Store;
  readonly calls: Calls;
  readonly texts: () => SidebarTexts;
  readonly news: (text: string, undo?: WayBack) => void;
  /** A call for the user; what goes wrong is shown with `again`. */
  readonly ask: <Name extends SidebarCallName>(
    call: Name,
    input: CallInput<Name>,
    again: () => void,
  ) => Promise<CallOutput<Name> | null>;
  readonly complain: (problem: CallProblem, again: () => void) => void;
  readonly refresh: () => Promise<void>;
}
