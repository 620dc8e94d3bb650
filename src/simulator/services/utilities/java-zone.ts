/** Time zones as Java's SimpleDateFormat takes and names them: "America/New_York", "PST", "GMT-5", "GMT+05:30". */
import { isTimeZone, offsetAt } from "../../document/formats/time-zone";

export interface JavaZone {
  offsetAt(moment: number): number;
  nameAt(moment: number, style: "short" | "long"): string;
}

/** Java's three-letter names that are no zones of their own elsewhere. */
const shortNames: Readonly<Record<string, string>> = {
  ACT: "Australia/Darwin",
  AET: "Australia/Sydney",
  ART: "Africa/Cairo",
  AST: "America/Anchorage",
  BET: "America/Sao_Paulo",
  BST: "Asia/Dhaka",
  CAT: "Africa/Harare",
  CNT: "America/St_Johns",
  CST: "America/Chicago",
  CTT: "Asia/Shanghai",
  EAT: "Africa/Addis_Ababa",
  ECT: "Europe/Paris",
  IET: "America/Indiana/Indianapolis",
  IST: "Asia/Kolkata",
  JST: "Asia/Tokyo",
  NST: "Pacific/Auckland",
  PNT: "America/Phoenix",
  PRT: "America/Puerto_Rico",
  PST: "America/Los_Angeles",
  VST: "Asia/Ho_Chi_Minh",
};

/** Each English knows the short names of its own zones; the others say GMT+1. */
const englishes = ["en-US", "en-GB", "en-AU", "en-NZ", "en-IN", "en-ZA"];

export function offsetText(milliseconds: number, separator: string): string {
  const minutes = Math.abs(milliseconds) / 60_000;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${milliseconds < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${separator}${two(Math.floor(minutes % 60))}`;
}

export function javaZone(name: string): JavaZone {
  const custom = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  if (custom !== null) {
    const [, sign, hours, minutes] = custom;
    const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000;
    return { offsetAt: () => offset, nameAt: () => `GMT${offsetText(offset, ":")}` };
  }
  const named = shortNames[name] ?? name;
  // A zone that is not known is GMT, as Java has it.
  const zone = isTimeZone(named) ? named : "GMT";
  return { offsetAt: (moment) => offsetAt(moment, zone), nameAt: (moment, style) => zoneName(moment, zone, style) };
}

function zoneName(moment: number, timeZone: string, style: "short" | "long"): string {
  if (timeZone === "GMT") return style === "short" ? "GMT" : "Greenwich Mean Time";
  const names = englishes.map((english) => {
    const parts = new Intl.DateTimeFormat(english, { timeZone, timeZoneName: style }).formatToParts(moment);
    return parts.find((part) => part.type === "timeZoneName")?.value ?? timeZone;
  });
  return names.find((name) => !/^GMT[+-]/.test(name)) ?? names[0] ?? timeZone;
}
