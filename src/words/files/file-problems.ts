/**
 * What is wrong with a file as a whole, in both languages: with the file itself (the faults of src/files) or with the table in it (src/roster). Their codes are
 * listed there; a code without a sentence does not compile where it is told.
 */

import type { Language } from "../../contract";
import type { TableProblemFacts } from "../../roster";
import { fill } from "../fill";
import type { Knowing } from "../sentences";
import { type FileFacts, filledFacts } from "./filled-facts";

/** A sentence may name the facts of its problem, and no others. Of the faults, which this room does not know, a test says so (test/words). */
export type SoundFileTexts<Texts, FactsOf> = {
  readonly [Code in keyof FactsOf]: Code extends keyof Texts
    ? Knowing<Texts[Code], keyof FactsOf[Code] & string>
    : "a code without a sentence";
};

const written = {
  en: {
    "file.empty": "The file is empty. Choose the file you edited.",
    "file.not_a_roster":
      "The first line has none of the roster’s headers; it begins with “{header}”. Start from the export or the blank template.",
    "file.header_unknown":
      "Column {column} is headed “{header}”, which is not a header of the roster. Did you mean “{nearest}”? Rename or remove the column.",
    "file.header_missing": "The column “{header}” is missing. Add it; its cells may stay blank.",
    "file.header_repeated":
      "The header “{header}” stands twice, again in column {column}. Remove one of the two columns.",
    "file.header_differs":
      "A second table begins in row {row}: its headers are not those of the first row, or stand in another order. Put each table into a file of its own, or bring its columns into the order of the first row.",
    "file.header_below":
      "The headers stand in row {row}, below “{above}”. Delete what is above them, so that they are the first row.",
    "file.separator":
      "The cells of this file are separated by “{separator}”, which cannot be told from what stands in them. Open it in a spreadsheet with that separator, save it as CSV or XLSX, and choose that.",
    "file.row_too_long":
      "Row {row} has {cells} cells, and the header has {columns}. Look for a comma that should be inside quotes.",
    "file.rows_too_long": "{count} more rows have too many cells as well.",
    "file.no_rows": "The file has headers and no rows below them. Add the people to import.",
    "file.too_many_rows": "The file has {rows} rows; one upload takes at most {limit}. Split it into several files.",
    "file.too_many_columns":
      "The file has {columns} columns; at most {limit} are read. Remove those that do not belong to the roster.",
    "file.quotes": "Row {row} has quotation marks that do not match. Close the quotes, or save the file as CSV again.",
    "file.sheets":
      "Several sheets of this workbook have the roster’s headers: {sheets}. Keep only the one you mean in the file, or hide the others.",
    "file.sheet_hidden":
      "The sheet with the roster’s headers, “{sheet}”, is hidden. Show it if it is the one you mean, and save the file again.",
    "file.sheet_missing": "The workbook has no visible sheet “{sheet}”. Choose one of its sheets.",
    "file.damaged":
      "This Excel file cannot be opened: it is damaged. Open it in Google Sheets or Excel, save it again as XLSX or CSV, and choose that.",
    "file.encoding":
      "The letters of this file cannot be read. Save the sheet as CSV UTF-8, or as XLSX, and choose that.",
    "file.not_text": "This is not a text file. Save the sheet as CSV and upload that file.",
    "file.too_large":
      "This file is too large once it is unpacked. Save the sheet with the roster alone as CSV, or split it into several files.",
    "file.doctype":
      "This Excel file has a document type inside, which no spreadsheet writes. Open it in Google Sheets or Excel, save it again as XLSX, and choose that.",
    "file.encrypted":
      "This file is protected by a password. Open it with its password, save it without one as XLSX or CSV, and choose that.",
    "file.xls":
      "This is an old Excel file (.xls). Open it in Excel or Google Sheets, save it as XLSX or CSV, and choose that.",
    "file.xlsb": "This is a binary Excel file (.xlsb). Open it in Excel, save it as XLSX or CSV, and choose that.",
    "file.ods":
      "This is an OpenDocument file (.ods), as LibreOffice saves it. Open it there, save it as XLSX or CSV, and choose that.",
    "file.numbers":
      "This is an Apple Numbers file (.numbers). In Numbers choose File > Export To > CSV or Excel, and choose that file.",
    "file.html":
      "This is a web page, not a spreadsheet, whatever its name says. Open it in Excel or Google Sheets, save it as XLSX or CSV, and choose that.",
    "file.xml_2003":
      "This is an XML spreadsheet of Excel 2003. Open it in Excel, save it as XLSX or CSV, and choose that.",
    "file.pdf": "This is a PDF. Go back to the spreadsheet it was made from, save it as XLSX or CSV, and choose that.",
    "file.image": "This is a picture. Go back to the spreadsheet it shows, save it as XLSX or CSV, and choose that.",
    "file.archive": "This is a packed folder (such as .zip). Unpack it, and choose the CSV or XLSX file inside.",
    "file.document":
      "This is a document of another program, not a spreadsheet. Save the table in it as XLSX or CSV, and choose that.",
    "file.shortcut":
      "This file is only a link to a spreadsheet (such as .gsheet), with none of its rows. Open it, choose File > Download > CSV or XLSX in Google Sheets, and choose that file.",
  },
  es: {
    "file.empty": "El archivo está vacío. Elija el archivo que editó.",
    "file.not_a_roster":
      "La primera línea no tiene ningún encabezado de la lista; empieza con “{header}”. Parta de la exportación o de la plantilla en blanco.",
    "file.header_unknown":
      "La columna {column} dice “{header}”, que no es un encabezado de la lista. ¿Quiso decir “{nearest}”? Cambie el nombre o quite la columna.",
    "file.header_missing": "Falta la columna “{header}”. Agréguela; sus celdas pueden quedar en blanco.",
    "file.header_repeated":
      "El encabezado “{header}” aparece dos veces, de nuevo en la columna {column}. Quite una de las dos columnas.",
    "file.header_differs":
      "En la fila {row} empieza otra tabla: sus encabezados no son los de la primera fila o están en otro orden. Ponga cada tabla en un archivo aparte, o sus columnas en el orden de la primera fila.",
    "file.header_below":
      "Los encabezados están en la fila {row}, debajo de “{above}”. Borre lo que está encima, para que sean la primera fila.",
    "file.separator":
      "Las celdas de este archivo están separadas por “{separator}”, que no se distingue de lo que contienen. Ábralo en una hoja de cálculo con ese separador, guárdelo como CSV o XLSX y elija ese.",
    "file.row_too_long":
      "La fila {row} tiene {cells} celdas y el encabezado tiene {columns}. Busque una coma que debería ir entre comillas.",
    "file.rows_too_long": "Otras {count} filas también tienen demasiadas celdas.",
    "file.no_rows": "El archivo tiene encabezados y ninguna fila debajo. Agregue las personas que desea importar.",
    "file.too_many_rows":
      "El archivo tiene {rows} filas; una carga acepta {limit} como máximo. Divídalo en varios archivos.",
    "file.too_many_columns":
      "El archivo tiene {columns} columnas; se leen {limit} como máximo. Quite las que no son de la lista.",
    "file.quotes":
      "La fila {row} tiene comillas que no coinciden. Cierre las comillas o guarde el archivo como CSV de nuevo.",
    "file.sheets":
      "Varias hojas de este libro tienen los encabezados de la lista: {sheets}. Deje en el archivo solo la que desea, u oculte las demás.",
    "file.sheet_hidden":
      "La hoja con los encabezados de la lista, “{sheet}”, está oculta. Muéstrela si es la que desea y guarde el archivo de nuevo.",
    "file.sheet_missing": "El libro no tiene ninguna hoja visible “{sheet}”. Elija una de sus hojas.",
    "file.damaged":
      "Este archivo de Excel no se puede abrir: está dañado. Ábralo en Google Sheets o Excel, guárdelo de nuevo como XLSX o CSV y elija ese.",
    "file.encoding":
      "No se pueden leer las letras de este archivo. Guarde la hoja como CSV UTF-8 o como XLSX y elija ese.",
    "file.not_text": "Este no es un archivo de texto. Guarde la hoja como CSV y cargue ese archivo.",
    "file.too_large":
      "Este archivo es demasiado grande una vez desempaquetado. Guarde solo la hoja de la lista como CSV o divídala en varios archivos.",
    "file.doctype":
      "Este archivo de Excel lleva dentro un tipo de documento que ninguna hoja de cálculo escribe. Ábralo en Google Sheets o Excel, guárdelo de nuevo como XLSX y elija ese.",
    "file.encrypted":
      "Este archivo está protegido con una contraseña. Ábralo con ella, guárdelo sin contraseña como XLSX o CSV y elija ese.",
    "file.xls":
      "Este es un archivo antiguo de Excel (.xls). Ábralo en Excel o Google Sheets, guárdelo como XLSX o CSV y elija ese.",
    "file.xlsb": "Este es un archivo binario de Excel (.xlsb). Ábralo en Excel, guárdelo como XLSX o CSV y elija ese.",
    "file.ods":
      "Este es un archivo OpenDocument (.ods), como lo guarda LibreOffice. Ábralo ahí, guárdelo como XLSX o CSV y elija ese.",
    "file.numbers":
      "Este es un archivo de Apple Numbers (.numbers). En Numbers elija Archivo > Exportar a > CSV o Excel y elija ese archivo.",
    "file.html":
      "Esta es una página web y no una hoja de cálculo, diga lo que diga su nombre. Ábrala en Excel o Google Sheets, guárdela como XLSX o CSV y elija ese.",
    "file.xml_2003":
      "Esta es una hoja de cálculo XML de Excel 2003. Ábrala en Excel, guárdela como XLSX o CSV y elija ese.",
    "file.pdf": "Este es un PDF. Vuelva a la hoja de cálculo de la que se hizo, guárdela como XLSX o CSV y elija ese.",
    "file.image": "Esta es una imagen. Vuelva a la hoja de cálculo que muestra, guárdela como XLSX o CSV y elija ese.",
    "file.archive":
      "Esta es una carpeta comprimida (como .zip). Descomprímala y elija el archivo CSV o XLSX que contiene.",
    "file.document":
      "Este es un documento de otro programa y no una hoja de cálculo. Guarde su tabla como XLSX o CSV y elija ese.",
    "file.shortcut":
      "Este archivo es solo un enlace a una hoja de cálculo (como .gsheet) y no tiene ninguna de sus filas. Ábralo, elija Archivo > Descargar > CSV o XLSX en Google Sheets y elija ese archivo.",
  },
} as const satisfies Readonly<Record<Language, object>>;

/** As they are written, so that their holes can be looked at. */
export type WrittenFileProblems = typeof written;
export type FileProblemCode = keyof WrittenFileProblems["en"] & keyof WrittenFileProblems["es"];

const texts: Readonly<Record<Language, Readonly<Record<FileProblemCode, string>>>> = written satisfies {
  readonly [One in Language]: SoundFileTexts<WrittenFileProblems[One], TableProblemFacts>;
};

/** Where no header of ours is near the one that nobody knows. */
const unknownHeader: Readonly<Record<Language, string>> = {
  en: "Column {column} is headed “{header}”, which is not a header of the roster. Remove the column.",
  es: "La columna {column} dice “{header}”, que no es un encabezado de la lista. Quite la columna.",
};

/** A problem of whichever list. */
interface ToldFileProblem {
  readonly code: FileProblemCode;
  readonly facts: FileFacts;
}

export function fileProblemMessage({ code, facts }: ToldFileProblem, language: Language): string {
  const unguessed = code === "file.header_unknown" && facts.nearest === undefined;
  return fill(unguessed ? unknownHeader[language] : texts[language][code], filledFacts(facts));
}
