/** The Errors tabs of this workbook: how much of each has been corrected, and sending just that again (A-10, S-15). */

import { isFileSchool } from "../../contract";
import { counted } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";

export function ErrorsTabs() {
  const { state, commands, texts } = usePage();
  const tabs = state.errorsTabs.filter((tab) => tab.schoolId === state.schoolId);
  if (tabs.length === 0) return null;
  return (
    <section class="errors-tabs">
      <h3>{texts.history.errorsTabs}</h3>
      <ul class="plain-list">
        {tabs.map((tab) => (
          <li key={tab.sheetId} class="group error">
            <b>{tab.tabName}</b>
            <p>{`${counted(texts.roster.rows, tab.rows)}, ${counted(texts.history.correctedRows, tab.corrected)}`}</p>
            {tab.corrected === 0 && <p class="small">{texts.history.errorsTabHint}</p>}
            <div class="buttons">
              {tab.corrected > 0 && isFileSchool(tab.schoolId) && (
                <Button onClick={() => void commands.showFiles()}>{texts.files.save}</Button>
              )}
              {tab.corrected > 0 && !isFileSchool(tab.schoolId) && (
                <Button onClick={() => void commands.sendCorrected(tab.sheetId, tab.corrected)}>
                  {counted(texts.history.sendCorrected, tab.corrected)}
                </Button>
              )}
              <Button
                kind="link"
                label={`${texts.history.goToTab}: ${tab.tabName}`}
                onClick={() => void commands.show({ sheetId: tab.sheetId, row: 3, field: null })}
              >
                {texts.history.goToTab}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
