/** Runs executions: a thread each, several at once, with time limits, faults and kills; ends them properly however they end. */
import type { ExecutionKind, ExecutionRecord, ExecutionResult } from "../api";
import { ServiceError } from "../errors";
import { faultFor } from "../language/exceptions";
import type { ResultCopying, Wire } from "../wire-format";
import type { World } from "../world/world";
import { Execution, type ExecutionOrder, failure } from "./execution";
import { Faults } from "./faults";
import { syntaxRefusal } from "./syntax";
import type { Thread, ThreadSetup } from "./thread";
import { giveBack, keepReady, takeThread } from "./threads";
import type { RunOutcome, ServiceCall, ThreadProject } from "./worker-messages";

export interface TimeLimits {
  /** Milliseconds, of real time and of simulated time. */
  readonly execution: number;
  readonly simpleTrigger: number;
}

const simultaneousOfUser = 30;
const keptRecords = 300;

const tooLong = { name: "Exception", message: "Exceeded maximum execution time" };

interface Running {
  readonly execution: Execution;
  readonly thread: Thread;
  killed: { readonly name: string; readonly message: string } | null;
}

export interface RunOptions {
  readonly copying: ResultCopying;
  /** Makes the arguments as text; it may hand out objects of the execution. */
  readonly args: (execution: Execution) => string;
}

export class Runner {
  readonly faults = new Faults();
  private readonly world: World;
  private readonly program: string;
  private readonly setup: ThreadSetup;
  private readonly project: ThreadProject;
  private readonly limits: TimeLimits;
  private readonly running = new Map<number, Running>();
  private readonly ended: ExecutionRecord[] = [];
  private nextId = 1;
  private closed = false;

  constructor(world: World, program: string, setup: ThreadSetup, limits: TimeLimits) {
    this.world = world;
    this.program = program;
    this.setup = setup;
    this.project = { scripts: world.project.scripts, timeZone: world.scriptTimeZone };
    this.limits = limits;
    // Ready before the first click.
    keepReady(program, setup);
  }

  get nextExecution(): number {
    return this.nextId;
  }

  get isIdle(): boolean {
    return this.running.size === 0;
  }

  records(): ExecutionRecord[] {
    return [...this.ended, ...[...this.running.values()].map(({ execution }) => execution.record)].sort(
      (a, b) => a.id - b.id,
    );
  }

  async run(order: ExecutionOrder, options: RunOptions): Promise<ExecutionResult> {
    const execution = new Execution(this.nextId, order, this.world);
    this.nextId += 1;
    this.world.meet(order.user);
    let outcome: RunOutcome | null = null;
    let running: Running | null = null;
    try {
      this.checkCapacity(order.user);
      const refusal = syntaxRefusal(this.world.project);
      if (refusal !== null) throw refusal;
      if (order.kind === "trigger") this.world.quotas.require(order.user, "triggerRuntime");
      const args = options.args(execution);
      running = { execution, thread: takeThread(this.program, this.setup), killed: null };
      outcome = await this.perform(running, args, options.copying);
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      outcome = { error: { name, message, stack: "" } };
    }
    return this.finish(execution, running, outcome);
  }

  async kill(id: number, reason = { name: "Killed", message: "The execution was killed." }): Promise<void> {
    const running = this.running.get(id);
    if (running === undefined) return;
    running.killed ??= reason;
    await (this.closed ? running.thread.terminate() : running.thread.kill());
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.running.keys()].map((id) => this.kill(id)));
  }

  private async perform(running: Running, args: string, copying: ResultCopying): Promise<RunOutcome | null> {
    const { execution, thread } = running;
    this.running.set(execution.id, running);
    this.world.emit({ type: "execution", record: execution.record });
    const limit = this.limitOf(execution.kind);
    const timer = setTimeout(() => void this.kill(execution.id, tooLong), limit);
    try {
      const { evaluatesText } = this.world.switches;
      const request = { functionName: execution.functionName, args, copying, evaluatesText };
      return await thread.run(
        this.project,
        request,
        (call) => this.serve(running, call),
        () => execution.now(),
      );
    } finally {
      clearTimeout(timer);
    }
  }

  private serve(running: Running, call: ServiceCall): void {
    const { execution, thread } = running;
    try {
      const { object, name } = execution.begin(call);
      const effects = this.faults.strike(execution, name);
      for (const effect of effects) if (typeof effect === "object" && "stall" in effect) execution.spend(effect.stall);
      if (this.isOverTime(execution)) return void this.kill(execution.id, tooLong);
      const fault = effects.find((effect) => typeof effect === "string" || !("stall" in effect));
      if (fault === "killBefore") return void this.kill(execution.id);
      if (typeof fault === "object" && "throw" in fault) throw new ServiceError(this.faultText(execution, fault.throw));
      if (typeof fault === "object" && "answer" in fault) {
        thread.answer(execution.handles.answer(fault.answer));
        return;
      }
      const answer = execution.answer(object, call);
      const deliver = (text: Wire): void => {
        // Killed while it waited: the thread may be at the next one already.
        if (running.killed !== null) return;
        if (fault === "killAfter") void this.kill(execution.id);
        else if (this.isOverTime(execution)) void this.kill(execution.id, tooLong);
        else thread.answer(text);
      };
      if (answer instanceof Promise) void answer.then(deliver);
      else deliver(answer);
    } catch (error) {
      thread.answer(failure(error));
    }
  }

  private faultText(execution: Execution, text: string): string {
    const { switches } = this.world;
    return switches.exceptionsInAccountLanguage ? faultFor(this.world.languageOf(execution.user), text) : text;
  }

  private isOverTime(execution: Execution): boolean {
    return execution.spent >= this.limitOf(execution.kind);
  }

  private finish(execution: Execution, running: Running | null, outcome: RunOutcome | null): ExecutionResult {
    this.running.delete(execution.id);
    const killed = running?.killed ?? null;
    if (killed !== null || outcome === null)
      execution.end("killed", killed ?? { name: "Killed", message: "The thread ended." });
    else if (outcome.error !== undefined) {
      execution.end("failed", outcome.error);
      if (outcome.error.stack !== "") execution.log(outcome.error.stack);
    } else execution.end("done");
    this.world.forget(execution.id);
    if (running !== null) {
      giveBack(this.program, this.setup, running.thread);
      // A killed thread is replaced at once.
      if (!this.closed) keepReady(this.program, this.setup);
    }
    const { record } = execution;
    if (record.kind === "trigger") {
      this.world.quotas.note(record.user, "triggerRuntime", (record.finishedAt ?? record.startedAt) - record.startedAt);
    }
    this.ended.push(record);
    if (this.ended.length > keptRecords) this.ended.shift();
    this.world.emit({ type: "execution", record });
    if (record.state !== "done" || outcome?.value === undefined || outcome.value === "") return { record };
    return { record, value: JSON.parse(outcome.value) as unknown };
  }

  private limitOf(kind: ExecutionKind): number {
    return kind === "open" || kind === "edit" || kind === "custom" ? this.limits.simpleTrigger : this.limits.execution;
  }

  private checkCapacity(user: string): void {
    if (this.closed) throw new Error("The simulator is closed.");
    const own = [...this.running.values()].filter(({ execution }) => execution.user === user).length;
    if (own >= simultaneousOfUser) {
      throw new ServiceError("There are too many scripts running simultaneously for this Google user account.");
    }
  }
}
