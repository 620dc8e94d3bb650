/** What the thread that reads a file is given, and what it says. Every portion of rows is answered with any message, or no other one comes. */
import type { SheetRow } from "./sheet";

export interface WorkerOrder {
  readonly bytes: Uint8Array;
  readonly rowsWanted: number;
}

export type WorkerAnswer =
  | { readonly kind: "rows"; readonly rows: readonly SheetRow[] }
  | { readonly kind: "end"; readonly further: number }
  | { readonly kind: "unreadable" };
