/**
 * Holds the simulated classes to Google's signatures: `implements Simulated<Spreadsheet.Range, keyof typeof members>` asks for the very
 * overloads of @types/google-apps-script, with Google's classes swapped for the simulated ones.
 */

import type { EnumValue } from "./enums";

type Same<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;

/**
 * Google's type and the one that stands for it here. Every simulated class adds itself (`declare module`), so that this file knows none of
 * them and no two of them have to import each other.
 */
export interface Pairs {
  date: [GoogleAppsScript.Base.Date, Date];
}

/** The three that lead to one another and to nearly everything else. */
export type RangeObject = Pairs["range"][1];
export type SheetObject = Pairs["sheet"][1];
export type SpreadsheetObject = Pairs["spreadsheet"][1];

type Match<T> = { [K in keyof Pairs]: T extends Pairs[K][0] ? Pairs[K][1] : never }[keyof Pairs];
/** A blob source is whatever can give a blob, so it would match too much. */
type SwapObject<T> =
  Same<T, GoogleAppsScript.Base.BlobSource> extends true ? Pairs["blob"][1] : [Match<T>] extends [never] ? T : Match<T>;

/** Google's enumerations are numbers to the compiler; here a value is an object. */
type Swap<T> = 0 extends 1 & T
  ? T
  : T extends readonly (infer I)[]
    ? Swap<I>[]
    : T extends number
      ? Same<T, number> extends true
        ? number
        : EnumValue
      : T extends object
        ? SwapObject<T>
        : T;

type SwapAll<A extends readonly unknown[]> = { [I in keyof A]: Swap<A[I]> };

/** What takes time on the host (a fetch, a lock, a dialog) may answer later; the script waits. */
type Answer<R> = Swap<R> | Promise<Swap<R>>;
type Method<A extends readonly unknown[], R> = (
  ...args: SwapAll<A>
) => Same<R, void> extends true ? void | Promise<void> : Answer<R>;

type Overloaded<F> = F extends {
  (...args: infer A1): infer R1;
  (...args: infer A2): infer R2;
  (...args: infer A3): infer R3;
  (...args: infer A4): infer R4;
}
  ? Method<A1, R1> & Method<A2, R2> & Method<A3, R3> & Method<A4, R4>
  : F extends { (...args: infer A1): infer R1; (...args: infer A2): infer R2; (...args: infer A3): infer R3 }
    ? Method<A1, R1> & Method<A2, R2> & Method<A3, R3>
    : F extends { (...args: infer A1): infer R1; (...args: infer A2): infer R2 }
      ? Method<A1, R1> & Method<A2, R2>
      : F extends (...args: infer A1) => infer R1
        ? Method<A1, R1>
        : never;

export type Simulated<T, K extends keyof T> = { [M in K]: Overloaded<T[M]> };
