/** B-13: how many temporary passwords of a school have ended or are about to, for a reminder that names nobody. */
import * as z from "zod/mini";
import { daysBeforePasswordEnd, passwordEndsSchema, routes } from "../../../contract";
import type { Services } from "../../services";
import { passwordEndsOfSchool } from "../../store";
import { authorizeForPeople } from "../access";
import type { App } from "../app";
import { pattern } from "../path";

const day = 24 * 3_600_000;

export function addPasswordEnds(app: App, services: Services): void {
  app.get(
    pattern(routes.passwordEnds, "schoolId"),
    {
      schema: {
        summary:
          "How many temporary passwords have ended, or end within some days; of a teacher, their own students' (B-13)",
        params: z.object({ schoolId: z.string() }),
        querystring: z.object({ days: z.optional(z.string().check(z.regex(/^[1-9]\d?$/))) }),
        response: { 200: passwordEndsSchema },
      },
    },
    async (request) => {
      const place = await authorizeForPeople(services, request, "seeSignIns", request.params.schoolId);
      const now = services.now();
      const until = new Date(now.getTime() + Number(request.query.days ?? daysBeforePasswordEnd) * day);
      const found = await passwordEndsOfSchool(services.store.db, place, { now, until, by: place.by });
      const { ended, ending, firstEnd } = found;
      return { ended, ending, ...(firstEnd === null ? {} : { firstEnd: firstEnd.toISOString() }) };
    },
  );
}
