/** `npm run script -- FILE [FUNCTION]`: runs an Apps Script file on a blank document and prints its log; the last line is the answer. */
import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { createSimulator } from "./index";

const help = `Usage: npm run script -- FILE [FUNCTION]

Runs FUNCTION of an Apps Script file (.js, .gs) in the simulator, on a blank spreadsheet, with full authorisation, as a script bound to it.
Without FUNCTION: main, else myFunction, else the only function that the file declares.
A dialog is answered with its first button and no text; what a person would see of dialogs, sidebars and toasts is told on standard error.
Prints the script's log, and last one line of JSON: {"result": …} or {"error": {"name", "message"}}; exit code 1 on an error.
`;

class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** Plain functions, and those that are kept in a const, as in Apps Script's own list. */
const declaration =
  /^(?:async\s+)?function\s*\*?\s*([A-Za-z_$][\w$]*)|^(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*=\s*(?:async\b\s*)?(?:function\b|\([^()]*\)\s*=>|[A-Za-z_$][\w$]*\s*=>)/gm;

function chooseFunction(source: string, given: string | undefined): string {
  if (given !== undefined) return given;
  const declared = [...source.matchAll(declaration)].map((found) => found[1] ?? found[2] ?? "");
  // Nothing that could be run: what the project then says of itself is more to the point.
  if (declared.length === 0) return "main";
  const chosen =
    ["main", "myFunction"].find((name) => declared.includes(name)) ?? (declared.length === 1 ? declared[0] : undefined);
  if (chosen === undefined) {
    throw new UsageError(`Name the function to run; the file declares ${declared.join(", ")}.`);
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

function tell(what: string, title: string, text: string): void {
  process.stderr.write(`[${what}] ${[title, text].filter((part) => part !== "").join(": ")}\n`);
}

async function runFile(file: string, functionName: string | undefined): Promise<string> {
  const source = readSource(file);
  const simulator = createSimulator({
    project: { manifest: {}, scripts: [{ name: basename(file).replace(/\.(gs|js)$/, ""), source }], html: [] },
    clock: { now: () => Date.now() },
    switches: { deployment: "bound" },
    builtSimulator: dirname(fileURLToPath(import.meta.url)),
  });
  simulator.subscribe((event) => {
    if (event.type === "alert") {
      const [button = "OK"] = event.buttons;
      tell(event.prompt ? "prompt" : "alert", event.title, `${event.text} → ${button}`);
      simulator.answerAlert(event.id, { button, ...(event.prompt ? { text: "" } : {}) });
    } else if (event.type === "toast") tell("toast", event.title, event.text);
    else if (event.type === "mail") tell("mail", event.to.join(", "), event.subject);
    else if (event.type === "sidebar" || event.type === "dialog") tell(event.type, event.title, "");
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
