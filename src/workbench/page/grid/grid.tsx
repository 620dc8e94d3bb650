/** The grid: heads, frozen rows and columns, the cells in sight, and what lies above them. */
// biome-ignore-all lint/a11y/useSemanticElements: a grid of thousands of cells is no <table>: it is virtual, sticky and editable, and the cell editor holds the focus for all of them
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid of thousands of cells is no <table>: it is virtual, sticky and editable, and the cell editor holds the focus for all of them
// biome-ignore-all lint/a11y/useKeyWithMouseEvents: a grid of thousands of cells is no <table>: it is virtual, sticky and editable, and the cell editor holds the focus for all of them
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { SheetView } from "../../protocol/views";
import { columnLetters, contains, type Position } from "../model/addresses";
import { Observable, useValue } from "../model/observable";
import { pixels } from "../model/pixels";
import { rangesOf } from "../model/selection";
import { giveFormat } from "../state/formats";
import { axesOf, usualRowHeight } from "../state/moves";
import { fitRows } from "../state/row-heights";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import { CellEditor } from "./cell-editor";
import { ChoiceList } from "./choice-list";
import { FilterList } from "./filter-list";
import { cellRectangle, headHeight, headWidth, scrollIntoSight, sightOf } from "./geometry";
import { LinkBubble } from "./link-bubble";
import { keyOf, marksOf } from "./marks";
import { MergedCells } from "./merged-cells";
import { MoreRows } from "./more-rows";
import { NoteBubble } from "./note-bubble";
import { Overlay } from "./overlay";
import { doubleClick, press, rightClick } from "./pointer";
import { Row } from "./row";
import { frozenLines, makeDrawings, type ShownLine, useLines } from "./use-lines";

export function Grid({ state, sheet }: { state: WindowState; sheet: SheetView }) {
  const resizing = useValue(state.resizing);
  const fitted = useValue(state.fittedRows);
  const axes = useMemo(() => axesOf(state), [sheet, resizing, fitted.get(sheet.sheetId)]);
  return axes === null ? null : <GridOf state={state} sheet={sheet} axes={axes} />;
}

type Axes = NonNullable<ReturnType<typeof axesOf>>;

/** The same array while nothing in it has changed, so that rows see at a glance whether they must be drawn. */
function useSame(lines: readonly ShownLine[]): readonly ShownLine[] {
  const last = useRef(lines);
  const same =
    last.current.length === lines.length &&
    last.current.every((line, index) => {
      const other = lines[index];
      return line.line === other?.line && line.start === other.start && line.size === other.size;
    });
  if (!same) last.current = lines;
  return last.current;
}

const noFilters: readonly ("" | "off" | "on")[] = [];

function useFound(state: WindowState, sheetId: number): { found: ReadonlySet<string>; foundNow: string } {
  const finding = useValue(state.finding);
  return useMemo(() => {
    const cells = finding?.found ?? [];
    const here = cells.filter((cell) => cell.sheetId === sheetId).map(({ row, column }) => keyOf(row, column));
    const now = cells[finding?.at ?? -1];
    return { found: new Set(here), foundNow: now?.sheetId === sheetId ? keyOf(now.row, now.column) : "" };
  }, [finding, sheetId]);
}

