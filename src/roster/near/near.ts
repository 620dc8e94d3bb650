/**
 * Is somebody new already there, under another spelling (B-11)? Three outcomes, as the systems of states have them: match, near match, which a person decides,
 * and none. Each with its reasons as codes. Whoever is compared is found by keys, never by looking through everybody.
 */
import { folded } from "../folded";
import { keysBesideNames, keysOf, mailbox, namesBeside, withoutZeros } from "./keys";
import {
  type Likeness,
  type LikenessOfFirst,
  type LikenessOfLast,
  likenessOfFirst,
  likenessOfLast,
  type PlainName,
  plainName,
} from "./names";

export interface NearPerson {
  /** Whose it is, for whoever asks: a GUID, or a row. */
  readonly key: string;
  readonly userId: string;
  readonly role: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly gradeLevel: string;
  readonly email: string;
}

export const nearReasons = [
  "userId.same",
  "userId.zeros",
  "userId.digit",
  "email.same",
  "email.mailbox",
  "names.swapped",
  "lastName.same",
  "lastName.order",
  "lastName.part",
  "lastName.end",
  "lastName.sound",
  "lastName.slip",
  "lastName.other",
  "firstName.same",
  "firstName.order",
  "firstName.part",
  "firstName.initial",
  "firstName.nickname",
  "firstName.sound",
  "firstName.slip",
  "grade.same",
  "grade.next",
] as const;
export type NearReason = (typeof nearReasons)[number];

export interface NearFound {
  readonly key: string;
  readonly reasons: readonly NearReason[];
}

export type NearOutcome = "match" | "near" | "none";

export interface NearAnswer {
  readonly outcome: NearOutcome;
  /** The likeliest first; one for a match. */
  readonly found: readonly NearFound[];
}

export interface ComparedPerson extends NearPerson {
  readonly first: PlainName;
  readonly last: PlainName;
}

export const compared = (person: NearPerson): ComparedPerson => ({
  ...person,
  first: plainName(person.firstName),
  last: plainName(person.lastName),
});

const order = ["PK", "K", ...Array.from({ length: 12 }, (_, at) => String(at + 1))];

type GradeLikeness = "same" | "next" | "unknown" | "other";

function likenessOfGrades(one: string, other: string): GradeLikeness {
  const [at, there] = [order.indexOf(one), order.indexOf(other)];
  if (at < 0 || there < 0) return "unknown";
  return at === there ? "same" : Math.abs(at - there) === 1 ? "next" : "other";
}

/** Grades of which nobody of that one is, between spaces: in the store they are no candidates by their name. */
export function gradesFarFrom(grade: string): string {
  const far = order.filter((other) => likenessOfGrades(grade, other) === "other");
  return far.length === 0 ? "" : ` ${far.join(" ")} `;
}

function likenessOfIds(one: string, other: string): "zeros" | "digit" | null {
  if (one === "" || other === "") return null;
  const [id, there] = [withoutZeros(one), withoutZeros(other)];
  if (id === there) return "zeros";
  const differing = id.length === there.length ? [...id].filter((letter, at) => letter !== there[at]).length : 0;
  return id.length >= 5 && differing === 1 ? "digit" : null;
}

/** Of an address: what stands before the @, where it is long enough to tell somebody. */
export const mailboxOf = (email: string): string => {
  const box = mailbox(email);
  return box.length > 3 ? box : "";
};

function likenessOfMail(one: string, other: string): "same" | "mailbox" | null {
  if (one === "" || other === "") return null;
  if (folded(one.trim()) === folded(other.trim())) return "same";
  const box = mailboxOf(one);
  return box !== "" && box === mailbox(other) ? "mailbox" : null;
}

/** Whether names and grade alone are enough to ask. */
function isPlain(last: LikenessOfLast, first: LikenessOfFirst, grade: GradeLikeness): boolean {
  const isGradeNear = grade === "same" || grade === "next";
  if (strong.has(last) && strong.has(first)) return grade !== "other";
  if (last === "same" && first === "nickname") return grade !== "other";
  // Half of a name is shared by many: in the same grade it is worth a question.
  if (strong.has(last) && first === "part") return grade === "same";
  if (last === "part") return (strong.has(first) || first === "nickname") && grade === "same";
  if (last === "slip") return (first === "same" || first === "nickname") && isGradeNear;
  return (
    (last === "same" && first === "slip" && isGradeNear) || (strong.has(last) && first === "nickname" && isGradeNear)
  );
}

const strong: ReadonlySet<Likeness> = new Set<Likeness>(["same", "order", "sound"]);

