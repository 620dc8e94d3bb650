/**
 * What is known of a roster tab as a whole, in one small property: how many accounts are on no row, what the school's User IDs look like, and whether
 * anything was found out since the sidebar looked last, so that its poll asks for this property and nothing else.
 */
import type { UserIdsOfSchool } from "../../roster";
import { documentProperties } from "../platform/google";

export interface TabState {
  /** Grows with each look that found something new: another person's sidebar sees that it has missed something. */
  readonly looked: number;
  /** An edit has told something since. */
  readonly news: boolean;
  /** Accounts of the baseline that are on no row. */
  readonly removed: number;
  /** Of the accounts that were pulled (C-2). */
  readonly userIds: UserIdsOfSchool;
}

const keyOf = (schoolId: string) => `rollbook.state.${schoolId}`;

const isCount = (value: unknown): value is number => typeof value === "number";

function parseLengths(kept: unknown): Readonly<Record<string, number>> {
  const lengths: Record<string, number> = {};
  if (typeof kept !== "object" || kept === null) return lengths;
  for (const [role, length] of Object.entries(kept)) if (isCount(length)) lengths[role] = length;
  return lengths;
}

/** In whatever order the roles were met. */
export function sameIds(one: UserIdsOfSchool, other: UserIdsOfSchool): boolean {
  const lengths = ({ lengths: of = {} }: UserIdsOfSchool) => JSON.stringify(Object.entries(of).sort());
  return one.nineDigits === other.nineDigits && one.all === other.all && lengths(one) === lengths(other);
}

/** Null for a tab of the release before, until it is checked. */
function parse(text: string | null | undefined): TabState | null {
  if (text === null || text === undefined) return null;
  const { looked, news, removed, nineDigits, all, lengths } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (![looked, removed, nineDigits, all].every(isCount)) return null;
  const count = (value: unknown) => (isCount(value) ? value : 0);
  return {
    looked: count(looked),
    news: news === true,
    removed: count(removed),
    userIds: { nineDigits: count(nineDigits), all: count(all), lengths: parseLengths(lengths) },
  };
}

export const stateIn = (properties: Readonly<Record<string, string>>, schoolId: string): TabState | null =>
  parse(properties[keyOf(schoolId)]);

export function readState(schoolId: string): TabState | null {
  return parse(documentProperties()?.getProperty(keyOf(schoolId)));
}

const writtenKey = (schoolId: string) => `rollbook.written.${schoolId}`;

/** How often a script has written into the tab as a whole: who has read it before taking the lock sees whether that still holds. */
export const timesWritten = (schoolId: string): string =>
  documentProperties()?.getProperty(writtenKey(schoolId)) ?? "0";

export function noteWritten(schoolId: string): void {
  documentProperties()?.setProperty(writtenKey(schoolId), String(Number(timesWritten(schoolId)) + 1));
}

export function saveState(schoolId: string, { userIds, ...state }: TabState): void {
  documentProperties()?.setProperty(keyOf(schoolId), JSON.stringify({ ...state, ...userIds }));
}
