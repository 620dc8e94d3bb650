/** Export Teachers & Students (S-4). */
import * as z from "zod/mini";
import { exportSchema, headers, routes } from "../../../contract";
import { completeValues, fieldKeys } from "../../../roster";
import type { Services } from "../../services";
import {
  type Account,
  type AccountField,
  type AccountValues,
  accountFields,
  accountsOfSchool,
  exportTag,
  tagOfAccounts,
} from "../../store";
import { authorizeForSchool } from "../access";
import type { App } from "../app";
import { matchesTag } from "../entity-tag";
import { answers, fileFormatSchema, sendFile } from "../file-answer";
import { putOnRecord } from "../on-record";
import { pattern } from "../path";
import { sendJson } from "../streamed";

/** Copies of one object that has its fields, filled in: ten thousand made otherwise take as long as reading the accounts from the store. */
const blankRow = completeValues({});
const blankKnown = {
  version: "",
  userGuid: "",
  ...(Object.fromEntries(accountFields.map((field) => [field, ""])) as AccountValues),
};

function filledIn<Row extends Record<"userGuid" | AccountField, string>>(blank: Row, account: Account): Row {
  const row = { ...blank, userGuid: account.guid };
  for (const field of accountFields) row[field] = account[field];
  return row;
}

/** What of a row of the export is the account's own. Not checked against its schema: that would cost more than making it of the same fields. */
function knownOf(account: Account): typeof blankKnown {
  const row = filledIn(blankKnown, account);
  row.version = String(account.version);
  return row;
}

/** The columns that stay blank in every row: half of an export's text. */
const leftBlank = Object.fromEntries(fieldKeys.filter((key) => !(key in blankKnown)).map((key) => [key, ""]));

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
      reply.header(headers.asOf, services.now().toISOString());
      // Both at once: neither needs the other, and only what is on record goes out.
      const [accounts] = await Promise.all([
        accountsOfSchool(db, organizationId, school.id),
        putOnRecord(services, caller, { what: "export", schoolId: school.id }),
      ]);
      // Of the very accounts that are sent: whoever asks the store for it as well reads them all twice.
      reply.header("etag", written(tagOfAccounts(school.name, accounts)));
      if (format !== "json")
        return sendFile(
          reply,
          format,
          `${school.name} roster`,
          accounts.map((account) => filledIn(blankRow, account)),
        );
      return sendJson(reply, { school }, "rows", accounts, { row: knownOf, everyRow: leftBlank });
    },
  );
}
