/** Protected ranges and sheets, and who may write where (facts: apps-script 6.5). */

import { ServiceError } from "../../errors";
import { type Area, contains, intersects } from "../area";
import { texts } from "../limits";
import type { SheetModel } from "../sheet-model";
import type { ProtectionModel } from "../sheet-parts";

export function mayEditProtected(protection: ProtectionModel, user: string, owner: string): boolean {
  if (protection.warningOnly || !protection.restricted) return true;
  return user === owner || user === protection.creator || protection.editors.includes(user);
}

export function mayEdit(sheet: SheetModel, area: Area, user: string, owner: string): boolean {
  return sheet.protections.every((protection) => {
    if (mayEditProtected(protection, user, owner)) return true;
    if (protection.kind === "RANGE") return !intersects(protection.area, area);
    return protection.unprotected.some((free) => contains(free, area));
  });
}

export function assertMayEdit(sheet: SheetModel, area: Area, user: string, owner: string): void {
  if (sheet.protections.length > 0 && !mayEdit(sheet, area, user, owner)) throw new ServiceError(texts.protectedCell);
}
