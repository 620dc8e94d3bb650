/** The open list of choices under a cell. */

import { useValue } from "../model/observable";
import { pixels } from "../model/pixels";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import { choose, offeredChoices } from "./choice-keys";
import type { Rectangle } from "./geometry";

export function ChoiceList({ state, at, space }: { state: WindowState; at: Rectangle; space: number }) {
  const index = useValue(state.choosing);
  useValue(state.editing);
  useValue(state.cells.version);
  if (index === null) return null;
  const offered = offeredChoices(state);
  if (offered.length === 0) return null;
  const height = Math.min(offered.length * 28 + 10, 240);
  const above = at.top + at.height + height > space && at.top > height;
  return (
    <div
      role="listbox"
      aria-label={say("Choices")}
      class="choices"
      style={pixels({
        left: at.left,
        top: above ? at.top - height : at.top + at.height,
        minWidth: at.width,
        maxHeight: height,
      })}
    >
      {offered.map((choice, place) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the keys are taken by the cell editor, which keeps the focus
        <div
          key={choice}
          role="option"
          aria-selected={place === index}
          class={`choice${place === index ? " highlighted" : ""}`}
          onMouseDown={(event) => {
            event.preventDefault();
            choose(state, choice);
          }}
        >
          {choice}
        </div>
      ))}
    </div>
  );
}
