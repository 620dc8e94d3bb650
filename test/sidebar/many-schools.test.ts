import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { closePage, openSidebar } from "./support/open-sidebar";
import { firstStart, lincoln, startAnswer, washington } from "./support/sample";
import { good, ScriptedAddon } from "./support/scripted-addon";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => closePage(page));

const aspen = { id: "aspen", name: "Aspen Elementary" };
const yucca = { id: "yucca", name: "Yucca High School" };

test("S-3, R-4: of many schools those that the sidebar did not open with are listed on asking, and stay listed", async () => {
  const schools = [lincoln, washington];
  const addon = new ScriptedAddon()
    .on("start", () => good<"start">(firstStart({ schools, moreSchools: "from here" })))
    .on("chooseSchool", ({ schoolId }) =>
      good<"chooseSchool">(startAnswer({ schools, moreSchools: "from here", chosenSchoolId: schoolId })),
    )
    .on("schools", ({ cursor }) =>
      good<"schools">(cursor === "from here" ? { schools: [yucca], more: "and here" } : { schools: [aspen] }),
    );
  page = await openSidebar(browser, addon);
  const select = page.getByRole("combobox", { name: "Select School" });
  const listed = () => select.locator("option").allInnerTexts();
  expect((await listed()).at(-1)).toBe("List all schools…");
  expect(addon.inputsOf("schools")).toEqual([]);
  const chosen = await select.inputValue();
  await select.selectOption({ label: "List all schools…" });
  await select.locator("option", { hasText: yucca.name }).waitFor({ state: "attached" });
  await select.locator("option", { hasText: aspen.name }).waitFor({ state: "attached" });
  expect((await listed()).slice(-4)).toEqual([aspen.name, lincoln.name, washington.name, yucca.name]);
  // It is no school, and was not chosen.
  expect(await select.inputValue()).toBe(chosen);
  expect(addon.inputsOf("schools")).toEqual([{ cursor: "from here" }, { cursor: "and here" }]);
  await select.selectOption(yucca.id);
  await page.waitForFunction(() => document.querySelector("select")?.value === "yucca");
  expect((await listed()).slice(-4)).toEqual([aspen.name, lincoln.name, washington.name, yucca.name]);
});
