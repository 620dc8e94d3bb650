/** I-9: a queued import never starts; a running one stops after the chunk in hand. */
import { ProblemError } from "../problem-error";
import type { Services } from "../services";
import { type ImportRecord, importById, lockImport, markFinished, requestCancel, wipePasswords } from "../store";

export async function cancelImport(services: Services, { organizationId, id }: ImportRecord): Promise<ImportRecord> {
  await services.store.transaction(async (trx) => {
    const current = await lockImport(trx, organizationId, id);
    if (current === null || (current.status !== "queued" && current.status !== "in_progress")) {
      throw new ProblemError("import.not_cancellable");
    }
    await requestCancel(trx, current);
    if (current.status === "queued") {
      await wipePasswords(trx, organizationId, id);
      await markFinished(trx, current, "cancelled", services.now());
    }
  });
  const record = await importById(services.store.db, organizationId, id);
  if (record === null) throw new ProblemError("import.unknown");
  return record;
}
