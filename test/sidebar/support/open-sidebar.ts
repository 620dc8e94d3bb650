/** Opens the built sidebar in the tests' browser, 300 px wide, with a scripted add-on behind google.script.run and a clock that is moved. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { axeFaultsOf } from "../../support/axe";
import { patience } from "../../support/browser";
import { built } from "../../support/built";
import { now } from "./sample";
import type { ScriptedAddon } from "./scripted-addon";

const builtPage = (name: string) => built("addon", `${name}.html`);
const address = "http://localhost/sidebar";

export interface Options {
  /** The browser's language, which counts until the add-on has answered. */
  readonly locale?: string;
  readonly reducedMotion?: boolean;
  /** Another page of the add-on than the sidebar, as the script hands it over, in the width of its dialog. */
  readonly dialog?: { readonly page: string; readonly rootAttributes: string; readonly width: number };
}

/** google.script.run as the page meets it: a chain of handlers, and the script's functions as methods. */
function installGoogle(): void {
  type Handler = (value: unknown) => void;
  const runner = (success: Handler, failure: Handler): object => ({
    withSuccessHandler: (handler: Handler) => runner(handler, failure),
    withFailureHandler: (handler: Handler) => runner(success, handler),
    rpc: (request: string) => {
      const { rollbookAnswer } = window as unknown as { rollbookAnswer: (request: string) => Promise<unknown> };
      void rollbookAnswer(request).then((answer) => {
        const { failure: message, value } = answer as { failure?: string; value?: string | null };
        if (message === undefined) success(value);
        else failure(new Error(message));
      });
    },
  });
  const none = () => undefined;
  const counted = window as { sheetFocused?: number };
  const focus = () => {
    counted.sheetFocused = (counted.sheetFocused ?? 0) + 1;
  };
  Object.assign(window, { google: { script: { run: runner(none, none), host: { editor: { focus } } } } });
}

const viewportOf = ({ dialog }: Options) => ({ width: dialog?.width ?? 300, height: 640 });

/**
 * A page that is opened for one case after another, each a new document: a page of its own is a process of its own, and a suite has some hundred cases. What a case
 * does to a page besides what is in it is set again for the next.
 */
interface KeptPage {
  readonly page: Page;
  readonly browser: Browser;
  readonly like: string;
  addon: ScriptedAddon;
  opened: number;
}

const keptPages = new WeakMap<Page, KeptPage>();
const free = new WeakMap<Browser, KeptPage[]>();
/** The page's clock repeats in each document whatever it was ever told. */
const mostDocuments = 20;
const heard = ["console", "dialog", "download", "pageerror", "popup", "request", "response"];

const freeOf = (browser: Browser): KeptPage[] => {
  const pages = free.get(browser) ?? [];
  free.set(browser, pages);
  return pages;
};

function freePage(browser: Browser, addon: ScriptedAddon, like: string): Page | null {
  const pages = freeOf(browser);
  const kept = pages.find((one) => one.like === like);
  if (kept === undefined) return null;
  pages.splice(pages.indexOf(kept), 1);
  kept.addon = addon;
  kept.opened += 1;
  return kept.page;
}

export async function openSidebar(browser: Browser, addon: ScriptedAddon, options: Options = {}): Promise<Page> {
  const like = JSON.stringify(options);
  const page = freePage(browser, addon, like) ?? (await newPage(browser, addon, options, like));
  await page.setViewportSize(viewportOf(options));
  page.setDefaultTimeout(patience);
  await page.clock.install({ time: now });
  // Where the case before it has stopped the page's clock.
  await page.clock.resume();
  await page.goto(address);
  return page;
}

async function newPage(browser: Browser, addon: ScriptedAddon, options: Options, like: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: viewportOf(options),
    locale: options.locale ?? "en-US",
    timezoneId: "America/Chicago",
    reducedMotion: options.reducedMotion === true ? "reduce" : "no-preference",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const kept = { page, browser, like, addon, opened: 1 };
  keptPages.set(page, kept);
  await page.exposeFunction("rollbookAnswer", (request: unknown) => kept.addon.answer(request));
  await page.addInitScript(installGoogle);
  const { page: name = "sidebar", rootAttributes = "" } = options.dialog ?? {};
  const html = readFileSync(builtPage(name), "utf8").replace('<div id="root"', `<div id="root"${rootAttributes}`);
  // Whatever else the page asked for would be loaded from outside, which it must not.
  await page.route("**/*", (route) =>
    route.request().url() === address ? route.fulfill({ contentType: "text/html", body: html }) : route.abort(),
  );
  return page;
}

/** What axe finds, as "rule: element", empty when the page is clean. */
export async function axeFaults(page: Page): Promise<string[]> {
  return (await axeFaultsOf(page)).flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`),
  );
}

/** How many pixels the page is wider than the 300 it has. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...Array.from(
        document.querySelectorAll("html, body, #root, .panel, .content"),
        (box) => box.scrollWidth - box.clientWidth,
      ),
    ),
  );
}

/** How many pixels of the page itself would have to be scrolled: the top line stays in sight only when none. */
export async function scrolledAway(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
}

/** What can be pressed and is smaller than 24 by 24 pixels (WCAG 2.2, 2.5.8), by its words. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLElement>("button, a, select, input:not(.hidden), textarea, label:has(input)"),
    )
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width > 0 && (width < 24 || height < 24);
      })
      .map((target) => target.innerText || target.id),
  );
}

/** Buttons whose words are wider than they are, and the primary action where something lies over it. */
export async function cutOrCovered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut = Array.from(document.querySelectorAll<HTMLElement>("button"), (one) =>
      one.scrollWidth > one.clientWidth + 1 ? `cut: ${one.innerText}` : "",
    );
    const bar = document.querySelector<HTMLElement>(".panel > .primary-bar .button.action");
    const { left = 0, top = 0, width = 0, height = 0 } = bar?.getBoundingClientRect() ?? {};
    const over = bar === null ? null : document.elementFromPoint(left + width / 2, top + height / 2);
    const covered = over !== null && !bar?.contains(over) ? `covered: ${bar?.innerText} by ${over.className}` : "";
    return [...cut, covered].filter((said) => said !== "");
  });
}

/** As for a reader who has set the text to twice its size. */
export async function enlargeText(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
}

/** Unfolds the line of the school's tab, behind which Pull again and Check again are. */
export async function openCard(page: Page): Promise<void> {
  await page.locator(".card .fold[aria-expanded=false]").click();
}

/** Closes what is in the page; the page itself is kept for the next that is opened alike. */
export async function closePage(page: Page): Promise<void> {
  const kept = keptPages.get(page);
  if (kept === undefined || kept.opened >= mostDocuments || page.isClosed()) return page.context().close();
  for (const event of heard) page.removeAllListeners(event);
  for (const other of page.context().pages()) if (other !== page) await other.close();
  await page.goto("about:blank");
  await page.emulateMedia({ media: null });
  freeOf(kept.browser).push(kept);
}

/** Lets the page's time pass, second by second, until what is waited for has happened; what the page does by itself happens on the way. */
export async function passTime(page: Page, until: () => boolean | Promise<boolean>): Promise<void> {
  for (let second = 0; second < 300; second++) {
    if (await until()) return;
    await page.clock.fastForward(1_000);
  }
  throw new Error("It did not happen within five minutes of the page's time");
}
