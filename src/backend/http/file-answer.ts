/** Sends a roster as a file to download. */
import type { FastifyReply } from "fastify";
import { type CsvOptions, type RosterValues, writeCsv } from "../../roster";
import { csvType } from "./bodies";

/** A byte order mark, because Excel reads a CSV without one in the encoding of the last century. */
const byteOrderMark = "\uFEFF";

/** RFC 6266: a name for old clients, and the real one. */
function disposition(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/[^\w .()-]/g, "")
    .replace(/\s+/g, " ");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

export function sendCsv(
  reply: FastifyReply,
  name: string,
  rows: readonly RosterValues[],
  options: CsvOptions = {},
): FastifyReply {
  return reply
    .type(`${csvType}; charset=utf-8`)
    .header("content-disposition", disposition(`${name}.csv`))
    .send(`${byteOrderMark}${writeCsv(rows, options)}`);
}
