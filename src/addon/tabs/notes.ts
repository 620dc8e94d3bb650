/** A note may hold a line of the user's own and a part of ours under our mark; only that part comes and goes. */

import { languages } from "../../contract";
import { sheetTexts } from "../../words";

const marks = languages.map((language) => sheetTexts(language).note.mark);

/** The user's own part of a note: everything above our line. */
export function ownNote(note: string): string {
  const lines = note.split("\n");
  const ours = lines.findIndex((line) => marks.includes(line));
  return (ours < 0 ? lines : lines.slice(0, ours)).join("\n");
}

export function joinedNote(note: string, ourPart: string): string {
  const own = ownNote(note);
  if (ourPart === "") return own;
  return own === "" ? `${marks[0]}\n${ourPart}` : `${own}\n${marks[0]}\n${ourPart}`;
}
