/** Upload History (S-8, S-9): the imports of a school, one import, its cancellation. */
import type { FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { importListSchema, importSchema, routes } from "../../../contract";
import { cancelImport, importView, undoImport } from "../../imports";
import { ProblemError } from "../../problem-error";
import type { Services } from "../../services";
import { type ImportRecord, importById, importsOfSchool, schoolsOfAdministrator } from "../../store";
import type { App } from "../app";
import { authenticateForSchool, authenticateImporter } from "../authenticate";
import { readCursor, writeCursor } from "../cursor";
import { pattern } from "../path";

const pageSize = 50;

/** An import of a school that the caller has; any other is unknown to them. */
export async function readImport(services: Services, request: FastifyRequest, importId: string): Promise<ImportRecord> {
  const { person } = await authenticateImporter(services, request);
  const { db } = services.store;
  const record = await importById(db, person.organizationId, importId);
  const schools = record === null ? [] : await schoolsOfAdministrator(db, person);
  if (record === null || !schools.some((school) => school.id === record.schoolId)) {
    throw new ProblemError("import.unknown");
  }
  return record;
}

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
          limit: z.optional(z.string().check(z.regex(/^\d{1,3}$/))),
        }),
        response: { 200: importListSchema },
      },
    },
    async (request) => {
      const { organizationId, school } = await authenticateForSchool(services, request, request.params.schoolId);
      const { cursor, idempotencyKey, limit: asked } = request.query;
      const limit = Math.min(Math.max(Number(asked ?? pageSize), 1), pageSize);
      const filter = { before: readCursor(cursor), idempotencyKey: idempotencyKey ?? null, limit: limit + 1 };
      const records = await importsOfSchool(services.store.db, organizationId, school.id, filter);
      const page = records.slice(0, limit);
      const last = page.at(-1);
      const more = records.length > limit && last !== undefined ? { next: writeCursor(last.number) } : {};
      return { items: page.map(importView), ...more };
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
    async (request) => importView(await readImport(services, request, request.params.importId)),
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
    async (request) =>
      importView(await cancelImport(services, await readImport(services, request, request.params.importId))),
  );

  app.post(
    pattern(routes.undo, "importId"),
    {
      schema: {
        summary: "Takes back the field values that an import changed, as an import of its own (I-8)",
        params: paramsSchema,
        response: { 202: importSchema },
      },
    },
    async (request, reply) => {
      const caller = await authenticateImporter(services, request);
      const target = await readImport(services, request, request.params.importId);
      const undo = await undoImport(services, caller, target);
      return reply.code(202).header("location", routes.import(undo.id)).send(importView(undo));
    },
  );
}
