/** I-9: a queued import never starts; a running one stops after the chunk in hand; one that nobody has in hand is cancelled at once. */
import { tellDone } from "../hook";
import { ProblemError } from "../problem-error";
import type { Services } from "../services";
import {
  hasPendingCredentials,
  type ImportRecord,
  importById,
  lockImport,
  markFinished,
  requestCancel,
  wipePasswords,
} from "../store";

export async function cancelImport(services: Services, { organizationId, id }: ImportRecord): Promise<ImportRecord> {
  await services.store.transaction(async (trx) => {
    const current = await lockImport(trx, organizationId, id);
    if (current === null || (current.status !== "queued" && current.status !== "in_progress")) {
      throw new ProblemError("import.not_cancellable");
    }
    // Every row has its outcome, and only passwords are still being hashed: whoever is told yes would be told wrong.
    if (current.status === "in_progress" && current.done >= current.total)
      throw new ProblemError("import.not_cancellable");
    await requestCancel(trx, current);
    // Between two attempts it is nobody's; what it made so far has to have its passwords first.
    const isNobodys = current.startedBy === null && !(await hasPendingCredentials(trx, organizationId, id));
    if (isNobodys) {
      await wipePasswords(trx, organizationId, id);
      await markFinished(trx, current, "cancelled", services.now());
      await tellDone(services, trx, current, "cancelled");
    }
  });
  const record = await importById(services.store.db, organizationId, id);
  if (record === null) throw new ProblemError("import.unknown");
  return record;
}
