/**
 * A case run so that it can be told which call refused: Google's exceptions have no codes and come in the account's language (facts: apps-script-2026 1),
 * the call that threw is what is the same everywhere. Every object of a service that the case gets hold of notes the member it was last asked for.
 */
import type { CaseFunction, Sheet, Spreadsheet } from "./case";

/** What a case may name besides its arguments. */
const services = {
  SpreadsheetApp: () => SpreadsheetApp,
  Utilities: () => Utilities,
  UrlFetchApp: () => UrlFetchApp,
  HtmlService: () => HtmlService,
  ScriptApp: () => ScriptApp,
  PropertiesService: () => PropertiesService,
  CacheService: () => CacheService,
  LockService: () => LockService,
  Session: () => Session,
} as const;

/** Asked for in passing, by the language itself. */
const passing = ["toString", "valueOf", "toJSON", "constructor"];

export class CallWatch {
  /** "setValues"; "" before anything was called. */
  last = "";
  private readonly real = new WeakMap<object, object>();

  /** The case with its services and arguments watched. Only its text travels, so that the names in it can be given another meaning. */
  run(run: CaseFunction<never>, sheet: Sheet, book: Spreadsheet, given: unknown): unknown {
    const names = Object.keys(services) as (keyof typeof services)[];
    const made = new Function(...names, `return (${run.toString()});`) as (...all: unknown[]) => CaseFunction;
    const watched = made(...names.map((name) => this.watched(services[name]())));
    return watched(this.watched(sheet) as Sheet, this.watched(book) as Spreadsheet, given);
  }

  private watched(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.watched(one));
    if (typeof value !== "object" || value === null || value instanceof Date) return value;
    const real = value as Record<PropertyKey, unknown>;
    // Not over the object itself: what Google has made unchangeable there a proxy would have to hand out as it is.
    const proxy = new Proxy(
      {},
      {
        get: (_, key) => {
          const member = real[key];
          if (typeof member !== "function") return this.watched(member);
          return (...given: unknown[]) => {
            if (typeof key === "string" && passing.indexOf(key) < 0) this.last = key;
            return this.watched(
              member.apply(
                real,
                given.map((one) => this.unwatched(one)),
              ),
            );
          };
        },
      },
    );
    this.real.set(proxy, real);
    return proxy;
  }

  private unwatched(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.unwatched(one));
    return typeof value === "object" && value !== null ? (this.real.get(value) ?? value) : value;
  }
}
