/**
 * How values pass between a script and the host: JSON text, made and read inside the script's own realm, so that its arrays and dates
 * are the script's; many cells at once as a copy, which the realm makes its own (Wire). The first letter of a text says whether there is anything in it that JSON does not know; most texts have nothing.
 */

/** What passes in one piece: text, or a list that went through the threads' own copying. */
export type Wire = string | readonly unknown[];

/** So many cells are passed as they are: copying them costs a third of writing and reading them as text. */
const manyCells = 1000;

export function isLargeMatrix(value: unknown): boolean {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return false;
  return value.length * Math.max(1, value[0].length) >= manyCells;
}

const objectTag = Object.prototype.toString;

/** Lists of what a copy between threads keeps as it is, in either realm: scalars and dates. */
export function isCopyable(value: unknown): boolean {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
    case "undefined":
      return true;
    case "object":
      if (value === null) return true;
      if (!Array.isArray(value)) return objectTag.call(value) === "[object Date]";
      // Indexed, because of holes. Nearly all are text; a call for each of a hundred thousand is felt.
      for (let index = 0; index < value.length; index += 1) {
        const item: unknown = value[index];
        if (typeof item !== "string" && !isCopyable(item)) return false;
      }
      return true;
    default:
      return false;
  }
}

/** Plain JSON. */
export const plainText = "p";
/** A text as it is: a page is a third of a million letters, and is read in every call of the sidebar. */
export const bareText = "s";
/** A text that this thread has been given before, by its number: see executions/long-texts.ts. */
export const knownText = "n";
/** JSON with objects that carry a `$`: see Tagged. */
export const taggedText = "t";
/** Nothing came back. */
export const nothingText = "u";
/** An exception, {name, message}. */
export const errorText = "e";
/** The execution was killed: there is no answer to this call, nor to any other. */
export const killedText = "k";

export type Tagged =
  | { readonly $: "undefined" }
  | { readonly $: "number"; readonly v: string }
  | { readonly $: "date"; readonly v: number | null }
  | { readonly $: "enum"; readonly c: string; readonly v: string }
  /** `m`: members of its own, as events have them. */
  | {
      readonly $: "object";
      readonly c: string;
      readonly i: number | string;
      readonly m?: Readonly<Record<string, string | number>>;
    }
  /** A plain object of the script's that has a member `$` itself. */
  | { readonly $: "plain"; readonly v: object }
  /** A function, a large integer, a symbol: what it is, and as a text. */
  | { readonly $: "other"; readonly v: string; readonly t: string };

/** What the realm has to know of the services: the class table. */
export interface ClassTable {
  readonly classes: Readonly<Record<string, ClassEntry>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
  /** Global name → class; there is one object of each. */
  readonly globals: Readonly<Record<string, string>>;
  /** Services of Google's that are not simulated at all. */
  readonly missing: readonly string[];
}

export interface ClassEntry {
  readonly members: readonly string[];
  readonly enums: Readonly<Record<string, string>>;
}

/** What the worker gives the realm to work with. */
export interface RealmBridge {
  readonly table: ClassTable;
  /** Blocks until the host has answered. */
  call(target: number | string, member: string, args: Wire): Wire;
  now(): number;
  /** How far the script's wall clock is ahead of UTC. */
  offsetAt(moment: number): number;
  readonly timeZone: string;
}

/** What the realm gives the worker in return. */
export interface RealmControl {
  /** Calls the function with the arguments of the text; answers the result as text. */
  run(target: unknown, args: string, copying: ResultCopying): string;
  /** What the promise of an asynchronous function has come to, for whoever ran it as JSON; null when there is none that has been kept. */
  promised(): Promised | null;
  describe(error: unknown): { readonly name: string; readonly message: string; readonly stack: string };
}

export type Promised = { readonly value: string } | { readonly error: unknown };

/** How a result leaves: as google.script.run copies it, as plain JSON for the script runner, as values of cells, or not at all. */
export type ResultCopying = "page" | "json" | "cells" | "none";

/** A date among values of cells: milliseconds since 1970. */
export interface CellDate {
  readonly $date: number;
}
