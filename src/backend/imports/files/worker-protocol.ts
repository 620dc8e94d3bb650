/** What the thread that reads a file is given, and what it says. Every portion of lines is answered with any message, or no other one comes. */
import type { Portion, TableEnd } from "../../../files";

export interface WorkerOrder {
  readonly bytes: Uint8Array;
}

export type WorkerAnswer =
  | { readonly kind: "portion"; readonly portion: Portion }
  | { readonly kind: "end"; readonly end: TableEnd };
