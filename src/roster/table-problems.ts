/**
 * What makes a table of cells no roster, and what was noticed in one that is, as data. What the file itself has to tell is a list of src/files; the sentences of
 * both are in src/words/files.
 */

type NoFacts = Readonly<Record<never, never>>;

export interface TableProblemFacts {
  readonly "file.empty": NoFacts;
  readonly "file.not_a_roster": { readonly header: string };
  /** `nearest` only where one of our headers is near, or known by this other name. */
  readonly "file.header_unknown": { readonly header: string; readonly column: string; readonly nearest?: string };
  readonly "file.header_missing": { readonly header: string };
  readonly "file.header_repeated": { readonly header: string; readonly column: string };
  /** Other headers stand in this row, below people: where a second table begins. */
  readonly "file.header_differs": { readonly row: number };
  readonly "file.row_too_long": { readonly row: number; readonly cells: number; readonly columns: number };
  readonly "file.rows_too_long": { readonly count: number };
  readonly "file.no_rows": NoFacts;
  readonly "file.too_many_rows": { readonly rows: number; readonly limit: number };
  readonly "file.quotes": { readonly row: number };
}

export type TableProblemCode = keyof TableProblemFacts;

export type TableProblem = {
  readonly [Code in TableProblemCode]: { readonly code: Code; readonly facts: TableProblemFacts[Code] };
}[TableProblemCode];

export interface TableNoteFacts {
  /** So many cells stand in a column without a header and were left out; `row` is the first. */
  readonly "file.cells_left": { readonly column: string; readonly row: number; readonly count: number };
  /** Columns that Rollbook itself adds to a roster tab: no part of a roster. */
  readonly "file.own_columns": { readonly headers: readonly string[] };
  /** Columns that nobody saw, with something in them; they are read. */
  readonly "file.columns_hidden": { readonly headers: readonly string[] };
  /** The headers stand there once more, as where two files were put below each other. */
  readonly "file.header_again": { readonly row: number };
}

export type TableNoteCode = keyof TableNoteFacts;

export type TableNote = {
  readonly [Code in TableNoteCode]: { readonly code: Code; readonly facts: TableNoteFacts[Code] };
}[TableNoteCode];
