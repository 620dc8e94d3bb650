/** Where the active cell's link leads, as a button under the cell. */
import { useValue } from "../model/observable";
import { pixels } from "../model/pixels";
import { activeLink, followLink } from "../state/links";
import type { WindowState } from "../state/window-state";
import type { Rectangle } from "./geometry";

export function LinkBubble({ state, at }: { state: WindowState; at: Rectangle }) {
  useValue(state.selection);
  useValue(state.cells.version);
  const editing = useValue(state.editing);
  const link = activeLink(state);
  if (link === null || editing !== null) return null;
  return (
    <div class="link-bubble" style={pixels({ left: at.left, top: at.top + at.height + 4 })}>
      <button
        type="button"
        title="Alt+Enter"
        // The grid keeps the focus.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => followLink(state)}
      >
        {link.words}
      </button>
    </div>
  );
}
