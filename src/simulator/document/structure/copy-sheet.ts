/** A copy of a tab: everything that is in it and how it looks; not its protections, as with Sheet.copyTo. */
import type { SheetModel } from "../sheet-model";

export function copyTraits(from: SheetModel, to: SheetModel): void {
  to.tabColor = from.tabColor;
  to.hiddenGridlines = from.hiddenGridlines;
  to.rightToLeft = from.rightToLeft;
  to.merges = [...from.merges];
  to.conditionalFormats = [...from.conditionalFormats];
  to.bandings = from.bandings.map((banding) => ({ ...banding }));
  to.groups = from.groups.map((group) => ({ ...group }));
  to.groupControls = { ...from.groupControls };
  if (from.filter !== null) to.filter = { ...from.filter, criteria: new Map(from.filter.criteria) };
  for (const row of from.filteredRows) to.filteredRows.add(row);
  for (const dimension of ["rows", "columns"] as const) {
    for (const [index, size] of from[dimension].sizes) to[dimension].sizes.set(index, size);
    for (const index of from[dimension].hidden) to[dimension].hidden.add(index);
    to[dimension].frozen = from[dimension].frozen;
  }
}
