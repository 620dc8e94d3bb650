/** "What would happen": an upload tried out with nothing kept, its counts and what it finds on which row (I-7). */

import { useLayoutEffect, useRef } from "preact/hooks";
import type { RehearsedRow } from "../../contract";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { Icon } from "../parts/icons";
import { chosenTab, isMoving, shownRehearsal } from "../standing";
import { CountsLine } from "./history-card";
import { ProgressBar } from "./progress-bar";

function Row({ row }: { readonly row: RehearsedRow }) {
  const { state, commands, texts } = usePage();
  const sheetId = chosenTab(state)?.sheetId;
  const bad = row.severity === "error";
  const said = `${texts.severity[row.severity]}: ${row.messages.join(" ")}`;
  return (
    <li class={`reason ${bad ? "bad" : "amber"}`}>
      <Icon name={bad ? "error" : "warning"} />
      <span>
        <b>{row.who}</b> {said}{" "}
        {sheetId !== undefined && (
          <Button
            kind="link"
            label={fill(texts.roster.showRow, { row: row.row })}
            onClick={() => void commands.show({ sheetId, row: row.row, field: row.field })}
          >
            {texts.roster.show}
          </Button>
        )}
      </span>
    </li>
  );
}

/** The rehearsal, and how far it was, to which the page has brought the user already. */
let followed = "";

export function RehearsalResult() {
  const { state, commands, texts } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  const rehearsal = shownRehearsal(state);
  const step = rehearsal === null ? "" : `${rehearsal.importId} ${isMoving(rehearsal)}`;
  useLayoutEffect(() => {
    if (step === "" || step === followed) return;
    // The button that was pressed is gone; whoever has gone on to something else meanwhile is left there.
    const isNew = !followed.startsWith(rehearsal?.importId ?? "");
    followed = step;
    if (isNew || document.activeElement === document.body) heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [step]);
  if (rehearsal === null) return null;
  const { rows, more, counts, progress, status } = rehearsal;
  const clean = rows?.length === 0 && status !== "cancelled";
  return (
    <section class="card rehearsal" aria-labelledby="rehearsed">
      <div class="headed">
        <h3 id="rehearsed" tabIndex={-1} ref={heading}>
          {texts.review.rehearsed}
        </h3>
        {!isMoving(rehearsal) && (
          <Button kind="link" onClick={() => void commands.rehearse()}>
            {texts.review.rehearseAgain}
          </Button>
        )}
      </div>
      {isMoving(rehearsal) ? (
        <>
          <p role="status">{texts.review.rehearsing}</p>
          <ProgressBar done={progress.done} total={progress.total} />
        </>
      ) : (
        <>
          <CountsLine counts={counts} kind="rehearsal" />
          {status === "cancelled" && <p>{texts.review.rehearsedStopped}</p>}
          {clean && <p>{texts.review.rehearsedClean}</p>}
          <p class="small">{texts.review.rehearsedNothing}</p>
          <ul class="plain-list">
            {(rows ?? []).map((row, at) => (
              <Row key={`${row.row} ${at}`} row={row} />
            ))}
          </ul>
          {more > 0 && <p class="small">{counted(texts.review.rehearsedMore, more)}</p>}
        </>
      )}
    </section>
  );
}
