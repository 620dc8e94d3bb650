/** The fault plan: which service calls fail, stall, or are the last before a kill; by number, by name, or by a seeded chance. */
import type { ExecutionKind, FaultEffect, FaultRule } from "../platform";

interface Armed {
  readonly rule: FaultRule;
  readonly chance: () => number;
  seen: number;
}

export class Faults {
  private armed: readonly Armed[] = [];
  /** Only executions started after the plan was set are counted. */
  private since = 0;

  set(rules: readonly FaultRule[], nextExecution: number): void {
    this.armed = rules.map((rule) => ({ rule, chance: "seed" in rule ? seededChance(rule.seed) : () => 1, seen: 0 }));
    this.since = nextExecution;
  }

  /** Those that can still strike. */
  get waiting(): readonly FaultRule[] {
    return this.armed.flatMap(({ rule, seen }) => ("nth" in rule && seen >= rule.nth ? [] : [rule]));
  }

  /** All that is to happen to this call. */
  strike(execution: { readonly id: number; readonly kind: ExecutionKind }, call: string): readonly FaultEffect[] {
    if (this.armed.length === 0 || execution.id < this.since) return [];
    return this.armed.flatMap((entry) => {
      const { rule } = entry;
      if (rule.call !== "*" && rule.call !== call) return [];
      if (rule.within !== undefined && rule.within !== execution.kind) return [];
      entry.seen += 1;
      return strikes(entry) ? [rule.effect] : [];
    });
  }
}

function strikes({ rule, chance, seen }: Armed): boolean {
  if ("nth" in rule) return seen === rule.nth;
  if ("from" in rule) return seen >= rule.from;
  return chance() < rule.probability;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32), so that a run that failed can be had again. */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
