/** The note of the cell under the mouse, or else of the active cell. */

import type { Position } from "../model/addresses";
import { type Observable, useValue } from "../model/observable";
import { pixels } from "../model/pixels";
import type { WindowState } from "../state/window-state";
import { type Axes, cellRectangle, type Sight } from "./geometry";

interface Props {
  readonly state: WindowState;
  readonly axes: Axes;
  readonly sight: Sight;
  readonly hovered: Observable<Position | null>;
}

export function NoteBubble({ state, axes, sight, hovered }: Props) {
  const selection = useValue(state.selection);
  const editing = useValue(state.editing);
  useValue(state.cells.version);
  const under = useValue(hovered);
  const noteAt = ({ row, column }: Position) => state.cells.cell(state.sheetId.value, row, column)?.note;
  const at = under !== null && noteAt(under) !== undefined ? under : selection.active;
  const note = noteAt(at);
  if (note === undefined || editing !== null) return null;
  const box = cellRectangle(axes, at, sight);
  const beside = box.left + box.width + 6;
  const width = 240;
  const left = beside + width > sight.clientWidth ? Math.max(4, box.left - width - 6) : beside;
  // Of a cell in the lower half it grows upwards: below, its last lines would lie behind the bar of tabs.
  const below = sight.clientHeight - box.top - box.height;
  const place = below < box.top ? { bottom: Math.max(4, below) } : { top: Math.max(4, box.top) };
  return (
    <div role="tooltip" class="note" style={pixels({ left, width, ...place })}>
      {note}
    </div>
  );
}
