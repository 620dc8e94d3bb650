/**
 * Runs one scenario and answers the program that started it (build/scenario.ts) with the line that is to be printed. On its own: a scenario that never
 * ends, or takes the process down, must not keep the line from being printed.
 */
import { pathToFileURL } from "node:url";
import { begun, errorLine, resultLine } from "./answer-line.ts";
import { openStage, readStageOptions, type Stage } from "./stage";

type Scenario = (stage: Stage) => unknown;

async function load(file: string): Promise<{ scenario: Scenario; options: ReturnType<typeof readStageOptions> }> {
  const loaded = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  const { default: scenario, options } = loaded;
  if (typeof scenario !== "function") {
    throw new Error(`${file} exports no scenario: write \`export default async (stage) => result\`.`);
  }
  return { scenario: scenario as Scenario, options: readStageOptions(options) };
}

async function run(file: string): Promise<string> {
  const { scenario, options } = await load(file);
  const opened = await openStage(options);
  // From here on its time counts: a busy machine may take long to set the stage up.
  process.send?.(begun);
  try {
    return resultLine(await scenario(opened.stage));
  } finally {
    await opened.close();
  }
}

function answer(line: string): void {
  // Whatever the scenario has left running ends here.
  if (process.send === undefined) process.exit(1);
  process.send(line, () => process.exit(0));
}

// Nobody is left to hear the answer.
process.on("disconnect", () => process.exit(1));
process.on("uncaughtException", (error) => answer(errorLine(error)));
process.on("unhandledRejection", (error) => answer(errorLine(error)));
run(process.argv[2] ?? "").then(answer, (error: unknown) => answer(errorLine(error)));
