/** Built as one script and evaluated inside every script context: makes the services' globals there, in that context's own realm. */
import { installDates } from "./realm/dates";
import { installLogging } from "./realm/logging";
import { copyResult } from "./realm/results";
import { installStacks } from "./realm/stacks";
import { lazily, Stubs } from "./realm/stubs";
import { installTemplates } from "./realm/templates";
import { revive } from "./realm/values";
import { type Promised, plainText, type RealmBridge, type RealmControl, type ResultCopying } from "./wire-format";

/** Found by the worker under this name and taken away before the project's scripts are run. */
interface RealmScope {
  __startRealm?: (bridge: RealmBridge) => RealmControl;
}

function start(bridge: RealmBridge): RealmControl {
  const scope = globalThis as unknown as Record<string, unknown>;
  const stubs = new Stubs(bridge);
  installStacks();
  installDates(scope, bridge);
  for (const [name, className] of Object.entries(bridge.table.globals)) {
    lazily(scope, name, () => stubs.make(className, name));
  }
  for (const name of bridge.table.missing) scope[name] = stubs.missing(name);
  installLogging(scope, stubs);
  installTemplates(scope, stubs);
  let promised: Promised | null = null;
  const warn = (line: string): void => void stubs.call("console", "log", [line]);
  return {
    run(target: unknown, args: string, copying: ResultCopying): string {
      const text: unknown = JSON.parse(args.slice(1));
      const values = (args.charAt(0) === plainText ? text : revive(text, stubs)) as unknown[];
      const result: unknown = (target as (...given: unknown[]) => unknown)(...values);
      if (copying !== "none" && result instanceof Promise) {
        const report = (outcome: Promised): void => {
          promised = outcome;
        };
        result.then(
          (value: unknown) => report({ value: copyResult(value, copying, warn) }),
          (error: unknown) => report({ error }),
        );
        return "";
      }
      return copyResult(result, copying, warn);
    },
    promised: () => promised,
    describe(error: unknown) {
      // Asked of its members, not of its class: a syntax error was made outside this realm.
      if (typeof error !== "object" || error === null || !("message" in error)) {
        return { name: "Error", message: String(error), stack: "" };
      }
      const { name, message, stack } = error as Partial<Error>;
      return { name: String(name ?? "Error"), message: String(message), stack: String(stack ?? "") };
    },
  };
}

(globalThis as RealmScope).__startRealm = start;
