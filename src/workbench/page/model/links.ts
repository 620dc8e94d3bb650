/** Links in cells: where they lead, inside this document or to the web. */
import type { SheetView } from "../../protocol/views";
import { type Area, parseAddress } from "./addresses";

export type Link =
  | { readonly kind: "place"; readonly sheet: SheetView; readonly area: Area; readonly words: string }
  | { readonly kind: "web"; readonly url: string; readonly words: string };

export function linkOf(url: string | undefined, sheets: readonly SheetView[]): Link | null {
  if (url === undefined) return null;
  if (/^https?:\/\//i.test(url)) return { kind: "web", url, words: url };
  if (!url.startsWith("#")) return null;
  const place = new URLSearchParams(url.slice(1));
  const sheet = sheets.find((one) => String(one.sheetId) === place.get("gid"));
  if (sheet === undefined) return null;
  const range = place.get("range") ?? "A1";
  const area = parseAddress(range, sheet)?.area;
  return area === undefined ? null : { kind: "place", sheet, area, words: `${sheet.name}, ${range}` };
}
