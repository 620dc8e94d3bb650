/** The list under a filter's header: sort, by condition, by values with a search, as Sheets has it. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { focusGrid } from "../focus";
import { columnLetters } from "../model/addresses";
import { useValue } from "../model/observable";
import { pixels } from "../model/pixels";
import { orLost } from "../state/connection";
import { filterColumnOf, narrowColumn, sortFiltered } from "../state/filters";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import { FilterCondition } from "./filter-condition";
import { type Axes, cellRectangle, type Sight } from "./geometry";

/** More would take seconds to draw; the search narrows them down. */
const shownAtMost = 500;
const width = 270;

interface Props {
  readonly state: WindowState;
  readonly axes: Axes;
  readonly sight: Sight;
}

export function FilterList({ state, axes, sight }: Props) {
  const column = useValue(state.filtering);
  const filter = state.sheet?.filter;
  if (column === null || filter === undefined) return null;
  const at = cellRectangle(axes, { row: filter.top, column }, sight);
  return (
    <OpenList
      key={column}
      state={state}
      column={column}
      left={Math.max(4, Math.min(at.left + at.width - 24, sight.clientWidth - width - 4))}
      top={at.top + at.height}
      space={sight.clientHeight}
    />
  );
}

interface OpenProps {
  readonly state: WindowState;
  readonly column: number;
  readonly left: number;
  readonly top: number;
  readonly space: number;
}

function OpenList({ state, column, left, top, space }: OpenProps) {
  const box = useRef<HTMLDivElement>(null);
  const [values, setValues] = useState<readonly string[] | null>(null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [sought, setSought] = useState("");
  const [byCondition, setByCondition] = useState(false);
  const close = () => {
    state.filtering.set(null);
    focusGrid();
  };
  useEffect(() => {
    let current = true;
    state.api
      .filterValues(state.sheetId.value, column)
      .then((all) => {
        if (!current) return;
        const known = filterColumnOf(state, column);
        setValues(all);
        setHidden(
          new Set(known?.visible === undefined ? known?.hidden : all.filter((one) => !known.visible?.includes(one))),
        );
      })
      .catch(orLost(state));
    const away = (event: MouseEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) state.filtering.set(null);
    };
    addEventListener("mousedown", away, true);
    return () => {
      current = false;
      removeEventListener("mousedown", away, true);
    };
  }, [column]);
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>("button")?.focus(), []);

  const fitting = (values ?? []).filter((value) => value.toLowerCase().includes(sought.toLowerCase()));
  const change = (which: readonly string[], hide: boolean) => {
    const next = new Set(hidden);
    for (const value of which) {
      if (hide) next.add(value);
      else next.delete(value);
    }
    setHidden(next);
  };
  const apply = () => {
    // Before the values are there nothing is known of what is to be seen: an Enter in the search would take the filter of the column away.
    if (values === null) return;
    close();
    // What a search left out is not to be seen.
    const gone = values.filter((value) => hidden.has(value) || (sought !== "" && !fitting.includes(value)));
    void narrowColumn(state, column, gone.length === 0 ? {} : { hidden: gone });
  };
  const sort = (ascending: boolean) => {
    close();
    void sortFiltered(state, column, ascending);
  };
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={say("Filter column {column}", { column: columnLetters(column) })}
      class="filter-list"
      style={pixels({ left, top, width, maxHeight: Math.max(260, space - top - 8) })}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
        else if (event.key === "Enter" && event.target instanceof HTMLInputElement && event.target.type !== "checkbox")
          apply();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <button type="button" class="menu-item" onClick={() => sort(true)}>
        {say("Sort A to Z")}
      </button>
      <button type="button" class="menu-item" onClick={() => sort(false)}>
        {say("Sort Z to A")}
      </button>
      <hr class="menu-line" />
      <button type="button" class="menu-item" aria-expanded={byCondition} onClick={() => setByCondition(!byCondition)}>
        {say("Filter by condition")}
      </button>
      {byCondition ? <FilterCondition state={state} column={column} done={close} /> : null}
      <hr class="menu-line" />
      <div class="filter-values-head">
        <strong>{say("Filter by values")}</strong>
        <span>
          <button type="button" class="text-button" disabled={values === null} onClick={() => change(fitting, false)}>
            {say("Select all")}
          </button>
          <button type="button" class="text-button" disabled={values === null} onClick={() => change(fitting, true)}>
            {say("Clear")}
          </button>
        </span>
      </div>
      <input
        type="search"
        class="filter-search"
        aria-label={say("Search values")}
        placeholder={say("Search")}
        value={sought}
        onInput={(event) => setSought(event.currentTarget.value)}
      />
      <div class="filter-values" aria-busy={values === null}>
        {fitting.slice(0, shownAtMost).map((value) => (
          <label key={value} class="check-line">
            <input
              type="checkbox"
              checked={!hidden.has(value)}
              onChange={(event) => change([value], !event.currentTarget.checked)}
            />
            <span>{value === "" ? say("(Blanks)") : value}</span>
          </label>
        ))}
        {fitting.length > shownAtMost ? (
          <p class="filter-more">{say("{count} more: search for them", { count: fitting.length - shownAtMost })}</p>
        ) : null}
      </div>
      <div class="modal-buttons">
        <button type="button" onClick={close}>
          {say("Cancel")}
        </button>
        <button type="button" class="primary" disabled={values === null} onClick={apply}>
          OK
        </button>
      </div>
    </div>
  );
}
