/** What a service knows of the execution that calls it. */
import type { ExecutionKind } from "../api";
import type { Writer } from "../document/write-cells";
import type { World } from "../world/world";

export type AuthMode = "NONE" | "LIMITED" | "CUSTOM_FUNCTION" | "FULL";

export interface ExecutionContext {
  readonly id: number;
  readonly kind: ExecutionKind;
  /** Who the script runs as; in a window of theirs, or as the creator of a trigger. */
  readonly user: string;
  readonly mode: AuthMode;
  readonly world: World;
  /** False in a clock trigger when the switch says so (facts: apps-script 1.2). */
  readonly hasActiveDocument: boolean;
  /** The execution's own clock. */
  now(): number;
  /** Utilities.sleep: simulated time where calls cost any, else real time. */
  sleep(milliseconds: number): Promise<void>;
  log(line: string): void;
}

export function writerOf(context: ExecutionContext): Writer {
  const { world } = context;
  return {
    user: context.user,
    typed: false,
    year: new Date(context.now()).getUTCFullYear(),
    growsGrid: world.switches.writingPastTheGridGrowsIt,
  };
}
