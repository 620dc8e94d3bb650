/** How executions run: fresh, at once, limited, killed; what they may call (facts: apps-script 1, 2, 7, 8). */
import { describe, expect, test } from "@jest/globals";
import { anna, ben, type Simulation, simulate, until } from "./support";

const value = (row: number) => `SpreadsheetApp.getActive().getSheets()[0].getRange(${row}, 1).setValue("written")`;

describe("an execution", () => {
  test("facts 8: has a fresh context each time, without what Apps Script does not have", async () => {
    const simulation = simulate({ source: "var count = 0; function next() { count += 1; return count; }" });
    expect((await simulation.host.run(anna, "next")).value).toBe(1);
    expect((await simulation.host.run(anna, "next")).value).toBe(1);
    // biome-ignore format: a list of names
    const names = [
      "setTimeout", "setInterval", "clearTimeout", "setImmediate", "queueMicrotask", "fetch", "URL", "URLSearchParams", "TextEncoder", "TextDecoder",
      "atob", "btoa", "crypto", "FormData", "File", "Blob", "ReadableStream", "WritableStream", "DOMException", "performance", "process", "navigator",
      "window", "self", "global", "document", "localStorage", "XMLHttpRequest", "WebSocket", "AbortController", "Event", "EventTarget", "MessageChannel",
      "structuredClone", "require", "module", "exports", "Buffer",
    ];
    expect(await simulation.run(`return ${JSON.stringify(names)}.filter((name) => name in globalThis);`)).toEqual([]);
  });

  test("reads the simulator's clock, and nothing else", async () => {
    const simulation = simulate();
    const read = () => simulation.run(`return [Date.now(), new Date().getTime(), new Date().getHours()];`);
    expect(await read()).toEqual([Date.UTC(2026, 10, 23, 16, 5), Date.UTC(2026, 10, 23, 16, 5), 11]);
    simulation.pass(3_600_000);
    expect(await read()).toEqual([Date.UTC(2026, 10, 23, 17, 5), Date.UTC(2026, 10, 23, 17, 5), 12]);
  });

  test("that throws becomes a record with name, message and the stack in its log", async () => {
    const simulation = simulate({
      source: "function bad() { console.log('before %s', 1); throw new TypeError('broken'); }",
    });
    const record = await simulation.record("bad");
    expect(record.state).toBe("failed");
    expect(record.error).toEqual({ name: "TypeError", message: "broken" });
    expect(record.log[0]).toBe("before 1");
    expect(record.log[1]).toContain("at bad");
  });

  test("of an unknown function, or of a script that does not parse, fails", async () => {
    expect((await simulate().record("nothing")).error?.message).toBe("Script function not found: nothing");
    const broken = await simulate({ source: "function broken( {" }).record("broken");
    expect(broken.error?.name).toBe("SyntaxError");
  });

  test("counts its calls", async () => {
    const simulation = simulate({
      source:
        "function twice() { const sheet = SpreadsheetApp.getActiveSheet(); sheet.getName(); sheet.getRange('A1').getValues(); sheet.getName(); }",
    });
    expect((await simulation.record("twice")).calls).toEqual({
      "SpreadsheetApp.getActiveSheet": 1,
      "Sheet.getName": 2,
      "Sheet.getRange": 1,
      "Range.getValues": 1,
    });
  });

  test("goes on while its promises do, and fails with them", async () => {
    const simulation = simulate({
      source: `async function fine() { await null; ${value(1)}; } async function bad() { await null; throw new Error("late"); }`,
    });
    expect((await simulation.record("fine")).state).toBe("done");
    expect(simulation.shown(1, 1)).toBe("written");
    expect((await simulation.record("bad")).error?.message).toBe("late");
  });
});

