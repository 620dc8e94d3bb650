/** One cell. What is not known yet is no cell: it has no role, so nobody takes it for empty. */
// biome-ignore-all lint/a11y/useSemanticElements: a grid of thousands of cells is no <table>: it is virtual, sticky and editable, and the cell editor holds the focus for all of them
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid of thousands of cells is no <table>: it is virtual, sticky and editable, and the cell editor holds the focus for all of them

import type { CellView } from "../../protocol/views";
import { addressOf } from "../model/addresses";
import { pixels } from "../model/pixels";
import { say } from "../words/say";
import { lookOf, runLook } from "./cell-look";

/** A merge as it is drawn: from its first cell on. */
export interface CellSpan {
  readonly width: number;
  readonly height: number;
  readonly rows: number;
  readonly columns: number;
}

export interface CellProps {
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly cell: CellView | null | undefined;
  /** "selected", "active", "top right bottom left" edges of the selection, "copied-…" edges. */
  readonly marks: string;
  /** Pixels of empty cells to the right that text may run over. */
  readonly room: number;
  readonly span: CellSpan | undefined;
  /** The header of a filter: "on" when the column hides something. */
  readonly filter: "" | "off" | "on";
}

const usualHeight = 21;

function kindsOf(cell: CellView | null, height: number): string {
  if (cell === null) return "";
  let kinds = "";
  if (cell.note !== undefined) kinds += " noted";
  if (cell.choices !== undefined) kinds += " with-choices";
  if (cell.link !== undefined) kinds += " link";
  if (cell.wrap === "WRAP") kinds += " wrapped";
  if (height !== usualHeight || cell.display.includes("\n") || (cell.fontSize ?? 10) !== 10) {
    kinds += ` tall ${cell.verticalAlignment ?? "bottom"}`;
  }
  return kinds;
}

/** A border on the left or on top lies on the neighbour's line, or two lines would be drawn side by side. */
function placeOf(left: number, width: number, height: number | null, cell: CellView | null): Record<string, string> {
  const over = { left: cell?.borders?.left === undefined ? 0 : 1, top: cell?.borders?.top === undefined ? 0 : 1 };
  return {
    ...pixels({ left: left - over.left, width: width + over.left }),
    ...(over.top === 0 ? {} : { top: "-1px", height: height === null ? "calc(100% + 1px)" : `${height + 1}px` }),
    ...(over.top === 0 && height !== null ? { height: `${height}px` } : {}),
  };
}

function textOf(cell: CellView) {
  const { display, runs } = cell;
  if (runs === undefined) return display;
  return runs.map((run) => (
    <span key={run.start} style={runLook(run)}>
      {display.slice(run.start, run.end)}
    </span>
  ));
}

export function Cell({ row, column, left, width, height, cell, marks, room, span, filter }: CellProps) {
  const place = placeOf(left, span?.width ?? width, span?.height ?? null, cell ?? null);
  if (cell === undefined) return <div class="cell" style={place} data-row={row} data-column={column} />;
  const address = addressOf({ row, column });
  const kinds = kindsOf(cell, span?.height ?? height);
  // The name is the address, so what the cell says is its description.
  const ticked = cell?.checkbox === undefined ? undefined : cell.checkbox ? "ticked" : "not ticked";
  const description = [ticked ?? cell?.display, cell?.note]
    .filter((text) => text !== undefined && text !== "")
    .join("\n");
  return (
    <div
      role="gridcell"
      id={`cell-${address}`}
      class={`cell${kinds}${marks}${room > 0 ? " runs-over" : ""}${span === undefined ? "" : " merged"}`}
      style={cell === null ? place : { ...place, ...lookOf(cell) }}
      data-row={row}
      data-column={column}
      aria-label={address}
      aria-rowindex={row}
      aria-colindex={column}
      {...(span === undefined ? {} : { "aria-rowspan": span.rows, "aria-colspan": span.columns })}
      aria-selected={marks.includes("selected")}
      {...(description === "" ? {} : { "aria-description": description })}
    >
      {room > 0 ? (
        <span class="running" style={pixels({ width: width + room - 6 })}>
          {cell === null ? null : textOf(cell)}
        </span>
      ) : ticked === undefined ? (
        cell !== null && textOf(cell)
      ) : (
        <span class={`tick-box ${cell?.checkbox ? "ticked" : ""}`} data-part="tick" />
      )}
      {cell?.choices === undefined ? null : <span class="choices-arrow" data-part="choices" aria-hidden="true" />}
      {filter === "" ? null : (
        <span
          class={`filter-button ${filter}`}
          data-part="filter"
          title={filter === "on" ? say("Filtered") : say("Filter")}
          aria-hidden="true"
        />
      )}
    </div>
  );
}
