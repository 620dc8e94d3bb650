/** Limits of how often something may be done, counted in the store for all processes together. */
import type { FastifyReply } from "fastify";
import { ProblemError } from "../problem-error";
import type { Services } from "../services";
import { countTries } from "../store";

export const windowMilliseconds = 60_000;

export interface Limit {
  readonly key: string;
  readonly atMost: number;
}

/** The limit that is passed, after this try is counted for each; null when there is none. */
export async function passedLimit(
  services: Services,
  limits: readonly Limit[],
): Promise<{ limit: Limit; until: Date } | null> {
  const keys = limits.map(({ key }) => key);
  const tried = await services.store.step((trx) => countTries(trx, keys, services.now(), windowMilliseconds));
  for (const limit of limits) {
    const one = tried.get(limit.key);
    if (one !== undefined && one.count > limit.atMost) return { limit, until: one.until };
  }
  return null;
}

export function refuse(services: Services, reply: FastifyReply, until: Date): never {
  const seconds = Math.ceil((until.getTime() - services.now().getTime()) / 1000);
  reply.header("retry-after", String(Math.max(1, seconds)));
  throw new ProblemError("rate.limited");
}

/** Counts one more of what a person does, and refuses what is too much a minute. By who they are: tokens are had for the asking. */
export async function limitPerson(
  services: Services,
  reply: FastifyReply,
  what: string,
  person: { readonly organizationId: string; readonly id: string },
  atMost: number,
): Promise<void> {
  const key = services.fingerprint(`tries ${what} ${person.organizationId} ${person.id}`);
  const passed = await passedLimit(services, [{ key, atMost }]);
  if (passed !== null) refuse(services, reply, passed.until);
}
