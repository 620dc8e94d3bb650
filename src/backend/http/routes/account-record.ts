/** Everything that is held about one person: for district administrators, and on record. */
import * as z from "zod/mini";
import { accountRecordSchema, routes } from "../../../contract";
import { isFieldKey } from "../../../roster";
import { ProblemError } from "../../problem-error";
import type { Services } from "../../services";
import { recordOfAccount } from "../../store";
import { authorizeForAccount } from "../access";
import type { App } from "../app";
import { readCursor, writeCursor } from "../cursor";
import { putOnRecord } from "../on-record";
import { pattern } from "../path";
import { readView } from "../read-view";

export function addAccountRecord(app: App, services: Services): void {
  app.get(
    pattern(routes.accountRecord, "guid"),
    {
      schema: {
        summary: "Everything that is held about one person; itself put on record (R-2, R-3)",
        params: z.object({ guid: z.string() }),
        querystring: z.object({ cursor: z.optional(z.string()) }),
        response: { 200: accountRecordSchema },
      },
    },
    async (request, reply) => {
      const { caller, guid } = await authorizeForAccount(services, request, "seeAccountRecord", request.params.guid);
      await putOnRecord(services, caller, { what: "record", guid });
      const record = await recordOfAccount(
        services.store.db,
        caller.person.organizationId,
        guid,
        readCursor(request.query.cursor),
      );
      if (record === null) throw new ProblemError("account.not_found");
      reply.header("cache-control", "no-store");
      const { account, passwordKind, temporaryUntil, schools, classes, changes, reads, rows, before } = record;
      const { version, guid: _asked, ...values } = account;
      return {
        userGuid: guid,
        version: String(version),
        values,
        password: {
          kind: passwordKind,
          ...(temporaryUntil === null ? {} : { temporaryUntil: temporaryUntil.toISOString() }),
        },
        schools: [...schools],
        classes: [...classes],
        changes: changes.map((entry) => ({
          at: entry.at.toISOString(),
          changedBy: entry.changedBy,
          ...(entry.importId === null ? {} : { import: entry.importId }),
          version: String(entry.version),
          field: isFieldKey(entry.field) ? entry.field : ("school" as const),
          oldValue: entry.oldValue,
          newValue: entry.newValue,
          ...(entry.valuesEnded ? { valuesEnded: true as const } : {}),
        })),
        reads: reads.map(readView),
        rows: rows.map(({ importId, row, values: submitted }) => ({ import: importId, row, values: { ...submitted } })),
        ...(before === null ? {} : { next: writeCursor(before) }),
      };
    },
  );
}
