/**
 * The threads of this process that wait for an execution, whatever document or project it is of: nothing of an execution stays in its thread but what was
 * compiled. A new one costs fifty milliseconds of a processor, and then compiles everything again.
 */
import { Thread, type ThreadSetup } from "./thread";

/** Documents of one person at one time; more are ended when they have nothing to do. */
const mostIdle = 3;

const idle: { readonly program: string; readonly realmSource: string; readonly thread: Thread }[] = [];

/** Of the same build: what a thread was started with cannot be changed any more. */
function takeIdle(program: string, { realmSource }: ThreadSetup): Thread | undefined {
  for (;;) {
    const index = idle.findLastIndex((one) => one.program === program && one.realmSource === realmSource);
    const [found] = index < 0 ? [] : idle.splice(index, 1);
    if (found === undefined || found.thread.isUsable) return found?.thread;
  }
}

export function takeThread(program: string, setup: ThreadSetup): Thread {
  const thread = takeIdle(program, setup) ?? new Thread(program, setup);
  thread.beginWork();
  return thread;
}

export function giveBack(program: string, { realmSource }: ThreadSetup, thread: Thread): void {
  if (!thread.isUsable) return;
  thread.endWork();
  idle.push({ program, realmSource, thread });
  while (idle.length > mostIdle) void idle.shift()?.thread.terminate();
}

/** So that the next execution need not wait for one to start. */
export function keepReady(program: string, setup: ThreadSetup): void {
  const ready = idle.some(
    (one) => one.program === program && one.realmSource === setup.realmSource && one.thread.isUsable,
  );
  if (!ready) giveBack(program, setup, new Thread(program, setup));
}
