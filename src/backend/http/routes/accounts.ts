/** Export Teachers & Students (S-4). */
import * as z from "zod/mini";
import { type ExportRow, exportSchema, headers, routes } from "../../../contract";
import { completeValues, type RosterValues } from "../../../roster";
import type { Services } from "../../services";
import { type Account, accountFields, accountsOfSchool, exportTag, tagOfAccounts } from "../../store";
import { authorizeForSchool } from "../access";
import type { App } from "../app";
import { matchesTag } from "../entity-tag";
import { answers, fileFormatSchema, sendFile } from "../file-answer";
import { putOnRecord } from "../on-record";
import { pattern } from "../path";
import { sendJson } from "../streamed";

/** A copy of one object that has all fields, filled in: ten thousand made otherwise take as long as reading the accounts from the store. */
const blank = { version: "", ...completeValues({}) };

/** Not checked against its schema: that would cost more than making the rows, which are made from the same fields. */
function exportRow(account: Account): ExportRow {
  const row = { ...blank, version: String(account.version), userGuid: account.guid };
  for (const field of accountFields) row[field] = account[field];
  return row;
}

function rosterValues(account: Account): RosterValues {
  const { version: _onlyInJson, ...values } = exportRow(account);
  return values;
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
      const { caller, organizationId, school } = await authorizeForSchool(
        services,
        request,
        "exportAccounts",
        request.params.schoolId,
      );
      const { format } = request.query;
      const { db } = services.store;
      const written = (tag: string) => `W/"${school.id}-${format}-${tag}"`;
      reply.header("cache-control", "private, no-cache");
      const known = request.headers["if-none-match"];
      if (known !== undefined) {
        const tag = written(await exportTag(db, organizationId, school));
        if (matchesTag(known, tag)) return reply.header("etag", tag).code(304).send(null);
      }
      await putOnRecord(services, caller, { what: "export", schoolId: school.id });
      reply.header(headers.asOf, services.now().toISOString());
      const accounts = await accountsOfSchool(db, organizationId, school.id);
      // Of the very accounts that are sent: whoever asks the store for it as well reads them all twice.
      reply.header("etag", written(tagOfAccounts(school.name, accounts)));
      if (format !== "json") return sendFile(reply, format, `${school.name} roster`, accounts.map(rosterValues));
      return sendJson(reply, { school }, "rows", accounts, exportRow);
    },
  );
}
