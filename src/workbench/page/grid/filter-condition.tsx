/** A condition for a filter's column: what cells must be to be seen. */
import { useState } from "preact/hooks";
import { filterColumnOf, narrowColumn } from "../state/filters";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";

/** Names of SpreadsheetApp.BooleanCriteria, and what is asked for beside them. */
const conditions: readonly (readonly [string, string, "none" | "text" | "number"])[] = [
  ["", say("None"), "none"],
  ["CELL_EMPTY", say("Is empty"), "none"],
  ["CELL_NOT_EMPTY", say("Is not empty"), "none"],
  ["TEXT_CONTAINS", say("Text contains"), "text"],
  ["TEXT_DOES_NOT_CONTAIN", say("Text does not contain"), "text"],
  ["TEXT_STARTS_WITH", say("Text starts with"), "text"],
  ["TEXT_ENDS_WITH", say("Text ends with"), "text"],
  ["TEXT_EQUAL_TO", say("Text is exactly"), "text"],
  ["NUMBER_GREATER_THAN", say("Greater than"), "number"],
  ["NUMBER_GREATER_THAN_OR_EQUAL_TO", say("Greater than or equal to"), "number"],
  ["NUMBER_LESS_THAN", say("Less than"), "number"],
  ["NUMBER_LESS_THAN_OR_EQUAL_TO", say("Less than or equal to"), "number"],
  ["NUMBER_EQUAL_TO", say("Is equal to"), "number"],
  ["NUMBER_NOT_EQUAL_TO", say("Is not equal to"), "number"],
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
      <select
        aria-label={say("Condition")}
        value={criteria}
        onChange={(event) => setCriteria(event.currentTarget.value)}
      >
        {conditions.map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
      {asks === "none" ? null : (
        <input
          aria-label={say("Value")}
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
        {say("Apply condition")}
      </button>
    </div>
  );
}
