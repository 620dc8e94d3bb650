/** What is wrong with a file as a whole, in both languages. */

import type { Language } from "../../contract";
import type { FileProblem, FileProblemCode } from "../../roster";
import { fill } from "../fill";
import type { Knowing } from "../sentences";

/** Names of the facts that each problem of a file comes with. */
interface FileProblemFactNames extends Record<FileProblemCode, string> {
  "file.empty": never;
  "file.not_a_roster": "header";
  "file.header_unknown": "column" | "header" | "nearest";
  "file.header_missing": "header";
  "file.header_repeated": "column" | "header";
  "file.row_too_long": "row" | "cells" | "columns";
  "file.rows_too_long": "count";
  "file.header_blank": "column" | "row";
  "file.no_rows": never;
  "file.too_many_rows": "rows" | "limit";
  "file.quotes": "row";
  "file.not_text": never;
}

type Sound<Texts> = {
  readonly [Code in keyof Texts]: Code extends FileProblemCode
    ? Knowing<Texts[Code], FileProblemFactNames[Code]>
    : "no code of ours";
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
    "file.row_too_long":
      "Row {row} has {cells} cells, and the header has {columns}. Look for a comma that should be inside quotes.",
    "file.rows_too_long": "{count} more rows have too many cells as well.",
    "file.header_blank":
      "Column {column} has no header, but row {row} has something in it. Write the header, or remove the column.",
    "file.no_rows": "The file has headers and no rows below them. Add the people to import.",
    "file.too_many_rows": "The file has {rows} rows; one upload takes at most {limit}. Split it into several files.",
    "file.quotes": "Row {row} has quotation marks that do not match. Close the quotes, or save the file as CSV again.",
    "file.not_text": "This is not a text file. Save the sheet as CSV and upload that file.",
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
    "file.row_too_long":
      "La fila {row} tiene {cells} celdas y el encabezado tiene {columns}. Busque una coma que debería ir entre comillas.",
    "file.rows_too_long": "Otras {count} filas también tienen demasiadas celdas.",
    "file.header_blank":
      "La columna {column} no tiene encabezado, pero la fila {row} tiene algo en ella. Escriba el encabezado o quite la columna.",
    "file.no_rows": "El archivo tiene encabezados y ninguna fila debajo. Agregue las personas que desea importar.",
    "file.too_many_rows":
      "El archivo tiene {rows} filas; una carga acepta {limit} como máximo. Divídalo en varios archivos.",
    "file.quotes":
      "La fila {row} tiene comillas que no coinciden. Cierre las comillas o guarde el archivo como CSV de nuevo.",
    "file.not_text": "Este no es un archivo de texto. Guarde la hoja como CSV y cargue ese archivo.",
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<FileProblemCode, string>>>>;

const texts: Readonly<Record<Language, Readonly<Record<FileProblemCode, string>>>> = written satisfies {
  readonly [One in Language]: Sound<(typeof written)[One]>;
};

export function fileProblemMessage(problem: FileProblem, language: Language): string {
  return fill(texts[language][problem.code], problem.facts);
}
