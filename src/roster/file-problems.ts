/** What makes a file no roster, and what was noticed in one that is, as data. The sentences are in src/words/files. */

type NoFacts = Readonly<Record<never, never>>;

export interface FileProblemFacts {
  readonly "file.empty": NoFacts;
  readonly "file.not_a_roster": { readonly header: string };
  /** `nearest` only where one of our headers is near, or known by this other name. */
  readonly "file.header_unknown": { readonly header: string; readonly column: string; readonly nearest?: string };
  readonly "file.header_missing": { readonly header: string };
  readonly "file.header_repeated": { readonly header: string; readonly column: string };
  readonly "file.header_below": { readonly row: number; readonly above: string };
  readonly "file.row_too_long": { readonly row: number; readonly cells: number; readonly columns: number };
  readonly "file.rows_too_long": { readonly count: number };
  readonly "file.no_rows": NoFacts;
  readonly "file.too_many_rows": { readonly rows: number; readonly limit: number };
  readonly "file.too_many_columns": { readonly columns: number; readonly limit: number };
  readonly "file.quotes": { readonly row: number };
  readonly "file.sheets": { readonly sheets: readonly string[] };
  readonly "file.sheet_hidden": { readonly sheet: string };
  readonly "file.sheet_missing": { readonly sheet: string };
  readonly "file.damaged": NoFacts;
  readonly "file.encoding": NoFacts;
  readonly "file.not_text": NoFacts;
  readonly "file.too_large": NoFacts;
  readonly "file.doctype": NoFacts;
  readonly "file.encrypted": NoFacts;
  readonly "file.xls": NoFacts;
  readonly "file.xlsb": NoFacts;
  readonly "file.ods": NoFacts;
  readonly "file.numbers": NoFacts;
  readonly "file.html": NoFacts;
  readonly "file.xml_2003": NoFacts;
  readonly "file.pdf": NoFacts;
  readonly "file.image": NoFacts;
  readonly "file.archive": NoFacts;
  readonly "file.document": NoFacts;
}

export type FileProblemCode = keyof FileProblemFacts;

export type FileProblem = {
  readonly [Code in FileProblemCode]: { readonly code: Code; readonly facts: FileProblemFacts[Code] };
}[FileProblemCode];

export interface FileNoteFacts {
  readonly "cell.rounded": { readonly row: number; readonly column: string; readonly value: string };
  readonly "cell.no_result": { readonly row: number; readonly column: string };
  readonly "cell.unreadable": { readonly row: number; readonly column: string };
  /** So many cells stand in a column without a header and were left out; `row` is the first. */
  readonly "file.cells_left": { readonly column: string; readonly row: number; readonly count: number };
  /** Columns that Rollbook itself adds to a roster tab: no part of a roster. */
  readonly "file.own_columns": { readonly headers: readonly string[] };
  /** The headers stand there once more, as where two files were put below each other. */
  readonly "file.header_again": { readonly row: number };
  readonly "file.rows_hidden": { readonly count: number; readonly rows: string };
  readonly "file.sheets_left": { readonly sheets: readonly string[] };
}

export type FileNoteCode = keyof FileNoteFacts;

export type FileNote = {
  readonly [Code in FileNoteCode]: { readonly code: Code; readonly facts: FileNoteFacts[Code] };
}[FileNoteCode];
