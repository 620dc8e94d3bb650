/** Randomness, passed in. `bytes` is how many bytes are wanted. */
export type RandomSource = (bytes: number) => Uint8Array;

const portionBytes = 4096;

/**
 * The same source, asked for portions: a GUID and a temporary password draw forty times two bytes, and the system takes longer for one question than for all of
 * their bytes. What was given is forgotten here.
 */
export function inPortions(source: RandomSource): RandomSource {
  let portion = new Uint8Array(0);
  let at = 0;
  return (bytes) => {
    if (bytes > portionBytes) return source(bytes);
    if (at + bytes > portion.length) {
      // A copy, and no Buffer: a part of one would be the same bytes, and be forgotten with them.
      portion = new Uint8Array(source(portionBytes));
      at = 0;
    }
    const given = portion.slice(at, at + bytes);
    portion.fill(0, at, at + bytes);
    at += bytes;
    return given;
  };
}

/** A whole number below `limit`, all equally likely: bytes that would favour some are thrown away. */
export function randomBelow(limit: number, random: RandomSource): number {
  if (limit < 1 || limit > 65_536) throw new RangeError(`randomBelow takes 1 to 65,536: ${limit}`);
  const fair = 65_536 - (65_536 % limit);
  for (;;) {
    // By index: to take an array apart by iterating costs several times as much, and a GUID draws 32 times.
    const bytes = random(2);
    const drawn = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
    if (drawn < fair) return drawn % limit;
  }
}

export function randomChoice<Item>(items: readonly Item[], random: RandomSource): Item {
  return items[randomBelow(items.length, random)] as Item;
}
