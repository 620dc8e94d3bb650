/**
 * The clock of each execution. Calls that cost simulated time put their execution ahead of the shared clock; the shared clock follows as soon as
 * no running execution would be dragged along with it, so that time never goes back from one execution to the next.
 */
import type { SimulatorClock } from "../api";

export class SimulatedTime {
  private readonly clock: SimulatorClock;
  /** Running executions → milliseconds ahead of the shared clock. */
  private readonly ahead = new Map<number, number>();
  /** How far ahead the furthest ended execution was. */
  private reached = 0;
  /** Simulated time that the given clock could not be moved by. */
  private added = 0;

  constructor(clock: SimulatorClock) {
    this.clock = clock;
  }

  /** The shared clock. */
  now(): number {
    return this.clock.now() + this.added;
  }

  nowOf(execution: number): number {
    return this.now() + (this.ahead.get(execution) ?? 0);
  }

  begin(execution: number): void {
    this.ahead.set(execution, this.reached);
  }

  spend(execution: number, milliseconds: number): void {
    const ahead = this.ahead.get(execution);
    if (ahead !== undefined) this.ahead.set(execution, ahead + milliseconds);
  }

  end(execution: number): void {
    this.reached = Math.max(this.reached, this.ahead.get(execution) ?? 0);
    this.ahead.delete(execution);
    const step = Math.min(this.reached, ...this.ahead.values());
    if (step <= 0) return;
    this.reached -= step;
    for (const [id, ahead] of this.ahead) this.ahead.set(id, ahead - step);
    if (this.clock.advance === undefined) this.added += step;
    else this.clock.advance(step);
  }
}
