/** Data, Sort range: by which columns, in which order, and whether the first row is a header. */
import { useState } from "preact/hooks";
import { areaAddress, columnLetters } from "../model/addresses";
import { areaOf } from "../model/selection";
import { type SortBy, sortRange } from "../state/sorting";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import { Modal } from "./modal";

export function SortWindow({ state, close }: { state: WindowState; close: () => void }) {
  const area = areaOf(state.selection.value);
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
  const [hasHeader, setHasHeader] = useState(false);
  const [by, setBy] = useState<readonly SortBy[]>([{ column: state.selection.value.active.column, ascending: true }]);
  const change = (at: number, part: Partial<SortBy>) =>
    setBy(by.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const nameOf = (column: number): string => {
    const title = hasHeader ? state.cells.cell(state.sheetId.value, area.top, column)?.display : undefined;
    return title === undefined || title === "" ? say("Column {column}", { column: columnLetters(column) }) : title;
  };
  const unused = columns.find((column) => !by.some((one) => one.column === column));
  return (
    <Modal title={say("Sort range {cells}", { cells: areaAddress(area) })} onEscape={close} width={480}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
          void sortRange(state, by, hasHeader);
        }}
      >
        <label class="check-line">
          <input
            type="checkbox"
            autofocus
            checked={hasHeader}
            onChange={(event) => setHasHeader(event.currentTarget.checked)}
          />
          {say("Data has header row")}
        </label>
        {by.map(({ column, ascending }, index) => (
          <div key={index} class="sort-line">
            <label>
              <span>{index === 0 ? say("Sort by") : say("then by")}</span>
              <select value={column} onChange={(event) => change(index, { column: Number(event.currentTarget.value) })}>
                {columns.map((one) => (
                  <option key={one} value={one}>
                    {nameOf(one)}
                  </option>
                ))}
              </select>
            </label>
            <select
              aria-label={say("Order of {column}", { column: nameOf(column) })}
              value={ascending ? "up" : "down"}
              onChange={(event) => change(index, { ascending: event.currentTarget.value === "up" })}
            >
              <option value="up">{say("A to Z")}</option>
              <option value="down">{say("Z to A")}</option>
            </select>
            {by.length === 1 ? null : (
              <button type="button" onClick={() => setBy(by.filter((_, place) => place !== index))}>
                {say("Remove")}
              </button>
            )}
          </div>
        ))}
        <div class="modal-buttons spread">
          <button
            type="button"
            disabled={unused === undefined}
            onClick={() => unused !== undefined && setBy([...by, { column: unused, ascending: true }])}
          >
            {say("Add another sort column")}
          </button>
          <button type="button" onClick={close}>
            {say("Cancel")}
          </button>
          <button type="submit" class="primary">
            {say("Sort")}
          </button>
        </div>
      </form>
    </Modal>
  );
}
