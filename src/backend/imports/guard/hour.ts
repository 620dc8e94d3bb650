/** The hour of one person and school (G-3): twenty uploads of nine surnames are as much as one of 180. What was confirmed or undone does not count. */
import { type CountedKind, type GuardedRow, type GuardedSchool, guardedFields, guardedPeople } from "../../../roster";
import { type ImportRecord, type PassedImport, passedImports, type Queryable, standingChanges } from "../../store";

const hourMilliseconds = 3_600_000;
/** Of more people than these it is enough to know that they are many. */
const peopleKept = 5000;

type People = Map<CountedKind, Set<string>>;

/** Whom an upload changes without a question, to be kept with its import; null for nobody. */
export function passedText(rows: readonly GuardedRow[]): string | null {
  const people = guardedPeople(rows);
  if (people.size === 0) return null;
  return JSON.stringify(Object.fromEntries([...people].map(([kind, some]) => [kind, [...some].slice(0, peopleKept)])));
}

function add(people: People, kind: CountedKind, person: string): void {
  const known = people.get(kind);
  if (known === undefined) people.set(kind, new Set([person]));
  else known.add(person);
}

const kinds: readonly CountedKind[] = [...guardedFields, "creation", "classMove", "erasure"];

/** As our own `passedText` wrote it. */
function readPassed({ passed }: PassedImport): [CountedKind, string[]][] {
  const kept = JSON.parse(passed ?? "{}") as Partial<Record<CountedKind, string[]>>;
  return kinds.flatMap((kind) => (kept[kind] === undefined ? [] : [[kind, kept[kind]]]));
}

export interface Hour {
  /** Which imports it counts, in one short text. */
  readonly numbers: string;
  /** How many people were changed that the rows do not change, by kind. */
  earlier(rows: readonly GuardedRow[]): NonNullable<GuardedSchool["earlier"]>;
}

/** `before`: the import whose turn it is; null at the door. */
export async function hourOf(
  db: Queryable,
  whose: Pick<ImportRecord, "organizationId" | "schoolId" | "administratorId">,
  at: Date,
  before: number | null,
): Promise<Hour> {
  const imports = await passedImports(db, whose, new Date(at.getTime() - hourMilliseconds), before);
  const people: People = new Map();
  for (const one of imports) {
    for (const [kind, some] of readPassed(one)) {
      // What has come of a finished one stands in the history; of classes there is none.
      if (!one.isFinished || kind === "classMove") for (const person of some) add(people, kind, person);
    }
  }
  const finished = imports.filter(({ isFinished }) => isFinished).map(({ id }) => id);
  for (const { guid, field, isErasure } of await standingChanges(db, whose.organizationId, finished)) {
    if (field === "userGuid") add(people, "creation", guid);
    else if (isErasure) add(people, "erasure", guid);
    else for (const kind of guardedFields) if (kind === field) add(people, kind, guid);
  }
  return {
    numbers: imports.map(({ number }) => number).join(" "),
    earlier(rows) {
      if (people.size === 0) return {};
      const now = guardedPeople(rows);
      const counts: Partial<Record<CountedKind, number>> = {};
      for (const [kind, some] of people) {
        const same = now.get(kind);
        const others = same === undefined ? some.size : [...some].filter((person) => !same.has(person)).length;
        if (others > 0) counts[kind] = others;
      }
      return counts;
    },
  };
}
