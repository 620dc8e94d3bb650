/** The roster view: the first steps, or the card of the school's tab with what is different and what is wrong. */
import { usePage } from "../context";
import { Button, PrimaryBar } from "../parts/button";
import { Heading } from "../parts/heading";
import { Awaited } from "../parts/work-bar";
import { chosenTab } from "../state";
import { Conflicts } from "./conflicts";
import { Counts } from "./counts";
import { FindingGroups } from "./finding-groups";
import { FirstSteps } from "./first-steps";
import { RosterCard } from "./roster-card";

/** The counts are not here yet: they are on their way, or could not be had. */
function NotYet() {
  const { state, texts } = usePage();
  if (state.missed.includes("check")) return <p class="hint">{texts.roster.notChecked}</p>;
  return <Awaited said={texts.busy.check} />;
}

export function RosterView() {
  const { state, commands, texts } = usePage();
  const tab = chosenTab(state);
  if (tab === null) {
    return (
      <>
        <FirstSteps />
        {state.schoolId !== null && (
          <PrimaryBar>
            <Button kind="action" onClick={() => void commands.pull()}>
              {texts.roster.pull}
            </Button>
          </PrimaryBar>
        )}
      </>
    );
  }
  const { summary } = state;
  const different = summary === null ? 0 : summary.counts.changed + summary.counts.created;
  return (
    <>
      <Heading>{tab.tabName}</Heading>
      <RosterCard tab={tab} />
      {summary === null ? (
        state.busy === null && state.notice === null && <NotYet />
      ) : (
        <>
          <Counts counts={summary.counts} />
          {different === 0 && summary.counts.errors === 0 && <p class="hint">{texts.roster.nothingDifferent}</p>}
          <Conflicts summary={summary} />
          <FindingGroups summary={summary} />
        </>
      )}
      <PrimaryBar>
        <Button kind="action" onClick={() => void commands.openReview("all")}>
          {texts.roster.reviewAndUpload}
        </Button>
      </PrimaryBar>
    </>
  );
}
