/** The rows of a workbook's first sheet, handed over some hundred at a time while they are read. */
import { SheetReader, type SheetRow } from "./sheet";
import { readStrings } from "./strings";
import { readStyles } from "./styles";
import { findWorkbook, Parts } from "./workbook";
import { readXml } from "./xml";
import { entriesOf, unpacked } from "./zip";

const rowsAtOnce = 500;

/** How many rows there were beyond those wanted; an Unreadable when the file is no XLSX that can be opened. */
export async function readRows(
  bytes: Buffer,
  rowsWanted: number,
  hand: (rows: readonly SheetRow[]) => Promise<void>,
): Promise<number> {
  const { sheet, styles, strings, from1904 } = await findWorkbook(new Parts(entriesOf(bytes)));
  const context = { formats: await readStyles(styles), strings: await readStrings(strings), from1904 };
  const reader = new SheetReader(context, rowsWanted);
  await readXml(unpacked(sheet), reader, async () => {
    while (reader.ready.length >= rowsAtOnce) await hand(reader.ready.splice(0, rowsAtOnce));
  });
  if (reader.ready.length > 0) await hand(reader.ready);
  return reader.further;
}
