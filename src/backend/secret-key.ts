/**
 * Holds the key of this start to the store (I-12): with another one, what is sealed in it would be read by nobody, imports that wait would end with
 * errors, and nothing would say why. A key is changed with the old one beside it.
 */
import { createHmac } from "node:crypto";
import { ConfigurationError } from "./config";
import { type Store, useSecretKey } from "./store";

/** Tells keys apart and gives none away. */
const fingerprintOf = (key: Uint8Array) =>
  createHmac("sha256", key).update("which key this is").digest("base64url").slice(0, 22);

export async function checkSecretKey(
  store: Store,
  keys: readonly Uint8Array[],
  previousIsLost: boolean,
  now: Date,
): Promise<void> {
  const [current = "", ...previous] = keys.map(fingerprintOf);
  const isKnown = await store.transaction((trx) => useSecretKey(trx, current, previous, previousIsLost, now));
  if (isKnown) return;
  throw new ConfigurationError([
    "SECRET_KEY is not the key that the secrets in this store are sealed with. Set that key again; or, to change it, set the new one as SECRET_KEY and the old one as SECRET_KEY_PREVIOUS",
    "If the old key is lost, set SECRET_KEY_PREVIOUS=lost once: temporary passwords that were not used yet are then read by nobody and have to be reset, and rows that wait with a password fail",
  ]);
}
