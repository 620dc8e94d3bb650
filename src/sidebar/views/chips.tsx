/** What is different, what is wrong, what cannot go: one strip of numbers that never scrolls away; the list of the pressed one stands directly below. */
import { formatNumber } from "../../words";
import { usePage } from "../context";
import { chipCounts, pressedChip } from "../standing";
import { type Chip, chips } from "../state";

/** As the rows are coloured in the sheet. The word says it too. */
const tones: Record<Chip, string> = {
  changed: "blue",
  created: "good",
  errors: "bad",
  warnings: "amber",
  conflicts: "violet",
  removed: "gray",
};

export const listId = "list";

export function Chips() {
  const { state, dispatch, texts } = usePage();
  const counts = chipCounts(state);
  if (counts === null) return null;
  const pressed = pressedChip(state);
  return (
    <fieldset class="chips">
      <legend class="hidden">{texts.roster.countsTitle}</legend>
      {chips.map((chip) => (
        <button
          key={chip}
          type="button"
          class={`chip ${counts[chip] === 0 ? "none" : ""}`}
          aria-pressed={chip === pressed}
          aria-controls={chip === pressed ? listId : undefined}
          onClick={() => dispatch({ type: "chip", chip })}
        >
          {texts.roster[chip]} <b class={counts[chip] > 0 ? tones[chip] : ""}>{formatNumber(counts[chip])}</b>
        </button>
      ))}
    </fieldset>
  );
}
