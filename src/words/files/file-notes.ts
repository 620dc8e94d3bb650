/** What was noticed in a file that is read all the same, in both languages. */

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

/** The notes of one language: the sidebar has them with its texts, the files page has both. */
export type FileNoteTexts = Readonly<Record<NoteCode, string>>;

const texts: Readonly<Record<Language, FileNoteTexts>> = written satisfies {
  readonly [One in Language]: SoundFileTexts<WrittenFileNotes[One], TableNoteFacts>;
};

export const fileNoteTexts = (language: Language): FileNoteTexts => texts[language];

const isKnown = (code: string, notes: FileNoteTexts): code is NoteCode => Object.keys(notes).includes(code);

/** Null for a note that a later service may tell, and this page has no words for. */
export function fileNoteMessage({ code, facts }: ToldNote, notes: FileNoteTexts): string | null {
  return isKnown(code, notes) ? fill(notes[code], filledFacts(facts)) : null;
}