function GridOf({ state, sheet, axes }: { state: WindowState; sheet: SheetView; axes: Axes }) {
  const scroller = useRef<HTMLDivElement>(null);
  const selection = useValue(state.selection);
  const copied = useValue(state.copied);
  const painting = useValue(state.painting);
  const version = useValue(state.cells.version);
  const marked = useFound(state, sheet.sheetId);
  // Only the note's bubble asks: while one scrolls, every frame brings another cell under the mouse.
  const hovered = useMemo(() => new Observable<Position | null>(null), []);
  const [, redraw] = useState(0);
  const drawings = useMemo(
    () =>
      makeDrawings(
        () => redraw((count) => count + 1),
        (work) => requestAnimationFrame(work),
      ),
    [],
  );
  const sight = scroller.current === null ? null : sightOf(scroller.current);
  const merged = useMemo(() => new MergedCells(sheet.merges, axes), [sheet.merges, axes]);
  const seenRows = useLines(scroller, axes.rows, { horizontal: false, headSize: headHeight, overscan: 5 }, drawings);
  const seenColumns = useLines(
    scroller,
    axes.columns,
    { horizontal: true, headSize: headWidth, overscan: 2 },
    drawings,
  );
  const rows = merged.withFirst(seenRows, "rows", headHeight);
  const columns = useSame(merged.withFirst(seenColumns, "columns", headWidth));
  const frozenColumns = useMemo(() => frozenLines(axes.columns, headWidth), [axes]);
  const frozenRows = useMemo(() => frozenLines(axes.rows, headHeight), [axes]);

  useLayoutEffect(() => {
    state.surface = scroller.current === null ? null : { scroller: scroller.current, axes };
  }, [axes]);
  // A sheet is entered at its top; the selection is scrolled to by itself.
  useLayoutEffect(() => scroller.current?.scrollTo(0, 0), [sheet.sheetId]);
  useLayoutEffect(() => {
    const look = selection.look === undefined ? selection.corner : selection.look;
    if (scroller.current !== null && look !== null) scrollIntoSight(axes, look, scroller.current);
    drawings.now();
  }, [selection, axes]);

  const wanted = {
    top: rows[0]?.line ?? 1,
    bottom: rows.at(-1)?.line ?? 1,
    left: columns[0]?.line ?? 1,
    right: columns.at(-1)?.line ?? 1,
  };
  useEffect(() => {
    // Frozen lines are in sight too.
    const inSight = { ...wanted, left: frozenColumns.length > 0 ? 1 : wanted.left };
    const frozen = frozenRows.length > 0 ? [{ ...inSight, top: 1, bottom: sheet.frozenRows }] : [];
    state.cells.show(sheet.sheetId, [inSight, ...frozen]);
  }, [sheet, wanted.top, wanted.bottom, wanted.left, wanted.right]);

  const ranges = rangesOf(selection);
  const copiedArea = copied?.sheetId === sheet.sheetId ? copied : null;
  const brush = painting?.sheetId === sheet.sheetId ? painting.area : null;
  const marks = marksOf({ selection, copied: copiedArea ?? brush, ...marked });
  const allColumns = [...frozenColumns, ...columns];
  useEffect(() => {
    const lines = [...frozenRows, ...rows].map(({ line }) => line);
    fitRows(state, lines);
  }, [version, sheet, wanted.top, wanted.bottom, wanted.left, wanted.right]);

  const { filter } = sheet;
  const filtersOf = (row: number): typeof noFilters =>
    filter === undefined || row !== filter.top
      ? noFilters
      : allColumns.map(({ line }) => {
          if (!contains(filter, { row, column: line })) return "";
          return filter.columns.some(({ column }) => column === line) ? "on" : "off";
        });
  const filtered = useMemo(() => new Set(filter?.hiddenRows), [filter]);

  const rowOf = ({ line, start, size }: ShownLine, top: number) => (
    <Row
      key={line}
      row={line}
      top={start - top}
      height={size}
      headWidth={headWidth}
      frozenWidth={axes.columns.frozenSize}
      frozenColumns={frozenColumns}
      columns={columns}
      cells={allColumns.map((column) => state.cells.cell(sheet.sheetId, line, column.line))}
      marks={allColumns.map((column) =>
        marks(line, column.line, sheet.merges.length === 0 ? undefined : merged.at(line, column.line)),
      )}
      spans={merged.spans(line, allColumns)}
      filters={filtersOf(line)}
      hiddenBefore={line > 1 && axes.rows.sizeOf(line - 1) === 0 && !filtered.has(line - 1)}
      headMarked={ranges.some(({ top, bottom }) => line >= top && line <= bottom)}
      lastFrozen={line === sheet.frozenRows}
    />
  );

  const head = ({ line, start, size }: ShownLine, shift: number) => (
    <div
      key={line}
      role="columnheader"
      class={`column-head${ranges.some(({ left, right }) => line >= left && line <= right) ? " marked" : ""}${
        line > 1 && axes.columns.sizeOf(line - 1) === 0 ? " behind-hidden" : ""
      }`}
      style={pixels({ left: start - shift, width: size })}
      data-column={line}
      data-head="column"
    >
      {columnLetters(line)}
      {line > 1 && axes.columns.sizeOf(line - 1) === 0 ? (
        <span class="unhide" data-unhide={`columns:${line}`} title={say("Show hidden columns")} />
      ) : null}
      <span class="resize-handle" data-resize={`columns:${line}`} />
    </div>
  );

  const activeMerge = merged.at(selection.active.row, selection.active.column);
  const rowsPerPage = Math.max(1, Math.floor(((sight?.clientHeight ?? 600) - headHeight) / usualRowHeight) - 1);
  const at =
    sight === null
      ? { left: headWidth, top: headHeight, width: 100, height: usualRowHeight }
      : cellRectangle(axes, selection.active, sight, activeMerge);
  return (
    <div class={`grid-area${painting === null ? "" : " painting"}${sheet.hiddenGridlines ? " without-lines" : ""}`}>
      <div
        ref={scroller}
        role="grid"
        class="grid"
        aria-label={sheet.name}
        aria-rowcount={sheet.maxRows}
        aria-colcount={sheet.maxColumns}
        aria-multiselectable="true"
        onMouseUp={() => painting !== null && void giveFormat(state)}
        onMouseDown={(event) => press(state, event)}
        onDblClick={(event) => doubleClick(state, event)}
        onContextMenu={(event) => rightClick(state, event)}
        onMouseOver={(event) => hovered.set(positionOf(event.target))}
        onMouseLeave={() => hovered.set(null)}
        onScroll={drawings.atFrame}
      >
        <div
          role="presentation"
          class="sheet"
          style={pixels({ width: headWidth + axes.columns.totalSize, height: headHeight + axes.rows.totalSize })}
        >
          <div role="row" class="column-heads" style={pixels({ height: headHeight })}>
            <div class="corner" role="presentation" data-head="corner" title={say("Select all")} />
            {frozenColumns.length === 0 ? null : (
              <div
                role="presentation"
                class="frozen-heads"
                style={pixels({ left: headWidth, width: axes.columns.frozenSize })}
              >
                {frozenColumns.map((column) => head(column, headWidth))}
              </div>
            )}
            <div role="presentation" class="free-heads">
              {columns.map((column) => head(column, 0))}
            </div>
          </div>
          {frozenRows.length === 0 ? null : (
            <div role="rowgroup" class="frozen-rows" style={pixels({ top: headHeight, height: axes.rows.frozenSize })}>
              {frozenRows.map((row) => rowOf(row, headHeight))}
            </div>
          )}
          <div role="rowgroup" class="free-rows">
            {rows.map((row) => rowOf(row, 0))}
          </div>
        </div>
        {rows.at(-1)?.line === sheet.maxRows ? <MoreRows state={state} /> : null}
      </div>
      <div class="above-grid">
        {sight === null ? null : <Overlay state={state} axes={axes} sight={sight} />}
        <CellEditor state={state} at={at} rowsPerPage={rowsPerPage} />
        <LinkBubble state={state} at={at} />
        {sight === null ? null : <FilterList state={state} axes={axes} sight={sight} />}
        <ChoiceList state={state} at={at} space={sight?.clientHeight ?? 600} />
        {sight === null ? null : <NoteBubble state={state} axes={axes} sight={sight} hovered={hovered} />}
      </div>
    </div>
  );
}

function positionOf(target: EventTarget | null): Position | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>(".cell");
  if (cell === null) return null;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}
