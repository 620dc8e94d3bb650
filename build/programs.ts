/** Builds the Node programs (service, simulator, workbench, stage) and the workbench's page. Packages stay outside the bundles. */
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { output, root, source } from "./paths.ts";
import { putStoreImage } from "./store-image.ts";

const nodeProgram = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node24",
  packages: "external",
  sourcemap: "linked",
  logLevel: "warning",
} as const;

const besideTheService = {
  "pglite-worker": source("backend", "store", "pglite-worker.ts"),
  "file-worker": source("backend", "imports", "files", "file-worker.ts"),
  seed: source("backend", "seed", "main.ts"),
  district: source("backend", "district", "main.ts"),
  offboard: source("backend", "offboard", "main.ts"),
};

export async function buildBackend(): Promise<void> {
  rmSync(output("backend"), { recursive: true, force: true });
  await build({
    ...nodeProgram,
    entryPoints: { main: source("backend", "main.ts"), ...besideTheService },
    outdir: output("backend"),
  });
  putStoreImage(output("backend"));
}

/**
 * A service of a stage is started for every suite and scenario, and again whenever it was killed. Half of its start was spent on finding and reading a thousand files
 * of packages, so that they are in it; but for those that bring files of their own. What is deployed has them outside, where they are audited.
 */
const withItsPackages: BuildOptions = {
  ...nodeProgram,
  packages: "bundle",
  external: ["@electric-sql/pglite", "@node-rs/argon2", "pg-native"],
  // Packages that are no ES modules ask for Node's own by it.
  banner: {
    js: 'import { createRequire as requireOfBundle } from "node:module"; const require = requireOfBundle(import.meta.url);',
  },
};

/** What scenarios run on: the same service on a clock that can be moved, and the program that runs a scenario. */
export async function buildStage(): Promise<void> {
  rmSync(output("stage"), { recursive: true, force: true });
  await Promise.all([
    build({
      ...withItsPackages,
      entryPoints: { service: join(root, "build", "stage", "service-program.ts") },
      outdir: output("stage"),
    }),
    build({ ...nodeProgram, entryPoints: besideTheService, outdir: output("stage") }),
    // Right in dist: what is bundled finds the project two folders above itself, as build/paths.ts does.
    build({ ...nodeProgram, entryPoints: [join(root, "build", "stage", "main.ts")], outfile: output("scenario.js") }),
  ]);
  putStoreImage(output("stage"));
}

export async function buildSimulator(): Promise<void> {
  rmSync(output("simulator"), { recursive: true, force: true });
  await Promise.all([
    build({
      ...nodeProgram,
      entryPoints: {
        "execution-worker": source("simulator", "execution-worker.ts"),
        // For the tests, which load it once a process (test/support/run/environment.mjs).
        simulator: source("simulator", "index.ts"),
        "script-runner": source("simulator", "script-runner.ts"),
      },
      outdir: output("simulator"),
    }),
    // Evaluated inside every script context, where only what Apps Script has may be used.
    build({
      bundle: true,
      platform: "neutral",
      format: "iife",
      target: "es2019",
      entryPoints: { realm: source("simulator", "realm.ts") },
      outdir: output("simulator"),
    }),
  ]);
}

export async function buildWorkbench(): Promise<void> {
  rmSync(output("workbench"), { recursive: true, force: true });
  mkdirSync(output("workbench", "page"), { recursive: true });
  await Promise.all([
    build({ ...nodeProgram, entryPoints: { main: source("workbench", "main.ts") }, outdir: output("workbench") }),
    build({
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      jsx: "automatic",
      jsxImportSource: "preact",
      entryPoints: { page: source("workbench", "page", "main.tsx") },
      outdir: output("workbench", "page"),
      define: { "process.env.NODE_ENV": '"production"' },
    }),
    build({
      bundle: true,
      minify: true,
      entryPoints: { page: source("workbench", "page", "page.css") },
      outdir: output("workbench", "page"),
    }),
  ]);
  for (const file of ["index.html", "favicon.svg"]) {
    if (existsSync(source("workbench", "page", file))) {
      cpSync(source("workbench", "page", file), output("workbench", "page", file));
    }
  }
}
