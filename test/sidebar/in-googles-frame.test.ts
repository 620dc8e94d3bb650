/**
 * The pages in the frames that Google puts them in (one in another, sandboxed, of another origin than the spreadsheet), in Chromium and, where Debian's
 * firefox-esr is installed, in Firefox: what is copied, pasted, printed and downloaded there, and where the focus is (A-15, P-7).
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Browser, firefox as firefoxOfDebian, type Locator, type Page } from "playwright-core";
import { launchBrowser, patience } from "../support/browser";
import { addonWithSlips, type GoogleFrames, serveFrames } from "./support/google-frames";

const firefox = "/usr/bin/firefox-esr";
const hasFirefox = existsSync(firefox);
/** Nobody sits before its windows. */
const unattended = {
  "print.always_print_silent": true,
  print_printer: "Mozilla Save to PDF",
};
if (!hasFirefox)
  process.stderr.write(`The pages were not opened in Firefox: there is no ${firefox} (apt install firefox-esr).\n`);

let frames: GoogleFrames;
beforeAll(async () => {
  frames = await serveFrames(addonWithSlips());
});
afterAll(() => frames?.close());

const browsers: readonly (readonly [string, () => Promise<Browser>])[] = [
  ["Chromium", launchBrowser],
  ...(hasFirefox
    ? // An ordinary Firefox, driven over WebDriver BiDi: playwright's own is another program.
      [
        [
          "Firefox",
          () =>
            firefoxOfDebian.launch({
              channel: "moz-firefox",
              executablePath: join(import.meta.dirname, "..", "support", "firefox-esr.mjs"),
              firefoxUserPrefs: unattended,
            }),
        ] as const,
      ]
    : []),
];

describe.each(browsers)("in Google's frames, in %s", (name, launch) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage();
    page.setDefaultTimeout(patience);
  }, patience);
  afterAll(() => browser?.close());

  // What WebDriver BiDi types and clicks does not reach a frame of another origin in Firefox; the sandbox is the same.
  const open = (wanted: string) => frames.open(page, wanted, name === "Firefox");
  /** A person's click. An ESR cannot tell over BiDi where a frame stands: there its place is reckoned, which frames of one origin allow. */
  async function click(locator: Locator): Promise<void> {
    if (name !== "Firefox") return locator.click();
    const place = await locator.evaluate((element) => {
      element.scrollIntoView({ block: "center" });
      const { left, top, width, height } = element.getBoundingClientRect();
      const at = { x: left + width / 2, y: top + height / 2 };
      for (let one: Window = window; one.frameElement !== null; one = one.parent) {
        const frame = one.frameElement;
        const outside = frame.getBoundingClientRect();
        at.x += outside.left + frame.clientLeft;
        at.y += outside.top + frame.clientTop;
      }
      return at;
    });
    await page.mouse.click(place.x, place.y);
  }
  const focusIsInTheDocument = () => page.evaluate(() => document.activeElement?.id === "cells");
  const paste = () => page.keyboard.press("ControlOrMeta+v");

  test.each([
    "sidebar",
    "slips",
    "files",
    "self-check",
  ])("A-15: %s opens there and leaves the focus in the spreadsheet until it is clicked", async (name) => {
    const frame = await open(name);
    await frame.locator("button").first().waitFor();
    expect(await focusIsInTheDocument()).toBe(true);
    const wide = await frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
  });

  test("S-14: slips are printed, and the sign-in address can be pasted", async () => {
    const frame = await open("slips");
    await page.locator("#cells").fill("https://pasted.example/sign-in");
    await page.locator("#cells").selectText();
    await page.keyboard.press("ControlOrMeta+c");
    const field = frame.locator("#address");
    await click(field);
    await field.selectText();
    await paste();
    expect(await field.inputValue()).toBe("https://pasted.example/sign-in");
    await click(frame.locator("button.action"));
    expect(await frame.evaluate(() => (window as unknown as { hasPrinted?: boolean }).hasPrinted)).toBe(true);
  });

  test("P-7: the self-check says that copying, printing and 20 MB are allowed there, hands out its file, and its result can be pasted", async () => {
    const frame = await open("self-check");
    await click(frame.locator("button.action"));
    await frame.locator("#check-echo").waitFor();
    expect(await frame.locator("#check-clipboard").getAttribute("class")).toBe("check good");
    expect(await frame.locator("#check-echo").getAttribute("class")).toBe("check good");
    await click(frame.getByRole("button", { name: "Try printing" }));
    expect(await frame.locator("#check-print").getAttribute("class")).toBe("check good");
    const arrived = name === "Firefox" ? null : page.waitForEvent("download");
    await click(frame.getByRole("button", { name: "Try a download" }));
    // Over WebDriver BiDi nobody is told of a download: in Firefox it is not looked at whether the file arrives.
    if (arrived !== null) expect((await arrived).suggestedFilename()).toBe("rollbook-check.txt");
    await click(frame.getByRole("button", { name: "Yes" }));
    expect(await frame.locator("#check-download").getAttribute("class")).toBe("check good");
    await click(frame.getByRole("button", { name: "Copy the result" }));
    await page.locator("#cells").click();
    await paste();
    const pasted = JSON.parse(await page.locator("#cells").inputValue()) as {
      checks: Record<string, { weight: string }>;
    };
    expect(pasted.checks.download).toEqual({ weight: "good", verdict: "arrived", facts: {} });
  });
});
