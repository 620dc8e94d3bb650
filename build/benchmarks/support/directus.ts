/** Directus as somebody has installed it in a folder of their own, on a database that it is given; asked as its users ask it, by a token and over HTTP. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../../free-port.ts";

export interface Directus {
  readonly version: string;
  /** A collection of texts, with its key first. */
  createCollection(name: string, fields: readonly string[]): Promise<void>;
  importCsv(collection: string, csv: string): Promise<void>;
  /** How many of its rows have this value. */
  count(collection: string, field: string, value: string): Promise<number>;
  stop(): Promise<void>;
}

const email = "admin@example.com";
const password = "Not-a-secret-7";
const startWithinMilliseconds = 120_000;

function environmentOf(databaseUrl: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_OPTIONS: "",
    HOST: "127.0.0.1",
    PORT: String(port),
    DB_CLIENT: "pg",
    DB_CONNECTION_STRING: databaseUrl,
    SECRET: "only-of-this-run-and-of-no-other",
    ADMIN_EMAIL: email,
    ADMIN_PASSWORD: password,
    TELEMETRY: "false",
    LOG_LEVEL: "error",
    RATE_LIMITER_ENABLED: "false",
    MAX_PAYLOAD_SIZE: "100mb",
  };
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (const since = Date.now(); ; ) {
    const answer = await fetch(`${url}/server/ping`).catch(() => null);
    if (answer?.ok) return;
    if (child.exitCode !== null || Date.now() - since > startWithinMilliseconds)
      throw new Error("Directus does not start");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

export async function startDirectus(folder: string, databaseUrl: string): Promise<Directus> {
  const program = join(folder, "node_modules", "directus", "cli.js");
  if (!existsSync(program)) throw new Error(`${folder} has no node_modules/directus: install it there first`);
  const manifest = JSON.parse(readFileSync(join(folder, "node_modules", "directus", "package.json"), "utf8")) as {
    version: string;
  };
  const port = await freePort();
  const env = environmentOf(databaseUrl, port);
  const made = spawnSync(process.execPath, [program, "bootstrap"], { cwd: folder, env, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`Directus cannot make its tables: ${made.stdout}${made.stderr}`);
  const child = spawn(process.execPath, [program, "start"], {
    cwd: folder,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  let token = "";
  const ask = async (path: string, init: RequestInit): Promise<unknown> => {
    const answer = await fetch(`${url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
    });
    if (!answer.ok) throw new Error(`Directus, ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? null : await answer.json().catch(() => null);
  };
  const post = (path: string, body: unknown) =>
    ask(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  await answering(url, child);
  const signedIn = (await fetch(`${url}/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  }).then((answer) => answer.json())) as { data: { access_token: string } };
  token = signedIn.data.access_token;
  return {
    version: manifest.version,
    async createCollection(name, fields) {
      const [key = "", ...others] = fields;
      const text = (field: string, schema: object) => ({ field, type: "string", meta: {}, schema });
      await post("/collections", {
        collection: name,
        schema: {},
        meta: {},
        fields: [
          text(key, { is_primary_key: true, length: 64 }),
          ...others.map((one) => text(one, { is_nullable: true })),
        ],
      });
    },
    async importCsv(collection, csv) {
      const form = new FormData();
      form.append("file", new Blob([csv], { type: "text/csv" }), "people.csv");
      await ask(`/utils/import/${collection}`, { method: "POST", body: form });
    },
    async count(collection, field, value) {
      const query = `filter[${field}][_eq]=${encodeURIComponent(value)}&aggregate[count]=*`;
      const { data } = (await ask(`/items/${collection}?${query}`, {})) as {
        data: readonly { count: number | string }[];
      };
      return Number(data[0]?.count ?? 0);
    },
    async stop() {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}
