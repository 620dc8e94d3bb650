/** Starting the script: menu items, calls from its pages, answers to its questions. */
import type { AlertEvent } from "../../protocol/events";
import type { CallAnswer } from "../../protocol/views";
import { say } from "../words/say";
import { isAway, orLost } from "./connection";
import { tellSelection } from "./moves";
import { finishEditing } from "./typing";
import type { WindowState } from "./window-state";

/** What was typed and where the cursor is must have arrived before the script looks. */
async function arrive(state: WindowState): Promise<void> {
  await finishEditing(state);
  await state.inOrder(async () => {});
  await tellSelection(state);
}

export async function clickMenuItem(state: WindowState, functionName: string): Promise<void> {
  // What waits to be sent would hold it up, and start it at a moment when nobody expects it any more.
  if (!state.connected.value) {
    const text = say("The workbench does not answer. Try again once the window says that it is connected.");
    await state.ask(say("The script could not be started"), text, ["OK"]);
    return;
  }
  try {
    await arrive(state);
    const { error } = await state.api.clickMenu(functionName);
    if (error !== undefined) await state.ask(say("Script error"), `${error.name}: ${error.message}`, ["OK"]);
  } catch (error) {
    await state.ask(say("The script could not be started"), error instanceof Error ? error.message : String(error), [
      "OK",
    ]);
  }
}

const unreachable: CallAnswer = { error: { name: "NetworkError", message: "Connection failure due to HTTP 0" } };

/** Never rejects: whatever happens reaches the page as google.script.run would tell it. */
export async function callScript(
  state: WindowState,
  functionName: string,
  args: readonly unknown[],
): Promise<CallAnswer> {
  // What waits to be sent would hold the call up, and the script's page would hear nothing.
  if (!state.connected.value && state.saving.value > 0) return unreachable;
  try {
    // The cell that is being typed into stays open: in Sheets, too, a sidebar's call does not end it.
    await state.inOrder(async () => {});
    await tellSelection(state);
    const answer = await state.api.call(functionName, args);
    if (answer.history !== undefined) state.history.set(answer.history);
    return answer;
  } catch (error) {
    if (!isAway(error))
      return { error: { name: "Error", message: error instanceof Error ? error.message : String(error) } };
    orLost(state)(error);
    return unreachable;
  }
}

export function answerAlert(state: WindowState, alert: AlertEvent, button: string, text?: string): void {
  state.alerts.update((alerts) => alerts.filter((one) => one.id !== alert.id));
  state.api.answerAlert(alert.id, button, text).catch(orLost(state));
}
