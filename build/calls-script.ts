/**
 * What the sidebar's calls and the clock run, as a program of its own beside the script, because Apps Script loads all of the script on every edit
 * (docs/decisions/what-every-edit-loads.md).
 */
import { parse } from "acorn";
import { type BuildOptions, build } from "esbuild";
import { source } from "./paths.ts";

/** The name of the function that has it as its body where it is pushed as plain script; the underscore keeps pages from calling it. */
const plainName = "RollbookCalls_";

/**
 * Whether the program is pushed as a plain file of the script (`ROLLBOOK_CALLS=script`): for a Google that would not make code of text. Then every edit loads it
 * too, though none runs it.
 */
export function isPlainScript(): boolean {
  const chosen = process.env.ROLLBOOK_CALLS ?? "file";
  if (chosen !== "file" && chosen !== "script") throw new Error(`ROLLBOOK_CALLS is “file” or “script”: ${chosen}`);
  return chosen === "script";
}

/** As plain script: a function that runs when it is called, and not before. */
export const asPlainScript = (body: string): string => `function ${plainName}() {\n${body}\n}\n`;

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
