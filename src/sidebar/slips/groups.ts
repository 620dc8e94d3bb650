/** Who stands on which page: a group for each class, teacher or grade, and pages of ten, so that no page has people of two groups. */
import type { Slip } from "../../contract";
import { fill, type SlipsTexts } from "../../words";

export const groupings = ["class", "teacher", "grade", "nothing"] as const;
export type Grouping = (typeof groupings)[number];

export interface Group {
  readonly title: string;
  readonly people: readonly Slip[];
}

/** Two columns of five fill a Letter and an A4 page. */
export const slipsOnAPage = 10;

const byName = (one: Slip, other: Slip) =>
  one.lastName.localeCompare(other.lastName) || one.firstName.localeCompare(other.firstName);

function classTitles(slip: Slip): string[] {
  return slip.classes.map(({ name, teachers }) => [name, teachers.join(", ")].filter((one) => one !== "").join(" · "));
}

/** The groups somebody belongs to, the one they are printed in first. A teacher's own slip lies on no class's page. */
function titlesOf(slip: Slip, by: Grouping, texts: SlipsTexts): readonly string[] {
  if (by === "nothing") return [texts.all];
  if (slip.role === "Teacher") return [texts.teachers];
  const { gradeLevel } = slip;
  if (by === "grade") return [gradeLevel === "" ? texts.noGrade : fill(texts.grade, { grade: gradeLevel })];
  if (by === "class") return slip.classes.length === 0 ? [texts.noClass] : classTitles(slip);
  const teachers = slip.classes.flatMap((one) => one.teachers);
  return teachers.length === 0 ? [texts.noTeacher] : teachers;
}

const inOrder = new Intl.Collator(undefined, { numeric: true });

/** Everybody once: a slip that is printed twice is one that lies about. Of a single group, everybody who is in it. */
export function groupsOf(people: readonly Slip[], by: Grouping, only: string | null, texts: SlipsTexts): Group[] {
  const groups = new Map<string, Slip[]>();
  for (const slip of [...people].sort(byName)) {
    const titles = titlesOf(slip, by, texts);
    const title = only === null ? titles[0] : titles.find((one) => one === only);
    if (title !== undefined) groups.set(title, [...(groups.get(title) ?? []), slip]);
  }
  return [...groups].map(([title, own]) => ({ title, people: own })).sort((a, b) => inOrder.compare(a.title, b.title));
}

/** All titles there are, for the choice of one. */
export function titles(people: readonly Slip[], by: Grouping, texts: SlipsTexts): string[] {
  return [...new Set(people.flatMap((slip) => titlesOf(slip, by, texts)))].sort(inOrder.compare);
}

export interface SlipsPage {
  readonly title: string;
  readonly page: number;
  readonly pages: number;
  readonly people: readonly Slip[];
}

export function pagesOf({ title, people }: Group): SlipsPage[] {
  const pages = Math.ceil(people.length / slipsOnAPage);
  return Array.from({ length: pages }, (_, index) => ({
    title,
    page: index + 1,
    pages,
    people: people.slice(index * slipsOnAPage, (index + 1) * slipsOnAPage),
  }));
}
