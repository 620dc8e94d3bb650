/**
 * The August promotion (B-17): who of a school goes to which grade level. Nothing is counted up from what a cell says: each person's next grade follows from what
 * was pulled and from what became of their grade since the summer, so that asked twice is asked once, wherever and by whomever the first time was.
 */
import { type GradeLevel, gradeLevels } from "../rules/picked-values";

/** A place beyond the last grade level, or beyond the last of the school. */
export const leaving = "leaving";

/** What became of a grade level since the day that a school year's promotion may begin: created then, or what it was before, where that is still known. */
export type SinceSummer = { readonly created: true } | { readonly before: string | null };

export interface PersonToPromote {
  readonly guid: string;
  readonly role: string;
  /** As pulled. */
  readonly gradeLevel: string;
  /** As the sheet says it now, in each of the person's rows. */
  readonly typed: readonly string[];
}

export const standings = [
  "promoted",
  "leaving",
  "retained",
  /** Has another grade level than before the summer, by whomever. */
  "already",
  /** Made since then, in the grade they are in. */
  "created",
  /** Somebody has typed another grade into one of their rows, or erased it: theirs stands. */
  "typed",
  /** In a grade after the school's last one, where hardly anybody is: moved by nobody who does not look. */
  "beyond",
  /** Blank, NA, or no grade level at all. */
  "noGrade",
  "teacher",
] as const;
export type Standing = (typeof standings)[number];

export interface Promotion {
  readonly guid: string;
  readonly standing: Standing;
  readonly from: string;
  /** Where somebody promoted goes. */
  readonly to?: string;
}

export interface PromotionChoices {
  /** The school's last grade level: whoever is in it leaves. Left out, the highest that more than a few are in. */
  readonly top?: string;
  /** Stay where they are. */
  readonly retained: ReadonlySet<string>;
  /** By GUID; nobody else has changed. */
  readonly sinceSummer: ReadonlyMap<string, SinceSummer>;
}

/** From PK to 12; NA has no next one. */
const chain: readonly string[] = gradeLevels.filter((grade: GradeLevel) => grade !== "NA");

/** The grade level after this one, `leaving` after 12; null where there is none. */
export function nextGrade(grade: string): string | null {
  const at = chain.indexOf(grade);
  return at < 0 ? null : (chain[at + 1] ?? leaving);
}

/** From PK to 12: any of them may be a school's last one. */
export const lastGrades: readonly string[] = chain;

/** One pupil who stands in grade 12 by mistake makes no high school of an elementary: of the largest grade's people, at least this part. */
const leastPart = 0.1;

/**
 * The school's last grade level: the highest that at least a tenth as many students are in as in its largest one, of those who are not known to have been promoted
 * already as of before the summer; null without students in a grade.
 */
export function topGrade(
  people: readonly PersonToPromote[],
  sinceSummer: PromotionChoices["sinceSummer"],
): string | null {
  const counts = chain.map(() => 0);
  for (const { guid, role, gradeLevel } of people) {
    if (role === "Teacher") continue;
    const since = sinceSummer.get(guid);
    const before = since !== undefined && "before" in since ? (since.before ?? gradeLevel) : gradeLevel;
    const place = chain.indexOf(before);
    if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  }
  const largest = Math.max(...counts);
  const isGrade = (count: number) => count > 0 && count >= largest * leastPart;
  return chain.reduce<string | null>((top, grade, place) => (isGrade(counts[place] ?? 0) ? grade : top), null);
}

function standingOf(person: PersonToPromote, choices: PromotionChoices, top: string | null): Omit<Promotion, "guid"> {
  const { guid, role, gradeLevel: from, typed } = person;
  if (role === "Teacher") return { standing: "teacher", from };
  const next = nextGrade(from);
  if (next === null) return { standing: "noGrade", from };
  if (choices.retained.has(guid)) return { standing: "retained", from };
  const since = choices.sinceSummer.get(guid);
  if (since !== undefined && "created" in since) return { standing: "created", from };
  // Taken back since (an undo), the grade is what it was before and the person is to be promoted as if nothing had been.
  if (since !== undefined && since.before !== from) return { standing: "already", from };
  const ahead = top === null ? -1 : chain.indexOf(from) - chain.indexOf(top);
  if (ahead > 0) return { standing: "beyond", from };
  if (next === leaving || ahead === 0) return { standing: "leaving", from };
  if (typed.some((one) => one !== from && one !== next)) return { standing: "typed", from };
  return { standing: "promoted", from, to: next };
}

/** What becomes of everybody, in the order given. */
export function promotionOf(people: readonly PersonToPromote[], choices: PromotionChoices): Promotion[] {
  const top = choices.top ?? topGrade(people, choices.sinceSummer);
  return people.map((person) => ({ guid: person.guid, ...standingOf(person, choices, top) }));
}

/** One line of the table of grades. */
export interface PromotedGrade {
  readonly grade: string;
  /** Null where nobody of this grade goes anywhere. */
  readonly to: string | null;
  readonly counts: Readonly<Partial<Record<Standing, number>>>;
}

/** The table of grades with its counts, in the order of school; grades without anybody are left out. Teachers have no line. */
export function promotedGrades(promotions: readonly Promotion[]): PromotedGrade[] {
  const lines = new Map<string, { to: string | null; counts: Partial<Record<Standing, number>> }>();
  for (const { standing, from, to } of promotions) {
    if (standing === "teacher") continue;
    const line = lines.get(from) ?? { to: null, counts: {} };
    line.to = to ?? (standing === "leaving" ? leaving : line.to);
    line.counts[standing] = (line.counts[standing] ?? 0) + 1;
    lines.set(from, line);
  }
  const place = (grade: string) => (chain.indexOf(grade) < 0 ? chain.length : chain.indexOf(grade));
  return [...lines]
    .map(([grade, line]) => ({ grade, ...line }))
    .sort((one, other) => place(one.grade) - place(other.grade) || (one.grade < other.grade ? -1 : 1));
}

/** The day from which a change of grade counts as this school year's promotion: the first of July before today. `today` and the answer are YYYY-MM-DD. */
export function summerBefore(today: string): string {
  const year = Number(today.slice(0, 4));
  return today.slice(5) >= "07-01" ? `${year}-07-01` : `${year - 1}-07-01`;
}
