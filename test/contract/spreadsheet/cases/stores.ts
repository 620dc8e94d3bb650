/** Properties, caches and locks, as far as one execution alone can try them (facts: apps-script 3, 7). Every case cleans up after itself. */
import { topic } from "../case";

export const stores = topic("stores");

const properties = "facts 7; DOCS Properties.md";
const cache = "facts 3; DOCS Cache.md";
const collabora = "Collabora Office's tests of CacheService, which run on live Apps Script too (fs#71605755718)";
const lock = "facts 7; GF testlock.js, measured live";

stores.each<"Document" | "Script" | "User">(
  "CONFIRMED",
  "GF teststores.js, measured live",
  (which) => `${which} properties: set, get, delete, all chained`,
  (_sheet, _book, which) => {
    const store = PropertiesService[`get${which}Properties`]() as GoogleAppsScript.Properties.Properties;
    const seen = store.setProperty("conformance", `of ${which}`).getProperty("conformance");
    return [seen, store.deleteProperty("conformance").getProperty("conformance")];
  },
  [
    ["Document", ["of Document", null]],
    ["Script", ["of Script", null]],
    ["User", ["of User", null]],
  ],
);
stores.is(
  "CONFIRMED",
  properties,
  "setProperties adds to what is there, getKeys and getProperties tell all",
  () => {
    const store = PropertiesService.getUserProperties();
    store.setProperty("conformance1", "a").setProperties({ conformance2: "b", conformance3: "c" });
    const keys = store.getKeys().filter((key) => /^conformance/.test(key));
    const all = store.getProperties();
    for (const key of keys) store.deleteProperty(key);
    return [keys.sort(), all.conformance1, all.conformance3];
  },
  [["conformance1", "conformance2", "conformance3"], "a", "c"],
);
stores.is(
  "CONFIRMED",
  properties,
  "what is no text becomes one",
  () => {
    const store = PropertiesService.getUserProperties();
    const set = store.setProperty as unknown as (key: string, value: unknown) => unknown;
    set.call(store, "conformance", true);
    const seen = store.getProperty("conformance");
    store.deleteProperty("conformance");
    return seen;
  },
  "true",
);
stores.is(
  "UNCERTAIN",
  "facts 7: 1 may read back 1.0",
  "a whole number as a property",
  () => {
    const store = PropertiesService.getUserProperties();
    const set = store.setProperty as unknown as (key: string, value: unknown) => unknown;
    set.call(store, "conformance", 1);
    const seen = store.getProperty("conformance");
    store.deleteProperty("conformance");
    return seen;
  },
  "1.0",
);
stores.is(
  "CONFIRMED",
  properties,
  "9 KB are taken",
  () => {
    const store = PropertiesService.getUserProperties();
    const length = store.setProperty("conformance", "x".repeat(9000)).getProperty("conformance")?.length;
    store.deleteProperty("conformance");
    return length;
  },
  9000,
);
stores.refuses(
  "CONFIRMED",
  properties,
  "10 KB are too much for a property",
  () => PropertiesService.getUserProperties().setProperty("conformance", "x".repeat(10_240)),
  "Argument too large: value",
  "setProperty",
);
stores.refuses(
  "CONFIRMED",
  "facts 6.2: signatures",
  "getProperty without a key",
  () =>
    (PropertiesService.getUserProperties().getProperty as unknown as () => unknown).call(
      PropertiesService.getUserProperties(),
    ),
  "The parameters () don't match the method signature for PropertiesService.Properties.getProperty.",
  "getProperty",
);

