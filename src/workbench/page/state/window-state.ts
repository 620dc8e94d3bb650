/** Everything this window shows, as values that components watch. What changes them is in the files beside this one. */
import type { AlertEvent, DialogEvent, ToastEvent } from "../../protocol/events";
import type { MenuItemView, PersonView, SheetView, WorkbenchView } from "../../protocol/views";
import { Api } from "../api";
import { CellStore } from "../model/cell-store";
import { EditHistory } from "../model/history";
import { Observable } from "../model/observable";
import { type GridSelection, single } from "../model/selection";

export interface Editing {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** typing: arrows leave the cell; changing: they move the caret. */
  readonly mode: "typing" | "changing";
  readonly where: "cell" | "bar";
}

export interface ScriptMenu {
  readonly title: string;
  readonly addOn: boolean;
  readonly items: readonly MenuItemView[];
}

export interface ScriptPage {
  readonly id: number;
  readonly title: string;
  readonly html: string;
}

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly string[];
  readonly answer: (button: string) => void;
}

export interface Toast extends ToastEvent {
  readonly id: number;
}

export interface CutMark {
  readonly sheetId: number;
  readonly top: number;
  readonly left: number;
  readonly inputs: readonly (readonly string[])[];
  /** As it lies on the clipboard: another text there means that something else was copied since. */
  readonly clipboard: string;
  readonly cut: boolean;
}

export class WindowState {
  readonly api = new Api();
  readonly history = new EditHistory();
  readonly person = new Observable<PersonView | null>(null);
  readonly people = new Observable<readonly PersonView[]>([]);
  readonly choosingPerson = new Observable(false);
  readonly view = new Observable<WorkbenchView | null>(null);
  readonly sheetId = new Observable(0);
  readonly selection = new Observable<GridSelection>(single({ row: 1, column: 1 }));
  readonly editing = new Observable<Editing | null>(null);
  /** The highlighted one of the open list of choices, -1 for none; null while the list is closed. */
  readonly choosing = new Observable<number | null>(null);
  readonly copied = new Observable<CutMark | null>(null);
  readonly menus = new Observable<readonly ScriptMenu[]>([]);
  readonly sidebar = new Observable<ScriptPage | null>(null);
  readonly dialogs = new Observable<readonly (DialogEvent & { readonly id: number })[]>([]);
  readonly alerts = new Observable<readonly AlertEvent[]>([]);
  readonly toasts = new Observable<readonly Toast[]>([]);
  readonly question = new Observable<Question | null>(null);
  /** Open for the note of this cell. */
  readonly notingCell = new Observable<{ readonly row: number; readonly column: number } | null>(null);
  readonly contextMenu = new Observable<{ readonly x: number; readonly y: number } | null>(null);
  /** A column that is being dragged wider or narrower. */
  readonly resizing = new Observable<{ readonly column: number; readonly width: number } | null>(null);
  readonly activityOpen = new Observable(false);
  /** Grows with every execution or trigger that changes. */
  readonly activity = new Observable(0);
  readonly connected = new Observable(true);
  readonly clockBusy = new Observable(false);
  readonly saving = new Observable(0);
  private lastId = 0;
  private edits: Promise<unknown> = Promise.resolve();

  readonly cells = new CellStore({
    cells: (...block) => this.api.cells(...block),
    settled: async () => {
      for (let seen: unknown = null; seen !== this.edits; ) {
        seen = this.edits;
        await this.edits;
      }
    },
  });

  /** One after the other, in the order they were made. */
  inOrder<T>(work: () => Promise<T>): Promise<T> {
    const next = this.edits.then(work);
    this.saving.update((count) => count + 1);
    this.edits = next
      .catch(() => {
        // Told where it was asked for; what follows is tried all the same.
      })
      .finally(() => this.saving.update((count) => count - 1));
    return next;
  }

  get sheet(): SheetView | undefined {
    return this.view.value?.document.sheets.find((sheet) => sheet.sheetId === this.sheetId.value);
  }

  newId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  ask(title: string, text: string, buttons: readonly string[]): Promise<string> {
    return new Promise((resolve) => {
      this.question.set({
        title,
        text,
        buttons,
        answer: (button) => {
          this.question.set(null);
          resolve(button);
        },
      });
    });
  }
}
