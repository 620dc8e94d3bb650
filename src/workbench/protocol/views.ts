/**
 * What the page is shown of the document. The page is checked without Node's types, so it cannot name the simulator's own; where the server hands
 * the simulator's views over as these, the compiler holds the two together.
 */
import type { Person } from "../../contract";

export interface CellView {
  readonly display: string;
  readonly input: string;
  readonly background?: string;
  readonly fontWeight?: "bold";
  readonly fontColor?: string;
  readonly note?: string;
  readonly horizontalAlignment?: "left" | "center" | "right";
  readonly choices?: readonly string[];
}

export interface CellBlock {
  readonly sheetId: number;
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly (CellView | null)[])[];
}

export interface WarnedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly description: string;
}

export interface SheetView {
  readonly sheetId: number;
  readonly name: string;
  readonly index: number;
  readonly hidden: boolean;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor?: string;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly warned: readonly WarnedRange[];
  readonly revision: number;
}

export interface DocumentView {
  readonly name: string;
  readonly timeZone: string;
  readonly sheets: readonly SheetView[];
  readonly revision: number;
}

/** Everything a window needs to begin; asked for again whenever the structure changes. */
export interface WorkbenchView {
  readonly document: DocumentView;
  readonly clock: ClockView;
  readonly networkOn: boolean;
}

export interface ClockView {
  /** The workbench's time, milliseconds since 1970. */
  readonly now: number;
  readonly offset: number;
}

export interface MenuItemView {
  readonly label: string;
  /** null for a separator. */
  readonly functionName: string | null;
  readonly items?: readonly MenuItemView[];
}

export interface ExecutionView {
  readonly id: number;
  readonly kind: string;
  readonly functionName: string;
  readonly user: string;
  readonly startedAt: number;
  readonly finishedAt?: number;
  readonly state: "running" | "done" | "failed" | "killed";
  readonly error?: { readonly name: string; readonly message: string };
  readonly log: readonly string[];
  readonly calls: Readonly<Record<string, number>>;
}

export interface TriggerView {
  readonly id: string;
  readonly functionName: string;
  readonly user: string;
  readonly kind: string;
  readonly everyMinutes?: number;
  readonly nextAt?: number;
}

export interface ActivityView {
  readonly executions: readonly ExecutionView[];
  readonly triggers: readonly TriggerView[];
}

/** What an edit wrote over, as it would be typed again, so that the window can take it back. */
export interface EditAnswer {
  readonly before?: {
    readonly top: number;
    readonly left: number;
    readonly inputs: readonly (readonly string[])[];
  };
}

/** The answer to google.script.run; `value` is missing when the function gave undefined. */
export interface CallAnswer {
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

export type PersonView = Person;
