/**
 * Every call to a service of Google's that the add-on makes, refused in every language, once and for ever (P-1 to P-4). Which calls there are is not written down
 * here: it is what the stand-in counts while everything that can be asked for is asked for; so a call that is new is struck too.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { root } from "../../../build/paths.ts";
import { tab } from "../each-call";
import { district, lincoln, standOn, workbook } from "../support";
import { column, doorsTo, findDoors, languages, plans, strike } from "./doors";

standOn({ accounts: 60, schools: 2 });
beforeAll(findDoors);

/** Those that only another platform, or another person, brings about; each is struck where it is met. */
const elsewhere: Readonly<Record<string, string>> = {
  // refused-platform.test.ts: permissions that are missing
  "ScriptApp.requireAllScopes": "missing permissions",
  // watched.test.ts: a clock that ends because nobody needs it
  "ScriptApp.getProjectTriggers": "the last schedule of a person",
  // refused-platform.test.ts: locks that throw and refuse
  "LockService.getUserLock": "no lock of the document",
  // It waits between two looks at the service, and between two tries.
  "Utilities.sleep": "waiting",
  // Of the self-check's token and of an upload with a mistake in a drop-down; pure, in Google's engine.
  "Utilities.newBlob": "text of bytes",
  "Utilities.base64DecodeWebSafe": "claims of a token",
  "SpreadsheetApp.newDataValidation": "the builder of a rule for a new tab",
};

/** Only results whose rows are not where they were look for them (baseline.ts): not in every round. */
const seldom = ["Sheet.createTextFinder", "TextFinder.matchEntireCell", "TextFinder.findNext"];

test("P-1: every call is one that was made here, or is named with where it is met", () => {
  const google = readFileSync(join(root, "src", "addon", "platform", "google.ts"), "utf8");
  const named = new Set(
    [...google.matchAll(/\b(?:[A-Z]\w+(?:App|Service)|Session|Utilities)\.\w+(?=\()/g)].map(([call]) => call),
  );
  expect([...named].filter((call) => !doorsTo.has(call)).sort()).toEqual(Object.keys(elsewhere).sort());
  expect(doorsTo.size).toBeGreaterThan(90);
});

test.each(
  languages,
)("P-1, P-3, P-4: every call refused in %s, once and for ever, is told as what it means, nothing of Google's text is shown or logged, and all goes on", async (language) => {
  await workbook.host.open(district, language);
  const told: string[] = [];
  const unstruck: string[] = [];
  for (const [call, ways] of doorsTo) {
    let strikes = 0;
    for (const plan of plans) {
      let isStruck = false;
      // Behind some doors there is nothing to do any more the second time.
      for (const door of ways) if (!isStruck) isStruck = await strike(door, call, plan, language, told);
      if (isStruck) strikes += 1;
    }
    if (strikes === 0) unstruck.push(call);
  }
  expect(told).toEqual([]);
  // Where nobody struck, nothing was proved.
  expect(unstruck.filter((call) => !seldom.includes(call))).toEqual([]);
  // The product goes on, from the cell to the account.
  const name = `Goes${language.replace("_", "").toLowerCase()}`;
  await workbook.type(tab, 12, column.lastName, [[name]]);
  const { digest } = await workbook.call("review", { schoolId: lincoln });
  const done = await workbook.finish((await workbook.call("upload", { schoolId: lincoln, digest })).submissionId);
  expect(done.state).toBe("written");
  expect([workbook.cells(tab, 12, column.lastName, 1, 1), workbook.cells(tab, 12, column.status, 1, 1)]).toEqual([
    [[name]],
    [[""]],
  ]);
});
