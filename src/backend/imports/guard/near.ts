/**
 * New people of an upload who are probably there already (B-11), for who uploads without the sheet or before it could ask: asked like everything else that the
 * guard asks. Of people whom the uploader may know, and of no others: an upload is no way to find out who is in the district.
 */
import { type NearRequest, nearRowsAtMost } from "../../../contract";
import {
  canonicalGuid,
  fullName,
  type GuardedExample,
  type GuardedPoint,
  otherPersonMark,
  type PartialValues,
} from "../../../roster";
import { answersTo } from "../../near";
import type { Services } from "../../services";
import type { Administrator } from "../../store";
import type { UploadedRow } from "../files/upload";
import type { SeenRow } from "./guarded-rows";

/** A row of somebody new, in one spelling. */
export interface NewRow {
  readonly position: number;
  readonly row: number;
  readonly person: string;
  readonly values: PartialValues;
  /** Who it is not, as a person has said. */
  readonly others: readonly string[];
}

/** All of their rows say whom they are not. */
interface NewPerson extends Omit<NewRow, "others"> {
  readonly others: ReadonlySet<string>;
}

export interface NearMatch extends GuardedExample {
  readonly position: number;
}

type Asked = NearRequest["rows"][number];
type Answer = Awaited<ReturnType<typeof answersTo>>[number];

/** Of more nobody is kept waiting; so many new people of one school are asked about as such. */
export const comparedAtMost = 20_000;
const examplesShown = 3;

/** A new person once, with what was said on any of their rows. */
function once(rows: readonly NewRow[]): NewPerson[] {
  const people = new Map<string, { readonly first: NewRow; readonly others: Set<string> }>();
  for (const row of rows) {
    const known = people.get(row.person) ?? { first: row, others: new Set<string>() };
    people.set(row.person, known);
    // A GUID may be written in several ways; a mark is what it is.
    for (const one of row.others) known.others.add(canonicalGuid(one));
  }
  return [...people.values()].slice(0, comparedAtMost).map(({ first, others }) => ({ ...first, others }));
}

const isOther = ({ values, others }: NewPerson, guid: string) =>
  others.has(canonicalGuid(guid)) || others.has(canonicalGuid(otherPersonMark(values, guid)));

function asked({ row, values }: NewPerson): Asked {
  const { userId, role, firstName, lastName, gradeLevel, email } = values;
  const texts = { userId, firstName, lastName, gradeLevel, email };
  return { row, values: role === "Teacher" || role === "Student" ? { ...texts, role } : texts };
}

function matchOf(person: NewPerson, answer: Answer | undefined): NearMatch[] {
  // The same User ID or address is no question: such a row is refused.
  const isOpen = ({ guid, reasons }: Answer["found"][number]) =>
    !isOther(person, guid) && !reasons.includes("email.same");
  const open = answer?.outcome === "near" ? answer.found.find(isOpen) : undefined;
  if (open === undefined) return [];
  const { position, row, values } = person;
  return [{ position, row, from: `${fullName(open)} (${open.userId})`, to: fullName(values) }];
}

/** The first rows of those who are probably there. What was asked of them in the sheet, and answered, is not asked again. */
export async function nearMatches(
  services: Services,
  person: Administrator,
  schoolId: string,
  rows: readonly NewRow[],
): Promise<readonly NearMatch[]> {
  const people = once(rows);
  const matches: NearMatch[] = [];
  for (let from = 0; from < people.length; from += nearRowsAtMost) {
    const some = people.slice(from, from + nearRowsAtMost);
    const answers = await answersTo(services, person, schoolId, some.map(asked));
    some.forEach((one, index) => {
      matches.push(...matchOf(one, answers[index]));
    });
  }
  return matches;
}

export async function nearPoints(
  services: Services,
  person: Administrator,
  schoolId: string,
  uploaded: readonly Pick<UploadedRow, "others">[],
  rows: readonly SeenRow[],
): Promise<readonly GuardedPoint[]> {
  const created = rows.flatMap((seen) =>
    seen.stored === null ? [{ ...seen, others: uploaded[seen.position - 1]?.others ?? [] }] : [],
  );
  const matches = await nearMatches(services, person, schoolId, created);
  if (matches.length === 0) return [];
  return [
    {
      kind: "near",
      count: matches.length,
      of: new Set(created.map((one) => one.person)).size,
      examples: matches.slice(0, examplesShown).map(({ row, from, to }) => ({ row, from, to })),
      rows: matches.map(({ row }) => row),
    },
  ];
}