describe("several at once", () => {
  /** Lets executions that begin with an alert go on once all of them have come to it. */
  async function startTogether(simulation: Simulation, count: number): Promise<void> {
    const alerts = () => simulation.events.flatMap((event) => (event.type === "alert" ? [event.id] : []));
    await until(simulation, () => alerts().length === count);
    for (const id of alerts()) simulation.host.answerAlert(id, { button: "OK" });
  }

  test("facts 7: a lock excludes; the other waits until it is released", async () => {
    const simulation = simulate({
      source: `
        function add(times) {
          SpreadsheetApp.getUi().alert("ready");
          for (let i = 0; i < times; i++) {
            const lock = LockService.getDocumentLock();
            lock.waitLock(10000);
            const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
            const before = Number(cell.getValue());
            Utilities.getUuid(); Utilities.getUuid();
            cell.setValue(before + 1);
            lock.releaseLock();
          }
        }`,
    });
    const all = Promise.all([anna, ben, anna].map((user) => simulation.host.run(user, "add", [50])));
    await startTogether(simulation, 3);
    await all;
    expect(simulation.shown(1, 1)).toBe("150");
  });

  test("without a lock they do get into each other's way, so the test above proves something", async () => {
    const simulation = simulate({
      source: `
        function add() {
          const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
          const before = Number(cell.getValue());
          SpreadsheetApp.getUi().alert("both are here");
          cell.setValue(before + 1);
        }`,
    });
    const both = Promise.all([simulation.host.run(anna, "add"), simulation.host.run(ben, "add")]);
    await startTogether(simulation, 2);
    await both;
    expect(simulation.shown(1, 1)).toBe("1");
  });

  test("facts 7: a lock held by another is refused at once or after the time, with Google's words", async () => {
    const simulation = simulate({
      source: `
        function hold() { LockService.getScriptLock().waitLock(1000); SpreadsheetApp.getActive().toast("held"); while (true) Utilities.getUuid(); }
        function attempt() {
          const lock = LockService.getScriptLock();
          const first = lock.tryLock(0);
          let message = ""; try { lock.waitLock(5); } catch (error) { message = error.name + ": " + error.message; }
          return [first, lock.hasLock(), message, LockService.getUserLock().tryLock(0)];
        }`,
    });
    const holding = simulation.host.run(anna, "hold");
    await until(simulation, () => simulation.events.some((event) => event.type === "toast"));
    expect((await simulation.host.run(ben, "attempt")).value).toEqual([
      false,
      false,
      "Exception: Lock timeout: another process was holding the lock for too long.",
      true,
    ]);
    const [running] = simulation.host.executions().filter((record) => record.state === "running");
    await simulation.host.kill(running?.id ?? 0);
    expect((await holding).record.state).toBe("killed");
    expect(((await simulation.host.run(ben, "attempt")).value as unknown[])[0]).toBe(true);
  });
});

test("facts 3: a person has at most 30 executions at once, another person their own", async () => {
  const simulation = simulate({
    source: `function ask() { SpreadsheetApp.getUi().alert("wait"); } function quick() { return 1; }`,
  });
  const asking = Array.from({ length: 30 }, () => simulation.host.run(anna, "ask"));
  expect((await simulation.host.run(anna, "quick")).record.error).toEqual({
    name: "Exception",
    message: "There are too many scripts running simultaneously for this Google user account.",
  });
  expect((await simulation.host.run(ben, "quick")).value).toBe(1);
  await simulation.host.close();
  expect((await Promise.all(asking)).every(({ record }) => record.state === "killed")).toBe(true);
});

test("texts come from a service as they are, whatever they begin with", async () => {
  const same = await simulate({ source: "" }).run(
    `const kept = PropertiesService.getScriptProperties();
    return ["", "p[1]", "e{}", "s", "k", '"', "\\\\", "\\ud800", "Peña 日本"].map((text) => kept.setProperty("k", text).getProperty("k") === text);`,
  );
  expect(same).toEqual(Array.from({ length: 9 }, () => true));
});

