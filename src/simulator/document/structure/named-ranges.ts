/** Names for ranges, one document wide. */

import { ServiceError } from "../../errors";
import type { Area } from "../area";
import type { NamedRangeModel } from "../sheet-parts";
import type { Workbook } from "../workbook";

/** Letters, digits and underscores; no digit first, and nothing that reads as a cell. */
export function checkRangeName(name: string): void {
  const good = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name);
  const reserved = /^(?:true|false)$/i.test(name) || /^[a-z]{1,3}\d+$/i.test(name) || /^r\d*c\d*$/i.test(name);
  if (!good || reserved)
    throw new ServiceError(
      `The name "${name}" is invalid. The range name must start with a letter, contain only letters, numbers and underscores, and not be a cell reference.`,
    );
}

export function setNamedRange(workbook: Workbook, name: string, sheetId: number, area: Area): NamedRangeModel {
  checkRangeName(name);
  const known = workbook.namedRange(name);
  if (known !== undefined) {
    known.sheetId = sheetId;
    known.area = area;
    workbook.structureChanged();
    return known;
  }
  const made = { id: workbook.newId(), name, sheetId, area };
  workbook.namedRanges.push(made);
  workbook.structureChanged();
  return made;
}

export function removeNamedRange(workbook: Workbook, named: NamedRangeModel): void {
  workbook.namedRanges = workbook.namedRanges.filter((other) => other !== named);
  workbook.structureChanged();
}
