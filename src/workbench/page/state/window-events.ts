/** What the window hears from the server, and what it makes of it. */
import type { WindowEvent } from "../../protocol/events";
import { fromItsTop } from "../model/selection";
import { goTo } from "./moves";
import type { WindowState } from "./window-state";

/** Opens the window for the person who is signed in; returns how to leave. */
export function listen(state: WindowState): () => void {
  const source = state.api.events();
  let first = true;
  source.addEventListener("open", () => {
    state.connected.set(true);
    // Nothing was heard while the connection was gone.
    if (!first) void refresh(state);
    first = false;
  });
  source.addEventListener("error", () => state.connected.set(false));
  source.addEventListener("message", (message) => {
    // Our own server's event, built from the same type.
    hear(state, JSON.parse(message.data) as WindowEvent);
  });
  return () => source.close();
}

export async function refresh(state: WindowState): Promise<void> {
  await readView(state);
  state.cells.forget();
}

let reading: Promise<void> | null = null;
let readAgain = false;

/** Many changes of structure at once are read once, and once more when others came meanwhile. */
export function readView(state: WindowState): Promise<void> {
  readAgain = true;
  reading ??= (async () => {
    try {
      while (readAgain) {
        readAgain = false;
        const view = await state.api.view();
        state.view.set(view);
        const shown = view.document.sheets.filter((sheet) => !sheet.hidden);
        if (!shown.some((sheet) => sheet.sheetId === state.sheetId.value)) {
          state.sheetId.set(shown[0]?.sheetId ?? 0);
        }
      }
    } finally {
      reading = null;
    }
  })();
  return reading;
}

function hear(state: WindowState, event: WindowEvent): void {
  switch (event.type) {
    case "cells":
      state.cells.forget(event.sheetId, event);
      return;
    case "structure":
      void refresh(state).catch(() => state.connected.set(false));
      return;
    case "menu": {
      const { title, items, addOn } = event;
      state.menus.update((menus) => [...menus.filter((menu) => menu.title !== title), { title, items, addOn }]);
      return;
    }
    case "sidebar":
      state.sidebar.set({ id: state.newId(), title: event.title, html: event.html });
      return;
    case "dialog":
      state.dialogs.update((dialogs) => [...dialogs, { ...event, id: state.newId() }]);
      return;
    case "alert":
      state.alerts.update((alerts) => [...alerts, event]);
      return;
    case "toast":
      state.toasts.update((toasts) => [...toasts, { ...event, id: state.newId() }]);
      return;
    case "select":
      void scriptSelected(state, event.selection);
      return;
    case "execution":
    case "triggers":
      state.activity.update((count) => count + 1);
      return;
    case "others":
      state.others.set(event.others);
      return;
    case "clock":
      state.view.update((view) => (view === null ? null : { ...view, clock: event.clock }));
      return;
    case "network":
      state.view.update((view) => (view === null ? null : { ...view, networkOn: event.on }));
      return;
    case "reset":
      location.reload();
      return;
  }
}

let selectionsHeard = 0;

/** A script moved the selection, perhaps to a sheet it has just made. What was heard last counts: reading the sheets takes a moment. */
async function scriptSelected(
  state: WindowState,
  { sheetId, ...area }: Extract<WindowEvent, { type: "select" }>["selection"],
): Promise<void> {
  selectionsHeard += 1;
  const mine = selectionsHeard;
  if (!state.view.value?.document.sheets.some((sheet) => sheet.sheetId === sheetId)) {
    await readView(state).catch(() => state.connected.set(false));
  }
  if (mine === selectionsHeard) goTo(state, fromItsTop(area), { sheetId, told: true });
}
