/** The workbench as a program: from the environment, until it is told to stop. */
import { join } from "node:path";
import { startWorkbench } from "./server";
import { readSettings } from "./settings";

const warn = (text: string) => {
  process.stderr.write(`${text}\n`);
};

try {
  const workbench = await startWorkbench(readSettings(process.env, join(import.meta.dirname, "page")), warn);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    workbench.close().then(
      () => process.exit(0),
      (error: unknown) => {
        warn(`The document could not be saved: ${String(error)}`);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
} catch (error) {
  warn(`The workbench cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
