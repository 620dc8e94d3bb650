/**
 * Calls of the add-on with what they mean for the page: busy while one runs, connected or not by how it went. One after another, because
 * two executions of one user would only wait for each other's lock, and the second would be told "busy".
 */
import type { CallEnvelope, CallInput, CallProblem, SidebarCallName } from "../contract";
import type { Server } from "./server-client";
import { isUnreached } from "./state";
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
   * For the user, who sees that it runs. What was asked for while something else runs is done after it, or a click on what is not greyed
   * would be lost without a word; of several only the last one. Null for what came too late, and for the very call that runs: a second click on one button is no
   * second wish.
   */
  visibly<Name extends SidebarCallName>(call: Name, input: CallInput<Name>): Promise<CallResult<Name> | null>;
  /** Work of many quiet calls, visible as `call` all the while. Whoever asks meanwhile is let in at each `pause`. False as `visibly` is null. */
  atLength(call: SidebarCallName, work: (pause: () => Promise<void>) => Promise<void>): Promise<boolean>;
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

  let nextOne: ((isMine: boolean) => void) | null = null;
  let paused: (() => void) | null = null;

  const begin = (call: SidebarCallName) => {
    store.dispatch({ type: "busy", call });
    store.dispatch({ type: "notice", notice: null });
  };
  /** Whoever asked goes before work of many calls that has made room. */
  const end = () => {
    store.dispatch({ type: "busy", call: null });
    const [next, on] = [nextOne, paused];
    nextOne = null;
    if (next !== null) return next(true);
    paused = null;
    on?.();
  };
  const isItsTurn = async (call: SidebarCallName): Promise<boolean> => {
    while (store.get().busy !== null) {
      if (store.get().busy === call) return false;
      nextOne?.(false);
      const isMine = await new Promise<boolean>((resolve) => {
        nextOne = resolve;
      });
      if (!isMine) return false;
    }
    return true;
  };
  const pauseOf = (call: SidebarCallName) => async () => {
    if (nextOne === null) return;
    await new Promise<void>((resolve) => {
      paused = resolve;
      end();
    });
    store.dispatch({ type: "busy", call });
  };

  return {
    quietly,
    visibly: async (call, input) => {
      if (!(await isItsTurn(call))) return null;
      begin(call);
      try {
        return await quietly(call, input);
      } finally {
        end();
      }
    },
    atLength: async (call, work) => {
      if (!(await isItsTurn(call))) return false;
      begin(call);
      try {
        await work(pauseOf(call));
      } finally {
        end();
      }
      return true;
    },
  };
}
