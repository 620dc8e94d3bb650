/** Undo and redo of what was done by hand in this window. What scripts and others did meanwhile stays. */
import type { PageEdit } from "../../protocol/edit";

export interface HistoryEntry {
  readonly undo: readonly PageEdit[];
  readonly redo: readonly PageEdit[];
}

const remembered = 200;

export class EditHistory {
  private readonly done: HistoryEntry[] = [];
  private undone: HistoryEntry[] = [];

  add(entry: HistoryEntry): void {
    this.done.push(entry);
    if (this.done.length > remembered) this.done.shift();
    this.undone = [];
  }

  takeUndo(): HistoryEntry | undefined {
    const entry = this.done.pop();
    if (entry !== undefined) this.undone.push(entry);
    return entry;
  }

  takeRedo(): HistoryEntry | undefined {
    const entry = this.undone.pop();
    if (entry !== undefined) this.done.push(entry);
    return entry;
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }
}

type Before = { readonly top: number; readonly left: number; readonly inputs: readonly (readonly string[])[] };

const opposite = {
  hideRows: "showRows",
  showRows: "hideRows",
  hideColumns: "showColumns",
  showColumns: "hideColumns",
} as const;

/** How to take an edit back, given what was there before; null when it cannot be taken back. */
export function inverseOf(edit: PageEdit, before: Before | undefined): PageEdit[] | null {
  const restore = (sheetId: number): PageEdit[] =>
    before === undefined || before.inputs.length === 0
      ? []
      : [
          {
            kind: "input",
            sheetId,
            top: before.top,
            left: before.left,
            values: before.inputs.map((line) => [...line]),
          },
        ];
  switch (edit.kind) {
    case "input":
    case "clear":
    case "sort":
      return before === undefined ? null : restore(edit.sheetId);
    case "insertRows":
      return [{ kind: "deleteRows", sheetId: edit.sheetId, first: edit.before, count: edit.count }];
    case "insertColumns":
      return [{ kind: "deleteColumns", sheetId: edit.sheetId, first: edit.before, count: edit.count }];
    case "deleteRows":
      return [
        { kind: "insertRows", sheetId: edit.sheetId, before: edit.first, count: edit.count },
        ...restore(edit.sheetId),
      ];
    case "deleteColumns":
      return [
        { kind: "insertColumns", sheetId: edit.sheetId, before: edit.first, count: edit.count },
        ...restore(edit.sheetId),
      ];
    case "hideRows":
    case "showRows":
    case "hideColumns":
    case "showColumns":
      return [{ ...edit, kind: opposite[edit.kind] }];
    case "hideSheet":
      return [{ kind: "showSheet", sheetId: edit.sheetId }];
    case "showSheet":
      return [{ kind: "hideSheet", sheetId: edit.sheetId }];
    default:
      return null;
  }
}
