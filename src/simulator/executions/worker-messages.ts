/** What the host and an execution's thread say to each other, besides service calls. */
import type { MessagePort } from "node:worker_threads";
import type { ClassTable, ResultCopying, Wire } from "../wire-format";

/** Whose executions a thread runs; another project may come after it. */
export interface ThreadProject {
  readonly scripts: readonly { readonly name: string; readonly source: string }[];
  readonly timeZone: string;
}

export interface WorkerSetup {
  readonly realmSource: string;
  readonly table: ClassTable;
  /** Service calls go through here: [target, member, arguments]. */
  readonly port: MessagePort;
  /** One Int32: 1 when the host has answered. */
  readonly signal: SharedArrayBuffer;
  /** One Float64: the host's clock. */
  readonly clock: SharedArrayBuffer;
}

export type ServiceCall = readonly [target: number | string, member: string, args: Wire];

export interface RunRequest {
  /** Left out when it is that of the run before. */
  readonly project?: ThreadProject;
  readonly functionName: string;
  /** The arguments as text, see wire-format. */
  readonly args: string;
  readonly copying: ResultCopying;
  readonly evaluatesText: boolean;
}

export interface RunOutcome {
  /** JSON; "" for no result. */
  readonly value?: string;
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string };
}
