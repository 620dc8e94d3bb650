/**
 * The public keys of an issuer: fetched within bounds, kept over its outages, and asked for again when a token names a key that is not among them.
 * What cannot be fetched is the issuer's trouble and not a bad token: it is told as such, so that whoever asks tries again.
 */
import { createLocalJWKSet, errors, type FlattenedJWSInput, type JSONWebKeySet, type JWSHeaderParameters } from "jose";

/** No keys of the issuer are to be had at the moment. */
export class KeysAwayError extends Error {
  constructor(options?: ErrorOptions) {
    super("The issuer's keys cannot be fetched", options);
    this.name = "KeysAwayError";
  }
}

const minute = 60_000;
const freshFor = 10 * minute;
/** An issuer that is away is not asked again with every token. */
const againAfter = 10_000;
/** So long a key that was published is believed while the issuer does not answer. */
const keptFor = 24 * 60 * minute;
const patienceMilliseconds = 5_000;
const bytesAtMost = 256 * 1024;
const keysAtMost = 100;

async function bounded(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer.body ?? []) {
    bytes += part.byteLength;
    // Leaving the loop ends the connection: the rest is not read.
    if (bytes > bytesAtMost) throw new Error("The issuer's keys are larger than any key set");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

async function fetchKeys(address: string): Promise<JSONWebKeySet> {
  const answer = await fetch(address, {
    headers: { accept: "application/json, application/jwk-set+json" },
    redirect: "error",
    signal: AbortSignal.timeout(patienceMilliseconds),
  });
  if (!answer.ok) throw new Error(`The issuer's keys were answered with ${answer.status}`);
  const set: unknown = JSON.parse(await bounded(answer));
  const { keys } = (typeof set === "object" && set !== null ? set : {}) as { keys?: unknown };
  if (!Array.isArray(keys) || keys.length > keysAtMost) throw new Error("The issuer's keys are no key set");
  return { keys };
}

type FindKey = ReturnType<typeof createLocalJWKSet>;

export class IssuerKeys {
  readonly #address: string;
  readonly #now: () => Date;
  #find: FindKey | null = null;
  #fetchedAt = Number.NEGATIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;
  #fault: unknown = null;
  #asking: Promise<void> | null = null;

  constructor(address: string, now: () => Date) {
    this.#address = address;
    this.#now = now;
  }

  /** The key of a token, as jose asks for it. */
  readonly keyOf = async (header: JWSHeaderParameters, token: FlattenedJWSInput) => {
    if (this.#age(this.#fetchedAt) >= freshFor) await this.#ask();
    try {
      return await this.#known()(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || this.#age(this.#askedAt) < againAfter) throw error;
    }
    // Perhaps one that was published since.
    await this.#ask();
    return this.#known()(header, token);
  };

  #age(at: number): number {
    // A clock that was put back makes nothing younger than it is.
    return Math.abs(this.#now().getTime() - at);
  }

  #known(): FindKey {
    if (this.#find === null || this.#age(this.#fetchedAt) > keptFor) throw new KeysAwayError({ cause: this.#fault });
    return this.#find;
  }

  /** Once for all who ask at the same time. */
  #ask(): Promise<void> {
    if (this.#asking === null && this.#fault !== null && this.#age(this.#askedAt) < againAfter)
      return Promise.resolve();
    this.#asking ??= this.#fetch().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #fetch(): Promise<void> {
    this.#askedAt = this.#now().getTime();
    try {
      this.#find = createLocalJWKSet(await fetchKeys(this.#address));
      this.#fetchedAt = this.#now().getTime();
      this.#fault = null;
    } catch (error) {
      this.#fault = error;
    }
  }
}
