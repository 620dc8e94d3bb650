/** Date as a script meets it: "now" is the simulator's clock, and local parts are those of the script's time zone (facts: apps-script 6.1). */
import type { RealmBridge } from "../wire-format";

type Methods = Record<string, (this: Date, ...args: unknown[]) => unknown>;

const localParts = ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds"];
const weekDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

export function installDates(scope: Record<string, unknown>, bridge: RealmBridge): void {
  const Native: DateConstructor = Date;
  const nativeParse = Native.parse;
  const prototype = Native.prototype as unknown as Methods;
  const native: Methods = {};
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const method = prototype[name];
    if (typeof method === "function") native[name] = method;
  }
  const use = (name: string, date: Date, args: readonly unknown[] = []): unknown =>
    native[name]?.apply(date, [...args]);
  const timeOf = (date: Date): number => use("getTime", date) as number;
  /** A Date whose UTC parts are the local parts of the moment. */
  const wallOf = (moment: number): Date => new Native(moment + bridge.offsetAt(moment));
  const momentOf = (wall: number): number => {
    if (Number.isNaN(wall)) return wall;
    const guess = wall - bridge.offsetAt(wall);
    return wall - bridge.offsetAt(guess);
  };

  for (const part of localParts) {
    prototype[`get${part}`] = function () {
      const time = timeOf(this);
      return Number.isNaN(time) ? time : use(`getUTC${part}`, wallOf(time));
    };
    if (native[`setUTC${part}`] === undefined) continue;
    prototype[`set${part}`] = function (...args) {
      const time = timeOf(this);
      const wall = Number.isNaN(time) ? new Native(0) : wallOf(time);
      return use("setTime", this, [momentOf(use(`setUTC${part}`, wall, args) as number)]);
    };
  }
  prototype.getTimezoneOffset = function () {
    const time = timeOf(this);
    return Number.isNaN(time) ? time : -bridge.offsetAt(time) / 60_000;
  };

  const dateText = (moment: number): string => {
    const wall = wallOf(moment);
    const day = weekDays[wall.getUTCDay()];
    return `${day} ${monthNames[wall.getUTCMonth()]} ${two(wall.getUTCDate())} ${wall.getUTCFullYear()}`;
  };
  const timeText = (moment: number): string => {
    const offset = bridge.offsetAt(moment) / 60_000;
    const size = Math.abs(offset);
    const zone = `GMT${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${two(size % 60)}`;
    const wall = wallOf(moment);
    const clock = `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}:${two(wall.getUTCSeconds())}`;
    const name = use("toLocaleTimeString", new Native(moment), [
      "en-US",
      { timeZone: bridge.timeZone, timeZoneName: "long", hour: "numeric" },
    ]) as string;
    return `${clock} ${zone} (${name.replace(/^\S+\s(AM|PM)\s/u, "")})`;
  };
  const fullText = (moment: number): string => `${dateText(moment)} ${timeText(moment)}`;
  const texts = [
    ["toString", fullText],
    ["toDateString", dateText],
    ["toTimeString", timeText],
  ] as const;
  for (const [name, text] of texts) {
    prototype[name] = function () {
      const time = timeOf(this);
      return Number.isNaN(time) ? "Invalid Date" : text(time);
    };
  }
  for (const name of ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"]) {
    prototype[name] = function (locales, options) {
      return use(name, this, [locales ?? "en-US", Object.assign({ timeZone: bridge.timeZone }, options)]);
    };
  }

  /** ISO text and text with a zone mean the same everywhere; other text is meant on the script's wall clock. */
  const parse = (text: string): number => {
    if (/(Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*(\([^)]*\))?$/i.test(text) || /^[+-]?\d{4,6}(-\d\d){0,2}$/.test(text)) {
      return nativeParse(text);
    }
    const asUtc = nativeParse(`${text}${/T\d/.test(text) ? "Z" : " UTC"}`);
    return Number.isNaN(asUtc) ? nativeParse(text) : momentOf(asUtc);
  };
  const momentFrom = (args: readonly unknown[]): number => {
    if (args.length === 0) return bridge.now();
    const [first] = args;
    if (args.length === 1) {
      if (first instanceof Native) return timeOf(first);
      const value: unknown = typeof first === "object" && first !== null ? (first as Date).valueOf() : first;
      return typeof value === "string" ? parse(value) : Number(value);
    }
    return momentOf(Native.UTC(...(args.map(Number) as [number, number])));
  };
  const Simulated: unknown = new Proxy(Native, {
    construct: (_target, args, newTarget) =>
      Reflect.construct(Native, [momentFrom(args)], newTarget === Simulated ? Native : newTarget) as object,
    apply: () => fullText(bridge.now()),
  });
  Native.now = () => bridge.now();
  Native.parse = parse;
  Object.defineProperty(prototype, "constructor", { value: Simulated, writable: true, configurable: true });
  scope.Date = Simulated;
}
