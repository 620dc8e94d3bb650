/** The last part of an import: its passwords are hashed, two at a time, outside of the rows' transactions (I-12). An import is complete when none is left. */
import { hashPassword } from "../accounts";
import type { Services } from "../services";
import { type HashedCredential, type ImportRecord, pendingCredentials, saveHashes } from "../store";
import { rowPasswordContext, temporaryPasswordContext } from "./secrets";

const atOnce = 20;

export async function hashCredentials(
  services: Services,
  { organizationId, id }: ImportRecord,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const pending = await pendingCredentials(services.store.db, organizationId, id, atOnce);
    if (pending.length === 0) return;
    const hashed = await Promise.all(
      pending.map(async ({ position, guid, kind, sealed }): Promise<HashedCredential | null> => {
        if (sealed === null) return null;
        const context = kind === "given" ? rowPasswordContext(id, position) : temporaryPasswordContext(guid);
        return { position, guid, kind, hash: await hashPassword(services.secrets.open(sealed, context)) };
      }),
    );
    const done = pending.map((one) => one.position);
    await services.store.step((trx) =>
      saveHashes(
        trx,
        organizationId,
        id,
        hashed.filter((one) => one !== null),
        done,
      ),
    );
  }
}
