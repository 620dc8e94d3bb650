/** How headers of feeds are compared, and which column of a table each of ours is taken from. */
import { plainHeader, withoutMarks } from "../roster";
import type { AnyTable, Headers } from "./format";

/** Without case, spaces and underscores, and without marks: First Name [Required]. */
export const headerKey = (header: string): string => plainHeader(withoutMarks(header));

export const listOf = (headers: Headers | undefined): readonly string[] =>
  headers === undefined ? [] : typeof headers === "string" ? [headers] : headers;

/** The places of a header: one; none; or of "Teacher_#_id" all that differ by a number. */
function placesOf(header: string, keys: readonly string[]): number[] {
  const key = headerKey(header.replace("#", "0"));
  if (!header.includes("#")) {
    const at = keys.indexOf(key);
    return at < 0 ? [] : [at];
  }
  const [before = "", behind = ""] = key.split("0");
  return keys.flatMap((one, at) =>
    one.startsWith(before) &&
    one.endsWith(behind) &&
    /^\d{1,3}$/.test(one.slice(before.length, one.length - behind.length))
      ? [at]
      : [],
  );
}

/** Places of the columns that a value is taken from, in the order of preference; several in one are put together. */
export function columnsOf(headers: Headers | undefined, keys: readonly string[]): readonly (readonly number[])[] {
  return listOf(headers).flatMap((one) => {
    const parts = one.split(" + ").map((part) => placesOf(part, keys));
    if (parts.length === 1) return (parts[0] ?? []).map((at) => [at]);
    return parts.every((places) => places.length > 0) ? [parts.map((places) => places[0] ?? 0)] : [];
  });
}

const has = (need: string, keys: ReadonlySet<string>) => need.split("|").some((one) => keys.has(headerKey(one)));

/** Names of files as they are compared: without ending, version numbers and signs. */
export const fileKey = (name: string): string =>
  name
    .replace(/\.[a-z]{2,5}$/i, "")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/** How well a table fits a shape; 0 when it does not. */
export function fitOf(shape: AnyTable, keys: ReadonlySet<string>, file: string): number {
  if (shape.needs.length === 0 || !shape.needs.every((need) => has(need, keys))) return 0;
  if ((shape.never ?? []).some((header) => keys.has(headerKey(header)))) return 0;
  const all: readonly Headers[] = Object.values(shape.columns);
  const known = new Set(all.flatMap(listOf).flatMap((one) => one.split(" + ").map(headerKey)));
  const shared = [...keys].filter((key) => known.has(key)).length;
  const [name, wanted] = [fileKey(file), fileKey(shape.file)];
  // The name decides only between tables of the same headers.
  const named = name === wanted ? 0.5 : name.includes(wanted) ? 0.25 : 0;
  return shape.needs.length * 10 + shared + named;
}
