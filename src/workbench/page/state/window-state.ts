/** Everything this window shows, as values that components watch. What changes them is in the files beside this one. */

import type { PageSearch } from "../../protocol/edit";
import type { AlertEvent, DialogEvent, OtherWindow, ToastEvent } from "../../protocol/events";
import type { FoundCell, HistoryView, MenuItemView, PersonView, SheetView, WorkbenchView } from "../../protocol/views";
import { Api } from "../api";
import type { Area, Position } from "../model/addresses";
import type { Axis } from "../model/axis";
import { CellStore } from "../model/cell-store";
import { Observable } from "../model/observable";
import { type GridSelection, single } from "../model/selection";

export interface Editing {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** typing: arrows leave the cell; changing: they move the caret. */
  readonly mode: "typing" | "changing";
  readonly where: "cell" | "bar";
}

/** The cells pointed at in the formula that is being typed, and where in its text their address stands. */
export interface Pointed {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly from: Position;
  readonly to: Position;
  readonly area: Area;
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

export interface QuestionWords {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly string[];
  /** A box to tick beside the buttons. */
  readonly tick?: string;
}

export interface Answer {
  readonly button: string;
  readonly ticked: boolean;
}

export interface Question extends QuestionWords {
  readonly id: number;
  readonly answer: (button: string, ticked?: boolean) => void;
}

export interface Toast extends ToastEvent {
  readonly id: number;
}

export interface CutMark extends Area {
  readonly sheetId: number;
  /** The rows of it that were copied: what a filter hides is not. */
  readonly parts: readonly Area[];
  /** As it lies on the clipboard: another text there means that something else was copied since. */
  readonly clipboard: string;
  readonly cut: boolean;
}

/** What is copied, as text and as a table. */
export interface Clip {
  readonly text: string;
  readonly html: string;
}

export interface Resizing {
  readonly dimension: "rows" | "columns";
  readonly line: number;
  readonly size: number;
}

export interface Finding {
  /** The small box of Ctrl+F, or the window of Ctrl+H. */
  readonly replacing: boolean;
  readonly search: PageSearch;
  readonly found: readonly FoundCell[];
  /** The one that is shown, an index of `found`; -1 for none. */
  readonly at: number;
  /** What went wrong or was done, said below the fields. */
  readonly words: string;
}

/** What is being dragged over the grid, as it would be if the button were let go now. */
export interface DragPreview {
  readonly kind: "fill" | "move" | "lines";
  readonly area: Area;
}

/** Where the grid is on the screen; set while it is drawn. */
export interface Surface {
  readonly scroller: HTMLElement;
  readonly axes: { readonly rows: Axis; readonly columns: Axis };
}

export class WindowState {
  surface: Surface | null = null;
  /** How often the person has gone somewhere by themselves; a script that was started before does not fetch them back. */
  moves = 0;
  readonly api = new Api();
  readonly history = new Observable<HistoryView>({ canUndo: false, canRedo: false });
  readonly person = new Observable<PersonView | null>(null);
  readonly people = new Observable<readonly PersonView[]>([]);
  readonly choosingPerson = new Observable(false);
  readonly view = new Observable<WorkbenchView | null>(null);
  readonly sheetId = new Observable(0);
  readonly selection = new Observable<GridSelection>(single({ row: 1, column: 1 }));
  readonly editing = new Observable<Editing | null>(null);
  readonly pointed = new Observable<Pointed | null>(null);
  /** The highlighted one of the open list of choices, -1 for none; null while the list is closed. */
  readonly choosing = new Observable<number | null>(null);
  readonly copied = new Observable<CutMark | null>(null);
  /** What is copied and is not on the clipboard yet, because cells have to be fetched first: null in it when that failed. */
  copying: Promise<Clip | null> | null = null;
  readonly menus = new Observable<readonly ScriptMenu[]>([]);
  readonly sidebar = new Observable<ScriptPage | null>(null);
  readonly dialogs = new Observable<readonly (DialogEvent & { readonly id: number })[]>([]);
  readonly alerts = new Observable<readonly AlertEvent[]>([]);
  readonly toasts = new Observable<readonly Toast[]>([]);
  /** One after the other: the first is shown. */
  readonly questions = new Observable<readonly Question[]>([]);
  /** Open for the note of this cell. */
  readonly notingCell = new Observable<{ readonly row: number; readonly column: number } | null>(null);
  readonly contextMenu = new Observable<{ readonly x: number; readonly y: number } | null>(null);
  /** A line whose edge is being dragged. */
  readonly resizing = new Observable<Resizing | null>(null);
  /** Rows that are higher because of what they say, by sheet: as far as they have been seen. */
  readonly fittedRows = new Observable<ReadonlyMap<number, Readonly<Record<number, number>>>>(new Map());
  /** The column whose filter is open. */
  readonly filtering = new Observable<number | null>(null);
  readonly finding = new Observable<Finding | null>(null);
  /** What the format brush was dipped into. */
  readonly painting = new Observable<{ readonly sheetId: number; readonly area: Area } | null>(null);
  /** The window that is open over the page by a menu. */
  readonly openWindow = new Observable<"dropDown" | "import" | "platform" | "resize" | "shortcuts" | "sort" | null>(
    null,
  );
  readonly dragging = new Observable<DragPreview | null>(null);
  /** Everybody else who has the document open. */
  readonly others = new Observable<readonly OtherWindow[]>([]);
  readonly activityOpen = new Observable(false);
  /** Grows with every execution or trigger that changes. */
  readonly activity = new Observable(0);
  readonly connected = new Observable(true);
  readonly clockBusy = new Observable(false);
  readonly saving = new Observable(0);
  /** Listens to the server again, where that was given up. Set once somebody is signed in. */
  reconnect: () => void = () => {};
  /** While the page leads somewhere that the server has to say: until it is there. */
  leading: Promise<void> | null = null;
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

  async ask(title: string, text: string, buttons: readonly string[]): Promise<string> {
    return (await this.askWith({ title, text, buttons })).button;
  }

  askWith(words: QuestionWords): Promise<Answer> {
    return new Promise((resolve) => {
      const id = this.newId();
      const answer = (button: string, ticked = false) => {
        this.questions.update((open) => open.filter((one) => one.id !== id));
        resolve({ button, ticked });
      };
      this.questions.update((open) => {
        // Ten edits that fail for one reason are told once.
        const told = words.buttons.length === 1 && open.some(({ text }) => text === words.text);
        return told ? open : [...open, { ...words, id, answer }];
      });
      if (!this.questions.value.some((one) => one.id === id))
        resolve({ button: words.buttons[0] ?? "", ticked: false });
    });
  }
}
