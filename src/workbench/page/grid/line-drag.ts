/** Selected rows or columns taken by their heads and put elsewhere. */
import { areaOf } from "../model/selection";
import { moveLines } from "../state/lines";
import type { WindowState } from "../state/window-state";
import { followDrag } from "./drag";

/** A press that moves nothing selects the one line, as any other press. */
export function dragLines(state: WindowState, dimension: "rows" | "columns", onPress: () => void): void {
  const area = areaOf(state.selection.value);
  const [first, last] = dimension === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  let before: number | null = null;
  followDrag(state, {
    over: ({ row, column }) => {
      const line = dimension === "rows" ? row : column;
      if (line >= first && line <= last) {
        before = null;
        state.dragging.set(null);
        return;
      }
      before = line < first ? line : line + 1;
      const edge = line < first ? line : line;
      const shown = dimension === "rows" ? { ...area, top: edge, bottom: edge } : { ...area, left: edge, right: edge };
      state.dragging.set({ kind: "lines", area: shown });
    },
    end: () => {
      state.dragging.set(null);
      if (before === null) onPress();
      else void moveLines(state, dimension, first, last - first + 1, before);
    },
  });
}
