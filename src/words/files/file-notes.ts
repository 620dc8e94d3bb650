/** Tells what was noticed in a file that is read all the same. */

import type { Language } from "../../contract";
import type { FileNoteCode } from "../../roster";
import { fill } from "../fill";
import { fileNotesEn } from "./file-notes.en";
import { fileNotesEs } from "./file-notes.es";
import { type FileFacts, filledFacts } from "./filled-facts";

/** As it was noticed here, or as the service tells it. */
interface ToldNote {
  readonly code: string;
  readonly facts: FileFacts;
}

/** In the sidebar they are among its texts, which it is handed in one language. */
export type FileNoteTexts = Readonly<Record<FileNoteCode, string>>;

export function fileNoteTexts(language: Language): FileNoteTexts {
  return language === "es" ? fileNotesEs : fileNotesEn;
}

const isKnown = (code: string, texts: FileNoteTexts): code is FileNoteCode => Object.keys(texts).includes(code);

/** Null for a note that a later service may tell, and this page has no words for. */
export function fileNoteMessage({ code, facts }: ToldNote, texts: FileNoteTexts): string | null {
  return isKnown(code, texts) ? fill(texts[code], filledFacts(facts)) : null;
}
