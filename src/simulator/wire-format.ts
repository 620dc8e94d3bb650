/**
 * How values pass between a script and the host: JSON text, made and read inside the script's own realm, so that its arrays and dates
 * are the script's. The first letter of a text says whether there is anything in it that JSON does not know; most texts have nothing.
 */

/** Plain JSON. */
export const plainText = "p";
/** JSON with objects that carry a `$`: see Tagged. */
export const taggedText = "t";
/** Nothing came back. */
export const nothingText = "u";
/** An exception, {name, message}. */
export const errorText = "e";

export type Tagged =
  | { readonly $: "undefined" }
  | { readonly $: "number"; readonly v: string }
  | { readonly $: "date"; readonly v: number | null }
  | { readonly $: "enum"; readonly c: string; readonly v: string }
  | { readonly $: "object"; readonly c: string; readonly i: number | string }
  /** A plain object of the script's that has a member `$` itself. */
  | { readonly $: "plain"; readonly v: object }
  | { readonly $: "other"; readonly v: string };

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
  call(target: number | string, member: string, args: string): string;
  now(): number;
  /** How far the script's wall clock is ahead of UTC. */
  offsetAt(moment: number): number;
  readonly timeZone: string;
}

/** What the realm gives the worker in return. */
export interface RealmControl {
  /** Calls the function with the arguments of the text; answers the result as text. */
  run(target: unknown, args: string, copying: ResultCopying): string;
  describe(error: unknown): { readonly name: string; readonly message: string; readonly stack: string };
}

/** How a result leaves: as google.script.run copies it, or as plain JSON for the script runner, or not at all. */
export type ResultCopying = "page" | "json" | "none";
