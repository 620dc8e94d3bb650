/** Below the chips: the rows that were changed, are new, or are gone from the sheet, each with its way back (B-22). */
import type { Review } from "../../contract";
import { counted } from "../../words";
import { usePage } from "../context";
import { MoreButton, usePortion } from "../parts/portion";
import { RemovedRows } from "./removed-rows";
import { ReviewRowCard } from "./review-row";

interface Properties {
  readonly chip: "changed" | "created" | "removed";
  readonly review: Review;
}

export function ListedRows({ chip, review }: Properties) {
  const { texts } = usePage();
  const kind = chip === "created" ? "create" : "update";
  const rows = review.rows.filter((row) => row.kind === kind);
  const portion = usePortion(rows, 25);
  if (chip === "removed") return <RemovedRows removed={review.removed} />;
  if (rows.length === 0) return <p class="hint">{texts.roster.none[chip]}</p>;
  const joining = rows.filter(({ joins }) => joins === true).length;
  return (
    <>
      {joining > 0 && <p class="hint">{counted(texts.review.joiningOfNew, joining)}</p>}
      <ul class="plain-list changes">
        {portion.shown.map((row) => (
          <ReviewRowCard key={row.row} row={row} sheetId={review.tab.sheetId} />
        ))}
      </ul>
      <MoreButton portion={portion} />
    </>
  );
}
