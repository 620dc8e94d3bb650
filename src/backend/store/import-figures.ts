/**
 * How many imports there are, for the metrics. A scrape comes every few seconds and a season has millions of imports: what is finished stays as it is, so each process
 * counts it once, and then only what has come since.
 */
import { sql } from "kysely";
import type { Queryable } from "./store";
import { Turns } from "./turns";

export interface ImportFigures {
  /** Imports by status; those that no import has are left out. */
  readonly imports: ReadonlyMap<string, number>;
  readonly rowsDone: number;
  /** When the import was made that has been queued longest; null when none is. */
  readonly oldestQueued: Date | null;
}

interface Part {
  readonly part: "open" | "recent" | "settled";
  readonly status: string;
  readonly imports: number;
  readonly rowsDone: number;
  readonly oldest: Date;
}

/** A transaction that says when its import finished is written within this; the clocks of several machines agree so far. */
const settledAfterMilliseconds = 10 * 60 * 1000;

/** The parts of one moment: in one statement, or an import that finishes in between would be missing or counted twice. */
async function countParts(db: Queryable, from: Date, settled: Date): Promise<readonly Part[]> {
  const { rows } = await sql<Part>`
    SELECT 'open' AS part, status, count(*)::bigint AS imports, sum(rows_done)::bigint AS "rowsDone", min(created_at) AS oldest
    FROM imports WHERE status IN ('queued', 'in_progress') GROUP BY status
    UNION ALL
    SELECT CASE WHEN finished_at < ${settled}::timestamptz THEN 'settled' ELSE 'recent' END, status, count(*)::bigint,
      sum(rows_done)::bigint, min(created_at)
    FROM imports WHERE finished_at >= ${from}::timestamptz GROUP BY 1, 2
  `.execute(db);
  return rows;
}

export type CountImports = (now: Date) => Promise<ImportFigures>;

export function createImportCounter(db: Queryable): CountImports {
  const turns = new Turns();
  const known = new Map<string, number>();
  let knownRows = 0;
  let from = new Date(0);
  return (now) =>
    turns.take(async () => {
      const settled = new Date(Math.max(from.getTime(), now.getTime() - settledAfterMilliseconds));
      const parts = await countParts(db, from, settled);
      for (const { part, status, imports, rowsDone } of parts) {
        if (part !== "settled") continue;
        known.set(status, (known.get(status) ?? 0) + imports);
        knownRows += rowsDone;
      }
      from = settled;
      const imports = new Map(known);
      let rows = knownRows;
      for (const one of parts) {
        if (one.part === "settled") continue;
        imports.set(one.status, (imports.get(one.status) ?? 0) + one.imports);
        rows += one.rowsDone;
      }
      const queued = parts.find((one) => one.part === "open" && one.status === "queued");
      return { imports, rowsDone: rows, oldestQueued: queued?.oldest ?? null };
    });
}
