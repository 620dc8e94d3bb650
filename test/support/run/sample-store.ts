/**
 * The data folder that `npm run seed` makes, for tests and for whatever else starts the built programs: the tables are made once a run, every size of
 * district is seeded once a run, and each gets a copy.
 */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { cpSync } from "node:fs";
import { root } from "../../../build/paths.ts";
import { startProcess } from "../../backend/support/process";
import { built } from "../built";
import { template } from "./templates.ts";

export interface SampleSize {
  readonly accounts: number;
  readonly schools: number;
}

/** A database of somebody's environment is not the one that is filled here. */
const environment = (directory: string) => ({
  ...process.env,
  NODE_OPTIONS: "",
  DATABASE_URL: "",
  DATA_DIR: directory,
});

/** As the service leaves a new folder: its tables and its queue, and nobody in them. */
async function makeEmpty(directory: string): Promise<void> {
  const service = await startProcess({
    ...environment(directory),
    // Given, so that it leaves none in the folder: every copy gets its own.
    SECRET_KEY: randomBytes(32).toString("base64"),
    PORT: "0",
    LOG_LEVEL: "fatal",
  });
  const gone = once(service.child, "exit");
  service.child.kill("SIGTERM");
  await gone;
}

function seed(directory: string, { accounts, schools }: SampleSize): void {
  const size = ["--accounts", String(accounts), "--schools", String(schools)];
  const { status, stdout, stderr } = spawnSync(process.execPath, [built("backend", "seed.js"), ...size], {
    cwd: root,
    env: environment(directory),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`seed failed: ${stdout}${stderr}`);
}

/** Puts the embedded store of a sample district, and its people.json, into a folder. */
export async function putSampleStore(directory: string, size: SampleSize): Promise<void> {
  const seeded = await template(`sample-${size.accounts}-${size.schools}`, async (draft) => {
    cpSync(await template("sample-empty", makeEmpty), draft, { recursive: true });
    seed(draft, size);
  });
  cpSync(seeded, directory, { recursive: true });
}
