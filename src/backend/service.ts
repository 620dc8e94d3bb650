/** Puts the service together: store, queue, identity, HTTP and workers, and takes it apart again in order. */
import { createHmac } from "node:crypto";
import { routes } from "../contract";
import { createSecretBox, type HashPassword, hashPassword, type RandomSource } from "./accounts";
import type { Config } from "./config";
import { endDemonstrations } from "./demonstration";
import { sendToHook, tellOfPasswords, tellOfStuck } from "./hook";
import { buildServer } from "./http";
import { createTokenVerifier } from "./identity";
import { questionsAsked, runTurn } from "./imports";
import { startQueue } from "./jobs";
import { endData } from "./retention";
import { defaultRetention } from "./retention-days";
import { checkSecretKey } from "./secret-key";
import type { Services } from "./services";
import { forgetTries, openStore, wipeExpiredPasswords } from "./store";

export interface RunningService {
  /** Where it listens; null for a worker without HTTP. */
  readonly url: string | null;
  readonly services: Services;
  /** What is due every hour; it runs by itself, and for whoever moves the clock by more than that. */
  hourly(): Promise<void>;
  /** The same of every minute. */
  minutely(): Promise<void>;
  stop(): Promise<void>;
}

export interface Surroundings {
  readonly now: () => Date;
  readonly random: RandomSource;
  /** Argon2id at OWASP's parameters when left out, as every program leaves it. */
  readonly hashPassword?: HashPassword;
  /** How long a request may take to arrive whole; a minute when left out. */
  readonly requestMilliseconds?: number;
}

/** The sign-in page under the address that the service is reached at, which may have a path of its own. */
function signInAddressOf({ publicUrl }: Config): string | null {
  if (publicUrl === null) return null;
  return `${publicUrl.endsWith("/") ? publicUrl.slice(0, -1) : publicUrl}${routes.signInPage}`;
}

export const hourMilliseconds = 3_600_000;
/** For answers under way when the service is told to stop. */
const patienceMilliseconds = 10_000;

const processNameBytes = 12;

const minuteMilliseconds = 60_000;

const fingerprintWith = (key: Uint8Array, text: string) =>
  createHmac("sha256", key).update(`fingerprint ${text}`).digest("base64url");

export async function startService(
  config: Config,
  { now, random, hashPassword: hashing = hashPassword, requestMilliseconds }: Surroundings,
): Promise<RunningService> {
  const store = await openStore(config.store);
  const keys = [config.secretKey, ...(config.previousKeys ?? [])];
  try {
    await checkSecretKey(store, keys, config.previousKeyIsLost === true, now());
  } catch (error) {
    await store.close();
    throw error;
  }
  let reportFault: (error: unknown) => void = () => undefined;
  const queue = await startQueue(store, (error) => reportFault(error));
  const services: Services = {
    store,
    queue,
    secrets: createSecretBox(config.secretKey, config.previousKeys),
    previousKeys: keys.length - 1,
    fingerprint: (text) => fingerprintWith(config.secretKey, text),
    isFingerprint: (text, fingerprint) => keys.some((key) => fingerprintWith(key, text) === fingerprint),
    verifyToken: createTokenVerifier(config.issuers, now),
    guardLimits: config.guardLimits,
    questions: questionsAsked(),
    retention: config.retention ?? defaultRetention,
    signInAddress: signInAddressOf(config),
    demonstrations: config.demonstrations ?? 0,
    hook: config.hook ?? null,
    processName: Buffer.from(random(processNameBytes)).toString("base64url"),
    now,
    random,
    hashPassword: hashing,
  };
  const app = await buildServer(services, {
    ...config,
    ...(requestMilliseconds === undefined ? {} : { requestMilliseconds }),
  });
  reportFault = (error) => app.log.error({ err: error }, "the queue met a fault");
  if (config.issuers.every((issuer) => issuer.audiences.length === 0)) {
    app.log.warn("IDENTITY_ISSUERS is not set: nobody can sign in yet");
  }
  if (config.role !== "web") {
    await queue.work(async (turn, signal) => {
      try {
        const given = await runTurn(services, turn, signal);
        if (given !== null) app.log.error(given, "an import was given up: its rows that were not worked have failed");
      } catch (error) {
        // The job is tried again; the import goes on at the row where it stopped.
        if (!signal.aborted) app.log.error({ err: error }, "an import stopped and will be taken up again");
        throw error;
      }
    });
  }
  if (config.role !== "web") {
    await queue.workRetention(async (signal) => {
      const ended = await endData(services, signal);
      if (ended.imports + ended.values + ended.reads > 0)
        app.log.info(ended, "data that was kept long enough was deleted");
      const demonstrations = await endDemonstrations(services, signal);
      if (demonstrations > 0) app.log.info({ demonstrations }, "demonstrations that are over were deleted");
      await tellOfPasswords(services);
    });
  }
  const { hook } = services;
  if (config.role !== "web" && hook !== null) {
    await queue.workHook(async (message, signal) => {
      try {
        await sendToHook(hook, message, now(), signal);
      } catch (error) {
        if (!signal.aborted) app.log.warn({ err: error, event: message.id }, "the operator's hook was not told");
        throw error;
      }
    });
  }
  const everyHour = setInterval(() => void hourly(), hourMilliseconds);
  async function hourly(): Promise<void> {
    try {
      const wiped = await wipeExpiredPasswords(store.db, now());
      await queue.askForRetention();
      if (wiped > 0) app.log.info({ wiped }, "temporary passwords that have expired were wiped");
    } catch (error) {
      // The store is away; the next hour is soon enough.
      app.log.warn({ err: error }, "what is due every hour could not be done");
    }
  }
  const everyMinute = setInterval(() => void minutely(), minuteMilliseconds);
  async function minutely(): Promise<void> {
    try {
      await forgetTries(store.db);
      if (config.role !== "web") await tellOfStuck(services);
    } catch (error) {
      app.log.warn({ err: error }, "what is due every minute could not be done");
    }
  }
  await hourly();
  const url = config.role === "worker" ? null : await app.listen({ host: config.host, port: config.port });
  return {
    url,
    services,
    hourly,
    minutely,
    async stop() {
      clearInterval(everyHour);
      clearInterval(everyMinute);
      // Whoever does not read their answer to its end must not keep the service from stopping.
      const patience = setTimeout(() => app.server.closeAllConnections(), patienceMilliseconds);
      await app.close();
      clearTimeout(patience);
      await queue.stop();
      await store.close();
    },
  };
}
