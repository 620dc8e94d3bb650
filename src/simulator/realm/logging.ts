/** console and Logger: what they are given becomes one line of text here, where the script's objects are. */
import { inspect } from "./inspect";
import type { Stubs } from "./stubs";

type Show = (value: unknown, stubs: Stubs) => string;

const show: Show = (value, stubs) => inspect(value, stubs);

/** "Wed Jul 13 10:58:44 GMT+02:00 2022", in the script's time zone. */
function javaDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return "Invalid Date";
  const found = /^(\w+ \w+ \d+) (\d+) ([\d:]+) GMT([+-]\d\d)(\d\d)/.exec(String(date));
  if (found === null) return String(date);
  const [, day, year, time, hours, minutes] = found;
  const offset = `${hours}:${minutes}`;
  return `${day} ${time} GMT${offset === "+00:00" ? "" : offset} ${year}`;
}

/** As Logger shows values: numbers are doubles, lists, objects and dates are Java's. */
function showAsJava(value: unknown, stubs: Stubs): string {
  if (typeof value === "number") return Number.isInteger(value) ? `${value}.0` : String(value);
  if (typeof value !== "object" || value === null) return String(value);
  const isOfHost = stubs.handleOf(value) !== undefined || stubs.enumOf(value) !== undefined;
  const kind = Object.prototype.toString.call(value);
  if (kind === "[object Date]") return javaDate(value as Date);
  if (isOfHost || (kind !== "[object Object]" && kind !== "[object Array]")) return show(value, stubs);
  if (Array.isArray(value)) return `[${value.map((item) => showAsJava(item, stubs)).join(", ")}]`;
  const members = Object.entries(value).map(([name, item]) => `${name}=${showAsJava(item, stubs)}`);
  return `{${members.join(", ")}}`;
}

function formatLine(args: readonly unknown[], stubs: Stubs, shown: Show): string {
  const rest = [...args];
  const [format] = rest;
  if (typeof format !== "string" || rest.length < 2) return rest.map((value) => shown(value, stubs)).join(" ");
  rest.shift();
  const first = format.replace(/%[sdifjoO%]/g, (mark) => {
    if (mark === "%%") return "%";
    if (rest.length === 0) return mark;
    const value = rest.shift();
    if (mark === "%s") return shown(value, stubs);
    if (mark === "%d") return String(Number(value));
    if (mark === "%i") return String(Math.trunc(Number(value)));
    if (mark === "%f") return String(Number(value));
    return mark === "%j" ? String(JSON.stringify(value)) : show(value, stubs);
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
