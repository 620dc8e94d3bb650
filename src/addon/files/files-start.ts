/** What the files page needs to draw itself, and how it is opened. Nothing here speaks to the service. */
import { type FilesStart, filesPageName, isFileSchool } from "../../contract";
import { sheetTexts } from "../../words";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { htmlPage, userInterface } from "../platform/google";
import { locale } from "../platform/settings";
import { errorsTabs } from "../results/corrected";
import { readRegistry, rosterEntryOfSheet, sheetById } from "../tabs/registry";

/** A school's Chromebook has 620 px, of which the dialog's frame and title take a part. */
const size = { width: 560, height: 480 };

export function openFilesPage(): Record<string, never> {
  const page = htmlPage(filesPageName).setWidth(size.width).setHeight(size.height);
  userInterface().showModalDialog(page, sheetTexts(locale()).menu.files);
  return {};
}

export function filesStart(): FilesStart {
  const spreadsheet = currentSpreadsheet();
  const under = rosterEntryOfSheet(spreadsheet.getActiveSheet().getSheetId());
  const { rosters } = readRegistry();
  const grades = rosters[0]?.grades;
  return {
    locale: locale(),
    ...(under === null ? {} : { here: under.schoolId }),
    rosters: rosters.flatMap(({ schoolId, sheetId }) => {
      const sheet = sheetById(spreadsheet, sheetId);
      return sheet === null ? [] : [{ schoolId, tabName: sheet.getName(), fromFile: isFileSchool(schoolId) }];
    }),
    errorsTabs: errorsTabs(),
    ...(grades === undefined ? {} : { grades }),
  };
}
