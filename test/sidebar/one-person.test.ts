/** A forgotten password, person by person (S-14): the name can be typed at once, and what is typed stays while the view goes on by itself. */
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import type { PersonSignIn } from "../../src/contract";
import { launchBrowser } from "../support/browser";
import { closePage, openSidebar, passTime } from "./support/open-sidebar";
import { historyAnswer, importItem, lincoln, startAnswer, submission } from "./support/sample";
import { good, ScriptedAddon } from "./support/scripted-addon";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => closePage(page));

const child: PersonSignIn = {
  userGuid: "guid-1",
  firstName: "Zoë",
  lastName: "Li",
  username: "zli",
  role: "Student",
  gradeLevel: "3",
  classes: [],
  password: "used",
};

test("S-14, A-12: after Choose people the name is typed at once, stays while an upload ends, and brings a slip in two more clicks", async () => {
  let ended = false;
  const view = () => (ended ? submission({ state: "written", status: "completed" }) : submission());
  const items = Array.from({ length: 6 }, (_one, at) => importItem({ id: `import-${at + 3}` }));
  const addon = new ScriptedAddon()
    .on("start", () => good<"start">(startAnswer({ submissions: [view()] })))
    .on("advance", () => good<"advance">(view()))
    .on("history", () =>
      good<"history">(
        historyAnswer({
          items: [importItem({ id: "import-2", status: ended ? "completed" : "in_progress" }), ...items],
          submissions: [view()],
        }),
      ),
    )
    .on("signIns", () => good<"signIns">({ people: [child, { ...child, userGuid: "guid-2", firstName: "Ana" }] }));
  page = await openSidebar(browser, addon);
  await page.getByRole("tab", { name: /History/ }).click();
  await page.getByRole("button", { name: "Choose people" }).click();
  const field = page.getByLabel("One person: name or username");
  await field.waitFor();
  // All of the field is in sight, above the bar with the button.
  const inSight = () =>
    field.evaluate((one) => {
      const { left, bottom } = one.getBoundingClientRect();
      return document.elementFromPoint(left + 4, bottom - 4) === one;
    });
  expect(await inSight()).toBe(true);
  await page.keyboard.type("zoë");
  ended = true;
  await passTime(page, async () => (await page.getByText("Upload finished: Completed.").count()) > 0);
  expect(await field.inputValue()).toBe("zoë");
  await page.keyboard.type(" li");
  expect(await field.inputValue()).toBe("zoë li");
  await page.getByRole("button", { name: "Make a new password and its slip" }).click();
  await page.getByRole("button", { name: "Make them and show the slips" }).click();
  await passTime(page, () => addon.inputsOf("showNewSlips").length > 0);
  expect(addon.inputsOf("showNewSlips")).toEqual([{ schoolId: lincoln.id, guids: ["guid-1"] }]);
});
