/**
 * Leaves no byte of what was deleted in the embedded store's folder. A deleted row stays in its page, in the planner's statistics and in the log of changes
 * until something is written over it: so every table is written anew, and the log begins anew in files that nothing was in.
 */
import { sql } from "kysely";
import type { Store } from "./store";

export async function rewriteStore({ db, queue }: Store): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  if (queue.kind === "postgres") {
    // Others are at work in it: what is freed is used again, and the certificate says so.
    await run("VACUUM (ANALYZE)");
    return;
  }
  // The planner's statistics keep the commonest values, which were names, and of a table that is empty now they would never be made anew.
  await run("DELETE FROM pg_statistic");
  await run("VACUUM FULL");
  await run("ANALYZE");
  // A file of the log that is done with is taken away, where it would be kept to be written over one day.
  await run("SET wal_recycle = off");
  const { rows } = await sql<{ files: number }>`SELECT count(*)::integer AS files FROM pg_ls_waldir()`.execute(db);
  // Files that are laid by already have been used before: the log is carried on behind the last of them.
  for (let left = (rows[0]?.files ?? 0) + 2; left > 0; left -= 1) {
    await run("SELECT pg_switch_wal()");
    await run("CHECKPOINT");
  }
}
