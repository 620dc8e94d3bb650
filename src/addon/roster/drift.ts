/**
 * What was changed on the platform since this tab was filled, by whom (B-20): asked for by a person, listed, and nothing is done about it; pulling again takes it
 * over and keeps what was edited here.
 */
import type { DriftView } from "../../contract";
import { canonicalGuid } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { getSchoolChanges } from "../service/service-client";
import { readBaseline } from "../tabs/baseline";
import { rosterTab } from "../tabs/roster-tab";

/** Of a pull of before only our own clock is known: what is asked for twice is told apart by its version. */
const clocksApart = 600_000;

export function drift(schoolId: string): DriftView {
  const { spreadsheet, entry } = rosterTab(currentSpreadsheet(), schoolId);
  const { pulledAt: since, asOf } = entry;
  const asked = asOf ?? new Date(Date.parse(since) - clocksApart).toISOString();
  const { items, more } = getSchoolChanges(schoolId, asked);
  const versions = new Map(
    readBaseline(spreadsheet, entry).map(({ version, values }) => [canonicalGuid(values.userGuid), Number(version)]),
  );
  // What the tab has is no news, whoever did it: also what was sent from here.
  const changes = items.filter(
    ({ userGuid, version }) => Number(version) > (versions.get(canonicalGuid(userGuid)) ?? -1),
  );
  return { since, changes, ...(more ? { more } : {}) };
}
