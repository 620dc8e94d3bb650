/** What was noticed in a file that is read all the same, in both languages. */

import type { Language } from "../../contract";
import type { TableNoteFacts } from "../../roster";
import { fill } from "../fill";
import type { SoundFileTexts } from "./file-problems";
import { type FileFacts, filledFacts } from "./filled-facts";

/** As it was noticed here, or as the service tells it. */
interface ToldNote {
  readonly code: string;
  readonly facts: FileFacts;
}

const written = {
  en: {
    "cell.rounded":
      "Cell {column}{row} holds a number of more than 15 digits, which the spreadsheet has rounded ({value}). Format the cell as text and type the number again.",
    "cell.no_result":
      "Cell {column}{row} holds a formula that was never calculated. Open the file in a spreadsheet and save it again.",
    "cell.unreadable": "Cell {column}{row} cannot be read: the file is damaged there.",
    "file.cells_left":
      "Column {column} has no header; what stands in it was left out ({count} cells, the first in row {row}).",
    "file.own_columns": "Columns that Rollbook adds to a roster tab were passed over: {headers}.",
    "file.header_again": "Row {row} repeats the headers and was passed over.",
    "file.rows_hidden": "Rows that are hidden or filtered were read too: {count}, among them {rows}.",
    "file.sheets_left": "Other sheets of the workbook were not read: {sheets}.",
  },
  es: {
    "cell.rounded":
      "La celda {column}{row} tiene un número de más de 15 cifras, que la hoja de cálculo redondeó ({value}). Dé a la celda formato de texto y escriba de nuevo el número.",
    "cell.no_result":
      "La celda {column}{row} tiene una fórmula que nunca se calculó. Abra el archivo en una hoja de cálculo y guárdelo de nuevo.",
    "cell.unreadable": "La celda {column}{row} no se puede leer: ahí el archivo está dañado.",
    "file.cells_left":
      "La columna {column} no tiene encabezado; lo que está en ella no se leyó ({count} celdas, la primera en la fila {row}).",
    "file.own_columns": "No se leyeron las columnas que Rollbook agrega a una lista: {headers}.",
    "file.header_again": "La fila {row} repite los encabezados y no se leyó.",
    "file.rows_hidden": "También se leyeron filas ocultas o filtradas: {count}, entre ellas {rows}.",
    "file.sheets_left": "No se leyeron otras hojas del libro: {sheets}.",
  },
} as const satisfies Readonly<Record<Language, object>>;

/** As they are written, so that their holes can be looked at. */
export type WrittenFileNotes = typeof written;
type NoteCode = keyof WrittenFileNotes["en"] & keyof WrittenFileNotes["es"];

const texts: Readonly<Record<Language, Readonly<Record<NoteCode, string>>>> = written satisfies {
  readonly [One in Language]: SoundFileTexts<WrittenFileNotes[One], TableNoteFacts>;
};
const isKnown = (code: string): code is NoteCode => Object.keys(texts.en).includes(code);

/** Null for a note that a later service may tell, and this page has no words for. */
export function fileNoteMessage({ code, facts }: ToldNote, language: Language): string | null {
  return isKnown(code) ? fill(texts[language][code], filledFacts(facts)) : null;
}
