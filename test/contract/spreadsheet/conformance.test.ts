/** The simulator held to the table of cases. The same cases run as a script in a real spreadsheet. */
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "@jest/globals";
import { topics } from "./cases";
import { CaseRunner } from "./run-cases";

const runner = new CaseRunner();
afterAll(() => runner.close());

describe.each(Object.entries(topics))("facts: %s", (_name, { cases }) => {
  test.each(
    cases.map((one) => [`${one.id}: ${one.what} (${one.verdict}, ${one.source})`, one] as const),
  )("%s", async (_title, one) => {
    const result = await runner.run(one);
    if (one.refusal === undefined) expect(result).toEqual({ answer: one.expected });
    else {
      expect(result).toMatchObject({ name: "Exception" });
      expect("message" in result ? result.message.slice(0, one.refusal.text.length) : null).toBe(one.refusal.text);
    }
  });
});

test("every case has an id of its own, a source and a verdict", () => {
  const all = Object.values(topics).flatMap(({ cases }) => cases);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ source }) => source.trim() === "")).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(700);
});

test("the decision page says how many cases there are and how many nobody has settled", () => {
  const all = Object.values(topics).flatMap(({ cases }) => cases);
  const page = readFileSync("docs/decisions/what-the-simulator-takes-for-true.md", "utf8");
  const left = all.filter(({ verdict }) => verdict === "UNCERTAIN").length;
  expect(page).toContain(`${all.length} cases run in the simulator`);
  expect(page).toContain(`${left} of them are UNCERTAIN`);
  // Whatever nobody has settled is listed with what would follow from its being the other way.
  const table = page.slice(page.indexOf("if it is the other way |"));
  const uncertain = Object.entries(topics).filter(([, { cases }]) => cases.some((one) => one.verdict === "UNCERTAIN"));
  expect(uncertain.map(([name]) => name).filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
});
