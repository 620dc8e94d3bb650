import * as z from "zod/mini";
import { gradeChangesSchema, routes } from "../../../contract";
import type { Services } from "../../services";
import { gradeChangesSince } from "../../store";
import { authorizeForSchool } from "../access";
import type { App } from "../app";
import { pattern } from "../path";

export function addGradeChanges(app: App, services: Services): void {
  app.get(
    pattern(routes.gradeChanges, "schoolId"),
    {
      schema: {
        summary: "Whose grade level has changed since a day, and who was made since: who is promoted already (B-17)",
        params: z.object({ schoolId: z.string() }),
        querystring: z.object({ since: z.iso.date() }),
        response: { 200: gradeChangesSchema },
      },
    },
    async (request) => {
      const { organizationId, school } = await authorizeForSchool(
        services,
        request,
        "exportAccounts",
        request.params.schoolId,
      );
      const since = new Date(`${request.query.since}T00:00:00Z`);
      const changes = await gradeChangesSince(services.store.db, organizationId, school.id, since);
      return {
        items: changes.map(({ guid, isCreated, before }) => ({
          userGuid: guid,
          ...(isCreated ? { created: true as const } : before === null ? {} : { before }),
        })),
      };
    },
  );
}
