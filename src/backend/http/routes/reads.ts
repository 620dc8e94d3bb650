import * as z from "zod/mini";
import { readListSchema, routes } from "../../../contract";
import type { Services } from "../../services";
import { readsOfOrganization } from "../../store";
import { authorize } from "../access";
import type { App } from "../app";
import { pageOf, readCursor, writeCursor } from "../cursor";
import { readView } from "../read-view";

const pageSize = 100;

export function addReads(app: App, services: Services): void {
  app.get(
    routes.reads,
    {
      schema: {
        summary:
          "Who read exports, files and records, and who signed in, in the whole organization, newest first (R-3)",
        querystring: z.object({ cursor: z.optional(z.string()) }),
        response: { 200: readListSchema },
      },
    },
    async (request) => {
      const { person } = await authorize(services, request, "seeReads");
      const before = readCursor(request.query.cursor);
      const entries = await readsOfOrganization(services.store.db, person.organizationId, before, pageSize + 1);
      const { items, ...more } = pageOf(entries, pageSize, (last) => writeCursor(last.number));
      return { items: items.map(readView), ...more };
    },
  );
}
