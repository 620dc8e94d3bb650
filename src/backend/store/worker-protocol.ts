/** What passes between the service and the thread that holds the embedded store. */
export type WorkerRequest = { readonly kind: "bytes"; readonly bytes: Uint8Array } | { readonly kind: "close" };

export type WorkerAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "closed" };
