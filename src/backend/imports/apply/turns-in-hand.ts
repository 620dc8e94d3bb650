/**
 * Which turns a process has in hand at once. An import whose last attempt has ended with its process is taken up alone: were another one ended with it,
 * nobody could tell which of the two it was that ends processes, and a school would lose its import for a neighbour's.
 */
export class TurnsInHand {
  readonly #beside = new Set<Promise<unknown>>();
  #alone: Promise<unknown> = Promise.resolve();
  #waitingAlone = 0;

  async beside<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#waitingAlone > 0) await this.#alone;
    const working = work();
    const ended = working.catch(() => undefined);
    this.#beside.add(ended);
    try {
      return await working;
    } finally {
      this.#beside.delete(ended);
    }
  }

  alone<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#waitingAlone += 1;
    const before = this.#alone;
    const working = (async () => {
      try {
        await before;
        await Promise.all(this.#beside);
        return await work();
      } finally {
        this.#waitingAlone -= 1;
      }
    })();
    this.#alone = working.catch(() => undefined);
    return working;
  }
}
