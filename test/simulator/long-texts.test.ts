/** What a service answers reaches the script whole, the first time and when it was answered before; and what is made on need is a member like any other. */
import { expect, test } from "@jest/globals";
import { simulate } from "./support";

test("long texts are answered as they are: the same again, more than are kept, and one that has changed", async () => {
  const { run } = simulate();
  // Caches take texts of a hundred thousand letters.
  const asked = `
    const cache = CacheService.getScriptCache();
    const text = (mark) => mark + "ä".repeat(30000) + mark;
    const marks = Array.from({ length: 20 }, (_, index) => "m" + index);
    for (const mark of marks) cache.put(mark, text(mark));
    const wrong = [];
    for (let round = 0; round < 3; round += 1) {
      for (const mark of [...marks, "m3", "m3", "m19"]) if (cache.get(mark) !== text(mark)) wrong.push([round, mark]);
    }
    cache.put("m3", "n3" + text("other"));
    if (cache.get("m3") !== "n3" + text("other")) wrong.push("changed");
    cache.put("short", "n0");
    if (cache.get("short") !== "n0") wrong.push("what looks like a number of one");
    return wrong;
  `;
  for (let time = 0; time < 3; time += 1) expect(await run(asked)).toEqual([]);
});

test("services and their enumerated values are there before they are asked for, are one, and can be put over", async () => {
  const { run } = simulate();
  const asked = `
    const value = SpreadsheetApp.BorderStyle.DASHED;
    const before = [
      "SpreadsheetApp" in globalThis,
      Object.keys(globalThis).includes("CacheService"),
      SpreadsheetApp === SpreadsheetApp,
      value === SpreadsheetApp.BorderStyle.DASHED,
      "BorderStyle" in SpreadsheetApp,
      Object.hasOwn(SpreadsheetApp, "BorderStyle"),
      String(value),
    ];
    Session = { own: true };
    SpreadsheetApp.BorderStyle = "mine";
    return [...before, Session.own, SpreadsheetApp.BorderStyle, Object.hasOwn(SpreadsheetApp, "BorderStyle")];
  `;
  for (let time = 0; time < 2; time += 1)
    expect(await run(asked)).toEqual([true, true, true, true, true, false, "DASHED", true, "mine", true]);
});
