/** Databases of a run on a PostgreSQL: made empty, or as copies of one that the first suite that asks for it fills. */
import { createHash, randomBytes } from "node:crypto";
import { basename } from "node:path";
import pg from "pg";

/** What a database is a copy of. */
export interface DatabaseTemplate {
  /** Small letters only. */
  readonly name: string;
  /** Fills an empty database, and leaves no connection open. */
  make(url: string): Promise<void>;
}

/** All databases of a run begin with it, so that the end of the run finds them on a server that goes on. */
export function databasePrefix(runFolder: string): string {
  return `rollbook_test_${createHash("sha256").update(basename(runFolder)).digest("hex").slice(0, 10)}_`;
}

async function administered<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function databasesLike(client: pg.Client, prefix: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)",
    [prefix],
  );
  return rows.map(({ name }) => name);
}

function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** The template's database; whoever else asks meanwhile waits. Half filled it has another name. */
async function madeTemplate(
  client: pg.Client,
  url: string,
  prefix: string,
  template: DatabaseTemplate,
): Promise<string> {
  const name = `${prefix}template_${template.name}`;
  await client.query("SELECT pg_advisory_lock(hashtext($1))", [name]);
  try {
    if ((await databasesLike(client, name)).includes(name)) return name;
    const draft = `${prefix}draft_${randomBytes(4).toString("hex")}`;
    await client.query(`CREATE DATABASE ${draft}`);
    await template.make(addressOf(url, draft));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    return name;
  } finally {
    await client.query("SELECT pg_advisory_unlock(hashtext($1))", [name]);
  }
}

/** Makes a database and answers its address. */
export function createDatabase(url: string, prefix: string, template: DatabaseTemplate | null): Promise<string> {
  return administered(url, async (client) => {
    const from = template === null ? "" : ` TEMPLATE ${await madeTemplate(client, url, prefix, template)}`;
    const name = `${prefix}${randomBytes(6).toString("hex")}`;
    await client.query(`CREATE DATABASE ${name}${from}`);
    return addressOf(url, name);
  });
}

export function dropDatabase(url: string, address: string): Promise<void> {
  return administered(url, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${new URL(address).pathname.slice(1)} WITH (FORCE)`);
  });
}

export function dropDatabases(url: string, prefix: string): Promise<void> {
  return administered(url, async (client) => {
    for (const name of await databasesLike(client, prefix)) {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
  });
}
