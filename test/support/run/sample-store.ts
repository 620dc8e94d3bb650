/** The data folder that `npm run seed` makes, for tests: seeded once a run for each size, and copied. */
import { spawnSync } from "node:child_process";
import { output, root } from "../../../build/paths.ts";
import { copyOfTemplate } from "./templates.ts";

export interface SampleSize {
  readonly accounts: number;
  readonly schools: number;
}

/** Puts the embedded store of a sample district, and its people.json, into a folder. */
export function putSampleStore(folder: string, { accounts, schools }: SampleSize): Promise<void> {
  return copyOfTemplate(`sample-${accounts}-${schools}`, folder, (draft) => {
    const seeded = spawnSync(
      process.execPath,
      [output("backend", "seed.js"), "--accounts", String(accounts), "--schools", String(schools)],
      { cwd: root, env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: "", DATA_DIR: draft }, encoding: "utf8" },
    );
    if (seeded.status !== 0) throw new Error(`seed failed: ${seeded.stdout}${seeded.stderr}`);
  });
}
