/** What passes between the service and the thread that holds the embedded store. */
export interface WorkerRequest {
  readonly id: number;
  readonly call: "query" | "exec" | "listen" | "unlisten" | "close";
  readonly text: string;
  readonly parameters?: readonly unknown[];
}

/** What a query found: the names of the columns once, and not with every row, which are copied from thread to thread. */
export interface WorkerRows {
  readonly names: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly affectedRows: number | undefined;
}

export interface WorkerFailure {
  readonly message: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly detail?: string;
}

export type WorkerAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "broken"; readonly failure: WorkerFailure }
  | { readonly kind: "result"; readonly id: number; readonly result: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly failure: WorkerFailure }
  | { readonly kind: "notification"; readonly channel: string; readonly payload: string };
