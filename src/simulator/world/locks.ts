/** Locks that exclude: an execution that waits gets no answer until the holder lets go, dies, or the time is over. No fairness is promised. */

interface Waiter {
  readonly execution: number;
  readonly settle: (got: boolean) => void;
}

interface LockState {
  holder: number | null;
  waiters: Waiter[];
}

export class Locks {
  private readonly states = new Map<string, LockState>();

  holds(name: string, execution: number): boolean {
    return this.states.get(name)?.holder === execution;
  }

  /** True at once for who holds it already. */
  acquire(name: string, execution: number, milliseconds: number): Promise<boolean> | boolean {
    const state = this.stateOf(name);
    if (state.holder === execution) return milliseconds >= 0;
    if (state.holder === null) {
      if (milliseconds < 0) return false;
      state.holder = execution;
      return true;
    }
    if (milliseconds <= 0) return false;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        state.waiters = state.waiters.filter((other) => other !== waiter);
        resolve(false);
      }, milliseconds);
      const waiter: Waiter = {
        execution,
        settle: (got) => {
          clearTimeout(timer);
          resolve(got);
        },
      };
      state.waiters.push(waiter);
    });
  }

  release(name: string, execution: number): void {
    const state = this.states.get(name);
    if (state === undefined || state.holder !== execution) return;
    const next = state.waiters.shift();
    state.holder = next?.execution ?? null;
    next?.settle(true);
  }

  /** At the end of an execution, however it ended, and when it shows a dialog. */
  releaseAll(execution: number): void {
    for (const [name, state] of this.states) {
      for (const waiter of state.waiters.filter((other) => other.execution === execution)) waiter.settle(false);
      state.waiters = state.waiters.filter((other) => other.execution !== execution);
      this.release(name, execution);
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
