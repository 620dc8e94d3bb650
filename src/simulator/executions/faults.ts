/** Faults that tests ask for: the nth matching call fails, or is the last one. */
import type { FaultRule } from "../api";

export class Faults {
  private rules: { readonly rule: FaultRule; seen: number }[] = [];
  /** Only executions started after the rules were set are counted. */
  private since = 0;

  set(rules: readonly FaultRule[], nextExecution: number): void {
    this.rules = rules.map((rule) => ({ rule, seen: 0 }));
    this.since = nextExecution;
  }

  /** What is to happen to this call; each rule strikes once. */
  strike(execution: number, call: string): FaultRule["effect"] | null {
    if (execution < this.since) return null;
    let effect: FaultRule["effect"] | null = null;
    for (const entry of this.rules) {
      if (entry.rule.call !== "*" && entry.rule.call !== call) continue;
      entry.seen += 1;
      if (entry.seen === entry.rule.nth) effect ??= entry.rule.effect;
    }
    return effect;
  }
}
