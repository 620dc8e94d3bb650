/** S-14: a temporary password that was lost or has expired is replaced by hand. */
import * as z from "zod/mini";
import { passwordResetSchema, routes } from "../../../contract";
import { ProblemError } from "../../problem-error";
import type { Services } from "../../services";
import { resetPasswords } from "../../sign-in/reset";
import { authorize, authorizeForAccount } from "../access";
import type { App } from "../app";
import { pattern } from "../path";
import { limitToken } from "../throttle";

const resetsAMinute = 60;

export function addPasswordReset(app: App, services: Services): void {
  app.post(
    pattern(routes.passwordReset, "guid"),
    {
      schema: {
        summary:
          "A new temporary password for an account of the caller's schools, or a student of their classes (S-14)",
        params: z.object({ guid: z.string() }),
        response: { 200: passwordResetSchema },
      },
    },
    async (request, reply) => {
      // Before the account is looked for: guessing GUIDs is bounded by it, too.
      await authorize(services, request, "resetPassword");
      await limitToken(services, request, reply, "password reset", resetsAMinute);
      const { caller, guid } = await authorizeForAccount(services, request, "resetPassword", request.params.guid);
      reply.header("cache-control", "no-store");
      const { items } = await resetPasswords(services, caller.person, [guid], true);
      const [reset] = items;
      if (reset === undefined) throw new ProblemError("account.not_found");
      return reset;
    },
  );
}
