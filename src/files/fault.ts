/** Why a file cannot be read as a table, as data. The words are made elsewhere (src/words/files). */

type NoFacts = Readonly<Record<never, never>>;

/** What each fault says besides its code. */
export interface FileFaultFacts {
  /** Damaged, or made to do harm: for whoever chose it that is one thing. */
  readonly "file.damaged": NoFacts;
  /** Bytes that are letters of no encoding that we know. */
  readonly "file.encoding": NoFacts;
  readonly "file.not_text": NoFacts;
  /** Larger than what is unpacked of a stranger's file. */
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
  /** Says only where the spreadsheet is. */
  readonly "file.shortcut": NoFacts;
  /** The headers are there, with something between them that no program takes for the end of a cell by itself. */
  readonly "file.separator": { readonly separator: string };
  readonly "file.too_many_columns": { readonly columns: number; readonly limit: number };
  /** Several visible sheets have the headers: whoever chose the file has to say which is meant. */
  readonly "file.sheets": { readonly sheets: readonly string[] };
  /** The one sheet that has the headers is hidden. */
  readonly "file.sheet_hidden": { readonly sheet: string };
  readonly "file.sheet_missing": { readonly sheet: string };
  /** Something stands above the headers: `row` is theirs, `above` what stands there. */
  readonly "file.header_below": { readonly row: number; readonly above: string };
}

export type FileFaultCode = keyof FileFaultFacts;

export type FileFault = {
  readonly [Code in FileFaultCode]: { readonly code: Code; readonly facts: FileFaultFacts[Code] };
}[FileFaultCode];

/** The codes that say all there is to say. */
export type BareFaultCode = {
  [Code in FileFaultCode]: Record<never, never> extends FileFaultFacts[Code] ? Code : never;
}[FileFaultCode];

/** Carries a fault out of the reading. The message is for programmers. */
export class Unreadable extends Error {
  readonly fault: FileFault;

  constructor(message: string, fault: FileFault = bare("file.damaged"), options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

export function bare(code: BareFaultCode): FileFault {
  return { code, facts: {} };
}
