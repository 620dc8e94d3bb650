/** Upload History (S-8, S-9): the imports of a school, one import, its cancellation. */
import * as z from "zod/mini";
import { importListSchema, importSchema, routes } from "../../../contract";
import { cancelImport, importView, readUndo, undoImport } from "../../imports";
import type { Services } from "../../services";
import { importsOfSchool } from "../../store";
import { authorizeForImport, authorizeForSchool } from "../access";
import type { App } from "../app";
import { limitOf, limitSchema, pageOf, readCursor, writeCursor } from "../cursor";
import { pattern } from "../path";

const pageSize = 50;
/** The number of every row of the largest import. */
const undoBodyLimit = 2 * 1024 * 1024;

const paramsSchema = z.object({ importId: z.string() });

export function addImports(app: App, services: Services): void {
  app.get(
    pattern(routes.imports, "schoolId"),
    {
      schema: {
        summary: "Upload History of a school, newest first",
        params: z.object({ schoolId: z.string() }),
        querystring: z.object({
          cursor: z.optional(z.string()),
          idempotencyKey: z.optional(z.string()),
          limit: limitSchema,
        }),
        response: { 200: importListSchema },
      },
    },
    async (request) => {
      const { organizationId, school } = await authorizeForSchool(
        services,
        request,
        "seeImports",
        request.params.schoolId,
      );
      const { cursor, idempotencyKey, limit: asked } = request.query;
      const limit = limitOf(asked ?? String(pageSize), pageSize);
      const filter = { before: readCursor(cursor), idempotencyKey: idempotencyKey ?? null, limit: limit + 1 };
      const records = await importsOfSchool(services.store.db, organizationId, school.id, filter);
      const { items, ...more } = pageOf(records, limit, (last) => writeCursor(last.number));
      return { items: items.map((one) => importView(one, services)), ...more };
    },
  );

  app.get(
    pattern(routes.import, "importId"),
    {
      schema: {
        summary: "One import: status, progress, counts",
        params: paramsSchema,
        response: { 200: importSchema },
      },
    },
    async (request) =>
      importView((await authorizeForImport(services, request, "seeImports", request.params.importId)).record, services),
  );

  app.post(
    pattern(routes.cancel, "importId"),
    {
      schema: {
        summary: "Cancels an import: a queued one never starts, a running one stops after the chunk in hand (I-9)",
        params: paramsSchema,
        response: { 200: importSchema },
      },
    },
    async (request) => {
      const { record } = await authorizeForImport(services, request, "cancelImport", request.params.importId);
      return importView(await cancelImport(services, record), services);
    },
  );

  app.post(
    pattern(routes.undo, "importId"),
    {
      bodyLimit: undoBodyLimit,
      schema: {
        summary:
          "Takes back the field values that an import changed, all of them or those of some rows, as an import of its own (I-8)",
        params: paramsSchema,
        body: z.nullish(z.unknown()),
        response: { 202: importSchema },
      },
    },
    async (request, reply) => {
      const { caller, record } = await authorizeForImport(services, request, "undoImport", request.params.importId);
      const undo = await undoImport(services, caller, record, readUndo(request.body));
      return reply.code(202).header("location", routes.import(undo.id)).send(importView(undo, services));
    },
  );
}
