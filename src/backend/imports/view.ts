/** An import as the contract shows it. */
import * as z from "zod/mini";
import { fileNoteSchema, type ImportFile, type ImportView } from "../../contract";
import type { ImportRecord } from "../store";

export const isFinished = (record: ImportRecord) => record.finishedAt !== null;

function readyFiles(record: ImportRecord): ImportFile[] {
  if (!isFinished(record)) return ["uploaded"];
  return record.failed > 0 ? ["uploaded", "completed", "error"] : ["uploaded", "completed"];
}

export function importView(record: ImportRecord): ImportView {
  return {
    id: record.id,
    schoolId: record.schoolId,
    kind: record.kind,
    status: record.status,
    createdAt: record.createdAt.toISOString(),
    ...(record.startedAt === null ? {} : { startedAt: record.startedAt.toISOString() }),
    ...(record.finishedAt === null ? {} : { finishedAt: record.finishedAt.toISOString() }),
    uploadedBy: record.uploadedBy,
    fileName: record.fileName,
    ...(record.readAs === null ? {} : { readAs: record.readAs }),
    ...(record.notes === null ? {} : { notes: z.array(fileNoteSchema).parse(JSON.parse(record.notes)) }),
    ...(record.parent === null ? {} : { parent: record.parent }),
    corrections: [...record.corrections],
    ...(record.digest === null ? {} : { digest: record.digest }),
    progress: { done: record.done, total: record.total },
    counts: {
      updated: record.updated,
      created: record.created,
      unchanged: record.unchanged,
      failed: record.failed,
      classesCreated: record.classesCreated,
    },
    files: readyFiles(record),
  };
}
