/** The guard's questions of all schools as one (G-3, B-8): each kind of change once with how many of how many, and in which schools. */
import type { GuardQuestion, SchoolUpload } from "../../contract";
import { headerOf } from "../../roster";
import { counted, fill, type SidebarTexts } from "../../words";
import type { Confirmation } from "../state";

type Point = GuardQuestion["kinds"][number];

interface Merged {
  readonly point: Point;
  count: number;
  of: number;
  readonly schools: string[];
}

/** The same kind of change of the same column is one line, however many schools ask about it. */
function mergedPoints(asked: readonly SchoolUpload[]): Merged[] {
  const found = new Map<string, Merged>();
  for (const { schoolName, question } of asked)
    for (const point of question?.kinds ?? []) {
      const key = `${point.kind} ${point.field ?? ""}`;
      const known = found.get(key) ?? { point, count: 0, of: 0, schools: [] };
      known.count += point.count;
      known.of += point.of;
      known.schools.push(fill("{school} ({count})", { school: schoolName, count: point.count }));
      found.set(key, known);
    }
  return [...found.values()];
}

export function schoolsQuestion(
  { review, schools }: SidebarTexts,
  asked: readonly SchoolUpload[],
): Omit<Confirmation, "proceed"> {
  const rows = asked.reduce((sum, one) => sum + (one.rows ?? 0), 0);
  return {
    title: counted(schools.askTitle, asked.length, { rows }),
    body: schools.askBody,
    list: mergedPoints(asked).map(({ point: { kind, field }, count, of, schools: where }) => {
      const column = field === undefined ? {} : { field: headerOf(field) };
      return `${fill(review.confirmKinds[kind], { count, of, ...column })} ${fill(schools.askWhere, { schools: where.join(", ") })}`;
    }),
    notes: [],
    yes: counted(schools.askYes, asked.length),
    no: review.confirmNo,
  };
}
