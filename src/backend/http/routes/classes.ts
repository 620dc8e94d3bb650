import * as z from "zod/mini";
import { classListSchema, routes } from "../../../contract";
import { completeValues } from "../../../roster";
import type { Services } from "../../services";
import { classesOfSchool } from "../../store";
import { authorizeForSchool } from "../access";
import type { App } from "../app";
import { pageOf, readPlace, writePlace } from "../cursor";
import { answers, fileFormatSchema, sendFile } from "../file-answer";
import { pattern } from "../path";

const pageSize = 1000;

export function addClasses(app: App, services: Services): void {
  app.get(
    pattern(routes.classes, "schoolId"),
    {
      schema: {
        summary: "The existing classes of a school, by name (S-4); as JSON in pages, as a file all of them",
        params: z.object({ schoolId: z.string() }),
        querystring: z.object({ format: z._default(fileFormatSchema, "json"), cursor: z.optional(z.string()) }),
        response: {
          200: answers(classListSchema),
        },
      },
    },
    async (request, reply) => {
      const { organizationId, school } = await authorizeForSchool(
        services,
        request,
        "exportClasses",
        request.params.schoolId,
      );
      const { format, cursor } = request.query;
      const inPages = format === "json";
      const [key = "", classId = ""] = readPlace(cursor, 2) ?? [];
      const found = await classesOfSchool(services.store.db, organizationId, school.id, {
        after: inPages && cursor !== undefined ? { key, classId } : null,
        limit: inPages ? pageSize + 1 : null,
      });
      const { items, next } = pageOf(found, inPages ? pageSize : found.length, (last) =>
        writePlace([last.key, last.classId]),
      );
      const rows = items.map((one) => ({
        classGuid: one.guid,
        classId: one.classId,
        className: one.name,
        classGradeLevel: one.gradeLevel,
        classStartDate: one.startDate,
        classEndDate: one.endDate,
        masterCodes: [...one.masterCodes],
      }));
      if (inPages) return reply.send({ school, rows, ...(next === undefined ? {} : { next }) });
      // One line per class and Master Code, as a roster has them.
      const lines = rows.flatMap(({ masterCodes, ...values }) =>
        (masterCodes.length === 0 ? [""] : masterCodes).map((masterCode) => completeValues({ ...values, masterCode })),
      );
      return sendFile(reply, format, `${school.name} classes`, lines);
    },
  );
}
