/** One cell. What is not known yet is no cell: it has no role, so nobody takes it for empty. */
// biome-ignore-all lint/a11y/useSemanticElements: a grid of thousands of cells is no <table>: it is virtual, sticky and editable, and the cell editor holds the focus for all of them
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid of thousands of cells is no <table>: it is virtual, sticky and editable, and the cell editor holds the focus for all of them

import type { CellView } from "../../protocol/views";
import { addressOf } from "../model/addresses";
import { pixels } from "../model/pixels";

export interface CellProps {
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly cell: CellView | null | undefined;
  /** "selected", "active", "top right bottom left" edges of the selection, "copied-…" edges. */
  readonly marks: string;
  /** Pixels of empty cells to the right that text may run over. */
  readonly room: number;
}

const isLink = (cell: CellView | null): boolean => /^=\s*HYPERLINK\s*\(/i.test(cell?.input ?? "");

export function Cell({ row, column, left, width, cell, marks, room }: CellProps) {
  const place = pixels({ left, width });
  if (cell === undefined) return <div class="cell" style={place} data-row={row} data-column={column} />;
  const address = addressOf({ row, column });
  const look =
    cell === null
      ? place
      : {
          ...place,
          ...(cell.background === undefined ? {} : { backgroundColor: cell.background }),
          ...(cell.fontWeight === undefined ? {} : { fontWeight: cell.fontWeight }),
          ...(cell.fontColor === undefined ? {} : { color: cell.fontColor }),
          ...(cell.horizontalAlignment === undefined ? {} : { textAlign: cell.horizontalAlignment }),
        };
  const kinds = `${cell?.note === undefined ? "" : " noted"}${cell?.choices === undefined ? "" : " with-choices"}${
    isLink(cell) ? " link" : ""
  }`;
  // The name is the address, so what the cell says is its description.
  const description = [cell?.display, cell?.note].filter((text) => text !== undefined && text !== "").join("\n");
  return (
    <div
      role="gridcell"
      id={`cell-${address}`}
      class={`cell${kinds}${marks}${room > 0 ? " runs-over" : ""}`}
      style={look}
      data-row={row}
      data-column={column}
      aria-label={address}
      aria-rowindex={row}
      aria-colindex={column}
      aria-selected={marks.includes("selected")}
      {...(description === "" ? {} : { "aria-description": description })}
    >
      {room > 0 ? (
        <span class="running" style={pixels({ width: width + room - 6 })}>
          {cell?.display}
        </span>
      ) : (
        cell?.display
      )}
      {cell?.choices === undefined ? null : <span class="choices-arrow" data-choices aria-hidden="true" />}
    </div>
  );
}
