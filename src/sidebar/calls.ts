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
  /** For the user, who sees that it runs; null when something else is still running. */
  visibly<Name extends SidebarCallName>(call: Name, input: CallInput<Name>): Promise<CallResult<Name> | null>;
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

  return {
    quietly,
    visibly: async (call, input) => {
      if (store.get().busy !== null) return null;
      store.dispatch({ type: "busy", call });
      store.dispatch({ type: "notice", notice: null });
      try {
        return await quietly(call, input);
      } finally {
        store.dispatch({ type: "busy", call: null });
      }
    },
  };
}
