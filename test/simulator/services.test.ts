/** Properties, caches, utilities (facts: apps-script 3, 7). */
import { describe, expect, test } from "@jest/globals";
import { anna, ben, simulate } from "./support";

describe("facts 7: properties", () => {
  test("user properties are each user's own; script and document properties are shared", async () => {
    const simulation = simulate();
    const stores = ["User", "Script", "Document"];
    await simulation.run(
      `for (const name of ${JSON.stringify(stores)}) PropertiesService["get" + name + "Properties"]().setProperty("key", name + " of anna");`,
      anna,
    );
    const read = `return ${JSON.stringify(stores)}.map((name) => PropertiesService["get" + name + "Properties"]().getProperty("key"));`;
    expect(await simulation.run(read, ben)).toEqual([null, "Script of anna", "Document of anna"]);
    expect(await simulation.run(read, anna)).toEqual(["User of anna", "Script of anna", "Document of anna"]);
  });

  test("texts only; 9 KB a value, counted in bytes; a refused set changes nothing", async () => {
    expect(
      await simulate().run(`
        const store = PropertiesService.getScriptProperties();
        store.setProperties({ one: 1, yes: true, __proto__x: "kept" });
        let refused = ""; try { store.setProperties({ small: "s", large: "é".repeat(4609) }); } catch (error) { refused = error.name + ": " + error.message; }
        store.setProperty("just", "é".repeat(4608));
        return [store.getProperty("one"), store.getProperty("yes"), refused, store.getProperty("small"), store.getKeys().sort(), store.deleteProperty("just").getProperty("just")];`),
    ).toEqual([
      "1.0",
      "true",
      "Exception: Argument too large: value",
      null,
      ["__proto__x", "just", "one", "yes"],
      null,
    ]);
  });

  test("500 KB a store", async () => {
    expect(
      await simulate().run(`
        const store = PropertiesService.getUserProperties();
        let count = 0;
        try { for (;;) { store.setProperty("key" + count, "x".repeat(9000)); count += 1; } } catch (error) { return [count, error.message]; }`),
    ).toEqual([56, "You have exceeded the property storage quota. Please remove some properties and try again."]);
  });
});

describe("facts 3: cache", () => {
  test("values end by the clock", async () => {
    const simulation = simulate();
    await simulation.run(
      `CacheService.getScriptCache().putAll({ short: "s", long: "l" }, 60); CacheService.getScriptCache().put("long", "l");`,
    );
    simulation.pass(60_000);
    expect(await simulation.run(`return CacheService.getScriptCache().getAll(["short", "long"]);`)).toEqual({
      long: "l",
    });
  });

  test("a key has at most 250 characters, a value 100 KB", async () => {
    expect(
      await simulate().run(`
        const cache = CacheService.getUserCache();
        const tried = (put) => { try { put(); return "fine"; } catch (error) { return error.message; } };
        return [tried(() => cache.put("k".repeat(251), "v")), tried(() => cache.put("k", "v".repeat(102401))), tried(() => cache.put("k", "v".repeat(102400)))];`),
    ).toEqual(["Argument too large: key", "Argument too large: value", "fine"]);
  });

  test("no more than 1,000 values: those that would end first go", async () => {
    expect(
      await simulate().run(`
        const cache = CacheService.getScriptCache();
        cache.put("short", "s", 1);
        for (let index = 0; index < 1000; index += 1) cache.put("key" + index, "v", 100 + index);
        const left = Object.keys(cache.getAll(["short"].concat(Array.from({ length: 1000 }, (_, index) => "key" + index))));
        return [left.length, left[0], left[899]];`),
    ).toEqual([900, "key100", "key999"]);
  });

  test("any value may be gone early, and no document has no cache", async () => {
    const simulation = simulate({
      source: `function late() { console.log([CacheService.getDocumentCache(), PropertiesService.getDocumentProperties(), LockService.getDocumentLock()].join()); }`,
      switches: { clockTriggerHasActiveDocument: false },
    });
    await simulation.run(`
      CacheService.getDocumentCache().put("key", "v");
      ScriptApp.newTrigger("late").timeBased().everyHours(1).create();`);
    simulation.host.emptyCaches();
    expect(await simulation.run(`return CacheService.getDocumentCache().get("key");`)).toBeNull();
    simulation.pass(3_600_000);
    expect((await simulation.host.fireDueTriggers())[0]?.log).toEqual([",,"]);
  });
});

describe("facts 7: Utilities", () => {
  test("digests are signed bytes; base64, hmac and gzip come back", async () => {
    expect(
      await simulate().run(`
        const hex = (bytes) => bytes.map((byte) => ((byte + 256) % 256).toString(16).padStart(2, "0")).join("");
        const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc");
        const packed = Utilities.gzip(Utilities.newBlob("Núñez", "text/plain", "name.txt"));
        return [digest.some((byte) => byte < 0), hex(digest).slice(0, 8), hex(Utilities.computeHmacSha256Signature("value", "key")).slice(0, 8),
          Utilities.base64Encode("Núñez", Utilities.Charset.UTF_8), Utilities.base64EncodeWebSafe([-1, -2, -3]), Utilities.newBlob(Utilities.base64Decode("TsO6w7Fleg==")).getDataAsString(),
          packed.getName(), packed.getContentType(), Utilities.ungzip(packed).getDataAsString(), Utilities.parseCsv('a,"b ""c""\\nd"\\r\\n1,2')];`),
    ).toEqual([
      true,
      "ba7816bf",
      "90fbfcf1",
      "TsO6w7Fleg==",
      "__79",
      "Núñez",
      "name.txt.gz",
      "application/x-gzip",
      "Núñez",
      [
        ["a", 'b "c"\nd'],
        ["1", "2"],
      ],
    ]);
  });

  test("formatDate takes Java's patterns and a time zone", async () => {
    expect(
      await simulate().run(`
        const date = new Date(Date.UTC(2026, 6, 4, 3, 5, 9));
        return ["yyyy-MM-dd'T'HH:mm:ss'Z'", "EEE, MMM d, ''yy h:mm a", "EEEE dd MMMM yyyy z", "yyyy.D.u XXX"].map((pattern) => Utilities.formatDate(date, "America/New_York", pattern));`),
    ).toEqual(["2026-07-03T23:05:09Z", "Fri, Jul 3, '26 11:05 PM", "Friday 03 July 2026 EDT", "2026.184.5 -04:00"]);
  });
});
