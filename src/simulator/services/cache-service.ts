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
  put: "str,str|str,str,int",
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

  put(key: string, value: string, seconds = usualSeconds): void {
    const checked = checkedKey(key);
    if (Buffer.byteLength(value) > 100 * 1024) throw new ServiceError("Argument too large: value");
    if (seconds > longestSeconds) throw new ServiceError("Argument too large: expirationInSeconds");
    if (seconds < 1) throw new ServiceError("Invalid argument: expirationInSeconds");
    this.store.put(checked, value, this.context.now() + seconds * 1000);
  }

  putAll(values: object, seconds = usualSeconds): void {
    for (const [key, value] of Object.entries(values)) this.put(key, String(value), seconds);
  }

  remove(key: string): void {
    this.store.remove(checkedKey(key));
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }
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
