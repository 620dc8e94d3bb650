/** Lo que se observó en un archivo que de todos modos se lee, con las mismas claves que file-notes.en.ts. */
export const fileNotesEs = {
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
  "file.columns_hidden": "También se leyeron columnas ocultas: {headers}.",
  "file.sheets_left": "No se leyeron otras hojas del libro: {sheets}.",
} as const;
