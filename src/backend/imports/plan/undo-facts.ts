/** What an undo has to know of the import that it takes back: what that import left, and what of it stays (I-8). */
import { columnOf, isFieldKey } from "../../../roster";
import {
  type AccountField,
  accountFields,
  changesOfImport,
  classChangesOfImport,
  type ImportRecord,
  type Queryable,
  type UndoableChange,
} from "../../store";
import { classFieldKey, type Kept, type UndoFacts } from "../import-plan";

export function isAccountField(field: string): field is AccountField {
  return isFieldKey(field) && (accountFields as readonly string[]).includes(field);
}

/** An account that had no User ID gets none back by writing: a blank cell keeps what is stored (C-15). */
export const canBeGivenBack = ({ field, oldValue }: Pick<UndoableChange, "field" | "oldValue">) =>
  isAccountField(field) && (oldValue !== "" || columnOf(field).erasable);

function keptOf({ field }: UndoableChange): Kept[] {
  if (field === "userGuid") return [{ code: "undo.account_kept", field: null }];
  if (field === "school") return [{ code: "undo.school_kept", field: null }];
  return isFieldKey(field) ? [{ code: "undo.value_kept", field }] : [];
}

export async function readUndoFacts(db: Queryable, importRecord: ImportRecord): Promise<UndoFacts | null> {
  const { organizationId, parent } = importRecord;
  if (importRecord.kind !== "undo" || parent === null) return null;
  const changes = await changesOfImport(db, organizationId, parent);
  const kept = Map.groupBy(
    changes.filter((change) => !canBeGivenBack(change)),
    (change) => change.guid,
  );
  const left = new Map<string, string>();
  for (const { guid, field, newValue } of await classChangesOfImport(db, organizationId, parent)) {
    left.set(classFieldKey(guid, field), newValue);
  }
  return {
    kept: new Map([...kept].map(([guid, ofAccount]) => [guid, ofAccount.flatMap(keptOf)])),
    leftInClass: left,
  };
}
