/**
 * How many imports there are, for the metrics. A scrape comes every few seconds and a season has millions of imports: what is finished stays as it is,
 * so each process counts it once, and then only what has come since.
 */
import { sql } from "kysely";
import { OneAtATime } from "./one-at-a-time";
import type { Queryable } from "./store";

interface Count {
  readonly imports: number;
  readonly rowsDone: number;
}

export interface ImportFigures {
  /** By status; those that no import has are left out. */
  readonly counts: ReadonlyMap<string, Count>;
  /** When the import was made that has been queued longest; null when none is. */
  readonly oldestQueued: Date | null;
}

interface Part extends Count {
  /** "recent": finished, but so lately that one which finished before it may still be on its way into the store. */
  readonly part: "open" | "recent" | "certain";
  readonly status: string;
  readonly oldest: Date | null;
}

/** A transaction that says when its import finished is written within this; the clocks of several machines agree so far. */
const certainAfterMilliseconds = 10 * 60 * 1000;

/** The parts of one moment: in one statement, or an import that finishes in between would be missing or counted twice. */
async function countParts(db: Queryable, countedUntil: Date, certainUntil: Date): Promise<readonly Part[]> {
  const { rows } = await sql<Part>`
    SELECT 'open' AS part, status, count(*)::bigint AS imports, sum(rows_done)::bigint AS "rowsDone", min(created_at) AS oldest
    FROM imports WHERE status IN ('queued', 'in_progress') GROUP BY status
    UNION ALL
    SELECT CASE WHEN finished_at < ${certainUntil}::timestamptz THEN 'certain' ELSE 'recent' END, status, count(*)::bigint,
      sum(rows_done)::bigint, NULL
    FROM imports WHERE finished_at >= ${countedUntil}::timestamptz GROUP BY 1, 2
  `.execute(db);
  return rows;
}

function add(counts: Map<string, Count>, { status, imports, rowsDone }: Part): void {
  const before = counts.get(status) ?? { imports: 0, rowsDone: 0 };
  counts.set(status, { imports: before.imports + imports, rowsDone: before.rowsDone + rowsDone });
}

export type CountImports = (now: Date) => Promise<ImportFigures>;

export function createImportCounter(db: Queryable): CountImports {
  const inOrder = new OneAtATime();
  /** Of imports that finished before `countedUntil`. */
  const counted = new Map<string, Count>();
  let countedUntil = new Date(0);
  return (now) =>
    inOrder.take(async () => {
      const certainUntil = new Date(Math.max(countedUntil.getTime(), now.getTime() - certainAfterMilliseconds));
      const parts = await countParts(db, countedUntil, certainUntil);
      for (const one of parts.filter(({ part }) => part === "certain")) add(counted, one);
      countedUntil = certainUntil;
      const counts = new Map(counted);
      for (const one of parts.filter(({ part }) => part !== "certain")) add(counts, one);
      return { counts, oldestQueued: parts.find(({ status }) => status === "queued")?.oldest ?? null };
    });
}
