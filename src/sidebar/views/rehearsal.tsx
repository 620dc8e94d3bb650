/** "What would happen": an upload tried out with nothing kept, its counts and what it finds on which row (I-7). */

import type { RehearsedRow } from "../../contract";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { Icon } from "../parts/icons";
import { ProgressBar } from "../parts/progress-bar";
import { chosenTab, isMoving, shownRehearsal } from "../state";
import { CountsLine } from "./history-card";

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

export function RehearsalResult() {
  const { state, texts } = usePage();
  const rehearsal = shownRehearsal(state);
  if (rehearsal === null) return null;
  const { rows, more, counts, progress, status } = rehearsal;
  const clean = rows?.length === 0 && status !== "cancelled";
  return (
    <section class="card rehearsal" aria-labelledby="rehearsed">
      <h3 id="rehearsed">{texts.review.rehearsed}</h3>
      {isMoving(rehearsal) ? (
        <>
          <p role="status">{texts.review.rehearsing}</p>
          <ProgressBar done={progress.done} total={progress.total} />
        </>
      ) : (
        <>
          <CountsLine counts={counts} />
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
