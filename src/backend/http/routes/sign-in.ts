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
import { signInThrottle } from "../sign-in-throttle";
import { addSignInPage } from "./sign-in-page";

export function addSignIn(app: App, services: Services): void {
  const preHandler = signInThrottle(app);
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
