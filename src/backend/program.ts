/** The import service as a program on a given clock: configured by its environment, stopped by a signal. */
import { setFlagsFromString } from "node:v8";
import { readConfig } from "./config";
import { saidInWords } from "./said-in-words";
import { type RunningService, type Surroundings, startService } from "./service";

/**
 * What an import or a file of twenty thousand rows has left behind would stay until the heap has grown to several times that. Collected after as much
 * again, memory follows the largest import and not how many of them there were; after half as much, an import took a tenth longer.
 */
setFlagsFromString("--heap-growing-percent=100");

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(error: unknown): never {
  process.stderr.write(`${saidInWords(error) ?? (error instanceof Error ? error.stack : String(error))}\n`);
  process.exit(1);
}

/** Ends the process when the service cannot start, breaks, or is told to stop. */
export async function runService(surroundings: Surroundings): Promise<RunningService> {
  try {
    const service = await startService(readConfig(process.env, surroundings.random), surroundings);
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
    return service;
  } catch (error) {
    return fail(error);
  }
}
