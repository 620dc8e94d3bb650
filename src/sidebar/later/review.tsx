/** Every change as "who: field old → new", what stays behind and why, and the one button that sends. */

import { isFileSchool, type Review } from "../../contract";
import { counted } from "../../words";
import { usePage } from "../context";
import { Button, PrimaryBar } from "../parts/button";
import { Heading } from "../parts/heading";
import { MoreButton, usePortion } from "../parts/portion";
import { chosenTab, followedRehearsal, reviewTotals, shownRehearsal } from "../standing";
import { FindingGroupCard } from "../views/finding-group";
import { ConfirmQuestion } from "./confirm-question";
import { DistrictLine } from "./district-line";
import { DoneRows } from "./done-rows";
import { FieldSummary } from "./field-summary";
import { RehearsalResult } from "./rehearsal";
import { RemovedRows } from "./removed-rows";
import { ReviewFilters } from "./review-filters";
import { ReviewRowCard } from "./review-row";
import { matchingRows } from "./review-search";

/** Each row once: together they are what is listed. */
function Totals({ review }: { readonly review: Review }) {
  const { texts } = usePage();
  const { updates, creations, joining, held } = reviewTotals(review);
  const parts = [
    updates > 0 && counted(texts.review.updates, updates),
    creations > 0 && counted(texts.review.creations, creations),
    joining > 0 && counted(texts.review.joining, joining),
    held > 0 && counted(texts.review.heldBackCount, held),
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : <p class="gray">{parts.join(" · ")}</p>;
}

function Rows({ review }: { readonly review: Review }) {
  const { state, dispatch, texts } = usePage();
  const rows = matchingRows(review, state.filter, state.search);
  const portion = usePortion(rows, 100);
  if (rows.length === 0) {
    return (
      <p class="hint">
        {texts.review.noMatch}{" "}
        <Button kind="link" always onClick={() => dispatch({ type: "search", search: "" })}>
          {texts.review.clearSearch}
        </Button>
      </p>
    );
  }
  return (
    <>
      <ul class="plain-list changes">
        {portion.shown.map((row) => (
          <ReviewRowCard key={row.row} row={row} sheetId={review.tab.sheetId} />
        ))}
      </ul>
      <MoreButton portion={portion} />
    </>
  );
}

function Changes({ review }: { readonly review: Review }) {
  const { state, texts } = usePage();
  const nothing = review.rows.length === 0;
  const canRehearse = review.sendable > 0 && !isFileSchool(review.tab.schoolId);
  return (
    <>
      {nothing ? (
        <p class="hint">{texts.review.nothing}</p>
      ) : (
        <p class={review.sendable > 0 ? "ready" : "hint"}>
          {review.sendable > 0 ? counted(texts.review.goes, review.sendable) : texts.review.onlyHeldBack}
        </p>
      )}
      <Totals review={review} />
      <DistrictLine />
      <FieldSummary review={review} />
      {review.columns?.map((group) => (
        <FindingGroupCard key={group.title} group={group} sheetId={review.tab.sheetId} />
      ))}
      {canRehearse && shownRehearsal(state) === null && <p class="small">{texts.review.rehearseHint}</p>}
      {(!nothing || review.removed.length > 0) && <ReviewFilters review={review} />}
      {!nothing && state.filter !== "removed" && (
        <Rows key={`${review.digest} ${state.filter} ${state.search}`} review={review} />
      )}
      {(state.filter === "all" || state.filter === "removed") && <RemovedRows removed={review.removed} />}
      {state.filter === "all" && review.done !== undefined && <DoneRows done={review.done} />}
    </>
  );
}

/** Nothing can be sent: back to where it is edited, or, when there is no review, another try. */
function Elsewhere() {
  const { state, commands, texts } = usePage();
  if (state.review === null && chosenTab(state) !== null) {
    return (
      <Button kind="action" onClick={() => void commands.openReview(state.filter)}>
        {texts.review.reviewAgain}
      </Button>
    );
  }
  return (
    <Button kind="action" onClick={() => void commands.openView("roster", true)}>
      {texts.review.backToRoster}
    </Button>
  );
}

/** One button that sends. After a rehearsal it says so: what was meant for another one is not taken over by it. */
function UploadButton({ review }: { readonly review: Review }) {
  const { state, commands, texts } = usePage();
  const rehearsal = followedRehearsal(state);
  const words = rehearsal !== null && rehearsal.counts.failed > 0 ? texts.review.uploadGoing : texts.review.upload;
  return (
    <Button key={rehearsal?.importId} kind="action" onClick={() => void commands.upload()}>
      {counted(words, review.sendable)}
    </Button>
  );
}

function ReviewBar() {
  const { state, commands, texts } = usePage();
  const { review } = state;
  const rehearsal = shownRehearsal(state);
  if (review === null || review.sendable === 0) {
    return (
      <PrimaryBar>
        <Elsewhere />
      </PrimaryBar>
    );
  }
  if (isFileSchool(review.tab.schoolId)) {
    return (
      <PrimaryBar>
        <Button kind="action" onClick={() => void commands.showFiles()}>
          {texts.files.save}
        </Button>
      </PrimaryBar>
    );
  }
  return (
    <PrimaryBar>
      <UploadButton review={review} />
      {rehearsal === null && <Button onClick={() => void commands.rehearse()}>{texts.review.rehearse}</Button>}
    </PrimaryBar>
  );
}

export function ReviewView() {
  const { state, commands, texts } = usePage();
  const { review, confirmation } = state;
  return (
    <>
      <div class="headed">
        <Heading>{texts.review.title}</Heading>
        {review !== null && (
          <Button kind="link" onClick={() => void commands.openReview(state.filter)}>
            {texts.review.reviewAgain}
          </Button>
        )}
      </div>
      {chosenTab(state) === null && <p class="hint">{texts.review.nothing}</p>}
      {review !== null && <RehearsalResult />}
      {review !== null && <Changes review={review} />}
      {confirmation?.inPlace ? <ConfirmQuestion confirmation={confirmation} /> : <ReviewBar />}
    </>
  );
}
