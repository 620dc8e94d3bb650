/**
 * Nothing acts by accident (G-8): Enter is pressed twice on every control of every state of the page, and whatever reaches the add-on was asked for by the
 * first. A control that stands in several states of a view in the same words is tried in the first of them; where the view's action, a question, a problem
 * or a rehearsal stands, in each.
 */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { callActs } from "../../../src/contract";
import { sidebarTexts } from "../../../src/words";
import { launchBrowser } from "../../support/browser";
import { closePage, openSidebar } from "../support/open-sidebar";
import { ScriptedAddon } from "../support/scripted-addon";
import { statesOf, type ViewOfStates } from "../support/states";
import type { StateOfThePage } from "../support/states/common";

const texts = sidebarTexts("en");
const acting: readonly string[] = Object.entries(callActs).flatMap(([call, acts]) => (acts ? [call] : []));
const isActing = (call: string) => acting.includes(call);

let browser: Browser;

interface Control {
  readonly at: number;
  readonly words: string;
  /** Tried in every state in which it stands. */
  readonly always: boolean;
}

const pressable = "button:not([aria-disabled=true]), a[href], summary";

async function controlsOf(page: Page): Promise<Control[]> {
  return page.evaluate((selector) => {
    const all = Array.from(document.querySelectorAll<HTMLElement>(selector));
    return all.flatMap((one, at) =>
      one.offsetParent === null
        ? []
        : [
            {
              at,
              words: one.getAttribute("aria-label") ?? one.innerText,
              always: one.closest(".primary-bar, .question, .notice, .rehearsal") !== null,
            },
          ],
    );
  }, pressable);
}

/** The same thing of another row or person is one control. */
const kindOf = (words: string) => words.replace(/\d[\d,]*/g, "#").replace(/:.*/s, "");

/** What the page does of itself after a while, such as asking how a rehearsal stands, happens too. What never ends is not waited for. */
async function settle(page: Page): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await page.clock.runFor(500);
    await page.evaluate(() => undefined);
  }
}

async function reached({ addon: arrange, reach }: StateOfThePage): Promise<{ page: Page; addon: ScriptedAddon }> {
  const addon = new ScriptedAddon();
  arrange(addon, "en");
  const page = await openSidebar(browser, addon);
  await reach(page, texts);
  return { page, addon };
}

interface Acted {
  readonly call: string;
  readonly said: string;
}

/** Of one press: one call, or the same one of several schools. */
const isOneAct = (acted: readonly Acted[]) =>
  new Set(acted.map(({ call }) => call)).size <= 1 && new Set(acted.map(({ said }) => said)).size === acted.length;

/** What acted after one Enter, and after two. */
async function pressedTwice(state: StateOfThePage, { at }: Control): Promise<{ once: Acted[]; twice: Acted[] }> {
  const { page, addon } = await reached(state);
  try {
    await page.locator(pressable).nth(at).focus();
    const before = addon.asked.length;
    const acted = () =>
      addon.asked
        .slice(before)
        .filter(({ call }) => isActing(call))
        // One press may be about all schools (B-8): the same of each of them, and of none twice.
        .map(({ call, input }) => ({ call, said: JSON.stringify([call, input]) }));
    await page.keyboard.press("Enter");
    await settle(page);
    const once = acted();
    await page.keyboard.press("Enter");
    await settle(page);
    return { once, twice: acted() };
  } finally {
    await closePage(page);
  }
}

/** A suite for each view: together they would be one of the longest of the run. */
export function nothingActsByAccident(view: ViewOfStates): void {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  describe(`Enter, and Enter again: ${view}`, () => {
    const tried = new Set<string>();

    test.each(statesOf[view])("G-8: $name", async (state) => {
      const { page } = await reached(state);
      const controls = await controlsOf(page);
      await closePage(page);
      const faults: string[] = [];
      const here = new Set<string>();
      for (const control of controls) {
        const kind = kindOf(control.words);
        if (here.has(kind) || (!control.always && tried.has(kind))) continue;
        here.add(kind);
        tried.add(kind);
        const { once, twice } = await pressedTwice(state, control);
        if (!isOneAct(once) || twice.length > once.length)
          faults.push(`${control.words}: ${twice.map(({ call }) => call).join(", ")}`);
      }
      expect(faults).toEqual([]);
    });
  });
}
