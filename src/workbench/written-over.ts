/** What an edit is about to write over: read before it is made, because afterwards nobody knows. */
import type { SimulatorHost } from "../simulator";
import type { PageEdit } from "./protocol/edit";
import type { EditAnswer } from "./protocol/views";

interface Area {
  readonly sheetId: number;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

const everything = Number.MAX_SAFE_INTEGER;

function areaOf(edit: PageEdit): Area | null {
  switch (edit.kind) {
    case "input": {
      const { sheetId, top, left, values } = edit;
      return { sheetId, top, left, rows: values.length, columns: Math.max(1, ...values.map((line) => line.length)) };
    }
    case "clear":
    case "sort": {
      const { sheetId, top, left, bottom, right } = edit;
      return { sheetId, top, left, rows: bottom - top + 1, columns: right - left + 1 };
    }
    case "deleteRows":
      return { sheetId: edit.sheetId, top: edit.first, left: 1, rows: edit.count, columns: everything };
    case "deleteColumns":
      return { sheetId: edit.sheetId, top: 1, left: edit.first, rows: everything, columns: edit.count };
    default:
      return null;
  }
}

type Before = NonNullable<EditAnswer["before"]>;

/** undefined when the edit writes over no cells. */
export function writtenOverBy(host: SimulatorHost, edit: PageEdit): Before | undefined {
  const area = areaOf(edit);
  const sheet = area === null ? undefined : host.document.sheets.find((one) => one.sheetId === area.sheetId);
  if (area === null || sheet === undefined || area.top > sheet.maxRows || area.left > sheet.maxColumns)
    return undefined;
  const rows = Math.min(area.rows, sheet.maxRows - area.top + 1);
  const columns = Math.min(area.columns, sheet.maxColumns - area.left + 1);
  const { cells } = host.cells(area.sheetId, area.top, area.left, rows, columns);
  const inputs = cells.map((line) => line.map((cell) => cell?.input ?? ""));
  const wholeLines = edit.kind === "deleteRows" || edit.kind === "deleteColumns";
  return {
    top: area.top,
    left: area.left,
    inputs: wholeLines ? withoutEmptyEnd(inputs) : withRoomBeyondTheEdge(inputs, area),
  };
}

/** A whole column is a thousand cells, of which a few say something. */
function withoutEmptyEnd(lines: string[][]): string[][] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.every((input) => input === "") === true) end -= 1;
  return lines.slice(0, end);
}

/** A block pasted over the edge makes the sheet larger; taking it back must empty the new cells too. */
function withRoomBeyondTheEdge(lines: string[][], area: Area): string[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => lines[row]?.[column] ?? ""),
  );
}
