/** What a school is called, also in a workbook without its roster. */
import { getMe } from "../service/service-client";
import { rosterEntry } from "../tabs/registry";

export function schoolNameOf(schoolId: string): string {
  return rosterEntry(schoolId)?.schoolName ?? getMe().schools.find((school) => school.id === schoolId)?.name ?? "";
}
