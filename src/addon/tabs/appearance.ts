/** How a judged row looks: background and note of each cell, and the word in the Status column. Never colour alone. */

import type { Language } from "../../contract";
import { type ChangedCell, type FieldKey, type Finding, fieldKeys, headerOf, type JudgedRow } from "../../roster";
import { type SheetTexts, sheetTexts } from "../../words";
import { toldFinding } from "../platform/project-texts";
import { colors } from "./layout";

export interface CellAppearance {
  readonly background: string;
  /** Our part of the note; "" for none. */
  readonly note: string;
  readonly bold: boolean;
}

/** Written down here, or with the service. */
export type OnItsWay = "waiting" | "sent";

export interface RowAppearance {
  readonly status: string;
  readonly cells: Readonly<Record<FieldKey, CellAppearance>>;
}

export function plainCell(field: FieldKey): CellAppearance {
  return { background: field === "userGuid" ? colors.locked : colors.none, note: "", bold: false };
}

const headersOf = (fields: readonly (FieldKey | null)[], texts: SheetTexts) =>
  [...new Set(fields.map((field) => (field === null ? texts.status.row : headerOf(field))))].join(", ");

function changedNote(row: JudgedRow, field: FieldKey, texts: SheetTexts): string {
  if (field === "password") return texts.note.passwordWas;
  const cell = row.cells.find((one) => one.field === field);
  const before = cell?.oldValue ?? "";
  return before === "" ? texts.note.wasBlank : texts.note.was.replace("{value}", () => before);
}

function conflictNote({ oldValue, newValue }: ChangedCell, { note }: SheetTexts): string {
  return note.conflict.replace("{mine}", () => newValue).replace("{theirs}", () => oldValue);
}

const conflictStatus = (fields: readonly FieldKey[], texts: SheetTexts): string =>
  texts.status.conflict.replace("{fields}", headersOf(fields, texts));

/** Why a row with open conflicts stays behind, in the words of its Status and of its cells. */
export function conflictReasons(row: JudgedRow, open: readonly FieldKey[], language: Language): string[] {
  const texts = sheetTexts(language);
  return row.cells
    .filter(({ field }) => open.includes(field))
    .map((cell) => `${conflictStatus([cell.field], texts)}. ${conflictNote(cell, texts)}`);
}

/** A finding without a column is shown where the eye goes first: on the last name. */
const fieldOf = (one: Finding): FieldKey => one.field ?? "lastName";

function cellAppearance(
  row: JudgedRow,
  field: FieldKey,
  conflicts: readonly FieldKey[],
  language: Language,
): CellAppearance {
  const texts = sheetTexts(language);
  const here = row.findings.filter((one) => fieldOf(one) === field);
  const errors = here.filter((one) => one.severity === "error");
  const told = (findings: readonly Finding[]) => findings.map((one) => toldFinding(one, language)).join("\n");
  if (errors.length > 0) return { background: colors.error, note: told(here), bold: true };
  const changed = row.cells.find((one) => one.field === field);
  if (conflicts.includes(field) && changed !== undefined) {
    return { background: colors.conflict, note: conflictNote(changed, texts), bold: false };
  }
  if (here.some((one) => one.severity === "warning"))
    return { background: colors.warning, note: told(here), bold: false };
  const notes = told(here);
  if (row.state === "new") return { background: colors.created, note: notes, bold: false };
  if (changed !== undefined) {
    const was = changedNote(row, field, texts);
    return { background: colors.changed, note: notes === "" ? was : `${was}\n${notes}`, bold: false };
  }
  return { ...plainCell(field), note: notes };
}

function statusOf(row: JudgedRow, conflicts: readonly FieldKey[], way: OnItsWay | null, texts: SheetTexts): string {
  const fieldsWith = (severity: Finding["severity"]) =>
    row.findings.filter((one) => one.severity === severity).map((one) => one.field);
  const errors = fieldsWith("error");
  if (errors.length > 0) return texts.status.error.replace("{fields}", headersOf(errors, texts));
  if (way !== null) return texts.status[way];
  if (conflicts.length > 0) return conflictStatus(conflicts, texts);
  if (row.state === "empty") return "";
  const warnings = fieldsWith("warning");
  const word = row.state === "new" ? texts.status.created : row.state === "changed" ? texts.status.changed : "";
  // A pulled row that nobody touched may have its own weak spots; they are told, the row is not called changed.
  return warnings.length > 0 ? texts.status.warning.replace("{fields}", headersOf(warnings, texts)) : word;
}

/** Conflicts that are still open: the cell still says something else than the platform. */
export function openConflicts(row: JudgedRow, conflicts: readonly FieldKey[]): FieldKey[] {
  return conflicts.filter((field) => row.cells.some((cell) => cell.field === field));
}

export function appearanceOf(
  row: JudgedRow,
  conflicts: readonly FieldKey[],
  way: OnItsWay | null,
  language: Language,
): RowAppearance {
  const open = openConflicts(row, conflicts);
  const cells: Partial<Record<FieldKey, CellAppearance>> = {};
  const plain = row.state === "empty" || (way !== null && !row.findings.some((one) => one.severity === "error"));
  for (const field of fieldKeys) cells[field] = plain ? plainCell(field) : cellAppearance(row, field, open, language);
  return { status: statusOf(row, open, way, sheetTexts(language)), cells: cells as Record<FieldKey, CellAppearance> };
}
