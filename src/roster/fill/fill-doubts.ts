/** What is said before a file is filled in: it looks like that of another school, like an old one, or like more than the guard lets pass (B-12, G-3). */
import {
  type CountedKind,
  defaultGuardLimits,
  type GuardLimits,
  guardedFields,
  isAsked,
  limitOf,
} from "../guard/limits";

export interface FillFigures {
  /** Of the tab. */
  readonly accounts: number;
  readonly matched: number;
  readonly added: number;
  readonly changed: number;
  /** Cells that would change, by column. */
  readonly fields: Readonly<Partial<Record<string, number>>>;
}

export type FillDoubt =
  | { readonly code: "fill.other_school"; readonly facts: { readonly matched: number; readonly accounts: number } }
  | { readonly code: "fill.old"; readonly facts: { readonly changed: number; readonly matched: number } }
  | {
      readonly code: "fill.guard";
      readonly facts: { readonly kind: CountedKind; readonly count: number; readonly of: number };
    };

/** In a school of a handful every share is a large one. */
const tellingFrom = 10;
/** Fewer of the tab's people than that are in a file of the same school only when most have left. */
const ofThisSchool = 0.2;
const sinceLastYear = 0.2;

/** `limits` are those of the district, as far as they are known. */
export function fillDoubts(
  { accounts, matched, added, changed, fields }: FillFigures,
  limits: GuardLimits = defaultGuardLimits,
): FillDoubt[] {
  const doubts: FillDoubt[] = [];
  const isOther = accounts >= tellingFrom && matched + added >= tellingFrom && matched < accounts * ofThisSchool;
  if (isOther) doubts.push({ code: "fill.other_school", facts: { matched, accounts } });
  if (matched >= tellingFrom && changed > matched * sinceLastYear)
    doubts.push({ code: "fill.old", facts: { changed, matched } });
  const kinds: readonly (readonly [kind: CountedKind, count: number])[] = [
    ...guardedFields.map((field) => [field, fields[field] ?? 0] as const),
    ["creation", added],
  ];
  for (const [kind, count] of kinds) {
    if (isAsked(limitOf(limits, kind), count, accounts)) {
      doubts.push({ code: "fill.guard", facts: { kind, count, of: accounts } });
    }
  }
  return doubts;
}
