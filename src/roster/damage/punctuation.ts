/** Marks of names that a program took away: O'Brien, Smith-Jones and St. John as systems without punctuation write them. Whoever adds one has put a name right. */
import { becameProper, lostCase } from "./capitals";
import { lostAccents, plainly } from "./letters";

/** Only within a name: what dangles (Smith-, 'Ana') is taken away by hand. Periods stand behind short words: St., Jr., M. */
const marks: readonly RegExp[] = [
  /(?<=[\p{L}\p{M}.])'(?=\p{L})/gu,
  /(?<=[\p{L}\p{M}.]) ?- ?(?=\p{L})/gu,
  /(?<=(?:^|[^\p{L}\p{M}])\p{L}{1,3})\./gu,
];
const replacements = ["", " "] as const;

/** Every way to take away some kinds of marks, each kind throughout: a program makes no difference between two hyphens. */
function stripped(name: string): string[] {
  let ways = [name];
  for (const mark of marks) {
    if (!mark.test(name)) continue;
    mark.lastIndex = 0;
    ways = ways.flatMap((way) => [way, ...replacements.map((instead) => way.replace(mark, instead))]);
  }
  return ways.map(plainly).filter((way) => way !== name);
}

/** With the accents and capitals of the name, or without. */
export function lostPunctuation(stored: string, typed: string): boolean {
  const [name, found] = [plainly(stored), plainly(typed)];
  if (!/['.-]/.test(name) || !/\p{L}/u.test(found)) return false;
  return stripped(name).some(
    (way) => way === found || lostAccents(way, found) || lostCase(way, found) || becameProper(way, found, name),
  );
}
