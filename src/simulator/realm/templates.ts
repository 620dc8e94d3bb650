/** HtmlTemplate.evaluate: the template's script runs here, among the project's functions and with the template's own members as variables. */
import { notSimulated, type Stubs } from "./stubs";

/** [is it trusted?, what is written] */
type Piece = readonly [boolean, unknown];

/** What the template's script calls `output`. */
function makeOutput(finish: (pieces: readonly Piece[]) => unknown): object {
  const pieces: Piece[] = [];
  const add = (isTrusted: boolean, value: unknown): void => {
    const isPlain = value === null || typeof value === "number" || typeof value === "boolean";
    pieces.push([isTrusted, isPlain ? value : String(value)]);
  };
  const output = {
    set _(value: unknown) {
      add(true, value);
    },
    set _$(value: unknown) {
      add(false, value);
    },
    append(value: unknown) {
      add(true, value);
      return shown;
    },
    appendUntrusted(value: unknown) {
      add(false, value);
      return shown;
    },
    $out: {
      append(value: unknown) {
        add(true, value);
        return finish(pieces);
      },
    },
  };
  const shown: object = new Proxy(output, {
    get: (target, key) =>
      typeof key === "symbol" || key in target ? Reflect.get(target, key) : notSimulated("HtmlTemplate output", key),
  });
  return shown;
}

export function installTemplates(scope: Record<string, unknown>, stubs: Stubs): void {
  const service = scope.HtmlService as object;
  const prototype = stubs.prototypeOf("HtmlTemplate") as Record<string, unknown>;
  prototype.evaluate = function (this: Record<string, unknown>, ...args: unknown[]): unknown {
    const target = stubs.handleOf(this)?.target ?? "HtmlTemplate";
    if (args.length > 0) return stubs.call(target, "evaluate", args);
    const code = stubs.call(target, "getCode", []) as string;
    const names = Object.keys(this);
    const output = makeOutput((pieces) => stubs.call(target, "evaluate", [pieces]));
    // The script asks HtmlService for its output; only here, nobody else sees the member.
    const html: unknown = Object.create(service, { initTemplate: { value: () => output } });
    const run = new Function("HtmlService", ...names, `return ${code}`) as (...given: unknown[]) => unknown;
    return run(html, ...names.map((name) => this[name]));
  };
}
