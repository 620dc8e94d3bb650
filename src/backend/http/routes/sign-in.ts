/** Account holders sign in and set their password (S-14), by the API and at the page. */
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
import { signInBodyLimit, signInThrottle } from "../sign-in-throttle";
import { addSignInPage } from "./sign-in-page";

export function addSignIn(app: App, services: Services): void {
  const throttle = signInThrottle(services);
  const { onRequest, preHandler } = throttle;
  const before = { onRequest, preHandler, bodyLimit: signInBodyLimit };
  addSignInPage(app, services, throttle);
  app.post(
    routes.signIn,
    {
      ...before,
      schema: {
        summary: "An account holder signs in; a temporary password only buys the right to set a permanent one (S-14)",
        security: [],
        body: signInSchema,
        response: { 200: signInAnswerSchema },
      },
    },
    async (request, reply) => {
      reply.header("cache-control", "no-store");
      const answer = await signIn(services, request.body.username, request.body.password);
      await throttle.succeeded(request);
      return answer;
    },
  );

  app.post(
    routes.password,
    {
      ...before,
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
