/** The document's title, the menus, and who is signed in. */
import { focusGrid } from "../focus";
import { useValue } from "../model/observable";
import type { WindowState } from "../state/window-state";
import { MenuBar } from "./menu";
import { pageMenus } from "./menus";

export function TopBar({ state }: { state: WindowState }) {
  const view = useValue(state.view);
  const person = useValue(state.person);
  const saving = useValue(state.saving);
  const connected = useValue(state.connected);
  useValue(state.menus);
  useValue(state.selection);
  const initials = (person?.name ?? "?")
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join("");
  const status = connected ? (saving > 0 ? "Saving…" : "Saved on this computer") : "Not connected";
  return (
    <header class="top-bar">
      <svg class="document-icon" viewBox="0 0 32 40" aria-hidden="true">
        <path fill="#188038" d="M4 0h16l10 10v27a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V2a2 2 0 0 1 2-2z" />
        <path fill="#8ed1a5" d="M20 0l10 10H20z" />
        <path fill="#fff" d="M8 18h16v14H8zm2.5 2.5v3h4.3v-3zm6.7 0v3h4.3v-3zm-6.7 5.5v3.5h4.3V26zm6.7 0v3.5h4.3V26z" />
      </svg>
      <div class="title-and-menus">
        <div class="title-line">
          <h1 class="document-title">{view?.document.name ?? ""}</h1>
          <span class={`save-status${connected ? "" : " lost"}`}>{status}</span>
        </div>
        <MenuBar menus={pageMenus(state)} done={focusGrid} />
      </div>
      {person === null ? null : (
        <button
          type="button"
          class="person-button"
          aria-label={`Signed in as ${person.name}, ${person.email}. Change person`}
          onClick={() => state.choosingPerson.set(true)}
        >
          <span class="person-words">
            <span class="person-name">Signed in as {person.name}</span>
            <span class="person-email">{person.email}</span>
          </span>
          <span class="avatar" aria-hidden="true">
            {initials}
          </span>
        </button>
      )}
    </header>
  );
}
