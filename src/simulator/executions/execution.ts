/** One execution: who runs what and how far it has come; it answers the service calls of its thread. */
import type { ExecutionKind, ExecutionRecord } from "../api";
import { texts } from "../document/limits";
import type { Workbook } from "../document/workbook";
import { ServiceError } from "../errors";
import { exceptionFor } from "../language/exceptions";
import type { AuthMode, ExecutionContext } from "../services/context";
import { rootsOf } from "../services/registry";
import type { ServiceObject } from "../services/service-object";
import { fitArguments } from "../services/signatures";
import { spreadsheetMakers } from "../services/spreadsheet/makers";
import { errorText, type Wire } from "../wire-format";
import type { World } from "../world/world";
import { authorize, changesDocument } from "./authorization";
import type { ScriptRecorder } from "./history/script-recorder";
import { costOf, movedCells } from "./latency";
import { Handles } from "./wire";
import type { ServiceCall } from "./worker-messages";

export interface ExecutionOrder {
  readonly kind: ExecutionKind;
  readonly functionName: string;
  readonly user: string;
  readonly mode: AuthMode;
  readonly hasActiveDocument?: boolean;
  /** Notes what it does, for whoever started it to take back. */
  readonly recorder?: ScriptRecorder;
}

export class Execution implements ExecutionContext {
  readonly id: number;
  readonly kind: ExecutionKind;
  readonly functionName: string;
  readonly user: string;
  readonly mode: AuthMode;
  readonly hasActiveDocument: boolean;
  readonly world: World;
  readonly handles: Handles;
  readonly make = spreadsheetMakers;
  private readonly recorder: ScriptRecorder | undefined;
  private readonly startedAt: number;
  private readonly lines: string[] = [];
  private readonly calls: Record<string, number> = {};
  private readonly cells = { read: 0, written: 0 };
  private simulatedMilliseconds = 0;
  private lockedAt: number | null = null;
  private longestLock = 0;
  private ending: Pick<ExecutionRecord, "state" | "finishedAt" | "error"> = { state: "running" };

  constructor(id: number, order: ExecutionOrder, world: World) {
    this.id = id;
    this.kind = order.kind;
    this.functionName = order.functionName;
    this.user = order.user;
    this.mode = order.mode;
    this.hasActiveDocument = order.hasActiveDocument ?? true;
    this.world = world;
    this.recorder = order.recorder;
    this.handles = new Handles(rootsOf(this));
    world.clock.begin(id);
    this.startedAt = this.now();
  }

  get workbook(): Workbook {
    return this.world.workbook;
  }

  now(): number {
    return this.world.clock.nowOf(this.id);
  }

  /** Simulated time passes for this execution. */
  spend(milliseconds: number): void {
    this.simulatedMilliseconds += milliseconds;
    this.world.clock.spend(this.id, milliseconds);
  }

  get spent(): number {
    return this.simulatedMilliseconds;
  }

  async sleep(milliseconds: number): Promise<void> {
    await this.world.meanwhile();
    if (this.world.latency === null) await this.world.sleep(milliseconds);
    else this.spend(milliseconds);
  }

  private get heldSoFar(): number {
    return this.lockedAt === null ? 0 : this.simulatedMilliseconds - this.lockedAt;
  }

  private noteLock(member: string, answer: unknown): void {
    if (member === "releaseLock") {
      this.longestLock = Math.max(this.longestLock, this.heldSoFar);
      this.lockedAt = null;
    } else if ((member === "tryLock" && answer === true) || member === "waitLock") {
      this.lockedAt ??= this.simulatedMilliseconds;
    }
  }

  get isRunning(): boolean {
    return this.ending.state === "running";
  }

  get record(): ExecutionRecord {
    return {
      id: this.id,
      kind: this.kind,
      functionName: this.functionName,
      user: this.user,
      startedAt: this.startedAt,
      log: [...this.lines],
      calls: { ...this.calls },
      cells: { ...this.cells },
      simulatedMilliseconds: this.simulatedMilliseconds,
      lockedMilliseconds: Math.max(this.longestLock, this.heldSoFar),
      ...this.ending,
    };
  }

  end(state: "done" | "failed" | "killed", error?: { readonly name: string; readonly message: string }): void {
    const ended = { state, finishedAt: this.now() };
    this.ending = error === undefined ? ended : { ...ended, error: { name: error.name, message: error.message } };
  }

  log(line: string): void {
    this.lines.push(line);
  }

  /** The object and "Class.member" of a call, counted. */
  begin(call: ServiceCall): { readonly object: ServiceObject; readonly name: string } {
    const [target, member] = call;
    const object = this.handles.find(target);
    if (object === undefined) throw new ServiceError("Unexpected error while getting an object of another execution.");
    const name = `${object.spec.name}.${member}`;
    this.calls[name] = (this.calls[name] ?? 0) + 1;
    return { object, name };
  }

  /** Answers at once where the service does, so that a call costs no turn of the event loop. */
  answer(object: ServiceObject, call: ServiceCall): Wire | Promise<Wire> {
    try {
      const [, member, args] = call;
      const { spec } = object;
      const { project, consents } = this.world;
      authorize(project.manifest, this.mode, spec.name, member, (scope) => consents.has(this.user, scope));
      if (changesDocument(spec.name, member) && this.workbook.sharing.viewers.includes(this.user))
        throw new ServiceError(texts.protectedCell);
      const { oldNames = {} } = spec;
      const name = Object.hasOwn(oldNames, member) ? (oldNames[member] ?? member) : member;
      const signature = Object.hasOwn(spec.members, name) ? spec.members[name] : undefined;
      if (signature === undefined) throw new Error(`no member ${spec.name}.${member}`);
      const fitted = fitArguments(spec.path, member, signature, this.handles.decode(args));
      // The table of members is what the class implements; the compiler has checked that (google-types.ts).
      const method = (object as unknown as Record<string, (...given: unknown[]) => unknown>)[name];
      const make = (): unknown => method?.apply(object, fitted);
      const result = this.recorder === undefined ? make() : this.recorder.call(object, member, fitted, make);
      const finish = (value: unknown): Wire => {
        const { latency } = this.world;
        const moved = movedCells(object, member, fitted, value);
        this.cells.read += moved.read;
        this.cells.written += moved.written;
        // Given back is what is not held while that is answered.
        if (spec.name === "Lock" && member === "releaseLock") this.noteLock(member, value);
        if (latency !== null) this.spend(costOf(latency, object, member, moved));
        if (spec.name === "Lock" && member !== "releaseLock") this.noteLock(member, value);
        return this.handles.answer(value);
      };
      return result instanceof Promise ? result.then(finish).catch((error) => this.failure(error)) : finish(result);
    } catch (error) {
      return this.failure(error);
    }
  }

  /** As the account's language says it, where the platform does so. */
  private failure(error: unknown): string {
    const { switches } = this.world;
    if (!switches.exceptionsInAccountLanguage || !(error instanceof ServiceError)) return failure(error);
    return failure(new ServiceError(exceptionFor(this.world.languageOf(this.user), error.message)));
  }
}

export function failure(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return errorText + JSON.stringify({ name, message });
}
