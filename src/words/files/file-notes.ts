/** Tells what was noticed in a file that is read all the same. */

import type { Language } from "../../contract";
import type { TableNoteFacts } from "../../roster";
import { fill } from "../fill";
import { fileNotesEn } from "./file-notes.en";
import { fileNotesEs } from "./file-notes.es";
import type { SoundFileTexts } from "./file-problems";
import { type FileFacts, filledFacts } from "./filled-facts";

/** As it was noticed here, or as the service tells it. */
interface ToldNote {
  readonly code: string;
  readonly facts: FileFacts;
}

const written = { en: fileNotesEn, es: fileNotesEs } as const satisfies Readonly<Record<Language, object>>;

/** As they are written, so that their holes can be looked at. */
export type WrittenFileNotes = typeof written;
type NoteCode = keyof WrittenFileNotes["en"] & keyof WrittenFileNotes["es"];

/** In the sidebar they are among its texts, which it is handed in one language. */
export type FileNoteTexts = Readonly<Record<NoteCode, string>>;

const texts: Readonly<Record<Language, FileNoteTexts>> = written satisfies {
  readonly [One in Language]: SoundFileTexts<WrittenFileNotes[One], TableNoteFacts>;
};

export function fileNoteTexts(language: Language): FileNoteTexts {
  return texts[language];
}

const isKnown = (code: string, known: FileNoteTexts): code is NoteCode => Object.keys(known).includes(code);

/** Null for a note that a later service may tell, and this page has no words for. */
export function fileNoteMessage({ code, facts }: ToldNote, known: FileNoteTexts): string | null {
  return isKnown(code, known) ? fill(known[code], filledFacts(facts)) : null;
}
