/** Whether the workbench answers. While it does not, what is changed here waits, and it is asked again and again. */
import { ServerError } from "../api";
import type { WindowState } from "./window-state";

const askAgainAfterMilliseconds = 1000;

/** No answer at all, which says nothing about what was asked. */
export const isAway = (error: unknown): boolean => error instanceof ServerError && error.status === 0;

/** For answers that nobody waits for. */
export const orLost =
  (state: WindowState) =>
  (error: unknown): void => {
    if (isAway(error)) lost(state);
  };

let asking = false;

export function lost(state: WindowState): void {
  state.connected.set(false);
  if (asking) return;
  asking = true;
  const ask = async () => {
    try {
      await state.api.view();
      asking = false;
      state.reconnect();
      state.connected.set(true);
    } catch {
      setTimeout(ask, askAgainAfterMilliseconds);
    }
  };
  setTimeout(ask, askAgainAfterMilliseconds);
}

function connectedAgain(state: WindowState): Promise<void> {
  return new Promise((resolve) => {
    const leave = state.connected.watch((connected) => {
      if (!connected) return;
      leave();
      resolve();
    });
  });
}

/** Asks until there is an answer. What is asked must be such that it does no harm to ask it twice. */
export async function untilAnswered<T>(state: WindowState, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error)) throw error;
      lost(state);
      await connectedAgain(state);
    }
  }
}

/** Leaving the page while something waits would lose it: the browser asks first. */
export function warnBeforeLeaving(state: WindowState): void {
  addEventListener("beforeunload", (event) => {
    if (state.saving.value > 0 && !state.connected.value) event.preventDefault();
  });
}
