/** Starts programs of this project for the other build programs. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./paths.ts";

export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** A program of node_modules/.bin. */
export const bin = (name: string) => join(root, "node_modules", ".bin", name);

/** Runs a program with its output shown; answers its exit code. */
export function run(command: string, args: readonly string[], environment: NodeJS.ProcessEnv = process.env): number {
  return spawnSync(command, args, { cwd: root, stdio: "inherit", env: environment }).status ?? 1;
}

/** Runs every step, also after one has failed, so that all faults are seen at once; answers the names of the failed ones. */
export function runAll(steps: readonly Step[]): string[] {
  return steps.filter((step) => run(step.command, step.args) !== 0).map((step) => step.name);
}
