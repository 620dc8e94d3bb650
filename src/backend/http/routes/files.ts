/** The Uploaded, Completed and Error File of an import (S-10 to S-13). */
import * as z from "zod/mini";
import { type ImportFile, importFileAnswerSchema, importFileSchema, routes } from "../../../contract";
import { completeValues, type PartialValues } from "../../../roster";
import { errorText, readImportFile } from "../../imports";
import { ProblemError } from "../../problem-error";
import type { Services } from "../../services";
import type { ImportRecord } from "../../store";
import { authorizeForImport } from "../access";
import type { App } from "../app";
import { answers, fileFormatSchema, sendFile } from "../file-answer";
import { languageOf } from "../language";
import { putOnRecord } from "../on-record";
import { pattern } from "../path";
import { sendJson } from "../streamed";

/** The file stands for any of the three. */
const fileRoute = pattern((name) => routes.file(name, "uploaded"), "importId").replace(/uploaded$/, ":file");
const names = { uploaded: "Uploaded", completed: "Completed", error: "Error" } as const;

/** To the second, so that two imports of a day have two names; no colons, which Windows does not take in names. */
const timeInName = (at: Date) => at.toISOString().slice(0, 19).replace("T", " ").replaceAll(":", ".");

/** What is in the files of a rehearsal has not been done. */
const nameOf = ({ kind, createdAt }: Pick<ImportRecord, "kind" | "createdAt">, file: ImportFile) =>
  `${kind === "rehearsal" ? "Rehearsal " : ""}${names[file]} ${timeInName(createdAt)}`;

export function addFiles(app: App, services: Services): void {
  app.get(
    fileRoute,
    {
      schema: {
        summary: "One of the three files of an import; JSON rows carry their findings",
        params: z.object({ importId: z.string(), file: z.string() }),
        querystring: z.object({ format: z._default(fileFormatSchema, "json") }),
        response: {
          200: answers(importFileAnswerSchema),
        },
      },
    },
    async (request, reply) => {
      const { importId } = request.params;
      const { caller, record } = await authorizeForImport(services, request, "getImportFiles", importId);
      const file = importFileSchema.safeParse(request.params.file);
      if (!file.success) throw new ProblemError("file.unknown");
      const language = languageOf(request.headers["accept-language"]);
      const answer = await readImportFile(services, record, file.data, caller.person, language);
      await putOnRecord(services, caller, { what: "file", schoolId: record.schoolId, importId: record.id });
      // Temporary passwords pass here: nothing on the way may keep a copy.
      reply.header("cache-control", "no-store").header("content-language", language);
      const { format } = request.query;
      if (format === "json") {
        const { rows, ...head } = answer;
        return sendJson(reply, head, "rows", rows, { row: (row) => row });
      }
      const rows = answer.rows.map((row) => completeValues(row.values as PartialValues));
      const errors = file.data === "error" ? answer.rows.map(errorText) : undefined;
      return sendFile(reply, format, nameOf(record, file.data), rows, errors);
    },
  );
}
