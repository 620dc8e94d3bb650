/** The basic filter of a sheet: its range, the header row on top, and what each column lets through. */

import type { Area } from "../area";
import { intersects } from "../area";
import { meets } from "../formats/condition";
import { subjectAt, surroundingsAt } from "../formats/condition-place";
import type { SheetModel } from "../sheet-model";
import type { FilterCriterion, FilterModel } from "../sheet-parts";
import type { Workbook } from "../workbook";

export function newFilter(area: Area): FilterModel {
  return { area, criteria: new Map(), sorted: null };
}

function letsThrough(
  workbook: Workbook,
  sheet: SheetModel,
  filter: FilterModel,
  row: number,
  column: number,
  criterion: FilterCriterion,
): boolean {
  const subject = subjectAt(workbook, sheet, row, column);
  if (criterion.hidden?.includes(subject.shown)) return false;
  if (criterion.visible !== undefined && !criterion.visible.includes(subject.shown)) return false;
  if (criterion.condition === undefined) return true;
  const place = { row, column, base: { row: filter.area.top + 1, column } };
  return meets(criterion.condition, subject, surroundingsAt(workbook, sheet, place)) ?? true;
}

/**
 * Rows that the filter hides. Worked out when its criteria are set and when it is put on again, not at every edit: a row that is changed stays
 * in sight until then, as in Sheets.
 */
export function applyFilter(workbook: Workbook, sheet: SheetModel): void {
  sheet.filteredRows.clear();
  const { filter } = sheet;
  if (filter !== null && filter.criteria.size > 0) {
    for (let row = filter.area.top + 1; row <= filter.area.bottom; row += 1) {
      for (const [column, criterion] of filter.criteria) {
        if (letsThrough(workbook, sheet, filter, row, column, criterion)) continue;
        sheet.filteredRows.add(row);
        break;
      }
    }
  }
  workbook.structureChanged(sheet);
}

export function removeFilter(workbook: Workbook, sheet: SheetModel): void {
  sheet.filter = null;
  applyFilter(workbook, sheet);
}

/** What the drop-down of a filter's column offers: every different text below the header, in order. */
export function filterValues(workbook: Workbook, sheet: SheetModel, column: number): string[] {
  const { filter } = sheet;
  if (filter === null || !intersects(filter.area, { ...filter.area, left: column, right: column })) return [];
  const found = new Set<string>();
  for (let row = filter.area.top + 1; row <= filter.area.bottom; row += 1) {
    found.add(subjectAt(workbook, sheet, row, column).shown);
  }
  return [...found].sort((a, b) => a.localeCompare(b, "en", { numeric: true, sensitivity: "base" }));
}
