/** Limits of how often something may be done, counted in the store for all processes together. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { ProblemError } from "../problem-error";
import type { Services } from "../services";
import { countTries } from "../store";

const windowSeconds = 60;

export interface Limit {
  readonly key: string;
  readonly atMost: number;
}

export interface PassedLimit {
  readonly limit: Limit;
  readonly endsInSeconds: number;
}

/** The limit that is passed, after this try is counted for each; null when there is none. */
export async function passedLimit(services: Services, limits: readonly Limit[]): Promise<PassedLimit | null> {
  const keys = limits.map(({ key }) => key);
  const tried = await services.store.step((trx) => countTries(trx, keys, windowSeconds));
  for (const limit of limits) {
    const one = tried.get(limit.key);
    if (one !== undefined && one.count > limit.atMost) return { limit, endsInSeconds: one.endsInSeconds };
  }
  return null;
}

export function refuse(reply: FastifyReply, { endsInSeconds }: PassedLimit): never {
  reply.header("retry-after", String(Math.max(1, endsInSeconds)));
  throw new ProblemError("rate.limited");
}

/**
 * Counts one more of what is done with a token, and refuses what is too much a minute. To be asked when the token has been verified: made-up ones count
 * for nothing. By what is signed, however the scheme before it and the signature behind it are written: the last letter of a signature has sixteen spellings.
 */
export async function limitToken(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  what: string,
  atMost: number,
): Promise<void> {
  const token = (request.headers.authorization ?? "").replace(/^\S* /, "");
  const signed = token.slice(0, token.lastIndexOf("."));
  const key = services.fingerprint(`tries ${what} ${signed}`);
  const passed = await passedLimit(services, [{ key, atMost }]);
  if (passed !== null) refuse(reply, passed);
}
