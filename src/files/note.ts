/** What was noticed while a file was read, and does not keep it from being read (F-1 to F-3). Places are as the file's own program shows them. */

export interface FileNoteFacts {
  /** A number of more digits than a spreadsheet keeps: its last ones are gone. */
  readonly "cell.rounded": { readonly row: number; readonly column: string; readonly value: string };
  /** A formula that was never calculated. */
  readonly "cell.no_result": { readonly row: number; readonly column: string };
  /** A cell that names a text or a place that is not there. */
  readonly "cell.unreadable": { readonly row: number; readonly column: string };
  /** So many rows that the spreadsheet did not show, hidden or filtered; they are read. `rows` are the first. */
  readonly "file.rows_hidden": { readonly count: number; readonly rows: string };
  /** Visible sheets that have something in them and were not read. */
  readonly "file.sheets_left": { readonly sheets: readonly string[] };
}

export type FileNoteCode = keyof FileNoteFacts;

export type FileNote = {
  readonly [Code in FileNoteCode]: { readonly code: Code; readonly facts: FileNoteFacts[Code] };
}[FileNoteCode];

/** A file whose every cell is odd says so of the first ones. */
const notesAtMost = 200;

export class Notes {
  readonly all: FileNote[] = [];

  add(note: FileNote): void {
    if (this.all.length < notesAtMost) this.all.push(note);
  }
}
