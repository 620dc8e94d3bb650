/** Where things stand in a roster tab, and the colours that are ours (experience: the roster tab). */
import { columns, type FieldKey, fieldKeys, harmless } from "../../roster";
import { apostropheStays } from "../platform/findings";

export const fieldCount = columns.length;
/** 1-based columns after the sixteen: Status is for people, the other two are hidden. */
export const statusColumn = fieldCount + 1;
export const keyColumn = fieldCount + 2;
export const conflictsColumn = fieldCount + 3;
export const rosterColumns = conflictsColumn;
export const firstRow = 2;

export const columnNumber = (field: FieldKey): number => fieldKeys.indexOf(field) + 1;

export const colors = {
  changed: "#e8f0fe",
  created: "#e6f4ea",
  warning: "#fef7e0",
  error: "#fce8e6",
  conflict: "#f3e8fd",
  locked: "#f1f3f4",
  none: "#ffffff",
} as const;

const ours: readonly string[] = Object.keys(colors).map((name) => colors[name as keyof typeof colors]);

/** A background that we gave, or nobody: it may be written over. Anything else is the user's own and stays. */
export function isOurs(background: string): boolean {
  return ours.includes(background.toLowerCase());
}

/** A cell's text as it has to be written to stay that text: what begins like a formula gets an apostrophe, which Sheets takes away again, unless it was seen not to (P-7). */
export function asText(text: string): string {
  const safe = harmless(text);
  return safe === text || !apostropheStays() ? safe : text;
}
