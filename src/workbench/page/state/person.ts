/** Who sits at this window: chosen once, kept for this window only, so that two windows can be two people. */
import type { PersonView } from "../../protocol/views";
import { takeUpHalfTyped } from "./typing";
import { listen, refresh } from "./window-events";
import type { WindowState } from "./window-state";

const key = "rollbook.person";
let leave: (() => void) | null = null;

export async function begin(state: WindowState): Promise<void> {
  const people = await state.api.people();
  state.people.set(people);
  const kept = people.find((person) => person.email === sessionStorage.getItem(key));
  if (kept === undefined) state.choosingPerson.set(true);
  else await signIn(state, kept);
}

export async function signIn(state: WindowState, person: PersonView): Promise<void> {
  sessionStorage.setItem(key, person.email);
  leave?.();
  state.choosingPerson.set(false);
  state.menus.set([]);
  state.sidebar.set(null);
  state.dialogs.set([]);
  state.alerts.set([]);
  state.api.user = person.email;
  await refresh(state);
  state.person.set(person);
  leave = listen(state);
  takeUpHalfTyped(state);
}
