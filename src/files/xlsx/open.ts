/** A workbook, opened: its sheets can be read from their beginning as often as is needed, and only as far as is needed. */
import { Notes } from "../note";
import type { Entry } from "../zip/directory";
import { unpacked } from "../zip/unpack";
import { type CellContext, shownText } from "./cell";
import { type CellMaker, SheetReader, type SheetRow } from "./sheet";
import { readStrings } from "./strings";
import { readStyles } from "./styles";
import { findWorkbook, Parts, type Worksheet } from "./workbook";
import { readXmlInSteps } from "./xml";

export interface OpenWorkbook {
  readonly sheets: readonly Worksheet[];
  rows<Cell>(sheet: Worksheet, maker: CellMaker<Cell>, notes?: Notes): Generator<readonly SheetRow<Cell>[]>;
}

/** Null when the zip holds something else than a workbook. */
export function openWorkbook(entries: readonly Entry[]): OpenWorkbook | null {
  const found = findWorkbook(new Parts(entries));
  if (found === null) return null;
  const { sheets, styles, strings, from1904 } = found;
  const context: CellContext = { formats: readStyles(styles), strings: readStrings(strings), from1904 };
  return {
    sheets,
    *rows<Cell>(sheet: Worksheet, maker: CellMaker<Cell>, notes = new Notes()) {
      const reader = new SheetReader(context, maker, notes);
      for (const _ of readXmlInSteps(unpacked(sheet.part), reader)) {
        if (reader.ready.length === 0) continue;
        yield reader.ready;
        reader.ready = [];
      }
    },
  };
}

/** Cells as the texts that a person saw. */
export const asShown: CellMaker<string> = {
  blank: "",
  make(value, tell) {
    const { text, note } = shownText(value);
    if (note !== undefined) tell(note, text);
    return text;
  },
  lengthOf: (text) => text.length,
};
