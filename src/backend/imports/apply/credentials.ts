/** The last part of an import: its passwords are hashed, two at a time, outside of the rows' transactions (I-12). An import is complete when none is left. */
import { atMost, type WithRoom } from "../../accounts";
import type { Services } from "../../services";
import { type HashedCredential, type ImportRecord, pendingCredentials, saveHashes } from "../../store";
import { rowPasswordContext, temporaryPasswordContext } from "../secrets";

/** Read and written together: in portions of twenty that took the store a tenth of the time in which they are hashed. */
const atOnce = 100;
/** Of one import's so many stand in line: two at work, and the next two. Who signs in, and the one new pupil of another school, stand behind these and no more. */
const inLine = 4;

interface Batch {
  readonly positions: readonly number[];
  readonly hashed: Promise<readonly HashedCredential[]>;
}

/** Reads the next passwords and lets them be hashed; null when there are none. */
async function begin(
  services: Services,
  { organizationId, id }: ImportRecord,
  after: number,
  withRoom: WithRoom,
): Promise<Batch | null> {
  const pending = await pendingCredentials(services.store.db, organizationId, id, after, atOnce);
  if (pending.length === 0) return null;
  const hashing = pending.map(async ({ position, guid, kind, sealed }): Promise<HashedCredential | null> => {
    if (sealed === null) return null;
    const context = kind === "given" ? rowPasswordContext(id, position) : temporaryPasswordContext(guid);
    // Sealed under a key that is gone: waiting for it would keep the school's other imports waiting for ever. The account has to be given a new one.
    const password = services.secrets.openOrNull(sealed, context);
    return password === null
      ? null
      : { position, guid, kind, hash: await withRoom(() => services.hashPassword(password)) };
  });
  const hashed = Promise.all(hashing).then((all) => all.filter((one) => one !== null));
  // Met by whoever awaits it; when the batch before fails nobody does any more.
  hashed.catch(() => undefined);
  return { positions: pending.map((one) => one.position), hashed };
}

export async function hashCredentials(
  services: Services,
  importRecord: ImportRecord,
  signal: AbortSignal,
): Promise<void> {
  const { organizationId, id } = importRecord;
  const withRoom = atMost(inLine);
  let batch = await begin(services, importRecord, 0, withRoom);
  while (batch !== null) {
    signal.throwIfAborted();
    const { positions, hashed } = batch;
    // The next ones wait in line behind these: while these are written, the hashing goes on.
    const next = begin(services, importRecord, positions.at(-1) ?? 0, withRoom);
    next.catch(() => undefined);
    const hashes = await hashed;
    await services.store.step((trx) => saveHashes(trx, organizationId, id, hashes, positions));
    batch = await next;
  }
}
