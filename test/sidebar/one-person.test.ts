/** A forgotten password, person by person (S-14): the name can be typed at once, and what is typed stays while the view goes on by itself. */
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import type { PersonSignIn } from "../../src/contract";
import { launchBrowser } from "../support/browser";
import { closePage, openSidebar, passTime } from "./support/open-sidebar";
import { ago, historyAnswer, importItem, lincoln, startAnswer, submission } from "./support/sample";
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

test("S-14, A-12: after Choose people the name is typed at once, stays while an upload ends, and whose password works no more has a new slip with one more click", async () => {
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
  await passTime(page, () => addon.inputsOf("showNewSlips").length > 0);
  expect(addon.inputsOf("showNewSlips")).toEqual([{ schoolId: lincoln.id, guids: ["guid-1"] }]);
  // For the next child: the field is empty, and whose slip was opened is said to have it.
  await passTime(page, async () => (await field.inputValue()) === "");
  await field.fill("zoë");
  await page.getByText("Zoë Li, their slip was opened just now").waitFor();
});

test("S-14: a password that works is replaced after a question only, and what was typed is there again after it and after another view", async () => {
  const people = [
    { ...child, password: "permanent" as const },
    {
      ...child,
      userGuid: "guid-2",
      firstName: "Zora",
      password: "temporary" as const,
      temporaryPasswordsUntil: ago(-60),
    },
  ];
  const addon = new ScriptedAddon().on("signIns", () => good<"signIns">({ people }));
  page = await openSidebar(browser, addon);
  await page.getByRole("tab", { name: /History/ }).click();
  await page.getByRole("button", { name: "Choose people" }).click();
  const field = page.getByLabel("One person: name or username");
  for (const [name, asked] of [
    ["Zoë Li", "Zoë Li has chosen a password of their own. It stops working."],
    ["Zora Li", "The temporary passwords they have now stop working."],
  ] as const) {
    await field.fill(name);
    await page.getByRole("button", { name: `Make a new password and its slip: ${name}` }).click();
    await page.getByText(asked, { exact: false }).waitFor();
    await page.getByRole("button", { name: "Leave them" }).click();
    await field.waitFor();
    expect(await field.inputValue()).toBe(name);
  }
  await page.getByRole("tab", { name: "Help" }).click();
  await page.getByRole("tab", { name: /History/ }).click();
  await page.getByRole("button", { name: "Choose people" }).click();
  await field.waitFor();
  expect(await field.inputValue()).toBe("Zora Li");
  expect(addon.inputsOf("showNewSlips")).toEqual([]);
});
