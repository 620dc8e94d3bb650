import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { eventually } from "../support/eventually";
import { closePage, openSidebar } from "./support/open-sidebar";
import { problem } from "./support/sample";
import { bad, nullAnswer, ScriptedAddon } from "./support/scripted-addon";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => closePage(page));

const open = (view: string) => page.getByRole("tab", { name: view }).click();
const title = (name: string) => page.getByRole("heading", { name, exact: true }).waitFor();

describe("the part that the page does not open with", () => {
  test("A-14: it comes by itself after the first figures, and with the network gone every view opens", async () => {
    const addon = new ScriptedAddon();
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Review and upload" }).waitFor();
    await eventually("the part", async () => (addon.parts === 1 ? true : null));
    for (const call of ["pagePart", "review", "history", "columnHelp", "columnUnderCursor"] as const)
      addon.on(call, () => nullAnswer);
    await open("Review");
    await title("Review");
    await open("History");
    await title("Upload History");
    await open("Help");
    await title("Help for the column");
    expect(addon.parts).toBe(1);
  });

  test("A-14: a view that could not be had says so, and Try again opens it; a page of another release is told to open anew", async () => {
    const addon = new ScriptedAddon();
    const { pagePart } = addon;
    addon.on("pagePart", () => nullAnswer);
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Review and upload" }).waitFor();
    await eventually("the part", async () => (addon.parts === 1 ? true : null));
    // Nobody waits for it yet.
    expect(await page.locator(".notice").count()).toBe(0);
    await open("History");
    await page.locator(".notice").getByText("Rollbook had an internal problem.").waitFor();
    addon.on("pagePart", () => bad(problem("call.unknown")));
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".notice").getByText("This page of Rollbook is older").waitFor();
    addon.on("pagePart", pagePart);
    await page.getByRole("button", { name: "Try again" }).click();
    await title("Upload History");
  });
});
