/** What was noticed in a file that is read all the same, in English; file-notes.es.ts has the same keys. */
export const fileNotesEn = {
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
  "file.columns_hidden": "Columns that are hidden were read too: {headers}.",
  "file.sheets_left": "Other sheets of the workbook were not read: {sheets}.",
} as const;
