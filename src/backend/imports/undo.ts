/**
 * I-8: takes back what an import changed, as an import of its own: one row per account with the values from before it, each held against the
 * version that the import left. So what somebody changed since is a conflict and stays, and accounts that it made are only listed (S-16).
 */
import { clearWord, columnOf, type FieldKey, isFieldKey } from "../../roster";
import type { Caller } from "../identity";
import { ProblemError } from "../problem-error";
import type { Services } from "../services";
import { accountFields, changesOfImport, type ImportRecord, type UndoableChange } from "../store";
import { submitImport } from "./submit";
import type { UploadedRow } from "./upload";
import { isFinished } from "./view";

const isAccountField = (field: string): field is (typeof accountFields)[number] =>
  isFieldKey(field) && (accountFields as readonly FieldKey[]).includes(field);

function toRow(guid: string, changes: readonly UndoableChange[]): UploadedRow {
  const values: Partial<Record<FieldKey, string>> = { userGuid: guid };
  for (const { field, oldValue } of changes) {
    if (!isAccountField(field)) continue;
    if (oldValue !== "") values[field] = oldValue;
    else if (columnOf(field).erasable) values[field] = clearWord;
  }
  return { row: changes[0]?.row ?? 1, version: changes[0]?.version ?? null, values };
}

export async function undoImport(services: Services, caller: Caller, target: ImportRecord): Promise<ImportRecord> {
  if (!isFinished(target) || target.kind !== "import") throw new ProblemError("import.not_undoable");
  const changes = await changesOfImport(services.store.db, target.organizationId, target.id);
  const byAccount = Map.groupBy(changes, (change) => change.guid);
  const rows = [...byAccount].map(([guid, ofAccount]) => toRow(guid, ofAccount));
  if (!rows.some((row) => Object.keys(row.values).length > 1)) throw new ProblemError("import.not_undoable");
  return submitImport(services, caller, {
    schoolId: target.schoolId,
    kind: "undo",
    // One undo of an import, however often it is asked for.
    key: `undo ${target.id}`,
    // Asked for by name: the guard against mass change has its answer.
    upload: { fileName: target.fileName, readAs: null, parent: target.id, confirmed: true, rows },
  });
}
