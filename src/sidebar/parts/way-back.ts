/** From the panel back into the sheet by one key: F6, Ctrl+Alt+. as Google has it, or Escape where nothing is open that it closes. */
import { focusSheet } from "../server-client";

/** In these Escape has a meaning of its own. */
const keepsEscape = (target: EventTarget | null) =>
  target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.value !== "");

/** Once a page. What an open menu or question makes of Escape it keeps for itself. */
export function watchWayBack(): void {
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const goes = key === "F6" || (key === "." && altKey && (ctrlKey || metaKey));
    if (!goes && (key !== "Escape" || keepsEscape(target))) return;
    event.preventDefault();
    focusSheet();
  });
}
