/** B-11: who new people may be, before a second account is made. */
import * as z from "zod/mini";
import { nearAnswerSchema, nearRequestSchema, routes } from "../../../contract";
import { findNear } from "../../near";
import type { Services } from "../../services";
import { authorizeForSchool } from "../access";
import type { App } from "../app";
import { pattern } from "../path";

const bodyLimit = 1024 * 1024;

export function addNear(app: App, services: Services): void {
  app.post(
    pattern(routes.near, "schoolId"),
    {
      bodyLimit,
      schema: {
        summary:
          "Who new people may be under another spelling: of the caller's schools with reasons, of others at most that there is somebody; limited by hour, on record",
        params: z.object({ schoolId: z.string() }),
        body: nearRequestSchema,
        response: { 200: nearAnswerSchema },
      },
    },
    async (request) => {
      const { caller, school } = await authorizeForSchool(services, request, "findNear", request.params.schoolId);
      return findNear(services, caller, school.id, request.body);
    },
  );
}
