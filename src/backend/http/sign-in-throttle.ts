/**
 * How often somebody may try to sign in (S-14), by account and by address: a temporary password has 40 bits, not more. What succeeds is given back, so
 * that a school behind one address signs in on Monday morning; and who has signed in from an address before is not held up there by others' tries.
 */
import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { folded } from "../../roster";
import type { Services } from "../services";
import { giveTriesBack, isRemembered, remember } from "../store";
import { type Limit, passedLimit, refuse } from "./throttle";

/** Of one account from one address: who mistypes has ten tries. */
const triesAMinute = 10;
/** Of one account, wherever from; more than the above, so that a classmate cannot lock somebody out, and few enough for a password of 40 bits. */
const triesAMinuteOfOneAccount = 60;
/** That fail from one address, whoever is tried. */
const triesAMinuteFromOneAddress = 300;
/** A username and a password, or a token and a password. */
export const signInBodyLimit = 8 * 1024;
const rememberedDays = 60;

/** Whose try it is: the username; of who sets a password the token, or all children of a school would share ten tries a minute. */
function whose(request: FastifyRequest): string {
  const { username, passwordToken } = (request.body ?? {}) as { username?: unknown; passwordToken?: unknown };
  if (typeof passwordToken === "string")
    return `token ${createHash("sha256").update(passwordToken).digest("base64url")}`;
  // As the store is asked: a look-alike that finds the account counts as the account.
  return `username ${typeof username === "string" ? folded(username.trim()) : ""}`;
}

export interface SignInThrottle {
  /** Before the body is read: refuses where an address has far too many tries, known or not. */
  readonly onRequest: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  /** Refuses a try that is one too many. */
  readonly preHandler: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  /** To be told of a try that succeeded. */
  readonly succeeded: (request: FastifyRequest) => Promise<void>;
}

/** Made once: a try at the page and a try at the API are tries all the same, and both ask this one. */
export function signInThrottle(services: Services): SignInThrottle {
  const keyed = (text: string) => services.fingerprint(`tries sign-in ${text}`);
  const keysOf = (request: FastifyRequest) => ({
    pair: keyed(`${request.ip} ${whose(request)}`),
    account: keyed(`account ${whose(request)}`),
    address: keyed(`address ${request.ip}`),
    known: keyed(`known ${request.ip} ${whose(request)}`),
  });
  return {
    async onRequest(request, reply) {
      const limit: Limit = { key: keyed(`bodies ${request.ip}`), atMost: bodiesAMinuteFromOneAddress };
      const passed = await passedLimit(services, [limit]);
      if (passed !== null) refuse(reply, passed);
    },
    async preHandler(request, reply) {
      const { pair, account, address, known } = keysOf(request);
      const limits = [
        { key: pair, atMost: triesAMinute },
        { key: account, atMost: triesAMinuteOfOneAccount },
        { key: address, atMost: triesAMinuteFromOneAddress },
      ];
      const passed = await passedLimit(services, limits);
      if (passed === null) return;
      const isTheirAddress = passed.limit.key === address && (await isRemembered(services.store.db, known));
      if (!isTheirAddress) refuse(reply, passed);
    },
    async succeeded(request) {
      const { pair, account, address, known } = keysOf(request);
      await services.store.step(async (trx) => {
        await giveTriesBack(trx, [pair, account, address]);
        await remember(trx, known, rememberedDays);
      });
    },
  };
}

/** Small ones, of some kilobytes each: a school of thousands passes, a flood does not. */
const bodiesAMinuteFromOneAddress = 6000;
