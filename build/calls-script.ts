/**
 * What the sidebar's calls and the clock run, as a program of its own beside the script, because Apps Script loads all of the script on every edit
 * (docs/decisions/what-every-edit-loads.md).
 */
import { parse } from "acorn";
import { type BuildOptions, build } from "esbuild";
import { source } from "./paths.ts";

/** The body of a function that answers the sidebar's call, the clock's and an edit's note, with all that they need. */
export async function callsScript(options: BuildOptions & { write: false }): Promise<string> {
  const contents = `export * from ${JSON.stringify(source("addon", "calls", "calls-entry.ts"))};`;
  const globalName = "RollbookCalls";
  const stdin = { contents, loader: "ts", resolveDir: source("addon") } as const;
  const built = await build({ ...options, stdin, format: "iife", globalName });
  const script = built.outputFiles[0]?.text ?? "";
  parse(script, { ecmaVersion: 2019, sourceType: "script" });
  return `${script}return ${globalName};`;
}
