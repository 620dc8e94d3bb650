/** The line at the foot: what goes on and what came of it, for the eyes and for a screen reader alike. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { closePage, openCard, openSidebar } from "./support/open-sidebar";
import { now, problem, summaryAnswer } from "./support/sample";
import { bad, good, ScriptedAddon } from "./support/scripted-addon";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => closePage(page));

const line = () => page.locator(".status-line [role=status]");
async function checkAgain(): Promise<void> {
  if ((await page.locator(".card.open").count()) === 0) await openCard(page);
  await page.getByRole("button", { name: "Check again" }).click();
}

/** Opens the page, waits for its first check, and stops its clock. */
async function openStill(addon: ScriptedAddon): Promise<void> {
  page = await openSidebar(browser, addon);
  await page.getByRole("button", { name: "Errors 3" }).waitFor();
  await page.clock.pauseAt(now + 600_000);
}

describe("the line at the foot", () => {
  test("A-15: work that is over at once says its result only; work that lasts says what it is, then its result", async () => {
    const addon = new ScriptedAddon();
    await openStill(addon);
    await checkAgain();
    await line().getByText("Checked: 3 errors.").waitFor();
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    addon.on("check", () => asked.then(() => good<"check">(summaryAnswer())));
    await checkAgain();
    await page.getByRole("progressbar", { name: "Checking the roster tab…" }).waitFor();
    expect(await line().innerText()).toBe("Checked: 3 errors.");
    await page.clock.runFor(500);
    await line().getByText("Checking the roster tab…").waitFor();
    answer();
    await line().getByText("Checked: 3 errors.").waitFor();
    expect(await page.getByRole("progressbar").count()).toBe(0);
  });

  test("A-15: nothing moves under the mouse when work begins and ends", async () => {
    const addon = new ScriptedAddon();
    await openStill(addon);
    await openCard(page);
    const top = () => page.getByRole("button", { name: "Errors 3" }).evaluate((one) => one.getBoundingClientRect().top);
    const before = await top();
    addon.on("check", () => new Promise<never>(() => undefined));
    await checkAgain();
    await page.clock.runFor(500);
    await line().getByText("Checking the roster tab…").waitFor();
    expect(await top()).toBe(before);
  });

  test("A-12: when nobody of an upload is selected, that is said where everybody sees it", async () => {
    const addon = new ScriptedAddon().on("selectedRows", () => good<"selectedRows">({ rows: [], who: [] }));
    await openStill(addon);
    await page.getByRole("tab", { name: "History" }).click();
    await page.getByRole("button", { name: "Undo selected rows" }).click();
    const said = line().getByText("Nobody of this upload is in the selected rows.");
    await said.waitFor();
    const { height } = (await said.boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThan(10);
  });

  test("A-15: what was said in one view is no news in the next", async () => {
    await openStill(new ScriptedAddon());
    await checkAgain();
    await line().getByText("Checked: 3 errors.").waitFor();
    await page.getByRole("tab", { name: "Help" }).click();
    await page.getByRole("heading", { name: "Help for the column" }).waitFor();
    expect(await line().innerText()).toBe("");
  });
});

describe("what could not be had", () => {
  test("A-14: a first check that fails leaves no endless waiting behind, but the way to try again", async () => {
    const addon = new ScriptedAddon().on("check", () => bad(problem("sheet.busy")));
    page = await openSidebar(browser, addon);
    await page.getByText("Not checked yet. Choose Check again.").waitFor();
    expect(await page.getByRole("progressbar").count()).toBe(0);
    addon.on("check", () => good<"check">(summaryAnswer()));
    await checkAgain();
    await page.getByRole("button", { name: "Errors 3" }).waitFor();
    expect(await page.getByText("Not checked yet.").count()).toBe(0);
  });

  test("A-6: a review that cannot be had offers to review again, and nothing to upload", async () => {
    const addon = new ScriptedAddon().on("review", () => bad(problem("sheet.busy")));
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Review and upload" }).click();
    await page.getByRole("button", { name: "Dismiss" }).click();
    expect(await page.locator(".button.action").allInnerTexts()).toEqual(["Review again"]);
  });
});
