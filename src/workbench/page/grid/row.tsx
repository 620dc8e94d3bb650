/** One row of the grid: its head, its frozen cells, its cells in sight. Drawn again only when something in it has changed. */
// biome-ignore-all lint/a11y/useSemanticElements: a grid of thousands of cells is no <table>: it is virtual, sticky and editable, and the cell editor holds the focus for all of them
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid of thousands of cells is no <table>: it is virtual, sticky and editable, and the cell editor holds the focus for all of them

import { Component } from "preact";
import type { CellView } from "../../protocol/views";
import { pixels } from "../model/pixels";
import { textWidth } from "../model/text-width";
import { say } from "../words/say";
import { Cell, type CellSpan } from "./cell";
import type { ShownLine } from "./use-lines";

export interface RowProps {
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly headWidth: number;
  readonly frozenWidth: number;
  readonly frozenColumns: readonly ShownLine[];
  readonly columns: readonly ShownLine[];
  /** The cells of frozenColumns and columns, in this order. */
  readonly cells: readonly (CellView | null | undefined)[];
  /** What is marked in each of them; the same text while nothing changes. */
  readonly marks: readonly string[];
  /** A merge's size at its first cell, null where a merge lies over a cell; empty while the sheet has none here. */
  readonly spans: readonly (CellSpan | null | undefined)[];
  /** At the header of the filter, "off" or "on" for each of its columns. */
  readonly filters: readonly ("" | "off" | "on")[];
  readonly headMarked: boolean;
  readonly lastFrozen: boolean;
  /** Rows before this one that are hidden. */
  readonly hiddenBefore: boolean;
}

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

const sameSpans = (a: RowProps["spans"], b: RowProps["spans"]): boolean =>
  a.length === b.length &&
  a.every(
    (span, index) =>
      span === b[index] ||
      (span?.width === b[index]?.width && span?.height === b[index]?.height && (span === null) === (b[index] === null)),
  );

/** Text, not what is set right or centred, runs over the empty cells up to the next one that says something. */
function roomBeside(cells: RowProps["cells"], lines: readonly ShownLine[], index: number, end: number): number {
  const cell = cells[index];
  const own = lines[index];
  if (cell === undefined || cell === null || own === undefined || cell.display === "") return 0;
  if (cell.choices !== undefined || cell.checkbox !== undefined || cell.display.includes("\n")) return 0;
  if (cell.wrap === "WRAP" || cell.wrap === "CLIP") return 0;
  if (cell.horizontalAlignment !== undefined && cell.horizontalAlignment !== "left") return 0;
  let room = 0;
  let lacking: number | null = null;
  for (let next = index + 1; next < end; next += 1) {
    const beside = cells[next];
    if (beside === undefined || (beside !== null && (beside.display !== "" || beside.choices !== undefined))) break;
    // Measured only where there is room at all: in a full table, not once for thousands of cells.
    lacking ??= textWidth(cell.display, cell.fontWeight === "bold", cell.fontSize) + 8 - own.size;
    if (room >= lacking) break;
    room += lines[next]?.size ?? 0;
  }
  return room;
}

export class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const now = this.props;
    return !(
      now.row === next.row &&
      now.top === next.top &&
      now.height === next.height &&
      now.frozenWidth === next.frozenWidth &&
      now.headMarked === next.headMarked &&
      now.lastFrozen === next.lastFrozen &&
      now.columns === next.columns &&
      now.frozenColumns === next.frozenColumns &&
      now.hiddenBefore === next.hiddenBefore &&
      sameList(now.cells, next.cells) &&
      sameList(now.filters, next.filters) &&
      sameSpans(now.spans, next.spans) &&
      sameList(now.marks, next.marks)
    );
  }

  override render() {
    const { row, top, height, headWidth, frozenWidth, frozenColumns, columns, cells, marks, spans, filters } =
      this.props;
    const cellAt = (column: ShownLine, index: number, shift: number, end: number) => {
      const span = spans[index];
      if (span === null) return null;
      return (
        <Cell
          key={column.line}
          row={row}
          column={column.line}
          left={column.start - shift}
          width={column.size}
          height={height}
          cell={cells[index]}
          marks={marks[index] ?? ""}
          room={span === undefined ? roomBeside(cells, lines, index, end) : 0}
          span={span}
          filter={filters[index] ?? ""}
        />
      );
    };
    const lines = [...frozenColumns, ...columns];
    const shift = headWidth + frozenWidth;
    return (
      <div
        role="row"
        class={`row${this.props.lastFrozen ? " last-frozen" : ""}`}
        style={pixels({ top, height })}
        aria-rowindex={row}
      >
        <div
          role="rowheader"
          class={`row-head${this.props.headMarked ? " marked" : ""}${this.props.hiddenBefore ? " behind-hidden" : ""}`}
          data-row={row}
          data-head="row"
        >
          {row}
          {this.props.hiddenBefore ? (
            <span class="unhide" data-unhide={`rows:${row}`} title={say("Show hidden rows")} />
          ) : null}
          <span class="row-resize-handle" data-resize={`rows:${row}`} />
        </div>
        {frozenColumns.length === 0 ? null : (
          <div role="presentation" class="frozen-cells" style={pixels({ left: headWidth, width: frozenWidth })}>
            {frozenColumns.map((column, index) => cellAt(column, index, headWidth, frozenColumns.length))}
          </div>
        )}
        <div role="presentation" class="free-cells">
          {columns.map((column, index) => cellAt(column, frozenColumns.length + index, shift, lines.length))}
        </div>
      </div>
    );
  }
}
