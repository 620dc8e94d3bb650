/** Sends a roster as a file to download. */
import type { FastifyReply } from "fastify";
import * as z from "zod/mini";
import { baseLetters, type RosterValues } from "../../roster";
import { csvType, xlsxType } from "./bodies";
import { csvStream, xlsxStream } from "./streamed";

/** RFC 6266: a name for old clients, and the real one. */
function disposition(name: string): string {
  const plain = baseLetters(name)
    .replace(/[^\w .()-]/g, "")
    .replace(/\s+/g, " ");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

export const fileFormatSchema = z.enum(["json", "csv", "xlsx"]);
export type FileFormat = z.infer<typeof fileFormatSchema>;

/** What a route that can also send files answers, for the OpenAPI document. */
export function answers<Schema extends z.core.$ZodType>(json: Schema) {
  const file = { schema: z.string() };
  return { content: { "application/json": { schema: json }, [csvType]: file, [xlsxType]: file } };
}

export function sendFile(
  reply: FastifyReply,
  format: Exclude<FileFormat, "json">,
  name: string,
  rows: readonly RosterValues[],
  errors?: readonly string[],
): FastifyReply {
  return format === "csv" ? sendCsv(reply, name, rows, errors) : sendXlsx(reply, name, rows, errors);
}

function sendXlsx(
  reply: FastifyReply,
  name: string,
  rows: readonly RosterValues[],
  errors?: readonly string[],
): FastifyReply {
  return reply
    .type(xlsxType)
    .header("content-disposition", disposition(`${name}.xlsx`))
    .send(xlsxStream(rows, errors));
}

function sendCsv(
  reply: FastifyReply,
  name: string,
  rows: readonly RosterValues[],
  errors: readonly string[] | undefined,
): FastifyReply {
  return reply
    .type(`${csvType}; charset=utf-8`)
    .header("content-disposition", disposition(`${name}.csv`))
    .send(csvStream(rows, errors));
}
