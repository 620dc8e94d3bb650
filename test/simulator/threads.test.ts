/** Threads are kept for the next document, whosever it is: nothing of the one before is there. */
import { expect, test } from "@jest/globals";
import { eventually } from "../support/eventually";
import { simulate } from "./support";

test("a document after another finds its own project and its own time zone, and nothing that the other left", async () => {
  const first = simulate({
    source: `
      var kept = 0;
      function leave() { kept += 1; Array.prototype.left = () => "left"; globalThis.left = "left"; return [kept, new Date(0).getHours()]; }
    `,
  });
  expect((await first.host.run("anna@school.example", "leave")).value).toEqual([1, 19]);
  expect((await first.host.run("anna@school.example", "leave")).value).toEqual([1, 19]);
  await first.host.close();
  const second = simulate({
    project: {
      manifest: { timeZone: "Asia/Tokyo" },
      scripts: [
        {
          name: "Code",
          source:
            "function look() { return [typeof leave, typeof kept, typeof left, typeof [].left, new Date(0).getHours()]; }",
        },
      ],
      html: [],
    },
  });
  expect((await second.host.run("anna@school.example", "look")).value).toEqual([
    "undefined",
    "undefined",
    "undefined",
    "undefined",
    9,
  ]);
});

test("two documents that run in turns do not mix", async () => {
  const [one, two] = ["one", "two"].map((name) => simulate({ source: `function name() { return "${name}"; }` }));
  for (let turn = 0; turn < 3; turn += 1) {
    expect((await one?.host.run("anna@school.example", "name"))?.value).toBe("one");
    expect((await two?.host.run("anna@school.example", "name"))?.value).toBe("two");
  }
});

test("what calculates in one document when it is closed is ended, and the next document runs", async () => {
  const busy = simulate({ source: "function spin() { SpreadsheetApp.getActiveSpreadsheet(); for (;;); }" });
  const running = busy.host.run("anna@school.example", "spin");
  await eventually("the script has begun to calculate", async () =>
    "SpreadsheetApp.getActiveSpreadsheet" in (busy.host.executions()[0]?.calls ?? {}) ? true : null,
  );
  await busy.host.close();
  expect((await running).record.state).toBe("killed");
  const next = simulate({ source: "function answer() { return 42; }" });
  expect((await next.host.run("anna@school.example", "answer")).value).toBe(42);
});
