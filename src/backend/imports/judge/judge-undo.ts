/**
 * Rows of an undo (I-8). Each field stands for itself: what somebody changed since is left and told, the others are given back. Rules of typing do not
 * apply: these are the platform's own values from before.
 */
import { classDetails, clearWord, type Finding, finding } from "../../../roster";
import { accountFields } from "../../store";
import { classFieldKey, type Kept, type PlannedRow, type UndoFacts } from "../import-plan";
import { type ChunkFacts, metBefore } from "./chunk-facts";
import type { Classes, ClassVerdict } from "./judge-class";
import { conflicts, findingOn, type PersonVerdict, takenNames, wantedValues } from "./judge-person";

/** What an undo leaves is about no cell that somebody typed. */
const keptFinding = ({ source }: PlannedRow, kept: Kept): Finding =>
  kept.field === null ? finding(source.row, kept.field, kept.code, "") : finding(source.row, kept.field, kept.code, "");

export function judgeUndonePerson(row: PlannedRow, facts: ChunkFacts, undo: UndoFacts): PersonVerdict {
  const guid = row.values.userGuid ?? "";
  const account = facts.accounts.get(guid);
  if (account === undefined)
    return { kind: "failed", findings: [findingOn(row, "userGuid", "user_guid.unknown")], guid: null };
  if (metBefore(facts, row.person) !== undefined) return { kind: "repeated", guid, findings: [] };
  const wanted = wantedValues(row, account);
  const held = [...takenNames(row, facts, account), ...conflicts(row, facts, account, wanted.changed)];
  const told = (undo.kept.get(guid) ?? []).map((one) => keptFinding(row, one));
  const changed = wanted.changed.filter((field) => !held.some((one) => one.field === field));
  const findings = [...held, ...told];
  if (held.length > 0 && changed.length === 0) return { kind: "failed", findings, guid };
  const values = { ...wanted.values };
  for (const field of accountFields) if (!changed.includes(field)) values[field] = account[field];
  return { kind: "update", account, values, changed, newPassword: false, affiliate: false, findings };
}

export function judgeUndoneClass(row: PlannedRow, classes: Classes, undo: UndoFacts): ClassVerdict {
  const guid = row.values.classGuid ?? "";
  const before = classes.byGuid(guid);
  if (before === undefined) return { kind: "none" };
  const after = { ...before };
  const findings: Finding[] = [];
  for (const [field, kept] of classDetails) {
    const value = row.values[field];
    if (value === undefined) continue;
    const old = value === clearWord && kept !== "name" ? "" : value;
    if (old === before[kept]) continue;
    if (undo.leftInClass.get(classFieldKey(guid, field)) === before[kept]) after[kept] = old;
    else findings.push(findingOn(row, field, "row.conflict", { live: before[kept] }));
  }
  return { kind: "existing", before, after, findings };
}
