/** S-14, B-13: new temporary passwords for several people of a school at once, such as a class. */
import * as z from "zod/mini";
import { passwordResetsBodySchema, passwordResetsSchema, routes } from "../../../contract";
import { canonicalGuid } from "../../../roster";
import { ProblemError } from "../../problem-error";
import type { Services } from "../../services";
import { resetPasswords } from "../../sign-in/reset";
import { withinReach } from "../../store";
import { authorizeForPeople } from "../access";
import type { App } from "../app";
import { pattern } from "../path";
import { limitToken } from "../throttle";

/** Each may be of a hundred people. */
const requestsAMinute = 12;

export function addPasswordResets(app: App, services: Services): void {
  app.post(
    pattern(routes.passwordResets, "schoolId"),
    {
      schema: {
        summary:
          "New temporary passwords for people of a school, or students of the caller's classes; a password of their own is replaced only for one person by name (S-14)",
        params: z.object({ schoolId: z.string() }),
        body: passwordResetsBodySchema,
        response: { 200: passwordResetsSchema },
      },
    },
    async (request, reply) => {
      const place = await authorizeForPeople(services, request, "resetPassword", request.params.schoolId);
      await limitToken(services, request, reply, "password resets", requestsAMinute);
      reply.header("cache-control", "no-store");
      const { userGuids, permanent } = request.body;
      const guids = [...new Set(userGuids.map(canonicalGuid))];
      if (permanent === true && guids.length > 1)
        throw new ProblemError("request.malformed", { reasons: ["permanent: is for one person only."] });
      const theirs = await withinReach(services.store.db, place, guids, place.by);
      const answer = await resetPasswords(
        services,
        place.caller.person,
        guids.filter((guid) => theirs.has(guid)),
        permanent === true,
      );
      const unknown = guids.filter((guid) => !theirs.has(guid));
      return {
        items: answer.items,
        left: [...answer.left, ...unknown.map((userGuid) => ({ userGuid, reason: "unknown" as const }))],
      };
    },
  );
}
