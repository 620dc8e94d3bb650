/** A small seeded generator (mulberry32), so that a sample district is the same for everybody who names the same seed. Never for secrets. */
import type { RandomSource } from "../accounts";

export interface SeededRandom {
  /** 0 ≤ x < 1 */
  next(): number;
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
  chance(probability: number): boolean;
  /** For the generators that take bytes. */
  readonly bytes: RandomSource;
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (items) => items[below(items.length)] as never,
    chance: (probability) => next() < probability,
    bytes(count) {
      // Not Uint8Array.from: a district of a million takes two hundred million of them.
      const drawn = new Uint8Array(count);
      for (let index = 0; index < count; index += 1) drawn[index] = below(256);
      return drawn;
    },
  };
}
