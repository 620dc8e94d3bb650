/** What others have changed on the platform since the pull (B-20): who, when, which cells, by person; and the one thing there is to do about it. */
import type { SchoolChange } from "../../contract";
import { headerOf } from "../../roster";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { MoreButton, usePortion } from "../parts/portion";
import { Time } from "../parts/time";
import { chosenTab } from "../standing";

interface Person {
  readonly guid: string;
  readonly who: string;
  readonly userId: string;
  readonly changes: readonly SchoolChange[];
}

/** In the order in which the newest change of each was made. */
function byPerson(changes: readonly SchoolChange[]): Person[] {
  const people = new Map<string, SchoolChange[]>();
  for (const change of changes) {
    const known = people.get(change.userGuid);
    if (known === undefined) people.set(change.userGuid, [change]);
    else known.push(change);
  }
  return [...people].flatMap(([guid, own]) =>
    own.slice(0, 1).map(({ who, userId }) => ({ guid, who, userId, changes: own })),
  );
}

function What({ change }: { readonly change: SchoolChange }) {
  const { texts } = usePage();
  const { drift } = texts.history;
  const { field, oldValue, newValue, valuesEnded } = change;
  if (field === "userGuid") return <>{drift.created}</>;
  if (field === "school") return <>{drift.school}</>;
  const name = <span class="field">{headerOf(field)}</span>;
  if (field === "password" || valuesEnded)
    return (
      <>
        {name} {drift.changed}
      </>
    );
  return (
    <>
      {name} <del>{oldValue || texts.review.empty}</del>
      <span aria-hidden="true"> → </span>
      <span class="hidden"> {texts.review.arrow} </span>
      <ins>{newValue || texts.review.empty}</ins>
    </>
  );
}

function Listed({ changes }: { readonly changes: readonly SchoolChange[] }) {
  const { texts } = usePage();
  const portion = usePortion(byPerson(changes), 25);
  return (
    <>
      <ul class="plain-list changes">
        {portion.shown.map(({ guid, who, userId, changes: own }) => (
          <li key={guid} class="change">
            <b>{who}</b> <span class="gray">{userId}</span>
            <ul class="cells">
              {own.map((change) => (
                <li key={`${change.version} ${change.field}`}>
                  <What change={change} />{" "}
                  <span class="gray small">
                    {fill(texts.history.drift.by, { who: change.changedBy })} <Time at={change.at} />
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <MoreButton portion={portion} />
    </>
  );
}

export function Drift() {
  const { state, commands, texts } = usePage();
  const { drift } = state;
  const words = texts.history.drift;
  if (chosenTab(state) === null) return null;
  return (
    <section aria-label={words.title}>
      <Button kind="link" onClick={() => void commands.lookForDrift()}>
        {words.ask}
      </Button>
      {drift !== null && drift.changes.length === 0 && <p class="hint">{words.none}</p>}
      {drift !== null && drift.changes.length > 0 && (
        <>
          <p>{counted(words.found, drift.changes.length)}</p>
          {drift.more && <p class="hint">{words.more}</p>}
          <Listed changes={drift.changes} />
          <p class="hint">{words.takeOver}</p>
          <Button onClick={() => void commands.pull()}>{texts.roster.pullAgain}</Button>
        </>
      )}
    </section>
  );
}
