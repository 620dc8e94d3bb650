/** What is told of a feed, in both languages: notes of one that was read, and why another is none. Their codes are listed in src/feeds. */
import type { Language } from "../../contract";
import { type FileFacts, filledFacts } from "../files/filled-facts";
import { fill } from "../fill";
import { feedNotesEn } from "./feed-notes.en";
import { feedNotesEs } from "./feed-notes.es";

const problems = {
  en: {
    "feed.unknown":
      "{file} is no list that is known here; its first header is “{header}”. It needs at least names and an ID or an e-mail address, each under a header.",
    "feed.no_people": "There are no people in {file}. Drop all files of the set together, or the zip as you got it.",
    "feed.empty": "There is nothing in this file. Choose the file as your system has exported it.",
    "feed.too_many_rows": "{file} has {rows} rows; at most {limit} are read. Export one school at a time.",
    "feed.quotes": "Row {row} of {file} has quotation marks that do not match. Export the file again.",
  },
  es: {
    "feed.unknown":
      "{file} no es una lista que se conozca aquí; su primer encabezado es «{header}». Necesita al menos nombres y un ID o un correo electrónico, cada uno bajo un encabezado.",
    "feed.no_people":
      "No hay personas en {file}. Suelte juntos todos los archivos del conjunto, o el zip tal como lo recibió.",
    "feed.empty": "Este archivo no tiene nada. Elija el archivo tal como lo exportó su sistema.",
    "feed.too_many_rows": "{file} tiene {rows} filas; se leen {limit} como máximo. Exporte una escuela a la vez.",
    "feed.quotes": "La fila {row} de {file} tiene comillas que no coinciden. Exporte el archivo de nuevo.",
  },
} as const satisfies Readonly<Record<Language, object>>;

/** As they are written, so that their holes can be looked at. */
export const feedTexts = {
  en: { ...feedNotesEn, ...problems.en },
  es: { ...feedNotesEs, ...problems.es },
} as const satisfies Readonly<
  Record<Language, Readonly<Record<keyof typeof feedNotesEn | keyof typeof problems.en, string>>>
>;

export type FeedTextCode = keyof (typeof feedTexts)["en"];

/** A code without a sentence does not compile where it is told. */
export function feedMessage(
  told: { readonly code: FeedTextCode; readonly facts: FileFacts },
  language: Language,
): string {
  return fill(feedTexts[language][told.code], filledFacts(told.facts));
}
