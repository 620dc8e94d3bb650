/** console and Logger: what they are given becomes one line of text here, where the script's objects are. */
import type { Stubs } from "./stubs";

function show(value: unknown, stubs: Stubs): string {
  if (typeof value === "string") return value;
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (stubs.handleOf(value) !== undefined || stubs.enumOf(value) !== undefined) return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

/** As Logger shows values: numbers are doubles, lists and objects are Java's. */
function showAsJava(value: unknown, stubs: Stubs): string {
  if (typeof value === "number") return Number.isInteger(value) ? `${value}.0` : String(value);
  if (typeof value !== "object" || value === null) return String(value);
  const isOfHost = stubs.handleOf(value) !== undefined || stubs.enumOf(value) !== undefined;
  const kind = Object.prototype.toString.call(value);
  if (isOfHost || (kind !== "[object Object]" && kind !== "[object Array]")) return show(value, stubs);
  if (Array.isArray(value)) return `[${value.map((item) => showAsJava(item, stubs)).join(", ")}]`;
  const members = Object.entries(value).map(([name, item]) => `${name}=${showAsJava(item, stubs)}`);
  return `{${members.join(", ")}}`;
}

type Show = (value: unknown, stubs: Stubs) => string;

function formatLine(args: readonly unknown[], stubs: Stubs, shown: Show): string {
  const rest = [...args];
  const [format] = rest;
  if (typeof format !== "string" || rest.length < 2) return rest.map((value) => shown(value, stubs)).join(" ");
  rest.shift();
  const first = format.replace(/%[sdifjoO%]/g, (mark) => {
    if (mark === "%%") return "%";
    if (rest.length === 0) return mark;
    const value = rest.shift();
    return mark === "%s" ? shown(value, stubs) : show(value, stubs);
  });
  return [first, ...rest.map((value) => shown(value, stubs))].join(" ");
}

export function installLogging(scope: Record<string, unknown>, stubs: Stubs): void {
  const line = (service: string, member: string, shown: Show) => {
    return (...args: unknown[]): unknown => stubs.call(service, member, [formatLine(args, stubs, shown)]);
  };
  const times: Record<string, number> = {};
  scope.console = Object.freeze({
    log: line("console", "log", show),
    info: line("console", "info", show),
    warn: line("console", "warn", show),
    error: line("console", "error", show),
    time: (label = "default") => {
      times[label] = Date.now();
    },
    timeEnd: (label = "default") => {
      stubs.call("console", "log", [`${label}: ${Date.now() - (times[label] ?? Date.now())}ms`]);
    },
  });
  // Of all Loggers: what log answers is one, too.
  (stubs.prototypeOf("Logger") as Record<string, unknown>).log = line("Logger", "log", showAsJava);
}
