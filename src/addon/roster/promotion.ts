/**
 * The August promotion (B-17): the table of grades before anything is written, and the next grade level into the cells of everybody who goes up. Ordinary edits:
 * they are coloured, reviewed and sent like any, and can be put back.
 */
import type { CallInput, PromotionView, RosterSummary } from "../../contract";
import {
  canonicalGuid,
  isRetainedMark,
  type PersonToPromote,
  type Promotion,
  promotedGrades,
  promotionOf,
  retainedMark,
  type SinceSummer,
  schoolDay,
  summerBefore,
  topGrade,
} from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { digestOf, now } from "../platform/google";
import { withLock } from "../platform/locking";
import { AddonProblem } from "../platform/problem";
import { getGradeChanges } from "../service/service-client";
import { type RosterTab, rosterTab, type TabRow } from "../tabs/roster-tab";
import { writeCells } from "../tabs/write-cells";
import { type CheckedTab, checkTab, judgeTab } from "./check";

/** The platform knows who was promoted already, by whomever and from whichever workbook. */
function changesSince(schoolId: string, since: string): ReadonlyMap<string, SinceSummer> {
  return new Map(
    getGradeChanges(schoolId, since).items.map(({ userGuid, created, before }) => [
      canonicalGuid(userGuid),
      created === true ? ({ created } as const) : { before: before ?? null },
    ]),
  );
}

interface Standing {
  readonly promotions: readonly (Promotion & { readonly rows: readonly number[]; readonly name: string })[];
  readonly top: string | null;
  readonly digest: string;
}

/** The rows of the tab that are selected by now. */
function selectedRows({ sheet }: RosterTab): ReadonlySet<number> {
  const list = currentSpreadsheet().getActiveRangeList() as GoogleAppsScript.Spreadsheet.RangeList | null;
  const rows = new Set<number>();
  for (const range of list?.getRanges() ?? []) {
    if (range.getSheet().getSheetId() !== sheet.getSheetId()) throw new AddonProblem("selection.not_roster");
    const top = range.getRow();
    // A selected column reaches to the end of the sheet, and means nobody in particular.
    const count = Math.min(range.getNumRows(), sheet.getLastRow() - top + 1);
    for (let row = top; row < top + count; row += 1) rows.add(row);
  }
  if (rows.size === 0) throw new AddonProblem("selection.not_roster");
  return rows;
}

/** Everybody whose row was pulled and still stands in the sheet. A person with a row for each class is one person. */
function standingOf(
  { judged, rows }: CheckedTab,
  { top, retained }: Pick<CallInput<"promotion">, "top" | "retained">,
  since: string,
  sinceSummer: ReadonlyMap<string, SinceSummer>,
  selected: ReadonlySet<number> = new Set(),
): Standing {
  const stays = new Set((retained ?? []).map(canonicalGuid));
  const people = new Map<string, PersonToPromote & { readonly rows: number[]; readonly name: string }>();
  judged.rows.forEach(({ baseline, row, state }, index) => {
    if (baseline === null || state === "empty") return;
    const guid = canonicalGuid(baseline.values.userGuid);
    const isRemembered = retained === undefined && rows[index]?.meant?.includes(retainedMark(since)) === true;
    if (isRemembered || selected.has(row)) stays.add(guid);
    const typed = rows[index]?.values.gradeLevel ?? "";
    const { role, gradeLevel, firstName, lastName } = baseline.values;
    const known = people.get(guid);
    if (known === undefined)
      people.set(guid, { guid, role, gradeLevel, typed, rows: [row], name: `${firstName} ${lastName}` });
    else known.rows.push(row);
  });
  const all = [...people.values()];
  const choices = {
    retained: stays,
    sinceSummer,
    ...(top === undefined ? {} : { top }),
  };
  const promotions = promotionOf(all, choices).map((one, index) => ({
    ...one,
    rows: all[index]?.rows ?? [],
    name: all[index]?.name ?? "",
  }));
  const digest = digestOf(JSON.stringify(promotions.map(({ guid, standing, to }) => [guid, standing, to ?? ""])));
  return { promotions, top: top ?? topGrade(all, sinceSummer), digest };
}

/** The cells that do not say it yet. */
function cellsOf({ promotions }: Standing, { rows }: CheckedTab) {
  const typed = new Map(rows.map(({ row, values }) => [row, values.gradeLevel]));
  return promotions.flatMap(({ to, rows: own }) =>
    to === undefined
      ? []
      : own.filter((row) => typed.get(row) !== to).map((row) => ({ row, field: "gradeLevel" as const, value: to })),
  );
}

/** Rows as they are to be: the next grades, and who stays marked for this year and no other. */
function written({ promotions }: Standing, { rows }: CheckedTab, since: string): readonly TabRow[] {
  const promoted = new Map(promotions.flatMap((one) => one.rows.map((row) => [row, one] as const)));
  return rows.map((tabRow): TabRow => {
    const one = promoted.get(tabRow.row);
    if (one === undefined) return tabRow;
    const others = (tabRow.meant ?? []).filter((mark) => !isRetainedMark(mark));
    const meant = one.standing === "retained" ? [...others, retainedMark(since)] : others;
    return { ...tabRow, meant, values: { ...tabRow.values, gradeLevel: one.to ?? tabRow.values.gradeLevel } };
  });
}

const sinceToday = () => summerBefore(schoolDay(now()));

export function promotion(input: CallInput<"promotion">): PromotionView {
  const tab: RosterTab = rosterTab(currentSpreadsheet(), input.schoolId);
  const since = sinceToday();
  const sinceSummer = changesSince(input.schoolId, since);
  const checked = judgeTab(tab);
  const selected = input.retainSelected === true ? selectedRows(tab) : undefined;
  const standing = standingOf(checked, input, since, sinceSummer, selected);
  const whoAre = (wanted: Promotion["standing"]) =>
    standing.promotions.flatMap((one) =>
      one.standing === wanted ? [{ row: one.rows[0] ?? 0, name: one.name, guid: one.guid }] : [],
    );
  return {
    since,
    top: standing.top,
    grades: promotedGrades(standing.promotions),
    cells: cellsOf(standing, checked).length,
    leaving: whoAre("leaving"),
    retained: whoAre("retained"),
    digest: standing.digest,
  };
}

/** What was seen is what is written: when somebody has changed the sheet or the platform since, it is shown again first. */
export function promote(input: CallInput<"promote">): RosterSummary {
  const tab = rosterTab(currentSpreadsheet(), input.schoolId);
  const since = sinceToday();
  const sinceSummer = changesSince(input.schoolId, since);
  return withLock(() => {
    const checked = judgeTab(tab);
    const standing = standingOf(checked, input, since, sinceSummer);
    if (standing.digest !== input.digest) throw new AddonProblem("review.outdated");
    writeCells(tab.sheet, checked.columns, cellsOf(standing, checked));
    return checkTab(tab, { ...checked, rows: written(standing, checked, since) });
  });
}
