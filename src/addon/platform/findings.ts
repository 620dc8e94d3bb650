/**
 * What the self-check has found of the platform here and the product goes by (P-7): kept for the document, only where it is not as assumed. Taken along by
 * whoever reads the document's properties anyway, so that it costs an edit nothing.
 */
import { editNoteAsked, editNoteKey } from "../self-check/edit-note-key";
import { documentProperties } from "./google";

export interface Findings {
  /** An apostrophe before a text stays visible in a plain-text cell, where the text alone is no formula. */
  readonly apostropheStays?: true;
  /** A link that is written as a formula shows an error here. */
  readonly linksAreLost?: true;
  /** No more scattered places than this are taken in one call; 0 for none. */
  readonly placesAtOnce?: number;
  /** So many rows cost as much to read along as a call does. */
  readonly rowsWorthACall?: number;
}

const key = "rollbook.findings";
let taken: Findings | null = null;
let noteIsAsked = false;

/** To be called with the document's properties, wherever they are read as a whole. */
export function takeFindings(properties: Readonly<Record<string, string>>): void {
  taken = JSON.parse(properties[key] ?? "{}") as Findings;
  noteIsAsked = properties[editNoteKey]?.startsWith(editNoteAsked) === true;
}

/** Whether the self-check waits for an edit's note, as far as this execution has read. */
export const editNoteIsAsked = (): boolean => noteIsAsked;

/** Asked for only where it matters, which is seldom. */
function findings(): Findings {
  taken ??= JSON.parse(documentProperties()?.getProperty(key) ?? "{}") as Findings;
  return taken;
}

/** For a text that begins like a formula. */
export const apostropheStays = (): boolean => findings().apostropheStays === true;

/** For the links of an Errors tab. */
export const linksAreLost = (): boolean => findings().linksAreLost === true;

/** What is known in this execution; as assumed where nothing was read. */
export const rowsWorthACall = (assumed: number): number => taken?.rowsWorthACall ?? assumed;
export const placesAtOnce = (assumed: number): number => taken?.placesAtOnce ?? assumed;

/** `undefined`: as assumed. */
export function keepFindings(found: { readonly [Name in keyof Findings]: Findings[Name] | undefined }): void {
  const properties = documentProperties();
  if (properties === null) return;
  const before = properties.getProperty(key);
  const merged = { ...(JSON.parse(before ?? "{}") as Findings), ...found };
  const text = JSON.stringify(merged);
  taken = JSON.parse(text) as Findings;
  if (text === "{}") {
    if (before !== null) properties.deleteProperty(key);
  } else if (text !== before) properties.setProperty(key, text);
}
