/** Our own work while the store does its: neither needs the other, and together they take as long as the longer one. */
import { setImmediate } from "node:timers/promises";

/**
 * Makes something while the store is busy; answers it when both are done. The store's part is always waited for, also when the other one fails: a
 * transaction must not be taken back under a statement that is still on its way.
 */
export async function meanwhile<Made>(storing: Promise<void>, make: () => Made): Promise<Made> {
  // Once around the loop, so that the statement is sent before this thread is busy. Its failure is met below, by whoever awaits it.
  storing.catch(() => undefined);
  await setImmediate();
  try {
    return make();
  } finally {
    await storing;
  }
}
