/**
 * What rules need besides the rows: which day it is, what the school holds, which classes it has, what its User IDs look like. The service always knows;
 * the sheet says what it knows, and rules that lack something say nothing.
 */
import type { GradeMap } from "../grade-code";

export interface Product {
  readonly masterCode: string;
  readonly product: string;
  readonly kind: "core" | "addon";
  /** YYYY-MM-DD */
  readonly endDate: string;
}

export interface KnownClass {
  readonly guid: string;
  readonly classId: string;
  readonly name: string;
  readonly gradeLevel: string;
  /** MM/DD/YYYY, or "". */
  readonly startDate: string;
  readonly endDate: string;
  /** How many are in it, where that is known. */
  readonly students?: number;
}

/** How many accounts have a User ID, of how many it is nine digits, and by role the length that all of them have, where zeros can be lost of it. */
export interface UserIdsOfSchool {
  readonly nineDigits: number;
  readonly all: number;
  readonly lengths?: Readonly<Record<string, number>>;
}

export interface SchoolFacts {
  /** YYYY-MM-DD */
  readonly today?: string;
  readonly grades?: GradeMap;
  readonly products?: readonly Product[];
  readonly classes?: readonly KnownClass[];
  /** Left out where the rows and the absent accounts are the whole school. */
  readonly userIds?: UserIdsOfSchool;
}

const lastTimeZoneHours = 12;
const hourMilliseconds = 3_600_000;

/** The day for {@link SchoolFacts}. A day counts until it is over everywhere: at five in the afternoon in California it is tomorrow in UTC. */
export function schoolDay(milliseconds: number): string {
  return new Date(milliseconds - lastTimeZoneHours * hourMilliseconds).toISOString().slice(0, 10);
}
