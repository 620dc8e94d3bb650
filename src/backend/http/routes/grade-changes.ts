import * as z from "zod/mini";
import { gradeChangesSchema, routes } from "../../../contract";
import type { Services } from "../../services";
import { gradeChangesSince } from "../../store";
import { authorizeForSchool } from "../access";
import type { App } from "../app";
import { limitOf, limitSchema, pageOf, readPlace, writePlace } from "../cursor";
import { pattern } from "../path";

/** About 60 bytes each. */
const most = 5000;

export function addGradeChanges(app: App, services: Services): void {
  app.get(
    pattern(routes.gradeChanges, "schoolId"),
    {
      schema: {
        summary: "Whose grade level has changed since a day, and who was made since: who is promoted already (B-17)",
        params: z.object({ schoolId: z.string() }),
        querystring: z.object({ since: z.iso.date(), cursor: z.optional(z.string()), limit: limitSchema }),
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
      const { cursor, limit: asked } = request.query;
      // All of them for whoever names no limit: an add-on of before asks once.
      const limit = asked === undefined && cursor === undefined ? null : limitOf(asked ?? String(most), most);
      const [after = ""] = readPlace(cursor, 1) ?? [];
      const found = await gradeChangesSince(
        services.store.db,
        { organizationId, schoolId: school.id },
        { since, after, limit: limit === null ? null : limit + 1 },
      );
      const { items, ...more } = pageOf(found, limit ?? found.length, (last) => writePlace([last.guid]));
      return {
        ...more,
        items: items.map(({ guid, isCreated, before }) => ({
          userGuid: guid,
          ...(isCreated ? { created: true as const } : before === null ? {} : { before }),
        })),
      };
    },
  );
}
