/** Below the last row: so many more of them. A row and a cell to those who do not see it, as a grid has nothing else. */
// biome-ignore-all lint/a11y/useSemanticElements: it stands in the grid, which is no <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: the button and the field in it have the focus
import { useState } from "preact/hooks";
import { focusGrid } from "../focus";
import { addRows } from "../state/lines";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";

const most = 100_000;

export function MoreRows({ state }: { state: WindowState }) {
  const [count, setCount] = useState(1000);
  const possible = Number.isInteger(count) && count >= 1 && count <= most;
  return (
    <div role="row" class="more-rows-line">
      <div role="gridcell" aria-label={say("More rows")}>
        <form
          class="more-rows"
          // The grid's own presses and keys are not meant here.
          onMouseDown={(event) => event.stopPropagation()}
          onSubmit={(event) => {
            event.preventDefault();
            if (!possible) return;
            void addRows(state, count);
            focusGrid();
          }}
        >
          <button type="submit" disabled={!possible}>
            {say("Add")}
          </button>
          <input
            type="number"
            aria-label={say("How many more rows")}
            min={1}
            max={most}
            value={count}
            onInput={(event) => setCount(event.currentTarget.valueAsNumber)}
          />
          {say("more rows at the bottom")}
        </form>
      </div>
    </div>
  );
}
