/** Account holders sign in and set their password (S-14). Throttled by address and username: a temporary password has 40 bits, not more. */
import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import {
  routes,
  setPasswordAnswerSchema,
  setPasswordSchema,
  signInAnswerSchema,
  signInSchema,
} from "../../../contract";
import { ProblemError } from "../../problem-error";
import type { Services } from "../../services";
import { setPassword, signIn } from "../../sign-in";
import type { App } from "../app";
import { languageOf } from "../language";
import { addSignInPage, type Throttle } from "./sign-in-page";

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

/** A try at the page and a try at the API are tries all the same: both ask this one. */
function throttleOf(app: App): Throttle {
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

export function addSignIn(app: App, services: Services): void {
  const preHandler = throttleOf(app);
  addSignInPage(app, services, preHandler);
  app.post(
    routes.signIn,
    {
      preHandler,
      schema: {
        summary: "An account holder signs in; a temporary password only buys the right to set a permanent one (S-14)",
        security: [],
        body: signInSchema,
        response: { 200: signInAnswerSchema },
      },
    },
    async (request, reply) => {
      reply.header("cache-control", "no-store");
      return signIn(services, request.body.username, request.body.password);
    },
  );

  app.post(
    routes.password,
    {
      preHandler,
      schema: {
        summary: "Sets the permanent password with the token that a temporary one bought",
        security: [],
        body: setPasswordSchema,
        response: { 200: setPasswordAnswerSchema },
      },
    },
    async (request) => {
      const { passwordToken, newPassword } = request.body;
      return setPassword(services, passwordToken, newPassword, languageOf(request.headers["accept-language"]));
    },
  );
}
