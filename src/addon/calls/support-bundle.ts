/**
 * What support needs to understand a trouble, as text that may be sent to strangers: versions, settings, states, counts and codes. No name, address,
 * GUID, User ID, tab name or cell is in it; schools and submissions are numbered.
 */

import { activeSpreadsheet, missingScopes, now, triggersOf } from "../platform/google";
import { problemOf } from "../platform/problem";
import { readProblems } from "../platform/problem-log";
import { activeRole, locale } from "../platform/settings";
import { readSchedules } from "../schedule/store";
import { getMe } from "../service/service-client";
import { clockHandler } from "../submission/clock";
import { readSubmissions } from "../submission/registry";
import { readRegistry } from "../tabs/registry";

/** Set by the build: package.json's version, and the address the script was built for. */
declare const ROLLBOOK_VERSION: string;
declare const ROLLBOOK_SERVICE_URL: string;

/** Something that may itself fail while there is trouble: then its code stands for it. */
function orCode<Answer>(ask: () => Answer): Answer | { readonly problem: string } {
  try {
    return ask();
  } catch (error) {
    return { problem: problemOf(error).code };
  }
}

export function supportBundle(): { readonly text: string } {
  const spreadsheet = activeSpreadsheet();
  const bundle = {
    rollbook: ROLLBOOK_VERSION,
    service: ROLLBOOK_SERVICE_URL,
    at: new Date(now()).toISOString(),
    language: orCode(locale),
    role: orCode(activeRole),
    connection: orCode(() => {
      const { mayImport, administratorType, administratorLevel, schools, nextSchools } = getMe();
      const more = nextSchools === undefined ? {} : { andMore: true };
      return { mayImport, administratorType, administratorLevel, schools: schools.length, ...more };
    }),
    consentIsMissing: orCode(() => missingScopes().length > 0),
    triggers: orCode(() => triggersOf(spreadsheet, clockHandler).length),
    spreadsheet: orCode(() => ({
      timeZone: spreadsheet?.getSpreadsheetTimeZone(),
      locale: spreadsheet?.getSpreadsheetLocale(),
      tabs: spreadsheet?.getNumSheets(),
    })),
    rosters: orCode(() => readRegistry().rosters.map(({ accounts, pulledAt }) => ({ accounts, pulledAt }))),
    resultTabs: orCode(() => readRegistry().results.map(({ kind, written }) => ({ kind, written }))),
    submissions: orCode(() =>
      readSubmissions().map(({ state, rows, createdAt, status, progress, attempted, importId, problem }) => ({
        state,
        rows,
        createdAt,
        status,
        progress,
        attempted,
        // The import's own id tells nobody anything without the service's records.
        importId,
        problem: problem?.code,
      })),
    ),
    schedules: orCode(() =>
      readSchedules(spreadsheet?.getId() ?? null).map(({ every, hour, calledAt, stopped, lastRun }) => ({
        every,
        hour,
        calledAt: new Date(calledAt).toISOString(),
        stopped,
        lastRun: lastRun && { ...lastRun, problem: lastRun.problem?.code },
      })),
    ),
    problems: orCode(readProblems),
  };
  return { text: JSON.stringify(bundle, null, 2) };
}
