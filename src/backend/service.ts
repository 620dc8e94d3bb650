/** Puts the service together: store, queue, identity, HTTP and workers, and takes it apart again in order. */
import { createHmac } from "node:crypto";
import { routes } from "../contract";
import { createSecretBox, type RandomSource } from "./accounts";
import type { Config } from "./config";
import { buildServer } from "./http";
import { createTokenVerifier } from "./identity";
import { runTurn } from "./imports";
import { startQueue } from "./jobs";
import type { Services } from "./services";
import { openStore, wipeExpiredPasswords } from "./store";

export interface RunningService {
  /** Where it listens; null for a worker without HTTP. */
  readonly url: string | null;
  readonly services: Services;
  /** What is due every hour; it runs by itself, and for whoever moves the clock by more than that. */
  hourly(): Promise<void>;
  stop(): Promise<void>;
}

export interface Surroundings {
  readonly now: () => Date;
  readonly random: RandomSource;
}

/** The sign-in page under the address that the service is reached at, which may have a path of its own. */
function signInAddressOf({ publicUrl }: Config): string | null {
  if (publicUrl === null) return null;
  return `${publicUrl.endsWith("/") ? publicUrl.slice(0, -1) : publicUrl}${routes.signInPage}`;
}

export const hourMilliseconds = 3_600_000;
/** For answers under way when the service is told to stop. */
const patienceMilliseconds = 10_000;

export async function startService(config: Config, { now, random }: Surroundings): Promise<RunningService> {
  const store = await openStore(config.store);
  let reportFault: (error: unknown) => void = () => undefined;
  const queue = await startQueue(store, (error) => reportFault(error));
  const services: Services = {
    store,
    queue,
    secrets: createSecretBox(config.secretKey),
    fingerprint: (text) => createHmac("sha256", config.secretKey).update(`fingerprint ${text}`).digest("base64url"),
    verifyToken: createTokenVerifier(config.issuers, now),
    guardLimits: config.guardLimits,
    signInAddress: signInAddressOf(config),
    now,
    random,
  };
  const app = await buildServer(services, config);
  reportFault = (error) => app.log.error({ err: error }, "the queue met a fault");
  if (config.issuers.every((issuer) => issuer.audiences.length === 0)) {
    app.log.warn("IDENTITY_ISSUERS is not set: nobody can sign in yet");
  }
  if (config.role !== "web") {
    await queue.work(async (turn, signal) => {
      try {
        await runTurn(services, turn, signal);
      } catch (error) {
        // The job is tried again; the import goes on at the row where it stopped.
        if (!signal.aborted) app.log.error({ err: error }, "an import stopped and will be taken up again");
        throw error;
      }
    });
  }
  const everyHour = setInterval(() => void hourly(), hourMilliseconds);
  async function hourly(): Promise<void> {
    try {
      const wiped = await wipeExpiredPasswords(store.db, now());
      if (wiped > 0) app.log.info({ wiped }, "temporary passwords that have expired were wiped");
    } catch (error) {
      // The store is away; the next hour is soon enough.
      app.log.warn({ err: error }, "expired temporary passwords could not be wiped");
    }
  }
  await hourly();
  const url = config.role === "worker" ? null : await app.listen({ host: config.host, port: config.port });
  return {
    url,
    services,
    hourly,
    async stop() {
      clearInterval(everyHour);
      // Whoever does not read their answer to its end must not keep the service from stopping.
      const patience = setTimeout(() => app.server.closeAllConnections(), patienceMilliseconds);
      await app.close();
      clearTimeout(patience);
      await queue.stop();
      await store.close();
    },
  };
}
