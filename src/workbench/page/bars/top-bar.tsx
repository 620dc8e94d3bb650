/** The document's title, the menus, and who is signed in. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { focusGrid } from "../focus";
import { useValue } from "../model/observable";
import { makeEdits } from "../state/editing";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import { MenuBar } from "./menu";
import { pageMenus } from "./menus";

/** A click makes it a field, as in Sheets. */
function DocumentTitle({ state, name }: { state: WindowState; name: string }) {
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const gone = useRef(false);
  useLayoutEffect(() => {
    gone.current = false;
    if (open) field.current?.select();
  }, [open]);
  if (!open) {
    return (
      <h1 class="document-title">
        <button type="button" class="title-button" title={say("Rename")} onClick={() => setOpen(true)}>
          {name}
        </button>
      </h1>
    );
  }
  const leave = (written: string | null) => {
    // Taking the field away blurs it once more.
    if (gone.current) return;
    gone.current = true;
    setOpen(false);
    focusGrid();
    if (written !== null && written !== "" && written !== name) {
      void makeEdits(state, [{ kind: "renameDocument", name: written }]);
    }
  };
  return (
    <input
      ref={field}
      class="title-field"
      aria-label={say("Document name")}
      defaultValue={name}
      maxLength={200}
      onBlur={(event) => leave(event.currentTarget.value.trim())}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        // Or the line end would be typed into the cell that has the focus next.
        event.preventDefault();
        leave(event.key === "Enter" ? event.currentTarget.value.trim() : null);
      }}
    />
  );
}

export function TopBar({ state }: { state: WindowState }) {
  const view = useValue(state.view);
  const person = useValue(state.person);
  const saving = useValue(state.saving);
  const connected = useValue(state.connected);
  useValue(state.menus);
  useValue(state.selection);
  useValue(state.history);
  useValue(state.cells.version);
  const others = useValue(state.others);
  const initials = (person?.name ?? "?")
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join("");
  const away = saving > 0 ? say("Not connected. What you change waits here") : say("Not connected. Trying again…");
  const status = connected ? (saving > 0 ? say("Saving…") : say("Saved on this computer")) : away;
  return (
    <header class="top-bar">
      <svg class="document-icon" viewBox="0 0 32 40" aria-hidden="true">
        <path fill="#188038" d="M4 0h16l10 10v27a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V2a2 2 0 0 1 2-2z" />
        <path fill="#8ed1a5" d="M20 0l10 10H20z" />
        <path fill="#fff" d="M8 18h16v14H8zm2.5 2.5v3h4.3v-3zm6.7 0v3h4.3v-3zm-6.7 5.5v3.5h4.3V26zm6.7 0v3.5h4.3V26z" />
      </svg>
      <div class="title-and-menus">
        <div class="title-line">
          <DocumentTitle state={state} name={view?.document.name ?? ""} />
          <span class={`save-status${connected ? "" : " lost"}`} role={connected ? undefined : "alert"}>
            {status}
          </span>
        </div>
        <MenuBar menus={pageMenus(state)} done={focusGrid} />
      </div>
      {others.length === 0 ? null : (
        <ul class="others" aria-label={say("Also here")}>
          {others.map(({ windowId, name, email, colour }) => (
            <li key={windowId} class="avatar" title={`${name}, ${email}`} style={{ backgroundColor: colour }}>
              <span class="unseen">{name}</span>
              <span aria-hidden="true">{name.charAt(0)}</span>
            </li>
          ))}
        </ul>
      )}
      {person === null ? null : (
        <button
          type="button"
          class="person-button"
          aria-label={say("Signed in as {name}, {email}. Change person", { name: person.name, email: person.email })}
          onClick={() => state.choosingPerson.set(true)}
        >
          <span class="person-words">
            <span class="person-name">{say("Signed in as {name}", { name: person.name })}</span>
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
