/** The roster rows of a feed: a person, or a person in a class with a Master Code (B-19), of one school or of all. */
import { completeValues, type RosterValues } from "../roster";
import type { ClassLine, Feed, FeedPerson } from "./feed";

export interface RowsWanted {
  /** Of all its schools when left out. */
  readonly school?: string;
  /** Master Codes by course. */
  readonly products?: Readonly<Record<string, readonly string[]>>;
}

const productsAtMost = 20;

function codesOf({ courses, values }: ClassLine, products: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if ((values.masterCode ?? "") !== "") return [values.masterCode ?? ""];
  const found = courses.map((course) => products.get(course.toLowerCase())).find((codes) => codes !== undefined);
  return found === undefined || found.length === 0 ? [""] : found.slice(0, productsAtMost);
}

const isOf = (schools: readonly string[], school: string | undefined) =>
  school === undefined || schools.length === 0 || schools.includes(school);

function* rowsOfPerson(
  person: FeedPerson,
  school: string | undefined,
  products: ReadonlyMap<string, readonly string[]>,
): Generator<RosterValues> {
  const lines = person.lines.filter((line) => isOf(line.school === "" ? [] : [line.school], school));
  if (lines.length === 0) yield completeValues(person.values);
  for (const line of lines) {
    for (const masterCode of codesOf(line, products)) {
      yield completeValues({ ...person.values, ...line.values, masterCode });
    }
  }
}

/** In the order of the file. A row that says exactly what another one says is there once. */
export function rowsOfFeed(feed: Feed, { school, products = {} }: RowsWanted = {}): RosterValues[] {
  const byCourse = new Map(Object.entries(products).map(([course, codes]) => [course.toLowerCase(), codes] as const));
  const rows: RosterValues[] = [];
  const said = new Set<string>();
  for (const person of feed.people) {
    if (!isOf(person.schools, school)) continue;
    for (const row of rowsOfPerson(person, school, byCourse)) {
      const text = JSON.stringify(row);
      if (said.has(text)) continue;
      said.add(text);
      rows.push(row);
    }
  }
  return rows;
}
