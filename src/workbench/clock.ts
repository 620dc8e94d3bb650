/** The workbench's clock: the machine's, moved on by hand. It only goes forward, as triggers that have fired cannot fire again. */
import type { SimulatorClock } from "../simulator";

export class MovableClock implements SimulatorClock {
  private readonly machine: () => number;
  private offset: number;

  constructor(machine: () => number, offset: number) {
    this.machine = machine;
    this.offset = offset;
  }

  now(): number {
    return this.machine() + this.offset;
  }

  get offsetMilliseconds(): number {
    return this.offset;
  }

  advance(milliseconds: number): void {
    this.offset += Math.max(0, milliseconds);
  }

  /** Back to the machine's time: for a new document only. */
  reset(): void {
    this.offset = 0;
  }
}
