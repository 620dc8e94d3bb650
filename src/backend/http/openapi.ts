/** The OpenAPI document, made from the very schemas that check requests and answers. */
import type { FastifyDynamicSwaggerOptions } from "@fastify/swagger";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import * as z from "zod/mini";
import { headers, problemSchema, unsaidWireVersion, uploadSchema, wireVersions } from "../../contract";
import { csvType, uploadPath, xlsxType } from "./bodies";
import { problemType } from "./problems";

const jsonSchema = (schema: z.core.$ZodType) => z.toJSONSchema(schema, { target: "draft-2020-12", io: "input" });

/** The body of an upload is read by hand, because its schema depends on its content type; here it is told. */
const uploadBody = {
  content: {
    "application/json": { schema: jsonSchema(uploadSchema) },
    [csvType]: { schema: { type: "string", description: "A roster file: the 16 columns, or the first nine." } },
    [xlsxType]: { schema: { type: "string", description: "The same as an Excel file; its first sheet is read." } },
  },
};
const wireVersion = {
  type: "integer",
  enum: [...wireVersions],
  default: unsaidWireVersion,
  description: "The version of this interface that the caller speaks (R-7).",
};
const everyHeader = { type: "object", properties: { [headers.wireVersion]: wireVersion } };
const uploadHeaders = {
  type: "object",
  required: [headers.idempotencyKey],
  properties: {
    ...everyHeader.properties,
    [headers.idempotencyKey]: { type: "string", description: "One key makes one import (I-2)." },
  },
};
const problemAnswer = {
  description: "A refusal: RFC 9457 problem details with a stable code",
  content: { [problemType]: { schema: jsonSchema(problemSchema) } },
};

const transform: typeof jsonSchemaTransform = (document) => {
  const made = jsonSchemaTransform(document);
  if (made.schema === undefined || made.schema === null || made.schema.hide === true) return made;
  const response = { ...(made.schema.response as Record<string, unknown>), "4xx": problemAnswer, "5xx": problemAnswer };
  const isUpload = document.url === uploadPath && document.route.method === "POST";
  const extra = isUpload ? { body: uploadBody, headers: uploadHeaders } : { headers: everyHeader };
  return { ...made, schema: { ...made.schema, ...extra, response } };
};

export function openApiOptions(publicUrl: string | null): FastifyDynamicSwaggerOptions {
  return {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Rollbook import service", version: "1" },
      ...(publicUrl === null ? {} : { servers: [{ url: publicUrl }] }),
      components: {
        securitySchemes: { idToken: { type: "http", scheme: "bearer", bearerFormat: "OpenID Connect ID token" } },
      },
      security: [{ idToken: [] }],
    },
    transform,
  };
}
