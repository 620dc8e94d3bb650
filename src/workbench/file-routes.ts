/** /workbench/export and /workbench/import: the document as files of the computer. */
import { basename, extname } from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import * as z from "zod/mini";
import type { UserEdit } from "../simulator";
import { readFile, UnreadableFile } from "./files/read-file";
import { writeCsv } from "./files/write-csv";
import { writeXlsx } from "./files/write-xlsx";
import type { PageParts } from "./page-routes";
import { sendProblem } from "./problem-answer";

const exportSchema = z.object({ format: z.enum(["xlsx", "csv"]), sheet: z.coerce.number() });
const importSchema = z.object({
  user: z.string(),
  window: z.string(),
  name: z.string().check(z.minLength(1), z.maxLength(300)),
  how: z.enum(["insertSheets", "replaceSpreadsheet", "replaceSheet", "appendRows"]),
  sheet: z.coerce.number(),
  convert: z.enum(["true", "false"]),
});
type ImportQuery = z.infer<typeof importSchema>;

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

function sendFile(reply: FastifyReply, name: string, type: string, body: Buffer | string): FastifyReply {
  const encoded = encodeURIComponent(name).replaceAll("'", "%27");
  return reply.header("content-disposition", `attachment; filename*=UTF-8''${encoded}`).type(type).send(body);
}

/** What a file holds, as edits that bring it into the document. */
function editOf(query: ImportQuery, bytes: Buffer, american: boolean): UserEdit {
  const title = basename(query.name, extname(query.name));
  const sheets = readFile(bytes, title, american, query.convert === "false");
  const [first = { name: title, rows: [] }] = sheets;
  if (query.how === "replaceSheet" || query.how === "appendRows") {
    return { kind: "importRows", sheetId: query.sheet, rows: first.rows, replace: query.how === "replaceSheet" };
  }
  return { kind: "importSheets", sheets, replace: query.how === "replaceSpreadsheet" ? "document" : "none" };
}

export function fileRoutes(app: FastifyInstance, { document, hub, signIn }: PageParts): void {
  // The file itself; our own page sends it so, and it is read here whole.
  app.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );

  app.get("/workbench/export", async (request, reply) => {
    const query = exportSchema.safeParse(request.query);
    const { sheets, name } = document.host.document;
    const sheet = query.success ? sheets.find(({ sheetId }) => sheetId === query.data.sheet) : undefined;
    if (!query.success || sheet === undefined) {
      return sendProblem(reply, 400, "request.malformed", "Not understood", "No such sheet or format.");
    }
    const { format } = query.data;
    if (format === "csv") {
      return sendFile(reply, `${name} - ${sheet.name}.csv`, types.csv, writeCsv(document.host.content(sheet.sheetId)));
    }
    const bytes = await writeXlsx(sheets, ({ sheetId }) => document.host.content(sheetId));
    return sendFile(reply, `${name}.xlsx`, types.xlsx, bytes);
  });

  app.post("/workbench/import", async (request, reply) => {
    const query = importSchema.safeParse(request.query);
    if (!query.success || !Buffer.isBuffer(request.body)) {
      return sendProblem(reply, 400, "request.malformed", "Not understood", "A file is expected.");
    }
    const { user, window } = query.data;
    if (!signIn.knows(user)) {
      return sendProblem(reply, 404, "person.unknown", "Nobody with this address", "Choose a person first.");
    }
    hub.touch(user, window);
    try {
      const edit = editOf(query.data, request.body, document.host.document.locale === "en_US");
      return await document.host.editAsOne(user, window, [edit]);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      const title = error instanceof UnreadableFile ? "The file cannot be read" : "The import was refused";
      return sendProblem(reply, 409, "edit.refused", title, text);
    }
  });
}