stores.each<"Document" | "Script" | "User">(
  "CONFIRMED",
  "GF teststores.js, measured live",
  (which) => `${which} cache: put, get, remove`,
  (_sheet, _book, which) => {
    const store = CacheService[`get${which}Cache`]() as GoogleAppsScript.Cache.Cache;
    store.put("conformance", `of ${which}`, 60);
    const seen = store.get("conformance");
    store.remove("conformance");
    return [seen, store.get("conformance")];
  },
  [
    ["Document", ["of Document", null]],
    ["Script", ["of Script", null]],
    ["User", ["of User", null]],
  ],
);
stores.is(
  "CONFIRMED",
  "GF teststores.js, measured live",
  "put and remove answer null",
  () => {
    const store = CacheService.getUserCache();
    const put: unknown = store.put("conformance", "v", 60);
    const removed: unknown = store.remove("conformance");
    return [put === null, removed === null];
  },
  [true, true],
);
stores.is(
  "CONFIRMED",
  cache,
  "putAll, getAll and removeAll; what is not there is left out",
  () => {
    const store = CacheService.getUserCache();
    store.putAll({ conformance1: "a", conformance2: "b" }, 60);
    const seen = store.getAll(["conformance1", "conformance2", "conformance3"]);
    store.removeAll(["conformance1", "conformance2"]);
    return [seen, store.getAll(["conformance1"])];
  },
  [{ conformance1: "a", conformance2: "b" }, {}],
);
stores.is(
  "CONFIRMED",
  cache,
  "a key of 250 characters and a value of 100 KB are taken",
  () => {
    const store = CacheService.getUserCache();
    const key = "k".repeat(250);
    store.put(key, "v".repeat(100_000), 60);
    const length = store.get(key)?.length;
    store.remove(key);
    return length;
  },
  100_000,
);
stores.refuses(
  "CONFIRMED",
  cache,
  "a longer key",
  () => CacheService.getUserCache().put("k".repeat(251), "v"),
  "Argument too large: key",
  "put",
);
stores.refuses(
  "CONFIRMED",
  cache,
  "a larger value",
  () => CacheService.getUserCache().put("conformance", "v".repeat(110_000)),
  "Argument too large: value",
  "put",
);
stores.each<number>(
  "CONFIRMED",
  collabora,
  (seconds) => `any number is an expiration that keeps the value: ${seconds}`,
  (_sheet, _book, seconds) => {
    const store = CacheService.getUserCache();
    store.put("conformance", "v", seconds);
    const seen = store.get("conformance");
    store.remove("conformance");
    return seen;
  },
  [
    [0, "v"],
    [-5, "v"],
    [99_999, "v"],
  ],
);
stores.refuses(
  "CONFIRMED",
  collabora,
  "an expiration that is no number",
  () => CacheService.getUserCache().put("conformance", "v", "abc" as unknown as number),
  "Cannot convert 'abc' to int.",
  "put",
);
stores.each<unknown>(
  "CONFIRMED",
  collabora,
  (value) => `what is put is kept as its text, null not at all: ${JSON.stringify(value)}`,
  (_sheet, _book, value) => {
    const store = CacheService.getUserCache();
    store.put("conformance", value as string);
    const seen = store.get("conformance");
    store.remove("conformance");
    return seen;
  },
  [
    [42, "42"],
    [{ x: 1 }, "[object Object]"],
    [null, null],
    ["", ""],
  ],
);

stores.is(
  "CONFIRMED",
  lock,
  "a lock is taken, kept when it is taken again, and let go",
  () => {
    const held = LockService.getUserLock();
    const before = held.hasLock();
    const taken = [held.tryLock(10_000), held.hasLock(), held.tryLock(10_000)];
    held.releaseLock();
    return [before, ...taken, held.hasLock()];
  },
  [false, true, true, true, false],
);
stores.is(
  "CONFIRMED",
  lock,
  "tryLock(0) takes a free lock, tryLock(-100) does not",
  () => {
    const free = LockService.getUserLock();
    const taken = free.tryLock(0);
    free.releaseLock();
    return [taken, free.tryLock(-100), free.hasLock()];
  },
  [true, false, false],
);
stores.refuses(
  "CONFIRMED",
  lock,
  "waitLock that waits in vain",
  () => LockService.getUserLock().waitLock(-100),
  "Lock timeout: another process was holding the lock for too long.",
  "waitLock",
);
stores.is(
  "CONFIRMED",
  "facts 7; DOCS LockService.md",
  "script, user and document locks are three",
  () => {
    const locks = [LockService.getScriptLock(), LockService.getUserLock(), LockService.getDocumentLock()];
    const taken = locks.map((one) => one.tryLock(0));
    for (const one of locks) one.releaseLock();
    return taken;
  },
  [true, true, true],
);
stores.is(
  "UNCERTAIN",
  "facts 7: two Lock objects in one execution",
  "a second Lock object waits for the first",
  () => {
    const first = LockService.getUserLock();
    const second = LockService.getUserLock();
    const taken = [first.tryLock(0), second.tryLock(0), second.hasLock()];
    first.releaseLock();
    return taken;
  },
  [true, false, false],
);
stores.is(
  "CONFIRMED",
  "DOCS Lock.md",
  "releaseLock of what one does not hold does nothing",
  () => {
    const free = LockService.getUserLock();
    free.releaseLock();
    return free.hasLock();
  },
  false,
);
stores.each<boolean | undefined>(
  "CONFIRMED",
  "DOCS Properties.md setProperties(properties, deleteAllOthers): optionally deletes all other properties in the store",
  (deleteAllOthers) => `setProperties with deleteAllOthers ${deleteAllOthers}`,
  (_sheet, _book, deleteAllOthers) => {
    const store = PropertiesService.getUserProperties();
    const before = store.getProperties();
    store.setProperties({ conformance1: "a", conformance2: "b" });
    const given = { conformance2: "new", conformance3: "c" };
    if (deleteAllOthers === null || deleteAllOthers === undefined) store.setProperties(given);
    else store.setProperties(given, deleteAllOthers);
    const all = store.getProperties();
    const keys = store.getKeys().sort();
    store.setProperties(before, true);
    return [all.conformance1 ?? null, all.conformance2, all.conformance3, keys.indexOf("conformance1") >= 0];
  },
  [
    [true, [null, "new", "c", false]],
    [false, ["a", "new", "c", true]],
    [undefined, ["a", "new", "c", true]],
  ],
);
stores.is(
  "CONFIRMED",
  "DOCS Properties.md setProperties(properties, deleteAllOthers)",
  "setProperties of nothing with deleteAllOthers empties the store",
  () => {
    const store = PropertiesService.getUserProperties();
    const before = store.getProperties();
    const left = store.setProperty("conformance", "a").setProperties({}, true).getKeys();
    store.setProperties(before, true);
    return left;
  },
  [],
);
