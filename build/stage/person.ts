/** A person on the stage: the sidebar's calls, the menu, the service with their token, and their hand. */
import type { CallEnvelope, CallInput, CallName, CallOutput, CallProblem } from "../../src/contract";
import { editsCells, headers as headerNames, rpcFunctionName } from "../../src/contract";
import type { MenuItemView, SimulatorEvent, SimulatorHost } from "../../src/simulator";
import { serviceUnready } from "../../src/workbench/service-unready";
import { type Hand, handOf, windowOf } from "./hand";
import type { StageService } from "./service";

export type StageRole = "administrator" | "teacher";

export interface ApiRequest {
  /** An object goes as JSON; text and bytes as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ApiAnswer {
  readonly status: number;
  /** undefined where the answer is no JSON. */
  readonly json: unknown;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Opened {
  /** The add-on's menu, as it is written there. */
  readonly menu: readonly string[];
  /** What a click on its first entry has shown. */
  readonly shown: readonly { readonly kind: "sidebar" | "dialog" | "alert"; readonly title: string }[];
}

export interface StagePerson extends Hand {
  readonly email: string;
  /** A call of the sidebar; a refused one rejects with CallRefused. */
  call<Name extends CallName>(name: Name, input?: CallInput<Name>): Promise<CallOutput<Name>>;
  /** Opens the document and the sidebar from the menu. */
  open(): Promise<Opened>;
  api(method: string, path: string, request?: ApiRequest): Promise<ApiAnswer>;
}

/** A refused call, as the sidebar is told. Its message is a member like the others, so that it is there when it is written as JSON. */
export class CallRefused extends Error {
  readonly code: CallProblem["code"];
  readonly facts: CallProblem["facts"];

  constructor({ code, facts, message }: CallProblem) {
    super(message);
    this.code = code;
    this.facts = facts;
    Object.defineProperty(this, "name", { value: "CallRefused", enumerable: false });
    Object.defineProperty(this, "message", { value: message, enumerable: true });
  }
}

export interface PersonParts {
  readonly host: SimulatorHost;
  readonly service: StageService;
  /** Resolves when all that an act set off has ended. */
  readonly settled: () => Promise<void>;
  /** Whose sidebar is in which role, as it was last chosen: of an address once, however many stand for it. */
  readonly roles: Map<string, StageRole>;
}

const answerMilliseconds = 120_000;

export function personOn({ host, service, settled, roles }: PersonParts, email: string, role?: StageRole): StagePerson {
  async function make<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    const args = [JSON.stringify({ call: name, input })];
    const window = editsCells(rpcFunctionName, args) ? windowOf(email) : undefined;
    const { record, value } = await host.call(email, rpcFunctionName, args, window);
    await settled();
    if (record.error !== undefined) {
      throw Object.assign(new Error(`${name}: ${record.error.message}`), { name: record.error.name });
    }
    // What the add-on answers its own pages is held together by the contract's types.
    const envelope = JSON.parse(String(value)) as CallEnvelope<Name>;
    if (!envelope.ok) throw new CallRefused(envelope.problem);
    return envelope.data;
  }

  return {
    email,
    ...handOf(host, email, settled),
    async call(name, input) {
      if (role !== undefined && name !== "switchRole" && roles.get(email) !== role) {
        await make("switchRole", { role });
        roles.set(email, role);
      }
      const answer = await make(name, (input ?? {}) as CallInput<typeof name>);
      if (name === "switchRole") roles.set(email, (input as CallInput<"switchRole">).role);
      return answer;
    },
    async open() {
      const menu: MenuItemView[] = [];
      const shown: { kind: "sidebar" | "dialog" | "alert"; title: string }[] = [];
      const leave = host.subscribe((event: SimulatorEvent) => {
        if (!("user" in event) || event.user !== email) return;
        if (event.type === "menu") menu.splice(0, menu.length, ...event.items);
        if (event.type === "sidebar" || event.type === "dialog" || event.type === "alert")
          shown.push({ kind: event.type, title: event.title });
      });
      try {
        await host.open(email);
        const first = menu.find((item) => item.functionName !== null);
        if (first === undefined || first.functionName === null) throw new Error("The add-on has made no menu.");
        const { record } = await host.clickMenu(email, first.functionName);
        if (record.error !== undefined) throw new Error(record.error.message);
      } finally {
        await settled();
        leave();
      }
      return { menu: menu.map((item) => item.label), shown };
    },
    async api(method, path, { body, headers = {} } = {}) {
      const isRaw = typeof body === "string" || body instanceof Uint8Array;
      const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
      try {
        const answer = await fetch(new URL(path, service.url), {
          method,
          headers: {
            authorization: `Bearer ${await service.token(email)}`,
            ...(role === undefined ? {} : { [headerNames.activeRole.toLowerCase()]: role }),
            ...(body === undefined || isRaw ? {} : { "content-type": "application/json" }),
            ...given,
          },
          redirect: "manual",
          signal: AbortSignal.timeout(answerMilliseconds),
          ...(body === undefined
            ? {}
            : { body: isRaw ? (body as NonNullable<RequestInit["body"]>) : JSON.stringify(body) }),
        });
        const text = await answer.text();
        return { status: answer.status, json: jsonOf(text), text, headers: Object.fromEntries(answer.headers) };
      } catch (error) {
        if (service.isRunning) throw error;
        // As the workbench answers in its place.
        const problem = serviceUnready();
        return { status: problem.status, json: problem, text: JSON.stringify(problem), headers: {} };
      }
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
