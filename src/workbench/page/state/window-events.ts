/** What the window hears from the server, and what it makes of it. */
import type { WindowEvent } from "../../protocol/events";
import { areaOf, aroundCell, fromItsTop, sameArea } from "../model/selection";
import { lost, orLost } from "./connection";
import { goTo, tellSelection } from "./moves";
import type { WindowState } from "./window-state";

/** Opens the window for the person who is signed in; returns how to leave. */
export function listen(state: WindowState): () => void {
  let source = openSource(state);
  state.reconnect = () => {
    // The browser tries again by itself, but not when it was refused.
    if (source.readyState !== EventSource.CLOSED) {
      void refresh(state).catch(orLost(state));
      return;
    }
    source = openSource(state);
  };
  return () => source.close();
}

function openSource(state: WindowState): EventSource {
  const source = state.api.events();
  source.addEventListener("open", () => {
    state.connected.set(true);
    // Nothing was heard while the connection was gone, and perhaps it is another server; and the first time, what was read before it stood may have
    // changed since: what a script wrote in that moment would never show.
    void refresh(state).catch(orLost(state));
    tellSelection(state).catch(orLost(state));
  });
  source.addEventListener("error", () => lost(state));
  source.addEventListener("message", (message) => {
    // Our own server's event, built from the same type.
    hear(state, JSON.parse(message.data) as WindowEvent);
  });
  return source;
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
      void refresh(state).catch(orLost(state));
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
      void scriptSelected(state, event);
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

/**
 * A script moved the selection, perhaps to a sheet it has just made. What was heard last counts: reading the sheets takes a moment. The person
 * comes before the script: whoever has gone elsewhere meanwhile, or is typing, stays there.
 */
async function scriptSelected(
  state: WindowState,
  { selection: { sheetId, cell, others, ...area }, moves }: Extract<WindowEvent, { type: "select" }>,
): Promise<void> {
  selectionsHeard += 1;
  const mine = selectionsHeard;
  if (!state.view.value?.document.sheets.some((sheet) => sheet.sheetId === sheetId)) {
    await readView(state).catch(orLost(state));
  }
  if (mine !== selectionsHeard || state.moves > moves || state.editing.value !== null) return;
  // Whoever is there already has perhaps scrolled on.
  if (sheetId === state.sheetId.value && sameArea(area, areaOf(state.selection.value))) return;
  goTo(
    state,
    {
      ...(cell === undefined ? fromItsTop(area) : aroundCell(area, cell)),
      ...(others === undefined ? {} : { others }),
    },
    { sheetId, by: "script" },
  );
}
