/** What each person has selected in each document; a document that nobody has looked at shows its first cell. */
import type { Selection } from "../api";
import type { Workbook } from "../document/workbook";

export class Selections {
  private readonly kept = new WeakMap<Workbook, Map<string, Selection>>();

  has(user: string, workbook: Workbook): boolean {
    return this.in(workbook).has(user);
  }

  set(user: string, workbook: Workbook, selection: Selection): void {
    this.in(workbook).set(user, selection);
  }

  /** The first cell of the first visible sheet when there is none, or its sheet is gone. */
  of(user: string, workbook: Workbook): Selection {
    const selection = this.in(workbook).get(user);
    if (selection !== undefined && workbook.sheetById(selection.sheetId) !== undefined) return selection;
    const sheet = workbook.sheets.find((candidate) => !candidate.hidden) ?? workbook.sheets[0];
    return { sheetId: sheet?.id ?? 0, top: 1, left: 1, bottom: 1, right: 1 };
  }

  /** Everyone who has looked at it. */
  people(workbook: Workbook): readonly string[] {
    return [...this.in(workbook).keys()];
  }

  private in(workbook: Workbook): Map<string, Selection> {
    const known = this.kept.get(workbook);
    if (known !== undefined) return known;
    const made = new Map<string, Selection>();
    this.kept.set(workbook, made);
    return made;
  }
}
