/** Usernames for the new people of a chunk (S-11): one question to the store for all of them, however many share a name. */
import { makeUsername } from "../../accounts";
import type { Services } from "../../services";
import { type Queryable, usernamesWithStems } from "../../store";

export interface Nameless {
  readonly firstName: string;
  readonly lastName: string;
}

/** One username for each, in order. `reserved` are usernames in lower case that must stay free for others. */
export async function makeUsernames(
  services: Pick<Services, "random">,
  trx: Queryable,
  people: readonly Nameless[],
  reserved: (candidate: string) => boolean,
  /** Of a demonstration: what every name there ends in. */
  tag: string | null = null,
): Promise<string[]> {
  if (people.length === 0) return [];
  // The first choice without its number is what all further choices begin with.
  const stems = people.map((person) => makeUsername(person, () => false, services.random).replace(/\d+$/, ""));
  const taken = new Set(await usernamesWithStems(trx, [...new Set(stems)]));
  return people.map((person) => {
    const whole = (candidate: string) => (tag === null ? candidate : `${candidate}.${tag}`);
    const isTaken = (candidate: string) => {
      const lower = whole(candidate).toLowerCase();
      return taken.has(lower) || reserved(lower);
    };
    const username = whole(makeUsername(person, isTaken, services.random));
    taken.add(username.toLowerCase());
    return username;
  });
}
