/** Upload (S-8, S-19): answers at once; the rows are worked off in the background. */
import type { FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { digestSchema, headers, importSchema, routes } from "../../../contract";
import { maxUploadBytes } from "../../../roster";
import {
  importView,
  readFileUpload,
  readJsonUpload,
  submitImport,
  type UploadQuery,
  type UploadToImport,
} from "../../imports";
import { ProblemError } from "../../problem-error";
import type { Services } from "../../services";
import { authorizeForSchool } from "../access";
import type { App } from "../app";
import { csvType, uploadPath, xlsxType } from "../bodies";
import { languageOf } from "../language";
import { limitToken } from "../throttle";

const flag = z.optional(z.enum(["true", "false"]));
const querySchema = z.object({
  fileName: z.optional(z.string().check(z.maxLength(255))),
  parent: z.optional(z.string()),
  confirm: z.optional(digestSchema),
  expect: z.optional(digestSchema),
  scheduled: flag,
  rehearse: flag,
});
const keyLengthAtMost = 200;
const uploadsAMinute = 120;

function idempotencyKey(request: FastifyRequest): string {
  const key = request.headers[headers.idempotencyKey.toLowerCase()];
  if (typeof key !== "string" || key.trim() === "") throw new ProblemError("idempotency.missing");
  if (key.length > keyLengthAtMost) {
    const reason = `${headers.idempotencyKey}: is longer than ${keyLengthAtMost} characters.`;
    throw new ProblemError("request.malformed", { reasons: [reason] });
  }
  return key;
}

async function readUpload(request: FastifyRequest, query: UploadQuery): Promise<UploadToImport> {
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  const language = languageOf(request.headers["accept-language"]);
  const { body } = request;
  if (type === "application/json") return readJsonUpload(body, query);
  if (Buffer.isBuffer(body) && (type === csvType || type === xlsxType)) return readFileUpload(body, query, language);
  throw new ProblemError("upload.content_type");
}

export function addUpload(app: App, services: Services): void {
  app.post(
    uploadPath,
    {
      bodyLimit: maxUploadBytes,
      // Before the body: nobody has the service take in 10 MB for a school that is not theirs.
      onRequest: async (request, reply) => {
        const params = request.params as { readonly schoolId: string };
        await authorizeForSchool(services, request, "upload", params.schoolId);
        await limitToken(services, request, reply, "upload", uploadsAMinute);
      },
      schema: {
        summary:
          "Upload of a change set (JSON) or of a file (CSV, XLSX); a body of its own content type, with an Idempotency-Key",
        params: z.object({ schoolId: z.string() }),
        querystring: querySchema,
        response: { 202: importSchema },
      },
    },
    async (request, reply) => {
      const { caller, school } = await authorizeForSchool(services, request, "upload", request.params.schoolId);
      const { fileName, parent, confirm, expect, scheduled, rehearse } = request.query;
      const kind = rehearse === "true" ? "rehearsal" : "import";
      const key = idempotencyKey(request);
      const upload = await readUpload(request, {
        fileName,
        parent,
        confirm,
        expect,
        scheduled: scheduled === "true",
      });
      const record = await submitImport(services, caller, { schoolId: school.id, kind, key, upload });
      return reply.code(202).header("location", routes.import(record.id)).send(importView(record, services));
    },
  );
}
