/** Which statements a service in this process asks of PostgreSQL, and how the server would go about each of them. */
import pg from "pg";

export interface Statement {
  readonly text: string;
  /** Of its first time. */
  readonly values: readonly unknown[];
}

/** Of the queue's own tables its makers answer for. */
const ofTheQueue = /\bpgboss\b/;
const planned = /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/i;

/** Every statement once, as long as nobody ends it. */
export function listenToStatements(): { readonly heard: ReadonlyMap<string, Statement>; end(): void } {
  const heard = new Map<string, Statement>();
  const { query } = pg.Client.prototype;
  const note = (given: unknown, values: unknown): void => {
    const text = typeof given === "string" ? given : (given as { text?: unknown } | null)?.text;
    if (typeof text !== "string" || !planned.test(text) || ofTheQueue.test(text) || heard.has(text)) return;
    const own = Array.isArray(values) ? values : (given as { values?: unknown }).values;
    heard.set(text, { text, values: Array.isArray(own) ? own : [] });
  };
  pg.Client.prototype.query = function noted(this: pg.Client, ...given: unknown[]) {
    note(given[0], given[1]);
    return Reflect.apply(query, this, given);
  } as typeof query;
  return {
    heard,
    end() {
      pg.Client.prototype.query = query;
    },
  };
}

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** A table of fewer rows is rightly read as a whole. */
const manyRows = 5_000;

/**
 * The server estimates from a sample that is another one each time, and from statistics that a table which grows has left behind. A plan that is another one as soon
 * as an index costs twice as much was chosen by chance.
 */
export const dearIndexes = "SET random_page_cost = 8; SET cpu_index_tuple_cost = 0.01";

/** Of the statements those that would read a whole one of these tables, with its name; of tables that have many rows. `costs`: what the server is to reckon with. */
export async function wholeScans(
  url: string,
  statements: Iterable<Statement>,
  tables: readonly string[],
  costs = "",
): Promise<{ readonly table: string; readonly text: string }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: large } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND reltuples >= ${manyRows} AND relname = ANY($1)`,
    [tables],
  );
  const names = large.map(({ name }) => name);
  const found: { readonly table: string; readonly text: string }[] = [];
  try {
    await client.query(costs);
    for (const { text, values } of statements) {
      const { rows } = await client.query<{ "QUERY PLAN": readonly { readonly Plan: PlanNode }[] }>(
        `EXPLAIN (FORMAT JSON) ${text}`,
        [...values],
      );
      const nodes = rows.flatMap((row) => row["QUERY PLAN"].flatMap(({ Plan }) => nodesOf(Plan)));
      const scanned = nodes
        .filter((node) => node["Node Type"] === "Seq Scan")
        .map((node) => node["Relation Name"] ?? "");
      found.push(...scanned.filter((table) => names.includes(table)).map((table) => ({ table, text })));
    }
  } finally {
    await client.end();
  }
  return found;
}
