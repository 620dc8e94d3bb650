/** What a school is called, also in a workbook without its roster. */
import { getSchoolsAmong } from "../service/service-client";
import { rosterEntry } from "../tabs/registry";

export function schoolNameOf(schoolId: string): string {
  return rosterEntry(schoolId)?.schoolName ?? getSchoolsAmong([schoolId]).find(({ id }) => id === schoolId)?.name ?? "";
}
