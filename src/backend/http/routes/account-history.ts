import * as z from "zod/mini";
import { accountHistorySchema, routes } from "../../../contract";
import { isFieldKey } from "../../../roster";
import { permissionFault } from "../../identity";
import type { Services } from "../../services";
import { historyOfAccount, readsOfAccount } from "../../store";
import { authorizeForAccount } from "../access";
import type { App } from "../app";
import { pageOf, readCursor, writeCursor } from "../cursor";
import { pattern } from "../path";
import { readView } from "../read-view";

const pageSize = 100;

export function addAccountHistory(app: App, services: Services): void {
  app.get(
    pattern(routes.accountHistory, "guid"),
    {
      schema: {
        summary: "Who changed what of an account, newest first (I-11)",
        params: z.object({ guid: z.string() }),
        querystring: z.object({ cursor: z.optional(z.string()) }),
        response: { 200: accountHistorySchema },
      },
    },
    async (request) => {
      const { caller, guid } = await authorizeForAccount(services, request, "seeAccountHistory", request.params.guid);
      const { organizationId } = caller.person;
      const before = readCursor(request.query.cursor);
      const entries = await historyOfAccount(services.store.db, organizationId, guid, before, pageSize + 1);
      const { items: page, ...more } = pageOf(entries, pageSize, (last) => writeCursor(last.number));
      const items = page.map((entry) => ({
        at: entry.at.toISOString(),
        changedBy: entry.changedBy,
        ...(entry.importId === null ? {} : { import: entry.importId }),
        version: String(entry.version),
        field: isFieldKey(entry.field) ? entry.field : ("school" as const),
        oldValue: entry.oldValue,
        newValue: entry.newValue,
        ...(entry.valuesEnded ? { valuesEnded: true as const } : {}),
      }));
      const mayKnow = before === null && permissionFault(caller, "seeReads") === null;
      const reads = mayKnow
        ? { reads: (await readsOfAccount(services.store.db, organizationId, guid, pageSize)).map(readView) }
        : {};
      return { userGuid: guid, items, ...reads, ...more };
    },
  );
}
