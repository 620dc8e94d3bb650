/** What passes between the service and the thread that holds the embedded store. */
export type WorkerRequest = { readonly kind: "bytes"; readonly bytes: Uint8Array } | { readonly kind: "close" };

export type WorkerAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "closed" }
  /** The store cannot go on: said before the thread ends, because what a WASM program throws says little. */
  | { readonly kind: "failed"; readonly message: string };
