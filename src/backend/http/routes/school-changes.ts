import * as z from "zod/mini";
import { changesAtMost, routes, schoolChangesSchema } from "../../../contract";
import { fullName, isFieldKey } from "../../../roster";
import type { Services } from "../../services";
import { changesOfSchoolSince } from "../../store";
import { authorizeForSchool } from "../access";
import type { App } from "../app";
import { putOnRecord } from "../on-record";
import { pattern } from "../path";

export function addSchoolChanges(app: App, services: Services): void {
  app.get(
    pattern(routes.schoolChanges, "schoolId"),
    {
      schema: {
        summary: "What was changed of a school's accounts since a moment, by whom, newest first: at most 500 (B-20)",
        params: z.object({ schoolId: z.string() }),
        querystring: z.object({ since: z.iso.datetime() }),
        response: { 200: schoolChangesSchema },
      },
    },
    async (request) => {
      const { caller, organizationId, school } = await authorizeForSchool(
        services,
        request,
        "exportAccounts",
        request.params.schoolId,
      );
      await putOnRecord(services, caller, { what: "export", schoolId: school.id });
      const since = new Date(request.query.since);
      const found = await changesOfSchoolSince(services.store.db, organizationId, school.id, since, changesAtMost + 1);
      return {
        items: found.slice(0, changesAtMost).map((one) => ({
          userGuid: one.guid,
          who: fullName(one),
          userId: one.userId,
          at: one.at.toISOString(),
          changedBy: one.changedBy,
          version: String(one.version),
          field: isFieldKey(one.field) ? one.field : ("school" as const),
          oldValue: one.oldValue,
          newValue: one.newValue,
          ...(one.valuesEnded ? { valuesEnded: true as const } : {}),
        })),
        ...(found.length > changesAtMost ? { more: true as const } : {}),
      };
    },
  );
}
