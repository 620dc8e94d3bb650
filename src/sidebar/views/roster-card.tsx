/** The school's tab in one line: how many accounts and how old the pull is (amber after a day). It unfolds to what can be done with the tab. */
import { useState } from "preact/hooks";
import { isFileSchool, type RosterTab } from "../../contract";
import { counted } from "../../words";
import { usePage } from "../context";
import { day } from "../format";
import { laterPart } from "../page-part";
import { Button } from "../parts/button";
import { Heading } from "../parts/heading";
import { Icon } from "../parts/icons";
import { TimeIn } from "../parts/time";

export function RosterCard({ tab }: { readonly tab: RosterTab }) {
  const { state, commands, texts } = usePage();
  const [open, setOpen] = useState(false);
  const NewYear = laterPart()?.NewYear;
  const old = state.now - Date.parse(tab.pulledAt) >= day;
  return (
    <div class={`card ${open ? "open" : ""}`}>
      <Heading>
        <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span class="name">
            {counted(texts.roster.accounts, tab.accounts)}{" "}
            <span class={`small ${old ? "amber" : ""}`}>
              {old && <Icon name="warning" />} <TimeIn text={texts.roster.pulled} at={tab.pulledAt} />
            </span>
          </span>
          <Icon name={open ? "down" : "right"} tone="pale" />
        </button>
      </Heading>
      {open && (
        <>
          {old && <p class="amber">{texts.roster.pulledOld}</p>}
          <p class="gray">{tab.tabName}</p>
          <div class="buttons">
            {isFileSchool(tab.schoolId) ? (
              <Button onClick={() => void commands.showFiles()}>{texts.files.open}</Button>
            ) : (
              <Button onClick={() => void commands.pull()}>{texts.roster.pullAgain}</Button>
            )}
            <Button onClick={() => void commands.check()}>{texts.roster.checkAgain}</Button>
            <Button kind="link" onClick={() => void commands.show({ sheetId: tab.sheetId, row: 2, field: null })}>
              {texts.roster.showTab}
            </Button>
          </div>
          {NewYear !== undefined && !isFileSchool(tab.schoolId) && <NewYear />}
        </>
      )}
    </div>
  );
}
