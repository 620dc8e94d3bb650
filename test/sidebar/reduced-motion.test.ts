/** For whoever asked their machine for less motion. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { closePage, openSidebar } from "./support/open-sidebar";
import { ScriptedAddon } from "./support/scripted-addon";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test("A-15: with reduced motion nothing moves", async () => {
  const addon = new ScriptedAddon().on("start", () => new Promise<never>(() => undefined));
  const page = await openSidebar(browser, addon, { reducedMotion: true });
  await page.getByRole("progressbar").waitFor();
  expect(await page.locator(".bar span").evaluate((bar) => getComputedStyle(bar).animationName)).toBe("none");
  await closePage(page);
});
