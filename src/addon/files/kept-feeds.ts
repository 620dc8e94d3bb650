/**
 * How files of other systems are read (B-12): the district's, kept by the service. What the service does not take stands in document properties, an entry a
 * set of headers, and counts in this workbook: of somebody who wants to read a file otherwise than their district, without a network, of a tab that came from
 * a file. Which products courses use (B-19) is the workbook's. Marks of headers, names of courses and Master Codes are kept, never a cell of a person.
 */
import {
  type CallInput,
  type CallOutput,
  type CourseProducts,
  type DistrictSaid,
  isFileSchool,
  type KeptFeed,
  keptFeedsAtMost,
} from "../../contract";
import { documentProperties } from "../platform/google";
import { AddonProblem } from "../platform/problem";
import { askMe } from "../rights/administrator";
import { getProducts, getSettings, putSettings } from "../service/service-client";
import { readRegistry, saveGrades } from "../tabs/registry";

const feedPrefix = "rollbook.feed.";
const productsPrefix = "rollbook.products.";
/** A property holds 9 kB, and a letter of a course's name may be three bytes. */
const mostLetters = 2_500;
const mostCourses = 1_000;

type Properties = Readonly<Record<string, string>>;

const allProperties = (): Properties => documentProperties()?.getProperties() ?? {};

const numbered = (properties: Properties, prefix: string): string[] =>
  Object.keys(properties).filter((name) => name.slice(0, prefix.length) === prefix);

/** With the number of its last use, so that the oldest makes room. */
interface KeptEntry extends KeptFeed {
  readonly use: number;
}

function feedsIn(properties: Properties): KeptEntry[] {
  return numbered(properties, feedPrefix)
    .map((name) => JSON.parse(properties[name] ?? "") as KeptEntry)
    .sort((one, other) => other.use - one.use);
}

type Course = readonly [course: string, codes: readonly string[]];

function productsIn(properties: Properties): Course[] {
  return numbered(properties, productsPrefix)
    .sort((one, other) => Number(one.slice(productsPrefix.length)) - Number(other.slice(productsPrefix.length)))
    .reduce<Course[]>((all, name) => all.concat(JSON.parse(properties[name] ?? "") as Course[]), []);
}

function asCourses(courses: readonly Course[]): CourseProducts {
  const products: Record<string, readonly string[]> = {};
  for (const [course, codes] of courses) products[course] = codes;
  return products;
}

/** Whoever is told nothing of it may fill all the same: the service judges what is uploaded. */
function districtSaid(): { readonly said: DistrictSaid; readonly feeds: readonly KeptFeed[] } | undefined {
  try {
    const me = askMe();
    if (!me.mayImport) return undefined;
    const { gradeMap, guardLimits, feeds = [] } = getSettings();
    const said = { grades: gradeMap, limits: guardLimits, maySettle: me.administratorLevel === "district" };
    return { said, feeds };
  } catch (error) {
    if (error instanceof AddonProblem) return undefined;
    throw error;
  }
}

export function keptFeeds(): CallOutput<"keptFeeds"> {
  const properties = allProperties();
  const district = districtSaid();
  const own = feedsIn(properties).map(({ use: _, ...feed }) => feed);
  const known = new Set(own.map(({ headers }) => headers));
  return {
    feeds: own.concat((district?.feeds ?? []).filter(({ headers }) => !known.has(headers))),
    products: asCourses(productsIn(properties)),
    ...(district === undefined ? {} : { district: district.said }),
  };
}

function keepProducts(properties: Properties, more: CourseProducts): void {
  const store = documentProperties();
  if (store === null) return;
  const named = new Set(Object.keys(more));
  const given = Object.keys(more).flatMap((course): Course[] => {
    const codes = more[course] ?? [];
    return codes.length === 0 ? [] : [[course, codes]];
  });
  const courses = productsIn(properties)
    .filter(([course]) => !named.has(course))
    .concat(given)
    .slice(-mostCourses);
  const parts: Course[][] = [];
  let letters = mostLetters;
  for (const course of courses) {
    const more = JSON.stringify(course).length + 1;
    if (letters + more > mostLetters) {
      parts.push([]);
      letters = 0;
    }
    parts[parts.length - 1]?.push(course);
    letters += more;
  }
  parts.forEach((part, at) => {
    const text = JSON.stringify(part);
    if (properties[`${productsPrefix}${at}`] !== text) store.setProperty(`${productsPrefix}${at}`, text);
  });
  for (const name of numbered(properties, productsPrefix)) {
    if (Number(name.slice(productsPrefix.length)) >= parts.length) store.deleteProperty(name);
  }
}

/** False where the district reads it otherwise and they may not change that, or the service cannot be asked. */
function isSettled(schoolId: string, feed: KeptFeed): boolean {
  if (isFileSchool(schoolId)) return false;
  try {
    putSettings({ feeds: [feed] });
    return true;
  } catch (error) {
    if (error instanceof AddonProblem) return false;
    throw error;
  }
}

function keepInWorkbook(
  store: NonNullable<ReturnType<typeof documentProperties>>,
  properties: Properties,
  feed: KeptFeed,
): void {
  const before = feedsIn(properties);
  const entry: KeptEntry = { ...feed, use: (before[0]?.use ?? 0) + 1 };
  const text = JSON.stringify(entry);
  // A list of hundreds of columns, each answered: it is asked again.
  if (text.length <= mostLetters) store.setProperty(`${feedPrefix}${feed.headers}`, text);
  const others = before.filter(({ headers }) => headers !== feed.headers);
  for (const { headers } of others.slice(keptFeedsAtMost - 1)) store.deleteProperty(`${feedPrefix}${headers}`);
}

export function keepFeed({ schoolId, feed, products }: CallInput<"keepFeed">): Record<string, never> {
  const store = documentProperties();
  if (store === null) return {};
  const properties = allProperties();
  if (feed !== undefined) {
    if (!isSettled(schoolId, feed)) keepInWorkbook(store, properties, feed);
    else if (properties[`${feedPrefix}${feed.headers}`] !== undefined) {
      store.deleteProperty(`${feedPrefix}${feed.headers}`);
    }
  }
  if (products !== undefined) keepProducts(properties, products);
  return {};
}

export function settleGrades({ grades }: CallInput<"settleGrades">): CallOutput<"settleGrades"> {
  const { gradeMap } = putSettings({ gradeMap: grades });
  saveGrades(readRegistry().rosters[0]?.grades, gradeMap);
  return { grades: gradeMap };
}

export function heldProducts({ schoolId }: CallInput<"heldProducts">): CallOutput<"heldProducts"> {
  const { items } = getProducts(schoolId);
  return { products: items.map(({ masterCode, product, endDate }) => ({ masterCode, product, endDate })) };
}
