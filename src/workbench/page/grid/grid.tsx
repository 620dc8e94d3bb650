/** The grid: heads, frozen rows and columns, the cells in sight, and what lies above them. */
// biome-ignore-all lint/a11y/useSemanticElements: a grid of thousands of cells is no <table>: it is virtual, sticky and editable, and the cell editor holds the focus for all of them
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid of thousands of cells is no <table>: it is virtual, sticky and editable, and the cell editor holds the focus for all of them
// biome-ignore-all lint/a11y/useKeyWithMouseEvents: a grid of thousands of cells is no <table>: it is virtual, sticky and editable, and the cell editor holds the focus for all of them
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { SheetView } from "../../protocol/views";
import { columnLetters, type Position } from "../model/addresses";
import { useValue } from "../model/observable";
import { pixels } from "../model/pixels";
import { areaOf } from "../model/selection";
import { axesOf, usualRowHeight } from "../state/moves";
import type { WindowState } from "../state/window-state";
import { CellEditor } from "./cell-editor";
import { ChoiceList } from "./choice-list";
import { cellRectangle, headHeight, headWidth, scrollIntoSight } from "./geometry";
import { LinkBubble } from "./link-bubble";
import { marksOf } from "./marks";
import { NoteBubble } from "./note-bubble";
import { doubleClick, press, rightClick } from "./pointer";
import { Row } from "./row";
import { frozenLines, type ShownLine, useLines } from "./use-lines";

export function Grid({ state, sheet }: { state: WindowState; sheet: SheetView }) {
  const resizing = useValue(state.resizing);
  const axes = useMemo(() => axesOf(state), [sheet, resizing]);
  return axes === null ? null : <GridOf state={state} sheet={sheet} axes={axes} />;
}

type Axes = NonNullable<ReturnType<typeof axesOf>>;

/** The same array while nothing in it has changed, so that rows see at a glance whether they must be drawn. */
function useSame(lines: ShownLine[]): ShownLine[] {
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

function GridOf({ state, sheet, axes }: { state: WindowState; sheet: SheetView; axes: Axes }) {
  const scroller = useRef<HTMLDivElement>(null);
  const selection = useValue(state.selection);
  const copied = useValue(state.copied);
  useValue(state.cells.version);
  const [hovered, setHovered] = useState<Position | null>(null);
  const [, redraw] = useState(0);
  const rows = useLines(scroller, axes.rows, { horizontal: false, headSize: headHeight, overscan: 8 });
  const columns = useSame(useLines(scroller, axes.columns, { horizontal: true, headSize: headWidth, overscan: 2 }));
  const frozenColumns = useMemo(() => frozenLines(axes.columns, headWidth), [axes]);
  const frozenRows = useMemo(() => frozenLines(axes.rows, headHeight), [axes]);

  // A sheet is entered at its top; the selection is scrolled to by itself.
  useLayoutEffect(() => scroller.current?.scrollTo(0, 0), [sheet.sheetId]);
  useLayoutEffect(() => {
    if (scroller.current !== null) scrollIntoSight(axes, selection.corner, scroller.current);
    redraw((count) => count + 1);
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

  const area = areaOf(selection);
  const copiedArea =
    copied === null || copied.sheetId !== sheet.sheetId
      ? null
      : {
          top: copied.top,
          left: copied.left,
          bottom: copied.top + copied.inputs.length - 1,
          right: copied.left + (copied.inputs[0]?.length ?? 1) - 1,
        };
  const marks = marksOf(selection, copiedArea);
  const allColumns = [...frozenColumns, ...columns];

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
      marks={allColumns.map((column) => marks(line, column.line))}
      headMarked={line >= area.top && line <= area.bottom}
      lastFrozen={line === sheet.frozenRows}
    />
  );

  const head = ({ line, start, size }: ShownLine, shift: number) => (
    <div
      key={line}
      role="columnheader"
      class={`column-head${line >= area.left && line <= area.right ? " marked" : ""}`}
      style={pixels({ left: start - shift, width: size })}
      data-column={line}
      data-head="column"
    >
      {columnLetters(line)}
      <span class="resize-handle" data-resize={line} />
    </div>
  );

  const box = scroller.current;
  const rowsPerPage = Math.max(1, Math.floor(((box?.clientHeight ?? 600) - headHeight) / usualRowHeight) - 1);
  const at =
    box === null
      ? { left: headWidth, top: headHeight, width: 100, height: usualRowHeight }
      : cellRectangle(axes, selection.active, box);
  return (
    <div class="grid-area">
      <div
        ref={scroller}
        role="grid"
        class="grid"
        aria-label={sheet.name}
        aria-rowcount={sheet.maxRows}
        aria-colcount={sheet.maxColumns}
        aria-multiselectable="true"
        onMouseDown={(event) => press(state, event)}
        onDblClick={(event) => doubleClick(state, event)}
        onContextMenu={(event) => rightClick(state, event)}
        onMouseOver={(event) => setHovered(positionOf(event.target))}
        onMouseLeave={() => setHovered(null)}
        onScroll={() => redraw((count) => count + 1)}
      >
        <div
          role="presentation"
          class="sheet"
          style={pixels({ width: headWidth + axes.columns.totalSize, height: headHeight + axes.rows.totalSize })}
        >
          <div role="row" class="column-heads" style={pixels({ height: headHeight })}>
            <div class="corner" role="presentation" data-head="corner" title="Select all" />
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
      </div>
      <div class="above-grid">
        <CellEditor state={state} at={at} rowsPerPage={rowsPerPage} />
        <LinkBubble state={state} at={at} />
        <ChoiceList state={state} at={at} space={box?.clientHeight ?? 600} />
        {box === null ? null : <NoteBubble state={state} axes={axes} scroller={box} hovered={hovered} />}
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
