/** Alt with a letter opens a menu, as in Sheets; Alt+/ goes to the menu bar. */

const letters: Readonly<Record<string, string>> = {
  KeyF: "File",
  KeyE: "Edit",
  KeyV: "View",
  KeyI: "Insert",
  KeyO: "Format",
  KeyD: "Data",
  KeyN: "Extensions",
  KeyH: "Help",
};

export function menuKey(event: KeyboardEvent): boolean {
  if (!event.altKey || event.ctrlKey || event.metaKey) return false;
  const names = [...document.querySelectorAll<HTMLElement>(".menu-name")];
  if (event.code === "Slash") {
    names[0]?.focus();
    return true;
  }
  const label = letters[event.code];
  const menu = names.find(({ textContent }) => label !== undefined && textContent?.trim() === label);
  menu?.click();
  return menu !== undefined;
}
