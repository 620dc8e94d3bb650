/** An import as the contract shows it. */
import * as z from "zod/mini";
import { fileNoteSchema, type ImportFile, type ImportView } from "../../contract";
import type { RetentionDays } from "../retention-days";
import type { Services } from "../services";
import type { ImportRecord } from "../store";

export const isFinished = (record: ImportRecord) => record.finishedAt !== null;

function readyFiles(record: ImportRecord): ImportFile[] {
  if (record.rowsEndedAt !== null) return [];
  if (!isFinished(record)) return ["uploaded"];
  return record.failed > 0 ? ["uploaded", "completed", "error"] : ["uploaded", "completed"];
}

const dayMilliseconds = 86_400_000;

/** Until when rows and files are there, and with them undo and corrections. */
function rowsUntil({ finishedAt, rowsEndedAt }: ImportRecord, { rows }: RetentionDays): { rowsUntil?: string } {
  if (finishedAt === null) return {};
  return { rowsUntil: (rowsEndedAt ?? new Date(finishedAt.getTime() + rows * dayMilliseconds)).toISOString() };
}

export function importView(record: ImportRecord, { retention }: Pick<Services, "retention">): ImportView {
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
    ...rowsUntil(record, retention),
    files: readyFiles(record),
  };
}
