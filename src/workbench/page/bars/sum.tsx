/** What the selected numbers come to, below the sheet on the right; a click shows the other figures. */
import { useEffect, useState } from "preact/hooks";
import type { SummaryView } from "../../protocol/views";
import { focusGrid } from "../focus";
import { areaAddress } from "../model/addresses";
import { useValue } from "../model/observable";
import { isSingle, rangesOf } from "../model/selection";
import type { WindowState } from "../state/window-state";
import { pageLocale, say } from "../words/say";
import { Icon } from "./icons";
import { MenuList } from "./menu";
import { Popup } from "./popup";

const figures: readonly (readonly [string, (summary: SummaryView) => string])[] = [
  [say("Sum"), ({ sum }) => sum],
  [say("Avg"), ({ average }) => average],
  [say("Min"), ({ least }) => least],
  [say("Max"), ({ most }) => most],
  [say("Count"), ({ filled }) => filled.toLocaleString(pageLocale)],
  [say("Count Numbers"), ({ numbers }) => numbers.toLocaleString(pageLocale)],
];

export function Sum({ state }: { state: WindowState }) {
  const selection = useValue(state.selection);
  const sheetId = useValue(state.sheetId);
  const version = useValue(state.cells.version);
  const [summary, setSummary] = useState<SummaryView | null>(null);
  const [chosen, setChosen] = useState(say("Sum"));
  const ranges = rangesOf(selection);
  const key = ranges.map(areaAddress).join();
  useEffect(() => {
    const [first] = ranges;
    if (ranges.length === 1 && first !== undefined && isSingle(first)) {
      setSummary(null);
      return;
    }
    let current = true;
    // While a selection is being dragged nobody reads the figures.
    const timer = setTimeout(async () => {
      const next = await state.api.summary(sheetId, ranges).catch(() => null);
      if (current) setSummary(next);
    }, 120);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [sheetId, key, version]);
  if (summary === null || summary.filled === 0) return null;
  const shown = figures.filter(([name]) => summary.numbers > 0 || name === say("Count"));
  const [name, words] = shown.find(([one]) => one === chosen) ?? shown[0] ?? [say("Count"), () => ""];
  return (
    <Popup
      label={`${name}: ${words(summary)}`}
      hasPopup="menu"
      class="sum"
      closed={focusGrid}
      face={
        <>
          <span role="status">
            {name}: {words(summary)}
          </span>
          <Icon name="caret" />
        </>
      }
      panel={(close) => (
        <MenuList
          label={say("Figures of the selection")}
          takeFocus={true}
          close={close}
          items={shown.map(([one, value]) => ({
            label: `${one}: ${value(summary)}`,
            checked: one === name,
            run: () => setChosen(one),
          }))}
        />
      )}
    />
  );
}
