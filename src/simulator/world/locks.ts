/** Locks that exclude: who waits gets no answer until the holder lets go, dies, or the time is over. No fairness is promised. */

/** Who may hold a lock: a Lock object of an execution. Another one of the same execution is another taker and would wait for it. */
export interface LockTaker {
  readonly execution: number;
}

interface Waiter {
  readonly taker: LockTaker;
  readonly answer: (got: boolean) => void;
}

interface LockState {
  holder: LockTaker | null;
  waiters: Waiter[];
}

export class Locks {
  private readonly states = new Map<string, LockState>();

  holds(name: string, taker: LockTaker): boolean {
    return this.states.get(name)?.holder === taker;
  }

  /** True at once for who holds it already. */
  acquire(name: string, taker: LockTaker, milliseconds: number): Promise<boolean> | boolean {
    const state = this.stateOf(name);
    if (state.holder === taker) return milliseconds >= 0;
    if (state.holder === null) {
      if (milliseconds < 0) return false;
      state.holder = taker;
      return true;
    }
    if (milliseconds <= 0) return false;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        state.waiters = state.waiters.filter((other) => other !== waiter);
        resolve(false);
      }, milliseconds);
      const waiter: Waiter = {
        taker,
        answer: (got) => {
          clearTimeout(timer);
          resolve(got);
        },
      };
      state.waiters.push(waiter);
    });
  }

  release(name: string, taker: LockTaker): void {
    const state = this.states.get(name);
    if (state === undefined || state.holder !== taker) return;
    const next = state.waiters.shift();
    state.holder = next?.taker ?? null;
    next?.answer(true);
  }

  /** At the end of an execution, however it ended, and when it shows a dialog. */
  releaseAll(execution: number): void {
    for (const [name, state] of this.states) {
      for (const waiter of state.waiters.filter(({ taker }) => taker.execution === execution)) waiter.answer(false);
      state.waiters = state.waiters.filter(({ taker }) => taker.execution !== execution);
      if (state.holder?.execution === execution) this.release(name, state.holder);
    }
  }

  private stateOf(name: string): LockState {
    let state = this.states.get(name);
    if (state === undefined) {
      state = { holder: null, waiters: [] };
      this.states.set(name, state);
    }
    return state;
  }
}
