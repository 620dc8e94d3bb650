/** How often somebody may try to sign in (S-14), by account and by address: a temporary password has 40 bits, not more. */
import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { ProblemError } from "../problem-error";
import type { App } from "./app";

/** Of one account from one address: who mistypes has ten tries. */
const triesAMinute = 10;
/** Of one account, wherever from; more than the above, so that a classmate cannot lock somebody out, and few enough for a password of 40 bits. */
const triesAMinuteOfOneAccount = 60;
/** From one address, whoever is tried; a whole school behind one address signs in on Monday morning. */
const triesAMinuteFromOneAddress = 300;
const timeWindow = "1 minute";

/** Whose try it is: the username; of who sets a password the token, or all children of a school would share ten tries a minute. */
function whose(request: FastifyRequest): string {
  const { username, passwordToken } = (request.body ?? {}) as { username?: unknown; passwordToken?: unknown };
  if (typeof passwordToken === "string")
    return `token ${createHash("sha256").update(passwordToken).digest("base64url")}`;
  return `username ${typeof username === "string" ? username.trim().toLowerCase() : ""}`;
}

/** Refuses a try that is one too many. */
export type SignInThrottle = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** Made once: a try at the page and a try at the API are tries all the same, and both ask this one. */
export function signInThrottle(app: App): SignInThrottle {
  const limit = (max: number, keyGenerator: (request: FastifyRequest) => string) =>
    app.createRateLimit({ max, timeWindow, keyGenerator });
  const limits = [
    limit(triesAMinute, (request) => `${request.ip} ${whose(request)}`),
    limit(triesAMinuteOfOneAccount, (request) => `account ${whose(request)}`),
    limit(triesAMinuteFromOneAddress, (request) => `address ${request.ip}`),
  ];
  return async (request, reply) => {
    for (const check of limits) {
      const state = await check(request);
      if (state.isAllowed || !state.isExceeded) continue;
      reply.header("retry-after", String(state.ttlInSeconds));
      throw new ProblemError("rate.limited");
    }
  };
}
