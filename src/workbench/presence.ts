/** Who has the document open and what they have selected, as the other windows show it: a colour and a name at the cell. */
import type { PageSelection } from "./protocol/edit";
import type { OtherWindow } from "./protocol/events";

/** Dark enough for white letters on them. */
const colours = ["#9334e6", "#c5221f", "#137333", "#b06000", "#0b57d0", "#a50e7a", "#007b83", "#5f4339"] as const;

export class Presence {
  private readonly windows = new Map<string, OtherWindow>();

  enter(windowId: string, person: { readonly name: string; readonly email: string }): void {
    const taken = new Set([...this.windows.values()].map(({ colour }) => colour));
    const colour = colours.find((one) => !taken.has(one)) ?? colours[this.windows.size % colours.length] ?? colours[0];
    this.windows.set(windowId, { windowId, name: person.name, email: person.email, colour });
  }

  leave(windowId: string): void {
    this.windows.delete(windowId);
  }

  /** False when nobody can see it: the window is not known, or nothing has changed. */
  select(windowId: string, selection: PageSelection): boolean {
    const window = this.windows.get(windowId);
    if (window === undefined) return false;
    this.windows.set(windowId, { ...window, selection });
    return true;
  }

  othersThan(windowId: string): OtherWindow[] {
    return [...this.windows.values()].filter((window) => window.windowId !== windowId);
  }
}
