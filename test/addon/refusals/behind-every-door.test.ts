/** Every call to Google behind every door, each refused in another language (P-1, A-15). */
import { beforeAll, expect, test } from "@jest/globals";
import { standOn } from "../support";
import { callsBehind, findDoors, languages, plans, strike } from "./doors";

standOn({ accounts: 60, schools: 2 });
beforeAll(findDoors);

test("P-1, A-15: whatever is refused behind whichever door is told as what it means, and nothing of Google's text is shown or logged", async () => {
  const told: string[] = [];
  let turn = 0;
  for (const [door, calls] of callsBehind)
    for (const call of calls) {
      turn += 1;
      await strike(door, call, plans[turn % 2] ?? "once", languages[turn % languages.length] ?? "en", told);
    }
  expect(turn).toBeGreaterThan(800);
  expect(told).toEqual([]);
});
