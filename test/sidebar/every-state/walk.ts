/** Every state of some views in one language: axe finds nothing, nothing is wider than 300 px at either size of text, nothing scrolls away, no word of the other language is left. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import type { Language } from "../../../src/contract";
import { sidebarTexts } from "../../../src/words";
import { launchBrowser } from "../../support/browser";
import {
  axeFaults,
  closePage,
  cutOrCovered,
  enlargeText,
  openSidebar,
  overflow,
  scrolledAway,
  smallTargets,
} from "../support/open-sidebar";
import { ScriptedAddon } from "../support/scripted-addon";
import { statesOf, type ViewOfStates } from "../support/states";

/** Strings of the other language that would stand out; the shared ones (Rollbook, Error) do not count. */
function textsOnlyIn(language: Language, other: Language): Set<string> {
  const all = (value: unknown): string[] =>
    typeof value === "string" ? [value] : Object.values(value as object).flatMap(all);
  const shared = new Set(all(sidebarTexts(other)));
  return new Set(all(sidebarTexts(language)).filter((text) => !shared.has(text) && !text.includes("{")));
}

/** Headers and values of the file are the same in either language; a few of our words are among those. */
const fileWords = new Set(["Role", "Teacher", "Student", "Email", "Username", "English", "Español"]);

/** PICTURES=folder: every state is kept there as a picture, as it is come to at this height and as it is at the other, to be looked at. */
const pictures = process.env.PICTURES;
const heights = { chromebook: 540, laptop: 700 } as const;

async function keepPictures(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  const file = name.replace(/[^a-z0-9]+/gi, "-").toLowerCase();
  for (const height of Object.values(heights)) {
    await page.setViewportSize({ width: 300, height });
    await page.screenshot({ path: join(pictures, `${file}-${height}.png`) });
  }
}

/** A suite of its own for each language and view, so that they are looked at side by side. */
export function everyState(locale: Language, view: ViewOfStates): void {
  const texts = sidebarTexts(locale);
  const foreign = textsOnlyIn(locale === "en" ? "es" : "en", locale);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  describe(`every state in ${locale}`, () => {
    test.each(statesOf[view])("A-15, S-18: $name", async ({ name, addon: arrange, reach }) => {
      const addon = new ScriptedAddon();
      addon.locale = locale;
      arrange(addon, locale);
      const page = await openSidebar(browser, addon, { locale: locale === "en" ? "en-US" : "es-US" });
      try {
        if (pictures !== undefined) await page.setViewportSize({ width: 300, height: heights.chromebook });
        await reach(page, texts);
        await keepPictures(page, `${locale} ${view} ${name}`);
        expect(await axeFaults(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        // Who, which school and the one primary action stay in sight.
        expect(await scrolledAway(page)).toBeLessThanOrEqual(0);
        expect(await smallTargets(page)).toEqual([]);
        const shown = (await page.locator("body").innerText()).split("\n").map((line) => line.trim());
        expect(shown.filter((line) => foreign.has(line) && !fileWords.has(line))).toEqual([]);
        // On a school Chromebook, too: no word of a button is cut, and nothing lies over the primary action.
        await page.setViewportSize({ width: 300, height: heights.chromebook });
        expect(await cutOrCovered(page)).toEqual([]);
        // One primary action at a time.
        expect(await page.locator(".button.action").count()).toBeLessThanOrEqual(1);
        await enlargeText(page);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      } finally {
        await closePage(page);
      }
    });
  });
}
