/** LockService: locks between executions (facts: apps-script 7). */
import { ServiceError } from "../errors";
import type { LockTaker } from "../world/locks";
import type { ExecutionContext } from "./context";
import type { Simulated } from "./google-types";
import { ServiceObject, serviceSpec } from "./service-object";

declare module "./google-types" {
  interface Pairs {
    lock: [GoogleAppsScript.Lock.Lock, SimLock];
  }
}

const lockMembers = { hasLock: "", releaseLock: "", tryLock: "int", waitLock: "int" } as const;
const lockSpec = serviceSpec("LockService.Lock", lockMembers);

export class SimLock extends ServiceObject implements Simulated<GoogleAppsScript.Lock.Lock, keyof typeof lockMembers> {
  static readonly spec = lockSpec;
  private readonly context: ExecutionContext;
  private readonly name: string;
  private readonly taker: LockTaker;

  constructor(context: ExecutionContext, name: string) {
    super();
    this.context = context;
    this.name = name;
    this.taker = { execution: context.id };
  }

  get spec() {
    return lockSpec;
  }

  hasLock(): boolean {
    return this.context.world.locks.holds(this.name, this.taker);
  }

  tryLock(milliseconds: number): boolean | Promise<boolean> {
    return this.context.world.locks.acquire(this.name, this.taker, milliseconds);
  }

  async waitLock(milliseconds: number): Promise<void> {
    if (!(await this.tryLock(milliseconds))) {
      throw new ServiceError("Lock timeout: another process was holding the lock for too long.");
    }
  }

  releaseLock(): void {
    this.context.world.locks.release(this.name, this.taker);
  }
}

const members = { getDocumentLock: "", getScriptLock: "", getUserLock: "" } as const;
const spec = serviceSpec("LockService", members);

export class SimLockService
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Lock.LockService, keyof typeof members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;

  constructor(context: ExecutionContext) {
    super();
    this.context = context;
  }

  get spec() {
    return spec;
  }

  /** Google's types leave out the null of a run without a document. */
  getDocumentLock(): SimLock {
    return (this.context.hasActiveDocument ? new SimLock(this.context, "document") : null) as SimLock;
  }

  getScriptLock(): SimLock {
    return new SimLock(this.context, "script");
  }

  getUserLock(): SimLock {
    return new SimLock(this.context, `user ${this.context.user}`);
  }
}
