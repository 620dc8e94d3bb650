/** Work that waits for its turn: never more than so many pieces at once, first come first served. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function createTurns(atOnce: number): InTurn {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The place is handed over, not given back: who comes between the two could otherwise take it as well.
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
