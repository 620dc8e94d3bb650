/** The import service as a program: configured by its environment, stopped by a signal. */
import { randomBytes } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { ConfigurationError, readConfig } from "./config";
import { startService } from "./service";

/**
 * What an import or a file of twenty thousand rows has left behind would stay until the heap has grown to several times that. Collected after as much
 * again, memory follows the largest import and not how many of them there were; after half as much, an import took a tenth longer.
 */
setFlagsFromString("--heap-growing-percent=100");

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(error: unknown): never {
  // The operator needs the sentence; a stack only where we did not foresee it.
  const foreseen = error instanceof ConfigurationError || (error instanceof Error && error.name === "FolderTakenError");
  process.stderr.write(`${foreseen ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

try {
  const config = readConfig(process.env, randomBytes);
  const service = await startService(config, { now: () => new Date(), random: randomBytes });
  say(service.url === null ? "Rollbook worker is at work" : `Rollbook import service on ${service.url}`);
  // Started again it takes everything up where it was; until then it would only refuse.
  service.services.store.broken.then(fail, fail);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    service.stop().then(() => process.exit(0), fail);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
} catch (error) {
  fail(error);
}
