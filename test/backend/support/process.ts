/** The built service as a process of its own, which can be killed the hard way. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { shortLived } from "../../../build/stage/short-lived";
import { built } from "../../support/built";

export interface ServiceProcess {
  readonly child: ChildProcess;
  /** "" for a worker without HTTP. */
  readonly url: string;
  /** kill -9; resolves when the process is gone. */
  kill(): Promise<void>;
}

/**
 * Resolves when the service has printed that it listens, or that its worker is at work. `flags` are node's: whoever measures a service wants it as it is run, and
 * gives none.
 */
export async function startProcess(
  environment: NodeJS.ProcessEnv,
  flags: readonly string[] = shortLived,
): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [...flags, built("backend", "main.js")], { env: environment });
  const service = (url: string): ServiceProcess => ({
    child,
    url,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  });
  let text = "";
  child.stderr.on("data", (chunk) => {
    text += String(chunk);
  });
  // Left open, or the service would write its log into a closed pipe.
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    const started = /Rollbook (?:import service on (\S+)|worker is at work)/.exec(text);
    if (started === null) continue;
    // Read on, or a full pipe would stop the service.
    child.stdout.resume();
    return service(started[1] ?? "");
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  // A worker that dies of its first import may do so before anybody has read that it is at work.
  if (child.signalCode === "SIGKILL") return service("");
  throw new Error(`the service did not start: ${text}`);
}
