/** CacheService, with the limits of facts: apps-script 3. */
import { ServiceError } from "../errors";
import type { CacheStore } from "../world/caches";
import type { ExecutionContext } from "./context";
import type { Simulated } from "./google-types";
import { ServiceObject, serviceSpec } from "./service-object";

declare module "./google-types" {
  interface Pairs {
    cache: [GoogleAppsScript.Cache.Cache, SimCache];
  }
}

const cacheMembers = {
  get: "str",
  getAll: "str[]",
  put: "str,any|str,any,any",
  putAll: "obj|obj,int",
  remove: "str",
  removeAll: "str[]",
} as const;
const cacheSpec = serviceSpec("CacheService.Cache", cacheMembers);

const usualSeconds = 600;
const longestSeconds = 21_600;

export class SimCache
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Cache.Cache, keyof typeof cacheMembers>
{
  static readonly spec = cacheSpec;
  private readonly context: ExecutionContext;
  private readonly store: CacheStore;

  constructor(context: ExecutionContext, store: CacheStore) {
    super();
    this.context = context;
    this.store = store;
  }

  get spec() {
    return cacheSpec;
  }

  get(key: string): string | null {
    return this.store.get(checkedKey(key), this.context.now());
  }

  getAll(keys: string[]): Record<string, string> {
    const found = keys.map((key) => [key, this.get(key)] as const);
    return Object.fromEntries(found.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  }

  /** What is given is kept as its text, null not at all; whatever number of seconds is taken (measured live: Collabora's tests of CacheService). */
  put(key: string, value: unknown, expirationInSeconds?: unknown): void {
    const checked = checkedKey(key);
    const seconds = secondsOf(expirationInSeconds);
    if (value === null || value === undefined) return;
    const text = String(value);
    if (Buffer.byteLength(text) > 100 * 1024) throw new ServiceError("Argument too large: value");
    this.store.put(checked, text, this.context.now() + seconds * 1000);
  }

  putAll(values: object, seconds?: number): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }

  remove(key: string): void {
    this.store.remove(checkedKey(key));
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }
}

/** Never longer than the six hours that are documented; none of nothing and less is stored for the usual time. */
function secondsOf(given: unknown): number {
  if (given === undefined) return usualSeconds;
  const seconds = Math.trunc(Number(given ?? Number.NaN));
  if (Number.isNaN(seconds)) throw new ServiceError(`Cannot convert '${String(given)}' to int.`);
  return seconds < 1 ? usualSeconds : Math.min(seconds, longestSeconds);
}

function checkedKey(key: string): string {
  if (key === "" || key.length > 250)
    throw new ServiceError(key === "" ? "Invalid argument: key" : "Argument too large: key");
  return key;
}

const members = { getDocumentCache: "", getScriptCache: "", getUserCache: "" } as const;
const spec = serviceSpec("CacheService", members);

export class SimCacheService
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Cache.CacheService, keyof typeof members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;

  constructor(context: ExecutionContext) {
    super();
    this.context = context;
  }

  get spec() {
    return spec;
  }

  getDocumentCache(): SimCache | null {
    return this.context.hasActiveDocument ? this.cache("document") : null;
  }

  getScriptCache(): SimCache {
    return this.cache("script");
  }

  getUserCache(): SimCache {
    return this.cache(`user ${this.context.user}`);
  }

  private cache(name: string): SimCache {
    return new SimCache(this.context, this.context.world.caches.of(name));
  }
}
