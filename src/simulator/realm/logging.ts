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

export function formatLine(args: readonly unknown[], stubs: Stubs): string {
  const rest = [...args];
  let first = "";
  if (typeof rest[0] === "string" && rest.length > 1) {
    first = String(rest.shift()).replace(/%[sdifjoO%]/g, (mark) => {
      if (mark === "%%") return "%";
      return rest.length > 0 ? show(rest.shift(), stubs) : mark;
    });
    return [first, ...rest.map((value) => show(value, stubs))].join(" ");
  }
  return rest.map((value) => show(value, stubs)).join(" ");
}

export function installLogging(scope: Record<string, unknown>, stubs: Stubs): void {
  const line = (service: string, member: string) => {
    return (...args: unknown[]): unknown => stubs.call(service, member, [formatLine(args, stubs)]);
  };
  const times: Record<string, number> = {};
  scope.console = Object.freeze({
    log: line("console", "log"),
    info: line("console", "info"),
    warn: line("console", "warn"),
    error: line("console", "error"),
    time: (label: string) => {
      times[label] = Date.now();
    },
    timeEnd: (label: string) => {
      stubs.call("console", "log", [`${label}: ${Date.now() - (times[label] ?? Date.now())}ms`]);
    },
  });
  const logger = stubs.make("Logger", "Logger") as Record<string, unknown>;
  logger.log = line("Logger", "log");
  scope.Logger = logger;
}
