/** What the workbench is told by its environment. */
import { join } from "node:path";

export interface WorkbenchSettings {
  readonly port: number;
  readonly dataDirectory: string;
  /** Where the import service listens, without a trailing slash. */
  readonly serviceUrl: string;
  /** What clasp would push. */
  readonly addonDirectory: string;
  /** The built page. */
  readonly pageDirectory: string;
  /** The name under Extensions; Google takes it from the add-on's listing, which no file of the bundle holds. */
  readonly addonName: string;
  /** The folder of the built simulator, when it is not dist/simulator of the project. */
  readonly builtSimulator?: string;
  /** How long a request may take to arrive whole; a minute when left out. */
  readonly requestMilliseconds?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function readSettings(environment: Environment, pageDirectory: string): WorkbenchSettings {
  const port = Number(environment.PORT ?? "8787");
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT is "${environment.PORT}"; it must be a number from 1 to 65535`);
  }
  const serviceUrl = (environment.SERVICE_URL ?? "http://127.0.0.1:8788").replace(/\/+$/, "");
  if (!URL.canParse(serviceUrl)) throw new Error(`SERVICE_URL is "${serviceUrl}"; it must be an http address`);
  return {
    port,
    dataDirectory: environment.DATA_DIR ?? ".data",
    serviceUrl,
    addonDirectory: environment.ADDON_DIR ?? join("dist", "addon"),
    pageDirectory,
    addonName: environment.ADDON_NAME ?? "Rollbook",
  };
}
