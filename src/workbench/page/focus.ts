/** The cell editor takes the grid's keys; whoever is done with something else gives the focus back to it. */

export const cellEditorId = "cell-editor";

export function focusGrid(): void {
  document.getElementById(cellEditorId)?.focus({ preventScroll: true });
}
