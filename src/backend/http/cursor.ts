/** Lists that come in pages (design 4). Cursors are opaque to the caller; to us a number, or the place of the last item in the list's order. */
import * as z from "zod/mini";
import { ProblemError } from "../problem-error";

const opaque = (text: string): string => Buffer.from(text).toString("base64url");
const clear = (cursor: string): string => Buffer.from(cursor, "base64url").toString();
const unknown = () => new ProblemError("request.malformed", { reasons: ["cursor: is not one that a list gave."] });

export function writeCursor(number: number): string {
  return opaque(String(number));
}

export function readCursor(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  const text = clear(cursor);
  if (!/^\d{1,15}$/.test(text)) throw unknown();
  return Number(text);
}

/** No text that the store holds has it. */
const between = "\u0000";

export function writePlace(place: readonly string[]): string {
  return opaque(place.join(between));
}

/** As many parts as the list's order has; a single one may be anything. */
export function readPlace(cursor: string | undefined, parts: number): readonly string[] | null {
  if (cursor === undefined) return null;
  const place = clear(cursor).split(between);
  if (place.length !== parts) throw unknown();
  return place;
}

/** A page of what was looked for with one item more than the page has: that one says that there are others. */
export function pageOf<Item>(
  found: readonly Item[],
  size: number,
  cursorOf: (last: Item) => string,
): { readonly items: readonly Item[]; readonly next?: string } {
  const items = found.slice(0, size);
  const last = items.at(-1);
  return { items, ...(found.length > size && last !== undefined ? { next: cursorOf(last) } : {}) };
}

/** How many are asked for at most. */
export const limitSchema = z.optional(z.string().check(z.regex(/^\d{1,4}$/)));

export function limitOf(asked: string, most: number): number {
  return Math.min(Math.max(Number(asked), 1), most);
}
