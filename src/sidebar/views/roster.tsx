/** The roster view: the first steps, or the school's tab with what is different and what is wrong. */
import { isFileSchool } from "../../contract";
import { usePage } from "../context";
import { laterPart } from "../page-part";
import { Button, PrimaryBar } from "../parts/button";
import { Awaited } from "../parts/work-bar";
import { chosenTab } from "../standing";
import { ChipList } from "./chip-list";
import { Chips } from "./chips";
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
  const AllSchools = laterPart()?.AllSchools;
  const SignsCard = laterPart()?.SignsCard;
  if (tab === null) {
    return (
      <>
        <FirstSteps />
        {AllSchools !== undefined && <AllSchools />}
        {SignsCard !== undefined && <SignsCard />}
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
  const ScheduleState = laterPart()?.ScheduleState;
  const Transfers = isFileSchool(tab.schoolId) ? undefined : laterPart()?.Transfers;
  const asks = state.confirmation?.inPlace === true;
  return (
    <>
      <RosterCard tab={tab} />
      <div class="folds">
        {AllSchools !== undefined && <AllSchools />}
        {Transfers !== undefined && <Transfers />}
      </div>
      {SignsCard !== undefined && <SignsCard />}
      {summary === null ? (
        state.busy === null && state.notice === null && <NotYet />
      ) : (
        <>
          <Chips />
          <ChipList summary={summary} />
        </>
      )}
      {ScheduleState !== undefined && (
        <div class="scheduled">
          <ScheduleState />
        </div>
      )}
      {!asks && (
        <PrimaryBar>
          <Button kind="action" onClick={() => void commands.openReview("all")}>
            {texts.roster.reviewAndUpload}
          </Button>
        </PrimaryBar>
      )}
    </>
  );
}
