/** `npm run script -- FILE [FUNCTION]`: runs an Apps Script file on a blank document and prints its log; the last line is the answer. */
import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { createSimulator } from "./index";

const help = `Usage: npm run script -- FILE [FUNCTION]

Runs FUNCTION of an Apps Script file (.js, .gs) in the simulator, on a blank spreadsheet, with full authorisation, as a script bound to it.
Without FUNCTION: main, else myFunction, else the only function that the file declares.
Prints the script's log, and last one line of JSON: {"result": …} or {"error": {"name", "message"}}; exit code 1 on an error.
`;

class UsageError extends Error {
  override readonly name: string = "UsageError";
}

function chooseFunction(source: string, given: string | undefined): string {
  if (given !== undefined) return given;
  const declared = [...source.matchAll(/^(?:async\s+)?function\s+([A-Za-z_$][\w$]*)/gm)].map((found) => found[1] ?? "");
  const chosen =
    ["main", "myFunction"].find((name) => declared.includes(name)) ?? (declared.length === 1 ? declared[0] : undefined);
  if (chosen === undefined) {
    throw new UsageError(`Name the function to run; the file declares ${declared.join(", ") || "none"}.`);
  }
  return chosen;
}

function readSource(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function runFile(file: string, functionName: string | undefined): Promise<string> {
  const source = readSource(file);
  const simulator = createSimulator({
    project: { manifest: {}, scripts: [{ name: basename(file), source }], html: [] },
    clock: { now: () => Date.now() },
    switches: { deployment: "bound" },
    builtSimulator: dirname(fileURLToPath(import.meta.url)),
  });
  try {
    const { record, value } = await simulator.run("me@example.com", chooseFunction(source, functionName));
    const lines = [...record.log];
    // The stack of a failure is the last entry and for a person; standard output is for programs too.
    if (lines.at(-1)?.includes("\n    at ")) process.stderr.write(`${lines.pop() ?? ""}\n`);
    for (const line of lines) process.stdout.write(`${line}\n`);
    if (record.error !== undefined) return JSON.stringify({ error: record.error });
    return JSON.stringify({ result: value ?? null });
  } finally {
    await simulator.close();
  }
}

const [file, functionName] = process.argv.slice(2);
if (file === undefined || file === "--help" || file === "-h") {
  process.stdout.write(help);
  process.exitCode = file === undefined ? 1 : 0;
} else {
  let answer: string;
  try {
    answer = await runFile(file, functionName);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    answer = JSON.stringify({ error: { name, message } });
  }
  process.stdout.write(`${answer}\n`);
  process.exitCode = answer.startsWith('{"error"') ? 1 : 0;
}
