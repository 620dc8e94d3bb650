/**
 * The August promotion (B-17): the table of grades before anything is written, and the next grade level into the cells of everybody who goes up. Ordinary edits:
 * they are coloured, reviewed and sent like any, and all of them are one step that is taken back like a fix.
 */
import type { CallInput, PromotionView, RosterSummary } from "../../contract";
import {
  canonicalGuid,
  isRetainedMark,
  lastGrades,
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
import { AddonProblem } from "../platform/problem";
import { getGradeChanges } from "../service/service-client";
import { saveRosterEntry } from "../tabs/registry";
import { type RosterTab, rosterTab, type TabRow } from "../tabs/roster-tab";
import { type CheckedTab, judgeTab, withJudged } from "./check";
import { doCells } from "./done-cells";
import { selectedRows } from "./selected-rows";

/** The platform knows who was promoted already, by whomever and from whichever workbook. */
function changesSince(schoolId: string, since: string): ReadonlyMap<string, SinceSummer> {
  return new Map(
    getGradeChanges(schoolId, since).map(({ userGuid, created, before }) => [
      canonicalGuid(userGuid),
      created === true ? ({ created } as const) : { before: before ?? null },
    ]),
  );
}

interface Pupil extends PersonToPromote {
  readonly rows: number[];
  readonly typed: string[];
  readonly name: string;
}

interface Standing {
  readonly promotions: readonly (Promotion & Pick<Pupil, "rows" | "typed" | "name">)[];
  readonly top: string | null;
  readonly digest: string;
  /** User IDs that were named and that nobody of the tab has. */
  readonly unknown: readonly string[];
}

type Choices = Pick<CallInput<"promotion">, "top" | "retained" | "retainUserIds">;

/** As User IDs are compared everywhere: without regard to case. */
const folded = (userId: string) => userId.trim().toLowerCase();

/** Everybody whose row was pulled and still stands in the sheet. A person with a row for each class is one person. */
function standingOf(
  { judged, rows }: CheckedTab,
  { top, retained, retainUserIds = [] }: Choices,
  since: string,
  sinceSummer: ReadonlyMap<string, SinceSummer>,
  selected: ReadonlySet<number> = new Set(),
): Standing {
  const stays = new Set((retained ?? []).map(canonicalGuid));
  const named = new Map(retainUserIds.map((one) => [folded(one), one.trim()]));
  named.delete("");
  const people = new Map<string, Pupil>();
  judged.rows.forEach(({ baseline, row, state }, index) => {
    if (baseline === null || state === "empty") return;
    const guid = canonicalGuid(baseline.values.userGuid);
    const { role, gradeLevel, firstName, lastName, userId } = baseline.values;
    const isNamed = named.delete(folded(userId));
    const isRemembered = retained === undefined && rows[index]?.meant?.includes(retainedMark(since)) === true;
    if (isNamed || isRemembered || selected.has(row)) stays.add(guid);
    const typed = rows[index]?.values.gradeLevel ?? "";
    const known = people.get(guid) ?? { guid, role, gradeLevel, typed: [], rows: [], name: `${firstName} ${lastName}` };
    known.rows.push(row);
    if (typed.trim() !== "") known.typed.push(typed);
    people.set(guid, known);
  });
  // A further row, as for another class, may leave out what the person's own row says; erased is a grade that none of their rows says.
  const all = [...people.values()].map((one) => (one.typed.length === 0 ? { ...one, typed: [""] } : one));
  const chosen = top !== undefined && lastGrades.includes(top) ? top : topGrade(all, sinceSummer);
  const choices = { retained: stays, sinceSummer, ...(chosen === null ? {} : { top: chosen }) };
  const promotions = promotionOf(all, choices).map((one, index) => {
    const { rows: own = [], typed = [], name = "" } = all[index] ?? {};
    return { ...one, rows: own, typed, name };
  });
  const digest = digestOf(JSON.stringify(promotions.map(({ guid, standing, to }) => [guid, standing, to ?? ""])));
  return { promotions, top: chosen, digest, unknown: [...named.values()] };
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

/** Who stays is marked for this year and no other. */
function marked({ promotions }: Standing, { rows }: CheckedTab, since: string): readonly TabRow[] {
  const standings = new Map(promotions.flatMap((one) => one.rows.map((row) => [row, one.standing] as const)));
  return rows.map((tabRow): TabRow => {
    const standing = standings.get(tabRow.row);
    if (standing === undefined) return tabRow;
    const others = (tabRow.meant ?? []).filter((mark) => !isRetainedMark(mark));
    return { ...tabRow, meant: standing === "retained" ? [...others, retainedMark(since)] : others };
  });
}

const sinceToday = () => summerBefore(schoolDay(now()));

/** What the person has said of the school before, where they do not say otherwise now. */
const withLast = <Input extends Choices>(input: Input, { entry }: RosterTab): Input =>
  input.top === undefined && entry.lastGrade !== undefined ? { ...input, top: entry.lastGrade } : input;

/** A file that was promoted already has moved most of them: whoever it left in their grade repeats the year, it may be. */
function unmovedOf({ promotions }: Standing): Standing["promotions"] {
  const going = promotions.filter(({ standing }) => standing === "promoted");
  const unmoved = going.filter(({ typed, to }) => typed.some((one) => one !== to));
  return unmoved.length * 2 < going.length ? unmoved : [];
}

export function promotion(input: CallInput<"promotion">): PromotionView {
  const tab: RosterTab = rosterTab(currentSpreadsheet(), input.schoolId);
  const since = sinceToday();
  const sinceSummer = changesSince(input.schoolId, since);
  const checked = judgeTab(tab);
  const selected = input.retainSelected === true ? selectedRows(tab) : undefined;
  const standing = standingOf(checked, withLast(input, tab), since, sinceSummer, selected);
  const told = ({ rows, name, guid, from }: Standing["promotions"][number]) => ({
    row: rows[0] ?? 0,
    name,
    guid,
    from,
  });
  const whoAre = (wanted: Promotion["standing"]) =>
    standing.promotions.filter((one) => one.standing === wanted).map(told);
  return {
    since,
    top: standing.top,
    grades: promotedGrades(standing.promotions),
    cells: cellsOf(standing, checked).length,
    leaving: whoAre("leaving"),
    beyond: whoAre("beyond"),
    retained: whoAre("retained"),
    unmoved: unmovedOf(standing).map(told),
    unknownUserIds: standing.unknown,
    sheetId: tab.sheet.getSheetId(),
    digest: standing.digest,
  };
}

/** What was seen is what is written: when somebody has changed the sheet or the platform since, it is shown again first. */
export function promote(input: CallInput<"promote">): RosterSummary {
  const found = rosterTab(currentSpreadsheet(), input.schoolId);
  const since = sinceToday();
  const sinceSummer = changesSince(input.schoolId, since);
  return withJudged(found, (checked) => {
    const standing = standingOf(checked, withLast(input, found), since, sinceSummer);
    if (standing.digest !== input.digest) throw new AddonProblem("review.outdated");
    const said = input.top !== undefined && standing.top === input.top && input.top !== found.entry.lastGrade;
    const tab = said ? { ...found, entry: { ...found.entry, lastGrade: input.top } } : found;
    if (said) saveRosterEntry(tab.entry);
    return doCells(tab, { ...checked, rows: marked(standing, checked, since) }, cellsOf(standing, checked));
  });
}
