/** What the service is told by its environment. All faults are told at once: whoever sets it up should not have to find them one by one. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { join } from "node:path";
import * as z from "zod/mini";
import { defaultGuardLimits, type GuardLimits, limitedKinds } from "../roster";
import { readGuardLimits } from "./guard-limits";
import type { Hook } from "./hook/send";
import { defaultRetention, type RetentionDays, readRetention } from "./retention-days";
import type { StoreConfig } from "./store";

export interface Issuer {
  readonly issuer: string;
  readonly audiences: readonly string[];
  readonly jwksUri: string;
}

export type Role = "web" | "worker" | "all";

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly store: StoreConfig;
  readonly issuers: readonly Issuer[];
  /** 32 bytes: encrypts the temporary passwords that must stay readable (I-12). */
  readonly secretKey: Uint8Array;
  /** Keys that secrets may still be sealed with, while the key is being changed. */
  readonly previousKeys?: readonly Uint8Array[];
  /** The key before this one is lost, and with it what was sealed under it: said by the operator, or a wrong key would be taken for a new one. */
  readonly previousKeyIsLost?: boolean;
  readonly logLevel: string;
  readonly role: Role;
  readonly publicUrl: string | null;
  /** Proxies whose word for the caller's address is taken: their addresses and networks. Nobody's when empty. */
  readonly trustedProxies: readonly string[];
  /** R-2; the defaults where nothing is set. */
  readonly retention?: RetentionDays;
  /** How many visitors, at a time, are given a sample district to look at; none where nothing is set. */
  readonly demonstrations?: number;
  /** Where the operator wants to be told what becomes of imports; nowhere where nothing is set. */
  readonly hook?: Hook | null;
  /** I-10; the defaults where nothing is set. */
  readonly guardLimits: GuardLimits;
}

/** The faults of an environment, all of them, as one message for the operator. */
export class ConfigurationError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The import service cannot start:\n${faults.map((fault) => `  - ${fault}`).join("\n")}`);
    this.name = "ConfigurationError";
    this.faults = faults;
  }
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];
const defaultDataDirectory = ".data";
const googleIssuer = "https://accounts.google.com";
const googleKeys = "https://www.googleapis.com/oauth2/v3/certs";

const issuersSchema = z.array(
  z.strictObject({
    issuer: z.string().check(z.minLength(1)),
    audiences: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
    jwksUri: z.optional(z.string().check(z.minLength(1))),
  }),
);

type Environment = Readonly<Record<string, string | undefined>>;

/** Collects faults while reading, so that one run tells them all. */
class Reader {
  readonly faults: string[] = [];
  readonly environment: Environment;
  constructor(environment: Environment) {
    this.environment = environment;
  }
  text(name: string): string | null {
    const value = this.environment[name]?.trim();
    return value === undefined || value === "" ? null : value;
  }
  oneOf<Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice {
    const value = this.text(name) ?? fallback;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) this.faults.push(`${name} is "${value}"; it must be one of ${choices.join(", ")}`);
    return found ?? fallback;
  }
  port(): number {
    const value = this.text("PORT") ?? "8080";
    const port = Number(value);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      this.faults.push(`PORT is "${value}"; it must be a number from 0 to 65535`);
      return 0;
    }
    return port;
  }
  url(name: string, protocols: readonly string[]): string | null {
    const value = this.text(name);
    if (value === null) return null;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      // The value may carry a password (DATABASE_URL), so it is not repeated.
      this.faults.push(`${name} is not an address that begins with ${protocols.map((one) => `${one}//`).join(" or ")}`);
      return null;
    }
    return value;
  }
  /** "true" is no choice: whoever calls could then say they come from anywhere, and no limit by address would hold. */
  proxies(): string[] {
    const given = (this.text("TRUST_PROXY") ?? "").split(",").map((one) => one.trim());
    const proxies = given.filter((one) => one !== "");
    const wrong = proxies.filter((one) => !isNetwork(one));
    if (wrong.length > 0) {
      this.faults.push(
        `TRUST_PROXY has "${wrong.join('", "')}"; it must be addresses or networks of your proxies, such as 10.0.0.0/8, 192.168.1.7`,
      );
    }
    return proxies;
  }
  guardLimits(): GuardLimits {
    const value = this.text("MASS_CHANGE_LIMITS");
    const limits = value === null ? defaultGuardLimits : readGuardLimits(parseJson(value), defaultGuardLimits);
    if (limits !== null) return limits;
    this.faults.push(
      `MASS_CHANGE_LIMITS must be JSON like {"lastName":{"atLeast":10,"share":0.1,"always":50}}, with ${limitedKinds.join(", ")} and shares from 0 to 1`,
    );
    return defaultGuardLimits;
  }
  retention(): RetentionDays {
    const value = this.text("RETENTION_DAYS");
    const days = value === null ? defaultRetention : readRetention(parseJson(value));
    if (days !== null) return days;
    this.faults.push(
      'RETENTION_DAYS must be JSON like {"rows":90,"values":90,"reads":365}, whole numbers of days, "values" at least as many as "rows"',
    );
    return defaultRetention;
  }
  demonstrations(): number {
    const value = this.text("DEMONSTRATIONS") ?? "0";
    const most = 1000;
    if (/^\d{1,4}$/.test(value) && Number(value) <= most) return Number(value);
    this.faults.push(`DEMONSTRATIONS is "${value}"; it must be a whole number from 0 (nobody is given one) to ${most}`);
    return 0;
  }
  issuers(): Issuer[] {
    const value = this.text("IDENTITY_ISSUERS");
    // Google, for no one yet: without an audience every token is refused, and the service says so when it starts.
    if (value === null) return [{ issuer: googleIssuer, audiences: [], jwksUri: googleKeys }];
    const parsed = issuersSchema.safeParse(parseJson(value));
    if (!parsed.success || parsed.data.length === 0) {
      this.faults.push(
        'IDENTITY_ISSUERS must be JSON like [{"issuer":"https://accounts.google.com","audiences":["client id"],"jwksUri":"https://…"}]',
      );
      return [];
    }
    return parsed.data.flatMap((one) => {
      const jwksUri = one.jwksUri ?? (one.issuer === googleIssuer ? googleKeys : null);
      if (jwksUri === null || !URL.canParse(jwksUri)) {
        this.faults.push(`IDENTITY_ISSUERS: the issuer ${one.issuer} needs a jwksUri, the address of its public keys`);
        return [];
      }
      return [{ issuer: one.issuer, audiences: one.audiences, jwksUri }];
    });
  }
}

function isNetwork(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const keyBytes = 32;
const lost = "lost";

function previousKeys(reader: Reader): readonly Uint8Array[] {
  const given = (reader.text("SECRET_KEY_PREVIOUS") ?? "").split(",").map((one) => one.trim());
  const keys = given.filter((one) => one !== "" && one !== lost).map((one) => Buffer.from(one, "base64"));
  if (keys.some((key) => key.length !== keyBytes)) {
    reader.faults.push(
      `SECRET_KEY_PREVIOUS must be the key or keys before, ${keyBytes} bytes in base64 each, with commas between; or "${lost}"`,
    );
  }
  return keys;
}

const leastOfHookSecret = 32;
const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** Over the network only where nobody can read along; both or neither, because what is not signed anybody may send. */
function hook(reader: Reader): Hook | null {
  const url = reader.url("HOOK_URL", ["https:", "http:"]);
  const secret = reader.text("HOOK_SECRET");
  if (url !== null) {
    const { protocol, hostname, username, password } = new URL(url);
    if (protocol === "http:" && !loopback.includes(hostname))
      reader.faults.push("HOOK_URL must begin with https://, unless it is on this machine");
    if (username !== "" || password !== "") reader.faults.push("HOOK_URL must have no user and no password in it");
    if (secret === null)
      reader.faults.push("HOOK_SECRET is not set; with HOOK_URL it must be: openssl rand -base64 32");
  }
  if (secret !== null && secret.length < leastOfHookSecret)
    reader.faults.push(`HOOK_SECRET must have ${leastOfHookSecret} characters or more: openssl rand -base64 32`);
  return url === null || secret === null ? null : { url, secret };
}

/** The embedded store's key is made once and kept beside it; a database shared by many machines must be given one. */
function secretKey(reader: Reader, store: StoreConfig, random: (bytes: number) => Uint8Array): Uint8Array {
  const given = reader.text("SECRET_KEY");
  if (given !== null) {
    const key = Buffer.from(given, "base64");
    if (key.length !== keyBytes) reader.faults.push(`SECRET_KEY must be ${keyBytes} bytes in base64`);
    return key;
  }
  if (store.kind === "postgres") {
    reader.faults.push(
      "SECRET_KEY is not set; with DATABASE_URL it must be, the same in every process: openssl rand -base64 32",
    );
    return new Uint8Array(keyBytes);
  }
  if (store.directory === null || reader.faults.length > 0) return random(keyBytes);
  const file = join(store.directory, "secret.key");
  if (existsSync(file)) {
    const key = Buffer.from(readFileSync(file, "utf8").trim(), "base64");
    if (key.length !== keyBytes) reader.faults.push(`${file} does not hold ${keyBytes} bytes in base64`);
    return key;
  }
  const key = Buffer.from(random(keyBytes));
  mkdirSync(store.directory, { recursive: true });
  writeFileSync(file, `${key.toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  chmodSync(file, 0o600);
  return key;
}

