/** Opening: a menu and nothing else; the sidebar only when somebody asks for it. */
import { afterEach, expect, test } from "@jest/globals";
import { createSimulator, type SimulatorEvent, type SimulatorHost } from "../../src/simulator";
import { builtProject, district } from "./support";

let host: SimulatorHost | undefined;

afterEach(async () => host?.close());

function open(): { host: SimulatorHost; events: SimulatorEvent[] } {
  const events: SimulatorEvent[] = [];
  const opened = createSimulator({ project: builtProject(), clock: { now: () => Date.UTC(2026, 7, 7) } });
  opened.subscribe((event) => events.push(event));
  host = opened;
  return { host: opened, events };
}

test("A-1: opening a document makes the menu, reads no cell, fetches nothing, opens no sidebar", async () => {
  const { host, events } = open();
  const { record } = await host.open(district);
  expect(record).toMatchObject({ state: "done", kind: "open" });
  expect(Object.keys(record.calls).filter((name) => /^(Range|Sheet|UrlFetchApp)\./.test(name))).toEqual([]);
  const menus = events.flatMap((event) => (event.type === "menu" ? [event.items] : []));
  expect(menus).toEqual([
    [
      { label: "Open Rollbook", functionName: "showSidebar" },
      { label: "Work with files", functionName: "showFiles" },
      { label: "Check this spreadsheet", functionName: "showSelfCheck" },
    ],
  ]);
  expect(events.some((event) => event.type === "sidebar")).toBe(false);
  expect(host.document.sheets.length).toBe(1);
});

test("A-1: the menu item opens the sidebar", async () => {
  const { host, events } = open();
  await host.open(district);
  expect((await host.clickMenu(district, "showSidebar")).record.state).toBe("done");
  expect(events.find((event) => event.type === "sidebar")).toMatchObject({ title: "Rollbook", user: district });
});

test("A-14: without an identity every call says what to do, and no exception gets out", async () => {
  const { host } = open();
  for (const request of ['{"call":"start","input":{}}', '{"call":"toString","input":{}}', "not json", "{}"]) {
    const { record, value } = await host.call(district, "rpc", [request]);
    expect(record.error).toBeUndefined();
    const answer = JSON.parse(String(value)) as { ok: boolean; problem: { code: string; message: string } };
    expect(answer.ok).toBe(false);
    expect(answer.problem.message.length).toBeGreaterThan(20);
    expect(answer.problem.message).not.toMatch(/Error|undefined|JSON|Exception/);
  }
  const { value } = await host.call(district, "rpc", ['{"call":"start","input":{}}']);
  expect(JSON.parse(String(value))).toMatchObject({ problem: { code: "authorization.no_identity" } });
});

test("A-7: a trigger with nothing to do ends by taking itself away", async () => {
  const { host } = open();
  expect((await host.run(district, "advanceSubmissions")).record.state).toBe("done");
  expect(host.triggers()).toEqual([]);
});
