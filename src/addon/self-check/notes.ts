/**
 * What an edit and the clock have found of their own surroundings: they alone can look, because there other rules hold (AuthMode.LIMITED; perhaps no
 * document). One property each, which the self-check shows afterwards (P-7): the clock writes it at its first run and where it has changed, an edit once it
 * has been asked to, so that no other edit pays for it.
 */
import type { CheckFacts } from "../../contract";
import {
  activeSpreadsheet,
  documentLock,
  documentLockIsThere,
  documentProperties,
  now,
  userLocale,
  userProperties,
} from "../platform/google";
import { editNoteAsked, editNoteKey } from "./edit-note-key";

const clockNoteKey = "rollbook.noted.clock";
/** A note that is older may be of a script, or of a Google, that is no more. */
const believedMilliseconds = 7 * 86_400_000;
const renewedMilliseconds = 86_400_000;

type Note = CheckFacts & { readonly at: number };

const hasRefusals = (note: Note) => Object.values(note).includes(false);

function answers(ask: () => unknown): boolean {
  try {
    return ask() === true;
  } catch {
    return false;
  }
}

function surroundings(authMode: string): CheckFacts {
  return {
    authMode,
    document: answers(() => activeSpreadsheet() !== null),
    documentProperties: answers(() => documentProperties() !== null),
    documentLock: answers(documentLockIsThere),
    // Where there is no lock of the document that of the person stands in.
    lock: answers(() => documentLock() !== null),
    userProperties: answers(() => userProperties().getProperty(clockNoteKey) !== undefined),
    locale: answers(() => userLocale() !== ""),
    // This very function came out of a project file (platform/called.ts): where that cannot be read or run, the note is another.
    project: true,
  };
}

function parsed(text: string | null | undefined): Note | null {
  if (text === null || text === undefined || text === "") return null;
  try {
    return JSON.parse(text) as Note;
  } catch {
    return null;
  }
}

/** Called by an edit that has seen that it is asked for. */
export function noteEdit(authMode: string): void {
  const note: Note = { ...surroundings(authMode), at: now() };
  documentProperties()?.setProperty(editNoteKey, JSON.stringify(note));
}

/** At every run of the clock, which is once an hour: looked at anew once a day, while something is refused, and when what matters most has changed. */
export function noteClock(authMode: string): void {
  const before = readClockNote();
  const isNew = before === null || now() - before.at >= renewedMilliseconds || hasRefusals(before);
  if (!isNew && before.document === (activeSpreadsheet() !== null)) return;
  const note: Note = { ...surroundings(authMode), at: now() };
  userProperties().setProperty(clockNoteKey, JSON.stringify(note));
}

/** Where there is none, an old one, or one of refusals, the next edit is asked for one: what was put right is seen at the next look. */
export function readEditNote(): Note | null {
  const properties = documentProperties();
  const text = properties?.getProperty(editNoteKey) ?? "";
  const isAsked = text.startsWith(editNoteAsked);
  const note = parsed(isAsked ? text.slice(editNoteAsked.length) : text);
  const isBelieved = note !== null && now() - note.at < believedMilliseconds;
  if (isBelieved && !hasRefusals(note)) return note;
  if (!isAsked) properties?.setProperty(editNoteKey, `${editNoteAsked}${isBelieved ? text : ""}`);
  return isBelieved ? note : null;
}

export function readClockNote(): Note | null {
  const note = parsed(userProperties().getProperty(clockNoteKey));
  return note === null || now() - note.at >= believedMilliseconds ? null : note;
}

/** Whether it is known that the clock has no document here: then no schedule can find its roster. */
export const clockHasNoDocument = (): boolean => readClockNote()?.document === false;
