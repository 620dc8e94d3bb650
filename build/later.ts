/**
 * Keeps out of the script what hardly any edit needs, because Apps Script loads all of the script on every edit: modules of pure functions become a file of the
 * project, and in the script each of their functions a line that asks for it there (src/addon/platform/later.ts).
 */
import { readFileSync } from "node:fs";
import { parse } from "acorn";
import { type BuildOptions, build, type Plugin, type StdinOptions } from "esbuild";
import { source } from "./paths.ts";

interface Module {
  readonly path: readonly [room: string, ...path: string[]];
  /** Its functions that the script calls. A value cannot be asked for later. */
  readonly functions: readonly string[];
  /** What is answered inside onEdit where the file cannot be read; left out where no edit asks. */
  readonly otherwise?: string;
}

const modules: readonly Module[] = [
  // Of a tab in which a column may be out of step: what an edit cannot find, the next full check finds.
  { path: ["roster", "column-seal", "column-seal.ts"], functions: ["columnsOutOfStep"], otherwise: "[]" },
  // Of a row that the platform refused.
  { path: ["roster", "finding.ts"], functions: ["isToldFinding"], otherwise: "false" },
  // Of a mistake, to offer what may be meant.
  { path: ["roster", "rules", "grade-readings.ts"], functions: ["gradeReadings"], otherwise: "[]" },
  { path: ["roster", "rules", "look-alikes.ts"], functions: ["lookAlike"], otherwise: "null" },
  // Of a schedule's turn.
  { path: ["roster", "guard", "unattended.ts"], functions: ["countWaiting", "waitingUnattended"] },
];

const asker = JSON.stringify(source("addon", "platform", "later.ts"));

function askingLater({ functions, otherwise }: Module): string {
  const lines = functions.map((name) =>
    otherwise === undefined
      ? `export const ${name} = (...given) => later().${name}(...given);`
      : `export const ${name} = (...given) => laterOr(${otherwise}, (known) => known.${name}(...given));`,
  );
  return [`import { later, laterOr } from ${asker};`, ...lines].join("\n");
}

/** In the script, what is asked for later instead of the modules themselves. */
export const askLater: Plugin = {
  name: "ask-later",
  setup({ onLoad }) {
    const byPath = new Map(modules.map((module) => [source(...module.path), module]));
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const module = byPath.get(path);
      return module === undefined
        ? { contents: readFileSync(path, "utf8"), loader: "ts" }
        : { contents: askingLater(module), loader: "ts" };
    });
  },
};

/** The body of a function that answers what `stdin` exports. */
async function answering(
  options: BuildOptions & { write: false },
  stdin: StdinOptions,
  globalName: string,
): Promise<string> {
  const built = await build({ ...options, stdin, format: "iife", globalName });
  const script = built.outputFiles[0]?.text ?? "";
  parse(script, { ecmaVersion: 2019, sourceType: "script" });
  return `${script}return ${globalName};`;
}

/** Of a function that answers the modules' functions. */
export function laterScript(options: BuildOptions & { write: false }): Promise<string> {
  const contents = modules
    .map(({ path, functions }) => `export { ${functions.join(", ")} } from ${JSON.stringify(source(...path))};`)
    .join("\n");
  return answering(options, { contents, loader: "ts", resolveDir: source("roster") }, "RollbookLater");
}

/** Of a function that answers the sidebar's call and the clock's, with all that they need. */
export function callsScript(options: BuildOptions & { write: false }): Promise<string> {
  const contents = `export * from ${JSON.stringify(source("addon", "calls", "calls-entry.ts"))};`;
  return answering(options, { contents, loader: "ts", resolveDir: source("addon") }, "RollbookCalls");
}
