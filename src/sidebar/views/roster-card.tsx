/** The card of the school's tab: how many accounts, how old the pull is (amber after a day), and how to renew it. */

import { isFileSchool, type RosterTab } from "../../contract";
import { counted } from "../../words";
import { usePage } from "../context";
import { day } from "../format";
import { laterPart } from "../page-part";
import { Button } from "../parts/button";
import { Icon } from "../parts/icons";
import { Time } from "../parts/time";

/** A sentence with the time in its middle, as an element. */
function Pulled({ text, at }: { readonly text: string; readonly at: string }) {
  const [before, after] = text.split("{when}");
  return (
    <>
      {before}
      <Time at={at} />
      {after}
    </>
  );
}

export function RosterCard({ tab }: { readonly tab: RosterTab }) {
  const { state, commands, texts } = usePage();
  const ScheduleState = laterPart()?.ScheduleState;
  const old = state.now - Date.parse(tab.pulledAt) >= day;
  return (
    <div class="card">
      <div class="headed">
        <p>{counted(texts.roster.accounts, tab.accounts)}</p>
        <Button kind="link" onClick={() => void commands.show({ sheetId: tab.sheetId, row: 2, field: null })}>
          {texts.roster.showTab}
        </Button>
      </div>
      <p class={old ? "amber" : "gray"}>
        {old && <Icon name="warning" />}{" "}
        <Pulled text={old ? texts.roster.pulledOld : texts.roster.pulled} at={tab.pulledAt} />
      </p>
      <div class="buttons">
        {isFileSchool(tab.schoolId) ? (
          <Button onClick={() => void commands.showFiles()}>{texts.files.open}</Button>
        ) : (
          <Button onClick={() => void commands.pull()}>{texts.roster.pullAgain}</Button>
        )}
        <Button onClick={() => void commands.check()}>{texts.roster.checkAgain}</Button>
      </div>
      {ScheduleState !== undefined && <ScheduleState />}
    </div>
  );
}
