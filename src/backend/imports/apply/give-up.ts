/**
 * The end of an import that cannot be worked off: every row that has no outcome yet fails, with the reason, and the school's next import has its turn
 * (I-1, I-3). No rule is asked about the rows: it may be what ends the process.
 */
import type { Services } from "../../services";
import { addProgress, type ImportRecord, type ImportRow, lockImport, rowsOfImport, saveOutcomes } from "../../store";
import { knownAccounts, uploaderOf } from "../plan/known-accounts";
import { SupersededError } from "./apply-chunk";
import { failedOutcome, failedProgress } from "./row-faults";

const rowsAtOnce = 2000;

export async function giveUp(services: Services, importRecord: ImportRecord): Promise<void> {
  const { db } = services.store;
  const { organizationId, id } = importRecord;
  const rows = await rowsOfImport(db, organizationId, id);
  const waiting = rows.filter((row) => row.applied === null);
  const accounts = await knownAccounts(db, importRecord, waiting, await uploaderOf(services, importRecord));
  let done = rows.length - waiting.length;
  for (let start = 0; start < waiting.length; start += rowsAtOnce) {
    const part: readonly ImportRow[] = waiting.slice(start, start + rowsAtOnce);
    await services.store.step(async (trx) => {
      const current = await lockImport(trx, organizationId, id);
      if (current === null || current.status !== "in_progress" || current.done !== done) throw new SupersededError();
      const outcomes = part.map((source) =>
        failedOutcome({ source, values: source.submitted }, { accounts }, { stopped: 1 }),
      );
      await saveOutcomes(trx, organizationId, id, outcomes);
      await addProgress(trx, importRecord, { ...failedProgress, done: part.length, failed: part.length });
    });
    done += part.length;
  }
}
