/** What a person does by hand to many cells at once: filling, drop-downs, replacing text, files read in. */
import type { UserEdit } from "../api";
import type { Area } from "../document/area";
import { fillSeries } from "../document/cells/auto-fill";
import { clearCells } from "../document/cells/clear-cells";
import type { ValidationRule } from "../document/cells/validation-rule";
import { writeInputs } from "../document/cells/write-cells";
import type { SheetModel } from "../document/sheet-model";
import { assertMayEdit } from "../document/structure/protection";
import type { Workbook } from "../document/workbook";
import type { World } from "../world/world";
import { areaOf, checkInside } from "./area-edits";
import type { EditNews } from "./edit-news";
import { replaceText } from "./text-search";

export type DocumentEdit = Extract<UserEdit, { kind: "replace" | "importSheets" }>;
export type ContentEdit = Extract<UserEdit, { kind: "fill" | "dropDown" | "duplicateSheet" | "importRows" }>;

/** Edits of no sheet in particular. */
export function applyDocumentEdit(world: World, user: string, edit: DocumentEdit): EditNews {
  if (edit.kind === "importSheets") return importSheets(world, user, edit);
  const [first, ...others] = replaceText(world, user, edit, edit.replacement);
  if (first === undefined) return { change: "OTHER" };
  const here = others.filter(({ sheet }) => sheet === first.sheet);
  const area = here.reduce<Area>(
    (around, { row, column }) => ({
      top: Math.min(around.top, row),
      left: Math.min(around.left, column),
      bottom: Math.max(around.bottom, row),
      right: Math.max(around.right, column),
    }),
    { top: first.row, left: first.column, bottom: first.row, right: first.column },
  );
  return { change: "EDIT", cells: { sheet: first.sheet, area } };
}

export function applyContentEdit(world: World, sheet: SheetModel, user: string, edit: ContentEdit): EditNews {
  const { workbook } = world;
  switch (edit.kind) {
    case "fill": {
      const [source, target] = [areaOf(edit), areaOf(edit.to)];
      checkInside(sheet, target);
      assertMayEdit(sheet, target, user, workbook.owner);
      fillSeries(workbook, sheet, source, target, edit.series);
      return { change: "EDIT", cells: { sheet, area: filled(source, target) } };
    }
    case "dropDown": {
      const area = areaOf(edit);
      checkInside(sheet, area);
      assertMayEdit(sheet, area, user, workbook.owner);
      putRule(sheet, area, edit.choices === null ? null : ruleOf(edit.choices, edit.reject));
      workbook.cellsChanged(sheet, area);
      return { change: "OTHER" };
    }
    case "duplicateSheet": {
      const behind = workbook.sheets.indexOf(sheet) + 1;
      world.activate(user, workbook.insertSheet(copyName(workbook, sheet.name), behind, sheet));
      return { change: "INSERT_GRID" };
    }
    case "importRows": {
      if (edit.replace) replaceRows(world, sheet, user, edit.rows);
      else typeRows(world, sheet, user, sheet.grid.lastRow() + 1, edit.rows);
      return { change: "OTHER" };
    }
  }
}

/** "Copy of Roster", "Copy of Roster 2", ... */
function copyName(workbook: Workbook, name: string): string {
  const first = `Copy of ${name}`.slice(0, 95);
  for (let number = 1; ; number += 1) {
    const wanted = number === 1 ? first : `${first} ${number}`;
    if (workbook.sheetByName(wanted) === undefined) return wanted;
  }
}

/** What is filled besides the source itself. */
function filled(source: Area, target: Area): Area {
  if (target.bottom > source.bottom) return { ...target, top: source.bottom + 1 };
  if (target.top < source.top) return { ...target, bottom: source.top - 1 };
  if (target.right > source.right) return { ...target, left: source.right + 1 };
  return target.left < source.left ? { ...target, right: source.left - 1 } : target;
}

function ruleOf(choices: readonly string[], reject: boolean): ValidationRule {
  return { criteria: "VALUE_IN_LIST", values: [choices, true], allowInvalid: !reject, helpText: null };
}

function putRule(sheet: SheetModel, area: Area, rule: ValidationRule | null): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (rule !== null || sheet.grid.cell(row, column) !== undefined) sheet.grid.touch(row, column).rule = rule;
    }
  }
}

function typeRows(
  world: World,
  sheet: SheetModel,
  user: string,
  top: number,
  rows: readonly (readonly string[])[],
): void {
  const width = Math.max(0, ...rows.map((line) => line.length));
  if (width === 0) return;
  const area = { top, left: 1, bottom: top + rows.length - 1, right: width };
  const lines = rows.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? ""));
  const year = new Date(world.clock.now()).getUTCFullYear();
  writeInputs(world.workbook, sheet, area, lines, { user, typed: true, year, growsGrid: true });
}

/** When one of the rows is refused, what was there before them stays. */
function replaceRows(world: World, sheet: SheetModel, user: string, rows: readonly (readonly string[])[]): void {
  const { workbook } = world;
  const { rows: cells } = sheet.grid.copy();
  const { merges, bandings, conditionalFormats } = sheet;
  const everything = { values: true, formats: true, notes: true, validations: true };
  clearCells(workbook, sheet, sheet.area, everything, user);
  try {
    typeRows(world, sheet, user, 1, rows);
  } catch (error) {
    sheet.grid.rows = cells;
    Object.assign(sheet, { merges, bandings, conditionalFormats });
    workbook.cellsChanged(sheet, sheet.area);
    workbook.structureChanged(sheet);
    throw error;
  }
}

function importSheets(world: World, user: string, edit: DocumentEdit & { kind: "importSheets" }): EditNews {
  const { workbook } = world;
  const old = [...workbook.sheets];
  const taken = (name: string): boolean => {
    const other = workbook.sheetByName(name);
    return other !== undefined && (edit.replace === "none" || !old.includes(other));
  };
  const freeName = (name: string): string => {
    for (let number = 1; ; number += 1) {
      const wanted = number === 1 ? name : `${name.slice(0, 90)} ${number}`;
      if (!taken(wanted)) return wanted;
    }
  };
  for (const { name, rows } of edit.sheets) {
    const wanted = freeName(name.trim() === "" ? "Sheet" : name.trim().slice(0, 100));
    // Sheets that are to go keep their name until the new ones are there.
    const away = workbook.sheetByName(wanted);
    if (away !== undefined) workbook.renameSheet(away, `${wanted.slice(0, 60)} (before ${workbook.newId()})`);
    const sheet = workbook.insertSheet(wanted, workbook.sheets.length);
    typeRows(world, sheet, user, 1, rows);
  }
  if (edit.replace === "document") for (const sheet of old) workbook.deleteSheet(sheet);
  const [first] = workbook.sheets.filter((sheet) => !old.includes(sheet));
  if (first !== undefined) world.activate(user, first);
  return { change: "INSERT_GRID" };
}
