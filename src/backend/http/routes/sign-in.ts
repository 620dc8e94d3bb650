/** Account holders sign in and set their password (S-14). Throttled by address and username: a temporary password has 40 bits, not more. */
import type { FastifyRequest } from "fastify";
import {
  routes,
  setPasswordAnswerSchema,
  setPasswordSchema,
  signInAnswerSchema,
  signInSchema,
} from "../../../contract";
import type { Services } from "../../services";
import { setPassword, signIn } from "../../sign-in";
import type { App } from "../app";
import { languageOf } from "../language";

const triesAMinute = 10;

function throttleKey(request: FastifyRequest): string {
  const { username } = (request.body ?? {}) as { username?: unknown };
  return `${request.ip} ${typeof username === "string" ? username.trim().toLowerCase() : ""}`;
}

export const throttled = {
  rateLimit: { max: triesAMinute, timeWindow: "1 minute", hook: "preHandler", keyGenerator: throttleKey },
} as const;

export function addSignIn(app: App, services: Services): void {
  app.post(
    routes.signIn,
    {
      config: throttled,
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
      config: throttled,
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
