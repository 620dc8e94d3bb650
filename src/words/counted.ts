/** Sentences with a number in them: English and Spanish both have one form for 1 and one for everything else. */
import type { Facts } from "../roster";
import { fill } from "./fill";

export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** Fills `{count}` (and further facts) into the form that fits the number. */
export function counted(text: Counted, count: number, facts: Facts = {}): string {
  return fill(count === 1 ? text.one : text.other, { ...facts, count });
}
