/** A condition for a filter's column: what cells must be to be seen. */
import { useState } from "preact/hooks";
import { filterColumnOf, narrowColumn } from "../state/filters";
import type { WindowState } from "../state/window-state";

/** Names of SpreadsheetApp.BooleanCriteria, and what is asked for beside them. */
const conditions: readonly (readonly [string, string, "none" | "text" | "number"])[] = [
  ["", "None", "none"],
  ["CELL_EMPTY", "Is empty", "none"],
  ["CELL_NOT_EMPTY", "Is not empty", "none"],
  ["TEXT_CONTAINS", "Text contains", "text"],
  ["TEXT_DOES_NOT_CONTAIN", "Text does not contain", "text"],
  ["TEXT_STARTS_WITH", "Text starts with", "text"],
  ["TEXT_ENDS_WITH", "Text ends with", "text"],
  ["TEXT_EQUAL_TO", "Text is exactly", "text"],
  ["NUMBER_GREATER_THAN", "Greater than", "number"],
  ["NUMBER_GREATER_THAN_OR_EQUAL_TO", "Greater than or equal to", "number"],
  ["NUMBER_LESS_THAN", "Less than", "number"],
  ["NUMBER_LESS_THAN_OR_EQUAL_TO", "Less than or equal to", "number"],
  ["NUMBER_EQUAL_TO", "Is equal to", "number"],
  ["NUMBER_NOT_EQUAL_TO", "Is not equal to", "number"],
];

export function FilterCondition({ state, column, done }: { state: WindowState; column: number; done: () => void }) {
  const known = filterColumnOf(state, column);
  const [criteria, setCriteria] = useState(known?.criteria ?? "");
  const [value, setValue] = useState(String(known?.values?.[0] ?? ""));
  const asks = conditions.find(([name]) => name === criteria)?.[2] ?? "none";
  const number = Number(value);
  const incomplete = asks !== "none" && (value.trim() === "" || (asks === "number" && Number.isNaN(number)));
  const apply = () => {
    done();
    const values = asks === "none" ? [] : [asks === "number" ? number : value];
    void narrowColumn(state, column, criteria === "" ? {} : { criteria, values });
  };
  return (
    <div class="filter-condition">
      <select aria-label="Condition" value={criteria} onChange={(event) => setCriteria(event.currentTarget.value)}>
        {conditions.map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
      {asks === "none" ? null : (
        <input
          aria-label="Value"
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || incomplete) return;
            event.preventDefault();
            event.stopPropagation();
            apply();
          }}
        />
      )}
      <button type="button" disabled={incomplete} onClick={apply}>
        Apply condition
      </button>
    </div>
  );
}
