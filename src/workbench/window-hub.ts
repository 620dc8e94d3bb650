/**
 * The open windows and who sits before each. Several windows may show the document, also for one person: what a script shows to a person goes to the
 * window they last did something in, as it would in the browser window that started the script.
 */
import type { SimulatorEvent } from "../simulator";
import { DocumentNews } from "./document-news";
import { OwnMoves } from "./own-moves";
import { Presence } from "./presence";
import type { PageSelection } from "./protocol/edit";
import type { WindowEvent } from "./protocol/events";

interface OpenWindow {
  readonly id: string;
  readonly user: string;
  readonly name: string;
  readonly send: (event: WindowEvent) => void;
}

export class WindowHub {
  private readonly windows = new Map<string, OpenWindow>();
  /** The last one is the one used last. */
  private readonly lastUsed = new Map<string, string>();
  private readonly addonName: string;
  private readonly presence = new Presence();
  private readonly moves = new OwnMoves();
  private readonly news = new DocumentNews((event) => this.toAll(event));

  constructor(addonName: string) {
    this.addonName = addonName;
  }

  /** Returns how to close it again. */
  open(window: OpenWindow): () => void {
    this.windows.set(window.id, window);
    this.touch(window.user, window.id);
    this.presence.enter(window.id, { name: window.name, email: window.user });
    this.tellOthers();
    return () => {
      if (this.windows.get(window.id) !== window) return;
      this.windows.delete(window.id);
      this.presence.leave(window.id);
      this.tellOthers();
    };
  }

  /** `moves` counts the person's own moves in this window, this one included. */
  selected(user: string, windowId: string, selection: PageSelection, moves: number): void {
    this.moves.hear(user, windowId, moves);
    if (this.presence.select(windowId, selection)) this.tellOthers(windowId);
  }

  isOpen(windowId: string): boolean {
    return this.windows.has(windowId);
  }

  /** The person has just done something in this window. */
  touch(user: string, windowId: string): void {
    this.lastUsed.set(user, windowId);
  }

  toAll(event: WindowEvent): void {
    for (const window of this.windows.values()) window.send(event);
  }

  hear(event: SimulatorEvent): void {
    if (event.type !== "cells" && event.type !== "structure") this.news.flush();
    switch (event.type) {
      case "cells":
        this.news.cellsChanged(event);
        return;
      case "structure":
        this.news.structureChanged();
        return;
      case "triggers":
        this.toAll(event);
        return;
      case "execution": {
        const { id, user, state } = event.record;
        if (state === "running") this.moves.executionBegins(id, user);
        else this.moves.executionEnds(id);
        this.toAll({ type: "execution", execution: event.record });
        return;
      }
      case "menu": {
        // The add-on's own menu has no title of the script's choosing.
        const addOn = event.title === "";
        const title = addOn ? this.addonName : event.title;
        this.toPerson(event.user, { type: "menu", addOn, title, items: event.items });
        return;
      }
      case "toast": {
        const { user, ...toast } = event;
        this.toPerson(user, toast);
        return;
      }
      case "select": {
        const { user, selection, execution } = event;
        if (this.moves.hasMovedSince(execution, user)) return;
        const window = this.windowInUse(user);
        window?.send({ type: "select", selection, moves: this.moves.heardOf(window.id) });
        return;
      }
      case "sidebar":
      case "dialog":
      case "alert": {
        const { user, ...shown } = event;
        this.windowInUse(user)?.send(shown);
        return;
      }
    }
  }

  /** What a window does itself it need not be told. */
  private tellOthers(except?: string): void {
    for (const { id, send } of this.windows.values()) {
      if (id !== except) send({ type: "others", others: this.presence.othersThan(id) });
    }
  }

  private ofPerson(user: string): OpenWindow[] {
    return [...this.windows.values()].filter((window) => window.user === user);
  }

  private toPerson(user: string, event: WindowEvent): void {
    for (const window of this.ofPerson(user)) window.send(event);
  }

  private windowInUse(user: string): OpenWindow | undefined {
    const theirs = this.ofPerson(user);
    return theirs.find((window) => window.id === this.lastUsed.get(user)) ?? theirs.at(-1);
  }
}