export function readStoreConfig(environment: Environment): StoreConfig {
  const reader = new Reader(environment);
  const config = storeConfig(reader);
  // Otherwise a DATABASE_URL with a slip in it would quietly become the folder.
  if (reader.faults.length > 0) throw new ConfigurationError(reader.faults);
  return config;
}

function storeConfig(reader: Reader): StoreConfig {
  const url = reader.url("DATABASE_URL", ["postgres:", "postgresql:"]);
  if (url !== null) return { kind: "postgres", url };
  return { kind: "embedded", directory: reader.text("DATA_DIR") ?? defaultDataDirectory };
}

/** Reads the environment or throws a ConfigurationError that names every fault. */
export function readConfig(environment: Environment, random: (bytes: number) => Uint8Array): Config {
  const reader = new Reader(environment);
  const store = storeConfig(reader);
  const role = reader.oneOf("ROLE", ["web", "worker", "all"] as const, "all");
  if (store.kind === "embedded" && role !== "all") {
    reader.faults.push(`ROLE=${role} needs DATABASE_URL: the embedded store belongs to one process, which does all`);
  }
  const config = {
    host: reader.text("HOST") ?? "127.0.0.1",
    port: reader.port(),
    store,
    issuers: reader.issuers(),
    logLevel: reader.oneOf("LOG_LEVEL", logLevels, "info"),
    role,
    publicUrl: reader.url("PUBLIC_URL", ["http:", "https:"]),
    trustedProxies: reader.proxies(),
    guardLimits: reader.guardLimits(),
    retention: reader.retention(),
    demonstrations: reader.demonstrations(),
    hook: hook(reader),
    secretKey: secretKey(reader, store, random),
    previousKeys: previousKeys(reader),
    previousKeyIsLost: reader.text("SECRET_KEY_PREVIOUS") === lost,
  };
  if (reader.faults.length > 0) throw new ConfigurationError(reader.faults);
  return config;
}