describe("killed", () => {
  test("facts 3: in a loop that calls nothing, by the time limit", async () => {
    const simulation = simulate({
      source: "function onOpen() { while (true) {} }",
      // Of simple triggers alone: what comes after it may need its time for a new thread.
      timeLimits: { simpleTrigger: 200 },
    });
    const { record } = await simulation.host.open("anna@example.org");
    expect(record.state).toBe("killed");
    expect(record.error).toEqual({ name: "Exception", message: "Exceeded maximum execution time" });
    expect(await simulation.run("return 1;")).toBe(1);
  });

  test("in the middle of a call that waits; its locks are free again", async () => {
    let startSleeping = (): void => undefined;
    const sleeping = new Promise<void>((resolve) => {
      startSleeping = resolve;
    });
    const simulation = simulate({
      source: "function wait() { LockService.getUserLock().waitLock(1); Utilities.sleep(300000); }",
      sleep: () => {
        startSleeping();
        return new Promise(() => undefined);
      },
    });
    const waiting = simulation.host.run(anna, "wait");
    await sleeping;
    await simulation.host.kill(simulation.host.executions()[0]?.id ?? 0);
    expect((await waiting).record.state).toBe("killed");
    expect(await simulation.run("return LockService.getUserLock().tryLock(0);")).toBe(true);
  });

  test("by a fault before or after a call: what was called before has happened, what comes after has not", async () => {
    const source = `function three() { ${value(1)}; ${value(2)}; ${value(3)}; }`;
    for (const [effect, second] of [
      ["killBefore", ""],
      ["killAfter", "written"],
    ] as const) {
      const simulation = simulate({ source });
      simulation.host.setFaults([{ call: "Range.setValue", nth: 2, effect }]);
      expect((await simulation.record("three")).state).toBe("killed");
      expect([1, 2, 3].map((row) => simulation.shown(row, 1))).toEqual(["written", second, ""]);
      expect((await simulation.record("three")).state).toBe("done");
    }
  });

  test("nothing reaches the document that the script has for such a case, nor the one that runs next", async () => {
    for (const effect of ["killBefore", "killAfter"] as const) {
      const simulation = simulate({
        source: `function careful() {
          try { ${value(1)}; } catch (error) { ${value(2)}; } finally { ${value(3)}; }
          Promise.resolve().then(() => { ${value(4)}; });
          ${value(5)};
        }`,
      });
      simulation.host.setFaults([{ call: "Range.setValue", nth: 1, effect }]);
      const { state, log } = await simulation.record("careful");
      expect([state, log]).toEqual(["killed", []]);
      expect(await simulation.run("return typeof careful;")).toBe("function");
      expect([1, 2, 3, 4, 5].map((row) => simulation.shown(row, 1))).toEqual([
        effect === "killBefore" ? "" : "written",
        "",
        "",
        "",
        "",
      ]);
    }
  });

  test("also a script that would rather try for ever", async () => {
    const simulation = simulate({
      source: `function stubborn() { while (true) { try { ${value(1)}; return "done"; } catch (error) {} } }`,
    });
    simulation.host.setFaults([{ call: "Range.setValue", nth: 1, effect: "killBefore" }]);
    expect((await simulation.record("stubborn")).state).toBe("killed");
    expect((await simulation.record("stubborn")).state).toBe("done");
  });

  test("what is answered after the kill is nobody's answer", async () => {
    const wake: (() => void)[] = [];
    const simulation = simulate({
      source: "function wait() { Utilities.sleep(300000); return 'woken'; }",
      sleep: () => new Promise<void>((resolve) => wake.push(resolve)),
    });
    const waiting = simulation.host.run(anna, "wait");
    while (wake.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await simulation.host.kill(simulation.host.executions()[0]?.id ?? 0);
    expect((await waiting).record.state).toBe("killed");
    const next = simulation.host.run(anna, "wait");
    while (wake.length === 1) await new Promise((resolve) => setImmediate(resolve));
    wake[0]?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(simulation.host.executions().filter(({ state }) => state === "running")).toHaveLength(1);
    wake[1]?.();
    expect((await next).value).toBe("woken");
  });

  test("a fault can make a call fail as a service does", async () => {
    const simulation = simulate({
      source: `function careful() { try { ${value(1)}; } catch (error) { return [error.name, error.message]; } return "fine"; }`,
    });
    simulation.host.setFaults([{ call: "*", nth: 4, effect: { throw: "Service error: Spreadsheets" } }]);
    expect((await simulation.host.run(anna, "careful")).value).toEqual(["Exception", "Service error: Spreadsheets"]);
    expect((await simulation.host.run(anna, "careful")).value).toBe("fine");
  });
});

describe("facts 2: what an execution may call", () => {
  const attempts: readonly (readonly [string, string])[] = [
    [
      "UrlFetchApp.fetch('https://service.example/')",
      "You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request",
    ],
    [
      "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))",
      "You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui",
    ],
    [
      "ScriptApp.getProjectTriggers()",
      "You do not have permission to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp",
    ],
    ["ScriptApp.getIdentityToken()", "You do not have permission to call ScriptApp.getIdentityToken."],
  ];
  const source = `
    function onOpen() {
      for (const attempt of ${JSON.stringify(attempts.map(([call]) => call))}) {
        try { new Function(attempt)(); console.log("allowed"); } catch (error) { console.log(error.name + ": " + error.message); }
      }
      console.log("user: " + Session.getActiveUser().getEmail());
      PropertiesService.getDocumentProperties().setProperty("opened", "yes");
      LockService.getDocumentLock().tryLock(0);
      CacheService.getScriptCache().get("key");
      SpreadsheetApp.getUi().createAddonMenu().addItem("Show", "show").addSeparator().addItem("Help", "help").addToUi();
    }`;

  test("a simple trigger: no network, no sidebar, no triggers, no identity; menu, properties, locks and document yes", async () => {
    const simulation = simulate({ source });
    const { record } = await simulation.host.open(anna);
    expect(record.log).toEqual([...attempts.map(([, message]) => `Exception: ${message}`), "user: "]);
    expect(record.state).toBe("done");
    expect(simulation.events.filter((event) => event.type === "menu")).toEqual([
      {
        type: "menu",
        user: anna,
        title: "",
        items: [
          { label: "Show", functionName: "show" },
          { label: "", functionName: null },
          { label: "Help", functionName: "help" },
        ],
      },
    ]);
  });

  test("facts 1.2: a manifest that grants only the current document cannot open one by its id", async () => {
    const simulation = simulate({
      project: {
        manifest: { oauthScopes: ["https://www.googleapis.com/auth/spreadsheets.currentonly"] },
        scripts: [
          {
            name: "Code",
            source: "function byId() { return SpreadsheetApp.openById(SpreadsheetApp.getActive().getId()).getName(); }",
          },
        ],
        html: [],
      },
    });
    expect((await simulation.record("byId")).error).toEqual({
      name: "Exception",
      message:
        "You do not have permission to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets",
    });
  });

  test("facts 4: an identity token only when the manifest asks for openid", async () => {
    const project = (oauthScopes: string[]) => ({
      manifest: { oauthScopes },
      scripts: [{ name: "Code", source: "function token() { return ScriptApp.getIdentityToken(); }" }],
      html: [],
    });
    const identityToken = async (email: string) => `token of ${email}`;
    const without = simulate({ project: project([]), identityToken });
    const asking = simulate({ project: project(["openid"]), identityToken });
    expect((await without.host.run(ben, "token")).value).toBeNull();
    expect((await asking.host.run(ben, "token")).value).toBe(`token of ${ben}`);
  });
});
