/** What clicks have put into cells, or settled, since the pull: each with what stood there before, and the way back (B-22). */
import type { ReviewDone } from "../../contract";
import { headerOf } from "../../roster";
import { fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { MoreButton, usePortion } from "../parts/portion";
import { Values } from "./review-row";

function DoneCell({ field, was, now }: Pick<ReviewDone, "field" | "was" | "now">) {
  const { texts } = usePage();
  return (
    <>
      <span class="field">{headerOf(field)}</span>{" "}
      {was === now ? (
        fill(texts.review.keptMine, { value: now })
      ) : (
        <Values cell={{ field, oldValue: was, newValue: now }} />
      )}
    </>
  );
}

export function DoneRows({ done }: { readonly done: readonly ReviewDone[] }) {
  const { commands, texts } = usePage();
  const portion = usePortion(done, 50);
  const { review } = texts;
  return (
    <section class="removed">
      <h3>{review.doneTitle}</h3>
      {done.length > 1 && (
        <div class="buttons">
          <Button onClick={() => void commands.putBack({ done: true })}>{review.undoAllDone}</Button>
        </div>
      )}
      <ul class="plain-list">
        {portion.shown.map(({ row, who, field, was, now, emptied }) => (
          <li key={`${row} ${field}`} class="headed">
            <span>
              {who}:{" "}
              {emptied ? fill(review.emptied, { row: String(row) }) : <DoneCell field={field} was={was} now={now} />}
            </span>
            <Button
              kind="link"
              label={emptied ? fill(review.undoRow, { who }) : fill(review.undoCell, { field: headerOf(field), who })}
              onClick={() => void commands.putBack({ done: true, row, ...(emptied ? {} : { field }) })}
            >
              {texts.roster.undoDone}
            </Button>
          </li>
        ))}
      </ul>
      <MoreButton portion={portion} />
    </section>
  );
}
