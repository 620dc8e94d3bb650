/** Gathers news of the document for a moment: a script that writes cell by cell would otherwise send a message, and cause a fetch, for each. */
import type { CellsEvent, WindowEvent } from "./protocol/events";

const gatherMilliseconds = 20;

export class DocumentNews {
  private readonly send: (event: WindowEvent) => void;
  private readonly cells = new Map<number, CellsEvent>();
  private structure = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(send: (event: WindowEvent) => void) {
    this.send = send;
  }

  structureChanged(): void {
    this.structure = true;
    this.flushSoon();
  }

  cellsChanged(event: CellsEvent): void {
    const before = this.cells.get(event.sheetId);
    this.cells.set(
      event.sheetId,
      before === undefined
        ? event
        : {
            ...event,
            top: Math.min(before.top, event.top),
            left: Math.min(before.left, event.left),
            bottom: Math.max(before.bottom, event.bottom),
            right: Math.max(before.right, event.right),
          },
    );
    this.flushSoon();
  }

  /** Before other news, so that what is told in order is heard in order. The structure comes first: the cells may be in a new tab. */
  flush(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const events: WindowEvent[] = [...(this.structure ? [{ type: "structure" } as const] : []), ...this.cells.values()];
    this.structure = false;
    this.cells.clear();
    for (const event of events) this.send(event);
  }

  private flushSoon(): void {
    this.timer ??= setTimeout(() => this.flush(), gatherMilliseconds).unref();
  }
}
