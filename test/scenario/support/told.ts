/** What a story of this folder tells, run as anyone would run it: by the program, in a process of its own. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../../../build/paths.ts";

export async function toldBy(name: string): Promise<unknown> {
  const story = join(root, "test", "scenario", `${name}.mjs`);
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, "build", "scenario.ts"), story], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  return JSON.parse(stdout);
}
