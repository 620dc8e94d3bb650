/** What a user may use up in a day: counted, run out, and there again 24 hours after the first request (facts: apps-script 3). */
import { describe, expect, test } from "@jest/globals";
import { createSimulator } from "../../src/simulator";
import { anna, ben, type Simulation, simulate, startOfTest } from "./support";

const hour = 3_600_000;

const tried = (call: string) =>
  `try { ${call}; return "fine"; } catch (error) { return error.name + ": " + error.message; }`;
const fetching = tried(`UrlFetchApp.fetch("https://service.example/")`);
const reading = tried(`PropertiesService.getUserProperties().getProperty("key")`);

const usedUp = {
  urlfetch: "Exception: Service invoked too many times for one day: urlfetch.",
  properties: "Exception: Service invoked too many times for one day: properties.",
};

/** Calls that get through to the network fail there: nobody is asked. */
const off = (): Simulation => {
  const simulation = simulate();
  simulation.host.setNetwork(false);
  return simulation;
};
const unavailable = "Exception: Address unavailable: https://service.example/";

const left = ({ host }: Simulation, name: string, user = anna) =>
  host.quotas(user).find((quota) => quota.name === name)?.left;

describe("facts 3: daily quotas", () => {
  test("calls that are left are answered, the next is refused, and all are there again a day after the first", async () => {
    const simulation = off();
    simulation.host.leaveQuota(anna, "urlFetch", 2);
    expect(await simulation.run(fetching)).toBe(unavailable);
    expect(await simulation.run(fetching)).toBe(unavailable);
    expect(await simulation.run(fetching)).toBe(usedUp.urlfetch);
    simulation.pass(24 * hour - 1);
    expect(await simulation.run(fetching)).toBe(usedUp.urlfetch);
    simulation.pass(1);
    expect(await simulation.run(fetching)).toBe(unavailable);
    expect(left(simulation, "urlFetch")).toBe(99_999);
  });

  test("the day begins with the first request, not at midnight", async () => {
    const simulation = off();
    simulation.pass(30 * hour);
    await simulation.run(reading);
    simulation.pass(10 * hour);
    await simulation.run(reading);
    const quota = simulation.host.quotas(anna).find(({ name }) => name === "properties");
    expect(quota).toEqual({
      name: "properties",
      limit: 500_000,
      left: 499_998,
      resetsAt: startOfTest + 54 * hour,
    });
    simulation.pass(14 * hour);
    expect(left(simulation, "properties")).toBe(500_000);
  });

  test("everyone has their own, and a consumer account has less", async () => {
    const simulation = off();
    simulation.host.setAccount(ben, "consumer");
    simulation.host.leaveQuota(anna, "properties", 0);
    expect(await simulation.run(reading, anna)).toBe(usedUp.properties);
    expect(await simulation.run(reading, ben)).toBe("fine");
    expect(simulation.host.quotas(ben)).toEqual([
      { name: "urlFetch", limit: 20_000, left: 20_000 },
      { name: "properties", limit: 50_000, left: 49_999, resetsAt: startOfTest + 24 * hour },
      { name: "emailRecipients", limit: 100, left: 100 },
      { name: "spreadsheets", limit: 250, left: 250 },
      { name: "triggerRuntime", limit: 1.5 * hour, left: 1.5 * hour },
    ]);
  });

  test("every request of fetchAll counts; when they are more than are left none is sent", async () => {
    const simulation = off();
    simulation.host.leaveQuota(anna, "urlFetch", 3);
    const both = tried(`UrlFetchApp.fetchAll(["https://service.example/", "https://service.example/"])`);
    expect(await simulation.run(both)).toBe(unavailable);
    expect(await simulation.run(both)).toBe(usedUp.urlfetch);
    expect(left(simulation, "urlFetch")).toBe(1);
  });

  test("reads and writes of all stores count together, and a refused write changes nothing", async () => {
    const simulation = simulate();
    simulation.host.leaveQuota(anna, "properties", 6);
    expect(
      await simulation.run(`
        const store = PropertiesService.getDocumentProperties();
        store.setProperty("a", "1").getProperty("a");
        PropertiesService.getScriptProperties().setProperties({ b: "2" }).getKeys();
        PropertiesService.getUserProperties().getProperties();
        store.deleteProperty("b");
        try { store.setProperty("a", "changed"); } catch (error) { return error.message; }`),
    ).toBe("Service invoked too many times for one day: properties.");
    simulation.pass(24 * hour);
    expect(await simulation.run(`return PropertiesService.getDocumentProperties().getProperty("a");`)).toBe("1");
  });

  test("triggers run until their time is used up, then not at all until the day is over; a click still works", async () => {
    const simulation: Simulation = simulate({
      source: `function onHour() { Utilities.sleep(1000); } function clicked() { return 1; }`,
      sleep: async () => simulation.pass(5 * 60_000),
    });
    await simulation.run(`ScriptApp.newTrigger("onHour").timeBased().everyHours(1).create();`);
    simulation.host.setAccount(anna, "consumer");
    simulation.host.leaveQuota(anna, "triggerRuntime", 7 * 60_000);
    const states: (string | undefined)[] = [];
    for (let count = 0; count < 3; count += 1) {
      simulation.pass(hour);
      for (const record of await simulation.host.fireDueTriggers()) states.push(record.error?.message ?? record.state);
    }
    expect(states).toEqual(["done", "done", "Service using too much computer time for one day"]);
    expect((await simulation.record("clicked")).state).toBe("done");
    simulation.pass(22 * hour);
    expect((await simulation.host.fireDueTriggers())[0]?.state).toBe("done");
  });

  test("what is used up stays so over a restart", async () => {
    const simulation = off();
    simulation.host.setAccount(anna, "consumer");
    simulation.host.leaveQuota(anna, "urlFetch", 1);
    await simulation.run(fetching);
    const again = createSimulator({
      project: { manifest: {}, scripts: [], html: [] },
      clock: { now: () => startOfTest },
      document: simulation.host.saveDocument(),
    });
    expect(again.quotas(anna)).toEqual(simulation.host.quotas(anna));
    await again.close();
  });
});

describe("facts 3: other limits", () => {
  test("a user runs 30 scripts at once, not 31; another user is not held up", async () => {
    let wake: () => void = () => undefined;
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const simulation = simulate({ source: `function wait() { Utilities.sleep(1); }`, sleep: () => asleep });
    const waiting = Array.from({ length: 30 }, () => simulation.record("wait"));
    expect((await simulation.record("wait")).error?.message).toBe(
      "There are too many scripts running simultaneously for this Google user account.",
    );
    const other = simulation.record("wait", ben);
    wake();
    expect((await Promise.all([...waiting, other])).map(({ state }) => state)).toEqual(Array(31).fill("done"));
  });
});
