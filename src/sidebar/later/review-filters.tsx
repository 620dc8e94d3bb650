/** Filters with their numbers, and the search. */
import type { Review } from "../../contract";
import { formatNumber } from "../../words";
import { usePage } from "../context";
import type { ReviewFilter } from "../state";
import { matchingRows } from "./review-search";

const filters: readonly ReviewFilter[] = ["all", "changed", "created", "heldBack", "removed"];

export function ReviewFilters({ review }: { readonly review: Review }) {
  const { state, dispatch, texts } = usePage();
  const count = (filter: ReviewFilter) =>
    filter === "removed" ? review.removed.length : matchingRows(review, filter, "").length;
  const search = (event: Event) => {
    if (event.currentTarget instanceof HTMLInputElement) {
      dispatch({ type: "search", search: event.currentTarget.value });
    }
  };
  return (
    <div class="filters">
      <fieldset>
        <legend class="hidden">{texts.review.filter}</legend>
        {filters
          // A filter without rows is left out, but never the one in force.
          .filter((filter) => filter === "all" || filter === state.filter || count(filter) > 0)
          .map((filter) => (
            <label key={filter} class={filter === state.filter ? "chosen" : ""}>
              <input
                type="radio"
                name="filter"
                class="hidden"
                checked={filter === state.filter}
                onChange={() => dispatch({ type: "filter", filter })}
              />
              {texts.review[filter]} {formatNumber(count(filter))}
            </label>
          ))}
      </fieldset>
      {state.filter !== "removed" && (
        <>
          <label class="hidden" for="search">
            {texts.review.search}
          </label>
          <input
            id="search"
            type="search"
            autocomplete="off"
            placeholder={texts.review.search}
            value={state.search}
            onInput={search}
          />
        </>
      )}
    </div>
  );
}
