/** All the sidebar needs to draw itself, and the choices that change it. */
import {
  type AdministratorRole,
  type CallOutput,
  type CallProblem,
  isFileSchool,
  type Language,
  type Me,
  type PagePart,
  type Start,
  type SubmissionView,
  unreachedCodes,
} from "../../contract";
import { activeSpreadsheet, projectFile } from "../platform/google";
import { AddonProblem, problemOf } from "../platform/problem";
import { pagePartFile } from "../platform/project-files";
import { sidebarTextsIn, toldProblem } from "../platform/project-texts";
import { chooseSchool, chosenSchool, locale, noteLanguage, setActiveRole, setLocale } from "../platform/settings";
import { errorsTabs } from "../results/corrected";
import { askMe, forgetAdministrator } from "../rights/administrator";
import { readSchedules } from "../schedule/store";
import { getSchools } from "../service/service-client";
import { ensureTrigger } from "../submission/clock";
import { settleCopy } from "../submission/copied-workbook";
import { installationProblem } from "../submission/installation";
import { isOpenState, readSubmissions, viewOfSubmission } from "../submission/registry";
import { type RosterTabEntry, readRegistry } from "../tabs/registry";
import { findRosterTab, viewOfTab } from "../tabs/roster-tab";
import { schedulesHere } from "./schedule";
import { hereTab } from "./sheet";

export function submissionsHere() {
  const spreadsheetId = activeSpreadsheet()?.getId();
  return [...readSubmissions()]
    .filter((one) => one.spreadsheetId === spreadsheetId)
    .reverse()
    .map(viewOfSubmission);
}

/** Whoever cannot be asked for now: with the rosters that are in the workbook, all can be done that needs no service. */
const nobodyYet: Me = {
  name: "",
  email: "",
  organization: { id: "", name: "" },
  roles: [],
  activeRole: null,
  administratorType: null,
  administratorLevel: null,
  mayImport: true,
  schools: [],
};

/** Where something has to go on by itself, the clock is looked after whenever the sidebar opens; why it cannot is told at once (P-5). */
function backgroundProblem(submissions: readonly SubmissionView[]): CallProblem | null {
  const id = activeSpreadsheet()?.getId();
  if (id === undefined) return null;
  const needed =
    submissions.some(({ state }) => isOpenState(state)) ||
    readSchedules(id).some(({ stopped }) => stopped === undefined);
  if (!needed) return null;
  try {
    ensureTrigger();
    return null;
  } catch (error) {
    return toldProblem(problemOf(error));
  }
}

function meOrNobody(rosters: readonly RosterTabEntry[]): { readonly me: Me; readonly offline?: true } {
  try {
    return { me: askMe() };
  } catch (error) {
    const { code } = problemOf(error);
    if (rosters.length === 0 || !unreachedCodes.includes(code)) throw error;
    return { me: nobodyYet, offline: true };
  }
}

/** With the page's texts: for a page that has none yet, or none in this language. */
export function start(): Start {
  const { here, schools, ...rest } = standing();
  // Whoever opens the sidebar in a school's tab means that school.
  const follows = here !== undefined && schools.some(({ id }) => id === here.schoolId);
  const chosen = follows ? { chosenSchoolId: here.schoolId } : {};
  return { ...rest, schools, ...(here === undefined ? {} : { here }), ...chosen, texts: sidebarTextsIn(locale()) };
}

function standing(): Start {
  const spreadsheet = activeSpreadsheet();
  if (spreadsheet !== null) settleCopy(spreadsheet);
  noteLanguage();
  const { rosters } = readRegistry();
  const { me, offline } = meOrNobody(rosters);
  const fromFiles = rosters.filter((entry) => offline === true || isFileSchool(entry.schoolId));
  const schools = [...me.schools, ...fromFiles.map((entry) => ({ id: entry.schoolId, name: entry.schoolName }))];
  const here = spreadsheet === null ? null : hereTab(spreadsheet);
  const chosen = chosenSchool();
  const known = schools.some((school) => school.id === chosen);
  const submissions = submissionsHere();
  const background = backgroundProblem(submissions) ?? installationProblem();
  return {
    ...(offline === undefined ? {} : { offline }),
    me,
    locale: locale(),
    schools,
    ...(me.nextSchools === undefined ? {} : { moreSchools: me.nextSchools }),
    // A school that was taken from this person since is not chosen any more; a single one needs no choice.
    chosenSchoolId: known ? chosen : schools.length === 1 ? (schools[0]?.id ?? null) : null,
    tabs:
      spreadsheet === null
        ? []
        : rosters.flatMap((entry) => {
            const tab = findRosterTab(spreadsheet, entry.schoolId);
            return tab === null ? [] : [viewOfTab(tab)];
          }),
    ...(here === null ? {} : { here }),
    errorsTabs: spreadsheet === null ? [] : errorsTabs(),
    submissions,
    ...(spreadsheet === null ? {} : { schedules: schedulesHere() }),
    ...(background === null ? {} : { background }),
  };
}

/** What the sidebar's page does not open with. It fits the page it was built with and no other. */
export function pagePart(stamp: string): PagePart {
  // Our own build wrote it.
  const part = JSON.parse(projectFile(pagePartFile)) as PagePart;
  if (part.stamp !== stamp) throw new AddonProblem("call.unknown");
  return part;
}

/** For whoever looks for one that the sidebar did not open with. */
export function moreSchools(cursor: string): CallOutput<"schools"> {
  const { items, next } = getSchools(cursor);
  return { schools: items, ...(next === undefined ? {} : { more: next }) };
}

export function switchRole(role: AdministratorRole): Start {
  setActiveRole(role);
  forgetAdministrator();
  return standing();
}

export function changeLocale(chosen: Language): Start {
  setLocale(chosen);
  return start();
}

export function changeSchool(schoolId: string): Start {
  chooseSchool(schoolId);
  return standing();
}
