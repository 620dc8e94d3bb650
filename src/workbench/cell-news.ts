/** Gathers news of changed cells for a moment: a script that writes cell by cell would otherwise send a message, and cause a fetch, for each. */
import type { CellsEvent } from "./protocol/events";

const gatherMilliseconds = 20;

export class CellNews {
  private readonly send: (event: CellsEvent) => void;
  private readonly gathered = new Map<number, CellsEvent>();
  private timer: NodeJS.Timeout | null = null;

  constructor(send: (event: CellsEvent) => void) {
    this.send = send;
  }

  add(event: CellsEvent): void {
    const before = this.gathered.get(event.sheetId);
    this.gathered.set(
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
    this.timer ??= setTimeout(() => this.flush(), gatherMilliseconds).unref();
  }

  /** Before other news, so that what is told in order is heard in order. */
  flush(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const events = [...this.gathered.values()];
    this.gathered.clear();
    for (const event of events) this.send(event);
  }
}