/** Reasons, and how much they weigh together; null where nobody need be asked. `shares` is how many of those who are there have this very name. */
function weighed(
  one: ComparedPerson,
  other: ComparedPerson,
  shares: number,
): { readonly reasons: NearReason[]; readonly weight: number } | null {
  if (one.role !== "" && other.role !== "" && one.role !== other.role) return null;
  const id = likenessOfIds(one.userId, other.userId);
  const mail = likenessOfMail(one.email, other.email);
  const grade = one.role === "Teacher" ? "unknown" : likenessOfGrades(one.gradeLevel, other.gradeLevel);
  const last = likenessOfLast(one.last, other.last);
  const first = likenessOfFirst(one.first, other.first);
  // Twins come with numbers one after the other: a digit alone is no sign of anything.
  const evidence = mail === "same" ? 4 : id === "zeros" || mail === "mailbox" ? 3 : id === "digit" ? 1 : 0;
  const reasons: NearReason[] = [];
  let weight = evidence;
  if (last !== null && first !== null) {
    // Teachers are few, and have no grade to be told apart by.
    const plain = isPlain(last, first, one.role === "Teacher" ? "same" : grade);
    // Of nine María García one more is nothing strange: then something else has to speak for it.
    const isCommon = shares > 3 && !(shares === 4 && grade === "same");
    if (evidence < 3 && (!plain || isCommon)) return null;
    reasons.push(`lastName.${last}`, `firstName.${first}`);
    weight += (last === "same" ? 4 : 3) + (first === "same" ? 4 : 3);
  } else if (isSwapped(one, other)) {
    if (grade === "other" && evidence < 3) return null;
    reasons.push("names.swapped");
    weight += 6;
  } else if (first !== null && first !== "initial" && evidence >= 3) {
    reasons.push("lastName.other", `firstName.${first}`);
    weight += 3;
  } else if (mail === "same" || (id === "zeros" && last !== null)) {
    if (last !== null) reasons.push(`lastName.${last}`);
    weight += 1;
  } else return null;
  if (id !== null) reasons.push(`userId.${id}`);
  if (mail !== null) reasons.push(`email.${mail}`);
  if (grade === "same" || grade === "next") reasons.push(`grade.${grade}`);
  return { reasons, weight: weight + (grade === "same" ? 1 : 0) };
}

const isSwapped = (one: ComparedPerson, other: ComparedPerson) =>
  one.first.whole !== one.last.whole && one.first.whole === other.last.whole && one.last.whole === other.first.whole;

const foundAtMost = 3;

/** `candidates` are those who are there and may be meant. `shares` tells how many have the name of one of them. */
export function nearAmong(
  person: NearPerson,
  candidates: readonly ComparedPerson[],
  shares: (candidate: ComparedPerson) => number,
): NearAnswer {
  const id = folded(person.userId.trim());
  const same = id === "" ? undefined : candidates.find((one) => folded(one.userId.trim()) === id);
  if (same !== undefined) return { outcome: "match", found: [{ key: same.key, reasons: ["userId.same"] }] };
  const one = compared(person);
  const found = candidates
    .flatMap((candidate) => {
      const result = weighed(one, candidate, shares(candidate));
      return result === null ? [] : [{ key: candidate.key, ...result }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, foundAtMost)
    .map(({ key, reasons }): NearFound => ({ key, reasons }));
  return { outcome: found.length === 0 ? "none" : "near", found };
}

const nameOf = ({ first, last }: ComparedPerson) => `${last.whole} ${first.whole}`;

/** Of a key that so many share the others tell more. */
const sharedAtMost = 100;

/** Those who are there, ready to be asked about many new people. */
export class NearIndex {
  private readonly byKey = new Map<string, ComparedPerson[]>();
  private readonly byName = new Map<string, number>();

  constructor(people: Iterable<NearPerson>) {
    for (const one of people) {
      const person = compared(one);
      for (const key of keysOf(person, false)) {
        const known = this.byKey.get(key);
        if (known === undefined) this.byKey.set(key, [person]);
        else known.push(person);
      }
      const name = nameOf(person);
      this.byName.set(name, (this.byName.get(name) ?? 0) + 1);
    }
  }

  ask(person: NearPerson): NearAnswer {
    const candidates = new Set<ComparedPerson>();
    for (const key of keysOf(compared(person), true)) {
      const known = this.byKey.get(key) ?? [];
      if (known.length > sharedAtMost && !/^[ue] /.test(key)) continue;
      for (const one of known) candidates.add(one);
    }
    return nearAmong(person, [...candidates], (one) => this.byName.get(nameOf(one)) ?? 1);
  }
}

/** Of a name that more have, other things have to speak for somebody, too. */
const candidatesAtMost = 500;

/**
 * The same for a few new people and many who are there, each of whom is looked at once and not kept: where there is little room. Only new people of whom
 * somebody has to decide are answered, by their keys.
 */
export function nearOf(people: readonly NearPerson[], there: Iterable<NearPerson>): ReadonlyMap<string, NearAnswer> {
  const askers = people.map(compared);
  const asking = new Map<string, ComparedPerson[]>();
  for (const person of askers) {
    for (const key of keysOf(person, true)) {
      const known = asking.get(key);
      if (known === undefined) asking.set(key, [person]);
      else known.push(person);
    }
  }
  const namesOf = namesBeside(askers);
  const candidates = new Map<ComparedPerson, Set<ComparedPerson>>();
  const byName = new Map<string, number>();
  for (const one of there) {
    const { first, last, mayMeet } = namesOf(one.firstName, one.lastName);
    const person = { ...one, first, last };
    const name = nameOf(person);
    byName.set(name, (byName.get(name) ?? 0) + 1);
    for (const key of mayMeet ? keysOf(person, false) : keysBesideNames(one.userId, one.email)) {
      for (const asker of asking.get(key) ?? []) {
        const found = candidates.get(asker) ?? new Set();
        candidates.set(asker, found);
        if (found.size < candidatesAtMost) found.add(person);
      }
    }
  }
  const answers = new Map<string, NearAnswer>();
  for (const [person, found] of candidates) {
    const answer = nearAmong(person, [...found], (one) => byName.get(nameOf(one)) ?? 1);
    if (answer.outcome !== "none") answers.set(person.key, answer);
  }
  return answers;
}
