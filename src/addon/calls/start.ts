/** All the sidebar needs to draw itself, and the choices that change it. */
import type { AdministratorRole, Locale, Start } from "../../contract";
import { viewOf } from "../pull";
import { errorsTabs } from "../results/corrected";
import { getMe } from "../service-client";
import { activeSpreadsheet } from "../services";
import { chooseSchool, chosenSchool, locale, setActiveRole, setLocale } from "../settings";
import { readSubmissions, viewOfSubmission } from "../submission/registry";
import { readRegistry } from "../tabs/registry";
import { findRosterTab } from "../tabs/roster-tab";

export function submissionsHere() {
  const spreadsheetId = activeSpreadsheet()?.getId();
  return [...readSubmissions()]
    .filter((one) => one.spreadsheetId === spreadsheetId)
    .reverse()
    .map(viewOfSubmission);
}

export function start(): Start {
  const me = getMe();
  const spreadsheet = activeSpreadsheet();
  const chosen = chosenSchool();
  const known = me.schools.some((school) => school.id === chosen);
  return {
    me,
    locale: locale(),
    schools: me.schools,
    // A school that was taken from this person since is not chosen any more; a single one needs no choice.
    chosenSchoolId: known ? chosen : me.schools.length === 1 ? (me.schools[0]?.id ?? null) : null,
    tabs:
      spreadsheet === null
        ? []
        : readRegistry().rosters.flatMap((entry) => {
            const tab = findRosterTab(spreadsheet, entry.schoolId);
            return tab === null ? [] : [viewOf(tab)];
          }),
    errorsTabs: spreadsheet === null ? [] : errorsTabs(),
    submissions: submissionsHere(),
  };
}

export function switchRole(role: AdministratorRole): Start {
  setActiveRole(role);
  return start();
}

export function changeLocale(chosen: Locale): Start {
  setLocale(chosen);
  return start();
}

export function changeSchool(schoolId: string): Start {
  chooseSchool(schoolId);
  return start();
}
