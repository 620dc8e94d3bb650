/**
 * I-8: takes back what an import changed, as an import of its own: one row per account, and one per class, with the values from before it, each held
 * against what the import left. So a field that somebody changed since is told and stays, and accounts that it made are only listed (S-16).
 */
import { createHash } from "node:crypto";
import { undoSchema } from "../../contract";
import { clearWord, type FieldKey, isFieldKey } from "../../roster";
import type { Caller } from "../identity";
import { ProblemError } from "../problem-error";
import type { Services } from "../services";
import {
  changesOfImport,
  classChangesOfImport,
  type ImportRecord,
  type UndoableChange,
  type UndoableClassChange,
} from "../store";
import { malformed, schemaReasons, type UploadedRow } from "./files/upload";
import { canBeGivenBack, isAccountField } from "./plan/undo-facts";
import { submitImport } from "./submit";
import { isFinished } from "./view";

function toRow(guid: string, changes: readonly UndoableChange[]): UploadedRow {
  const values: Partial<Record<FieldKey, string>> = { userGuid: guid };
  for (const change of changes) {
    const { field, oldValue } = change;
    if (isAccountField(field) && canBeGivenBack(change)) values[field] = oldValue || clearWord;
  }
  return { row: changes[0]?.rows[0] ?? 1, key: guid, version: changes[0]?.version ?? null, values };
}

/** One row for each class that the import changed, on the row that changed it first: the values from before that. */
function toClassRow(changes: readonly UndoableClassChange[]): UploadedRow[] {
  const [first] = changes;
  if (first === undefined) return [];
  const values: Partial<Record<FieldKey, string>> = { userGuid: first.person, classGuid: first.guid };
  for (const { field, oldValue } of changes) {
    if (isFieldKey(field)) values[field] ??= oldValue || clearWord;
  }
  return [{ row: first.row, key: first.person, version: null, values }];
}

/** The rows that are asked for, sorted, each once; null for all. A POST without a body asks for all. */
export function readUndo(body: unknown): readonly number[] | null {
  if (body === undefined || body === null || body === "") return null;
  const parsed = undoSchema.safeParse(body);
  if (!parsed.success) throw malformed(schemaReasons(parsed.error.issues));
  const { rows } = parsed.data;
  return rows === undefined ? null : [...new Set(rows)].sort((a, b) => a - b);
}

/**
 * The key makes one undo of the same rows of an import, however often it is asked for. An undo of all comes too late for nothing: rows that
 * were taken back before are conflicts in it, because they were changed since.
 */
function keyOf(target: ImportRecord, rows: readonly number[] | null): string {
  if (rows === null) return `undo ${target.id}`;
  return `undo ${target.id} ${createHash("sha256").update(rows.join(",")).digest("base64url")}`;
}

export async function undoImport(
  services: Services,
  caller: Caller,
  target: ImportRecord,
  only: readonly number[] | null,
): Promise<ImportRecord> {
  if (!isFinished(target) || target.kind !== "import") throw new ProblemError("import.not_undoable");
  if (target.rowsEndedAt !== null) throw new ProblemError("import.rows_ended");
  const wanted = only === null ? null : new Set(only);
  const all = await changesOfImport(services.store.db, target.organizationId, target.id);
  const changes = all.filter(({ rows }) => wanted === null || rows.some((row) => wanted.has(row)));
  const byAccount = Map.groupBy(changes, (change) => change.guid);
  const ofClasses = (await classChangesOfImport(services.store.db, target.organizationId, target.id)).filter(
    ({ row }) => wanted === null || wanted.has(row),
  );
  const byClass = Map.groupBy(ofClasses, (change) => change.guid);
  const rows = [
    ...[...byAccount].map(([guid, ofAccount]) => toRow(guid, ofAccount)),
    ...[...byClass.values()].flatMap(toClassRow),
  ].sort((one, other) => one.row - other.row);
  if (!rows.some((row) => Object.keys(row.values).length > 1)) throw new ProblemError("import.not_undoable");
  return submitImport(services, caller, {
    schoolId: target.schoolId,
    kind: "undo",
    key: keyOf(target, only),
    // Asked for by name: the guard asks about imports only.
    upload: {
      fileName: target.fileName,
      readAs: null,
      notes: [],
      parent: target.id,
      confirm: null,
      expect: null,
      scheduled: false,
      rows,
    },
  });
}
