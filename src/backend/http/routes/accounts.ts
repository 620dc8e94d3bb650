/** Export Teachers & Students (S-4). */
import * as z from "zod/mini";
import { type ExportRow, exportSchema, routes } from "../../../contract";
import { completeValues, type RosterValues } from "../../../roster";
import type { Services } from "../../services";
import { type Account, accountFields, accountsOfSchool, exportTag } from "../../store";
import { authorizeForSchool } from "../access";
import type { App } from "../app";
import { answers, fileFormatSchema, sendFile } from "../file-answer";
import { pattern } from "../path";
import { sendJson } from "../streamed";

function rosterValues(account: Account): RosterValues {
  return completeValues({
    userGuid: account.guid,
    ...Object.fromEntries(accountFields.map((field) => [field, account[field]])),
  });
}

/** Not checked against its schema: that would cost more than making ten thousand rows, which we have just made from the same fields. */
function exportRow(account: Account): ExportRow {
  return { version: String(account.version), ...rosterValues(account) };
}

export function addAccounts(app: App, services: Services): void {
  app.get(
    pattern(routes.accounts, "schoolId"),
    {
      schema: {
        summary:
          "Every teacher and student of a school (S-4); JSON rows carry the version that changes are checked against (I-6)",
        params: z.object({ schoolId: z.string() }),
        querystring: z.object({ format: z._default(fileFormatSchema, "json") }),
        response: {
          200: answers(exportSchema),
          304: z.null(),
        },
      },
    },
    async (request, reply) => {
      const { organizationId, school } = await authorizeForSchool(
        services,
        request,
        "exportAccounts",
        request.params.schoolId,
      );
      const { format } = request.query;
      const { db } = services.store;
      const tag = `W/"${school.id}-${format}-${await exportTag(db, organizationId, school.id)}"`;
      reply.header("etag", tag).header("cache-control", "private, no-cache");
      if (request.headers["if-none-match"]?.split(/\s*,\s*/).includes(tag)) return reply.code(304).send(null);
      const accounts = await accountsOfSchool(db, organizationId, school.id);
      if (format !== "json") return sendFile(reply, format, `${school.name} roster`, accounts.map(rosterValues));
      return sendJson(reply, { school }, "rows", accounts, exportRow);
    },
  );
}
