/** Cells changed here and on the platform: both values, and the choice between them, one by one or for all. */
import { useState } from "preact/hooks";
import type { CallOutput, RosterConflict, RosterSummary } from "../../contract";
import { headerOf } from "../../roster";
import { fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { MoreButton, usePortion } from "../parts/portion";
import { Time } from "../parts/time";

/** Who changed the other side, and when: asked for by a click, because it is a request for each cell. */
function WhoChanged({ conflict, place }: { readonly conflict: RosterConflict; readonly place: string }) {
  const { commands, texts } = usePage();
  const [answer, setAnswer] = useState<CallOutput<"whoChanged"> | null>(null);
  if (answer !== null) {
    const { change } = answer;
    return (
      <p class="hint" role="status">
        {change === null ? (
          texts.conflicts.changedByNobody
        ) : (
          <>
            {fill(texts.conflicts.changedBy, { who: change.by })} <Time at={change.at} />
          </>
        )}
      </p>
    );
  }
  const ask = async () => setAnswer(await commands.whoChanged(conflict.userGuid, conflict.field));
  return (
    <Button kind="link" label={`${texts.conflicts.whoChanged} ${place}`} onClick={() => void ask()}>
      {texts.conflicts.whoChanged}
    </Button>
  );
}

export function Conflicts({ summary }: { readonly summary: RosterSummary }) {
  const { commands, texts } = usePage();
  const { conflicts, tab } = summary;
  const portion = usePortion(conflicts, 25);
  if (conflicts.length === 0) return null;
  const shown = (value: string) => (value === "" ? texts.conflicts.blank : value);
  return (
    <section>
      <h3 class="hidden">{texts.conflicts.title}</h3>
      <div class="group conflict">
        <div class="group-body">
          {conflicts.length > 1 && (
            <div class="buttons">
              <Button onClick={() => void commands.settle("mine", null)}>{texts.conflicts.allMine}</Button>
              <Button onClick={() => void commands.settle("theirs", null)}>{texts.conflicts.allTheirs}</Button>
            </div>
          )}
          <ul class="plain-list">
            {portion.shown.map((one) => {
              const place = fill(texts.roster.rowField, { row: one.row, field: headerOf(one.field) });
              return (
                <li key={`${one.row} ${one.field}`}>
                  <div class="headed">
                    <b>{place}</b>
                    <Button
                      kind="link"
                      label={fill(texts.roster.showRow, { row: one.row })}
                      onClick={() => void commands.show({ sheetId: tab.sheetId, row: one.row, field: one.field })}
                    >
                      {texts.roster.show}
                    </Button>
                  </div>
                  <p>{one.who}</p>
                  <dl class="sides">
                    <dt>{texts.conflicts.here}</dt>
                    <dd>{shown(one.mine)}</dd>
                    <dt>{texts.conflicts.there}</dt>
                    <dd>{shown(one.theirs)}</dd>
                  </dl>
                  <WhoChanged conflict={one} place={place} />
                  <div class="buttons">
                    <Button
                      label={`${texts.conflicts.mine}: ${place}`}
                      onClick={() => void commands.settle("mine", one)}
                    >
                      {texts.conflicts.mine}
                    </Button>
                    <Button
                      label={`${texts.conflicts.theirs}: ${place}`}
                      onClick={() => void commands.settle("theirs", one)}
                    >
                      {texts.conflicts.theirs}
                    </Button>
                  </div>
                </li>
              );
            })}
          </ul>
          <MoreButton portion={portion} />
          <p class="small">{texts.conflicts.hint}</p>
        </div>
      </div>
    </section>
  );
}
