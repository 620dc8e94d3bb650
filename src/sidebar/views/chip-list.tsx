/** The list of the pressed chip: findings by cause, conflicts, or rows; and what there is to say where nothing is to be looked at. */
import { useEffect } from "preact/hooks";
import type { RosterSummary } from "../../contract";
import { usePage } from "../context";
import { laterPart } from "../page-part";
import { Button } from "../parts/button";
import { Awaited } from "../parts/work-bar";
import { chipCounts, differenceOf, pressedChip } from "../standing";
import type { Chip } from "../state";
import { listId } from "./chips";
import { Conflicts } from "./conflicts";
import { FindingGroupCard } from "./finding-group";

function Groups({
  summary,
  severity,
}: {
  readonly summary: RosterSummary;
  readonly severity: "error" | "warning" | "info";
}) {
  return (
    <>
      {summary.groups
        .filter((group) => group.severity === severity)
        .map((group) => (
          <FindingGroupCard key={`${group.code} ${group.column}`} group={group} sheetId={summary.tab.sheetId} />
        ))}
    </>
  );
}

/** Rows come with a review, which is asked for when they are to be seen, and anew when the tab has changed. */
function Rows({ chip }: { readonly chip: "changed" | "created" | "removed" }) {
  const { state, commands, texts } = usePage();
  useEffect(() => void commands.listRows(), [state.summary, commands]);
  const ListedRows = laterPart()?.ListedRows;
  if (state.review === null || ListedRows === undefined)
    return state.notice === null ? <Awaited said={texts.busy.review} /> : null;
  return <ListedRows chip={chip} review={state.review} />;
}

/** Nothing has to be looked at: what is different, or that nothing is, as far as that is known. */
function AllWell() {
  const { state, commands, texts } = usePage();
  const { roster } = texts;
  const difference = differenceOf(state);
  useEffect(() => {
    if (difference === "asking") void commands.refreshHistoryQuietly();
  }, [difference, commands]);
  if (difference === "fine") return <p class="hint">{roster.allFine}</p>;
  if (difference === "behind") {
    return (
      <>
        <p>{roster.behind}</p>
        <Button onClick={() => void commands.pull()}>{roster.pullAgain}</Button>
        <Button kind="link" onClick={() => void commands.openView("history", true).then(() => commands.lookForDrift())}>
          {roster.whatChanged}
        </Button>
      </>
    );
  }
  return <p class="hint">{difference === "nothing" ? roster.nothingDifferent : roster.nothingChangedHere}</p>;
}

function List({ chip, summary }: { readonly chip: Chip; readonly summary: RosterSummary }) {
  const { state, texts } = usePage();
  if (chipCounts(state)?.[chip] === 0) return <p class="hint">{texts.roster.none[chip]}</p>;
  if (chip === "errors") return <Groups summary={summary} severity="error" />;
  if (chip === "warnings") return <Groups summary={summary} severity="warning" />;
  if (chip === "conflicts") return <Conflicts summary={summary} />;
  return <Rows key={chip} chip={chip} />;
}

export function ChipList({ summary }: { readonly summary: RosterSummary }) {
  const { state, texts } = usePage();
  const chip = pressedChip(state);
  const notes = summary.groups.some(({ severity }) => severity === "info");
  return (
    <>
      <section id={listId} aria-label={chip === null ? texts.roster.countsTitle : texts.roster[chip]}>
        {chip === null ? <AllWell /> : <List chip={chip} summary={summary} />}
      </section>
      {notes && (
        <section>
          <h3>{texts.roster.notesTitle}</h3>
          <Groups summary={summary} severity="info" />
        </section>
      )}
    </>
  );
}
