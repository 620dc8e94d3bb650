/** A district's schools as the sidebar has them: those it opened with, and those it was told of since. */
import type { School, Start } from "../contract";

/** By name, each once. */
function together(known: readonly School[], others: readonly School[]): School[] {
  const all = new Map([...known, ...others].map((one) => [one.id, one] as const));
  return [...all.values()].sort((one, other) => one.name.localeCompare(other.name));
}

/** With the next page of them; `more` is where the others follow. */
export function withMoreSchools(
  { moreSchools: _before, ...start }: Start,
  schools: readonly School[],
  more?: string,
): Start {
  return {
    ...start,
    schools: together(start.schools, schools),
    ...(more === undefined ? {} : { moreSchools: more }),
  };
}

/** A start says the first ones again: what the same person was told besides stays told. */
export function withSchoolsOf(before: Start | null, start: Start): Start {
  const isSame = before?.me.email === start.me.email && before.me.activeRole === start.me.activeRole;
  if (!isSame || start.moreSchools === undefined || before.schools.length <= start.schools.length) return start;
  return withMoreSchools(start, before.schools, before.moreSchools);
}
