/** S-14: a temporary password that was lost or has expired is replaced by hand. */
import * as z from "zod/mini";
import { passwordResetSchema, routes } from "../../../contract";
import { temporaryPasswordDays } from "../../../roster";
import { hashPassword, makeTemporaryPassword } from "../../accounts";
import type { Caller } from "../../identity";
import { ProblemError } from "../../problem-error";
import type { Services } from "../../services";
import { lockAccounts, recordChanges, setTemporaryPassword } from "../../store";
import { authorize, authorizeForAccount } from "../access";
import type { App } from "../app";
import { pattern } from "../path";
import { limitToken } from "../throttle";

const dayMilliseconds = 86_400_000;
const resetsAMinute = 60;

async function reset(services: Services, caller: Caller, guid: string) {
  const { person } = caller;
  const { organizationId } = person;
  const password = makeTemporaryPassword(services.random);
  // Before the transaction: a hash takes longer than all the rest.
  const hash = await hashPassword(password);
  const at = services.now();
  const until = new Date(at.getTime() + temporaryPasswordDays * dayMilliseconds);
  return services.store.transaction(async (trx) => {
    const [account] = await lockAccounts(trx, organizationId, [guid]);
    if (account === undefined) throw new ProblemError("account.not_found");
    await setTemporaryPassword(trx, organizationId, guid, { hash, until });
    const by = { administratorId: person.id, name: person.name, importId: null, at };
    const change = { guid, version: account.version + 1, field: "password", oldValue: "", newValue: "" };
    await recordChanges(trx, organizationId, by, [change]);
    return {
      userGuid: guid,
      username: account.username,
      temporaryPassword: password,
      temporaryPasswordsUntil: until.toISOString(),
    };
  });
}

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
      return reset(services, caller, guid);
    },
  );
}
