/** Keys that two people share who may be one: whoever is compared is found by them, never by looking through everybody. */
import { folded } from "../folded";
import { type PlainName, plainName, soundOf } from "./names";
import { groupsOf } from "./nicknames";

/** What of a person the keys are made of. */
export interface KeyedPerson {
  readonly first: PlainName;
  readonly last: PlainName;
  readonly userId: string;
  readonly email: string;
}

export const withoutZeros = (id: string) => folded(id.trim()).replace(/^0+(?=.)/, "");
export const mailbox = (email: string) => folded(email.trim()).split("@")[0] ?? "";

/** A word without each of its letters in turn: two words that are one slip apart share one. */
function lessOne(word: string): string[] {
  const short = word.slice(0, 30);
  return [short, ...Array.from(short, (_, at) => short.slice(0, at) + short.slice(at + 1))];
}

const groupKeys = (word: string) => groupsOf(word).map((group) => `#${group}`);

/** Names under which a first name goes. */
const spoken = (word: string) => [soundOf(word), ...groupKeys(word)];

/** Keys that need no name. */
export function keysBesideNames(userId: string, email: string): string[] {
  const box = mailbox(email);
  return [...(userId === "" ? [] : [`u ${withoutZeros(userId)}`]), ...(box === "" ? [] : [`e ${box}`])];
}

/** `asked` adds those under which somebody is looked for with names the wrong way round. */
export function keysOf(person: KeyedPerson, asked: boolean): Set<string> {
  const { first, last, userId, email } = person;
  const keys = new Set<string>();
  const [given = ""] = first.words;
  for (const name of spoken(given)) {
    for (const sound of last.sounds) keys.add(`n ${sound} ${name}`);
    for (const part of lessOne(last.whole)) keys.add(`l ${part} ${name}`);
    for (const part of lessOne(last.sound)) keys.add(`l ${part} ${name}`);
  }
  keys.add(`n ${last.sound} ${first.sound}`);
  for (const part of lessOne(first.whole)) keys.add(`f ${last.whole} ${part}`);
  keys.add(`i ${last.whole} ${given.slice(0, 1)}`);
  for (const name of groupKeys(first.whole)) keys.add(`n ${last.sound} ${name}`);
  for (const key of keysBesideNames(userId, email)) keys.add(key);
  keys.add(`w ${first.whole} ${last.whole}`);
  if (asked) keys.add(`w ${last.whole} ${first.whole}`);
  return keys;
}

/** What of a last name stands in the keys above, and of a first name: of two who share a key of names, these meet as well. */
const partsOfLast = ({ whole, sound, sounds }: PlainName) => [
  ...new Set([whole, sound, ...sounds, ...lessOne(whole), ...lessOne(sound)]),
];
function partsOfFirst({ whole, sound, words: [given = ""] }: PlainName): string[] {
  return [...new Set([whole, sound, given.slice(0, 1), ...spoken(given), ...groupKeys(whole), ...lessOne(whole)])];
}

/** Makes each thing once. */
function kept<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

interface NameOfMany {
  readonly first: PlainName;
  readonly last: PlainName;
  /** Whether this name can have a key in common with one that is looked for. It may be yes where there is none, and is never no where there is one. */
  readonly mayMeet: boolean;
}

/**
 * Names of many, beside the few that are looked for. Most have nothing to do with any of these, and that is told by the last name, once for all who have it:
 * to make the keys of everybody took most of the time.
 */
export function namesBeside(asking: readonly KeyedPerson[]): (firstName: string, lastName: string) => NameOfMany {
  const byLast = new Map<string, (readonly string[])[]>();
  const add = (part: string, firstParts: readonly string[]) => {
    const known = byLast.get(part);
    if (known === undefined) byLast.set(part, [firstParts]);
    else known.push(firstParts);
  };
  for (const { first, last } of asking) {
    const firstParts = partsOfFirst(first);
    for (const part of partsOfLast(last)) add(part, firstParts);
    // With the names the wrong way round.
    add(first.whole, [last.whole]);
  }
  const lasts = kept((lastName: string) => {
    const plain = plainName(lastName);
    const met = partsOfLast(plain).flatMap((part) => byLast.get(part) ?? []);
    return { plain, firstParts: met.length === 0 ? null : new Set(met.flat()) };
  });
  const firsts = kept(plainName);
  const firstPartsOf = kept(partsOfFirst);
  return (firstName, lastName) => {
    const { plain: last, firstParts } = lasts(lastName);
    const first = firsts(firstName);
    return { first, last, mayMeet: firstParts !== null && firstPartsOf(first).some((part) => firstParts.has(part)) };
  };
}
