import * as z from "zod/mini";
import { classListSchema, routes } from "../../../contract";
import { completeValues } from "../../../roster";
import type { Services } from "../../services";
import { classesOfSchool } from "../../store";
import { authorizeForSchool } from "../access";
import type { App } from "../app";
import { answers, fileFormatSchema, sendFile } from "../file-answer";
import { pattern } from "../path";

export function addClasses(app: App, services: Services): void {
  app.get(
    pattern(routes.classes, "schoolId"),
    {
      schema: {
        summary: "The existing classes of a school (S-4)",
        params: z.object({ schoolId: z.string() }),
        querystring: z.object({ format: z._default(fileFormatSchema, "json") }),
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
      const classes = await classesOfSchool(services.store.db, organizationId, school.id);
      const rows = classes.map((one) => ({
        classGuid: one.guid,
        classId: one.classId,
        className: one.name,
        classGradeLevel: one.gradeLevel,
        classStartDate: one.startDate,
        classEndDate: one.endDate,
        masterCodes: [...one.masterCodes],
      }));
      const { format } = request.query;
      if (format === "json") return reply.send({ school, rows });
      // One line per class and Master Code, as a roster has them.
      const lines = rows.flatMap(({ masterCodes, ...values }) =>
        (masterCodes.length === 0 ? [""] : masterCodes).map((masterCode) => completeValues({ ...values, masterCode })),
      );
      return sendFile(reply, format, `${school.name} classes`, lines);
    },
  );
}
