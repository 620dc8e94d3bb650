/**
 * Calls of the add-on with what they mean for the page: busy while one runs, connected or not by how it went. One after another, because
 * two executions of one user would only wait for each other's lock, and the second would be told "busy".
 */
import type { CallEnvelope, CallInput, CallProblem, SidebarCallName } from "../contract";
import type { Server } from "./server-client";
import { isUnreached } from "./standing";
import type { Store } from "./store";

/** Calls that can only succeed when the service was reached. */
const serviceCalls: readonly SidebarCallName[] = [
  "start",
  "switchRole",
  "chooseSchool",
  "schools",
  "pull",
  "askNear",
  "drift",
  "history",
  "openFile",
  "cancelImport",
  "undoImport",
  "downloadFile",
  "rehearse",
  "rehearsal",
  "writePasswords",
  "whoChanged",
];

export type CallResult<Name extends SidebarCallName> = CallEnvelope<Name>;

export interface Calls {
  /** In the background: nothing is shown while it runs. */
  quietly<Name extends SidebarCallName>(call: Name, input: CallInput<Name>): Promise<CallResult<Name>>;
  /**
   * For the user, who sees that it runs. What was asked for while something else runs is done after it, or a click on what is not greyed would be lost without
   * a word. Null for a wish that runs or waits already: a second click on one button is no second wish.
   */
  visibly<Name extends SidebarCallName>(call: Name, input: CallInput<Name>): Promise<CallResult<Name> | null>;
  /** Work of many quiet calls, visible as `call` all the while; `what` tells one such work from another. Whoever asks meanwhile is let in at each `pause`. False as `visibly` is null. */
  atLength(call: SidebarCallName, what: string, work: (pause: () => Promise<void>) => Promise<void>): Promise<boolean>;
}

export function createCalls(store: Store, server: Server): Calls {
  let last: Promise<unknown> = Promise.resolve();

  const noteConnection = (call: SidebarCallName, answer: { ok: boolean; problem?: CallProblem }) => {
    const unreached = answer.problem !== undefined && isUnreached(answer.problem);
    const before = store.get().connection;
    const now = unreached ? "offline" : serviceCalls.includes(call) || before === "connecting" ? "online" : before;
    if (now !== before) store.dispatch({ type: "connection", connection: now });
  };

  const quietly = <Name extends SidebarCallName>(call: Name, input: CallInput<Name>): Promise<CallResult<Name>> => {
    const mine = last.then(async () => {
      const answer = await server.call(call, input);
      noteConnection(call, answer);
      return answer;
    });
    last = mine;
    return mine;
  };

  /** Whoever waits, in the order in which they asked; and works that have made room, the innermost last. */
  const waiting: { readonly wish: string; readonly go: () => void }[] = [];
  const paused: (() => void)[] = [];
  /** What runs: the call with what it is asked for. */
  let running = "";

  const begin = (call: SidebarCallName, wish: string) => {
    running = wish;
    store.dispatch({ type: "busy", call });
    store.dispatch({ type: "notice", notice: null });
  };
  const end = () => {
    store.dispatch({ type: "busy", call: null });
    const next = waiting.shift()?.go ?? paused.pop();
    next?.();
  };
  const isItsTurn = async (wish: string): Promise<boolean> => {
    while (store.get().busy !== null) {
      if (running === wish || waiting.some((one) => one.wish === wish)) return false;
      await new Promise<void>((go) => {
        waiting.push({ wish, go });
      });
    }
    return true;
  };
  const pauseOf = (call: SidebarCallName, wish: string) => async () => {
    if (waiting.length === 0) return;
    const resumed = new Promise<void>((resume) => paused.push(resume));
    end();
    await resumed;
    while (store.get().busy !== null) await new Promise<void>((resume) => paused.push(resume));
    running = wish;
    store.dispatch({ type: "busy", call });
  };

  return {
    quietly,
    visibly: async (call, input) => {
      const wish = `${call} ${JSON.stringify(input)}`;
      if (!(await isItsTurn(wish))) return null;
      begin(call, wish);
      try {
        return await quietly(call, input);
      } finally {
        end();
      }
    },
    atLength: async (call, what, work) => {
      const wish = `${call} ${what}`;
      if (!(await isItsTurn(wish))) return false;
      begin(call, wish);
      try {
        await work(pauseOf(call, wish));
      } finally {
        end();
      }
      return true;
    },
  };
}
