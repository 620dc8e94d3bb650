/** Usernames for the new people of a chunk (S-11): a few questions to the store for all of them, however many share a name, here or on the whole platform. */
import { usernameCandidates } from "../../accounts";
import type { Services } from "../../services";
import { type Queryable, takenUsernames } from "../../store";

export interface Nameless {
  readonly firstName: string;
  readonly lastName: string;
}

/** Offered of each person at a time: the name alone and with 2 to 9, then as many longer numbers, so that a frequent name costs a handful of questions. */
const atATime = 9;

/** One username for each, in order. `reserved` are usernames in lower case that must stay free for others. */
export async function makeUsernames(
  services: Pick<Services, "random">,
  trx: Queryable,
  people: readonly Nameless[],
  reserved: (candidate: string) => boolean,
  /** Of a demonstration: what every name there ends in. */
  tag: string | null = null,
): Promise<string[]> {
  const usernames: string[] = [];
  const taken = new Set<string>();
  let open = people.map((person, index) => ({ index, candidates: usernameCandidates(person, services.random) }));
  while (open.length > 0) {
    const offered = open.map((one) => {
      const names = Array.from({ length: atATime }, () => one.candidates.next().value);
      return { ...one, names: names.map((name) => (tag === null ? name : `${name}.${tag}`)) };
    });
    const asked = new Set(offered.flatMap(({ names }) => names.map((name) => name.toLowerCase())));
    for (const username of await takenUsernames(trx, [...asked])) taken.add(username);
    open = offered.filter(({ index, names }) => {
      const free = names.find((name) => !taken.has(name.toLowerCase()) && !reserved(name.toLowerCase()));
      if (free === undefined) return true;
      usernames[index] = free;
      taken.add(free.toLowerCase());
      return false;
    });
  }
  return usernames;
}
