/**
 * At a glance, on the screens that schools have: a laptop of 1366 x 700 and a Chromebook of 1280 x 620. What is different, what is wrong and what cannot go is
 * seen in the real page without scrolling, the panel has the same place and height whatever is done, and each view begins at its top.
 */
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import type { Browser } from "playwright-core";
import { counted, sidebarTexts } from "../../src/words";
import { launchBrowser } from "../support/browser";
import { journey } from "../support/journey";
import { type Rollbook, startRollbook } from "../support/rollbook";
import { type ExportedRow, exportOf, writeAs } from "./support/service";
import { WorkbenchPage } from "./support/workbench-page";

const email = "district@riverbend.example";
const school = "Lincoln Elementary";
const schoolId = "school-001";
const screens = [
  { width: 1366, height: 700 },
  { width: 1280, height: 620 },
] as const;

let browser: Browser;
let rollbook: Rollbook;
let sheet: WorkbenchPage;
let exported: readonly ExportedRow[];

beforeAll(async () => {
  rollbook = await startRollbook({ accounts: 300, schools: 2 });
  browser = await launchBrowser();
  exported = await exportOf(rollbook, email, schoolId);
  sheet = await WorkbenchPage.open(browser, rollbook.url, email, screens[0]);
});
afterAll(async () => {
  await browser?.close();
  await rollbook?.stop();
});

describe("on a small screen", () => {
  const test = journey(() => sheet.seen());
  const say = sidebarTexts("en");
  const button = (name: string | RegExp) => sheet.sidebar.getByRole("button", { name }).first();
  const view = (name: string) => sheet.sidebar.getByRole("tab", { name: new RegExp(`^${name}`) });
  const panel = () => sheet.sidebar.locator("#panel");
  const idle = () => sheet.sidebar.locator(".work-bar .bar").waitFor({ state: "detached" });

  /** The words of the chips, and of what stands in the list below, that can be seen: inside of the window, and nothing lies over them. */
  const seen = (selector: string) =>
    sheet.sidebar.locator("body").evaluate((body, wanted) => {
      const isSeen = (one: Element) => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        const [middle, centre] = [(left + right) / 2, (top + bottom) / 2];
        // Its four edges; chips have no corners.
        const edges = [
          [left + 2, centre],
          [right - 2, centre],
          [middle, top + 2],
          [middle, bottom - 2],
        ] as const;
        return edges.every(([x, y]) => one.contains(document.elementFromPoint(x, y)));
      };
      return Array.from(body.querySelectorAll<HTMLElement>(wanted))
        .filter(isSeen)
        .map((one) => one.innerText.replace(/\s+/g, " "));
    }, selector);
  const picture = async (name: string) => {
    if (process.env.PICTURES !== undefined)
      await sheet.page.screenshot({ path: `${process.env.PICTURES}/screen-${name.replaceAll(" ", "-")}.png` });
  };
  const chips = () => seen(".chip");
  /** Where the panel is in its frame, and how much of the page itself could be scrolled. */
  const place = () =>
    sheet.sidebar.locator("body").evaluate(() => {
      const { top = 0, height = 0 } = document.getElementById("panel")?.getBoundingClientRect() ?? {};
      const page = document.documentElement;
      return { top, height, pageScrolls: page.scrollHeight - page.clientHeight };
    });

  const expected = ["Changed 3", "New 1", "Errors 1", "Warnings 0", "Conflicts 1", "Removed 0"];

  test("A-2: a tab with a bit of everything: changes, somebody new, an error and a conflict", async () => {
    await sheet.openSidebar();
    await sheet.sidebar.getByRole("combobox").selectOption({ label: school });
    await button(say.roster.pull).click();
    await sheet.sidebar.getByText(counted(say.roster.accounts, exported.length)).first().waitFor();
    await sheet.openTab(school);
    await idle();
    await sheet.paste("D2", [["Amira"], ["Bettina"]]);
    await sheet.type("G4", "maria@");
    await sheet.paste(`B${exported.length + 2}`, [["009901", "Student", "Xochitl", "Quetzalcoatl", "2"]]);
    await sheet.statusOf(exported.length + 2, "New");
    await writeAs(rollbook, "lincoln@riverbend.example", schoolId, [
      { userGuid: exported[1]?.userGuid ?? "", firstName: "Theodora" },
    ]);
    await sheet.sidebar.locator(".card .fold[aria-expanded=false]").click();
    await button(say.roster.pullAgain).click();
    await button(`${say.roster.conflicts} 1`).waitFor();
    await sheet.sidebar.locator(".card .fold[aria-expanded=true]").click();
    await idle();
  });

  test("A-15: one key goes from the cell to the sidebar, and back to the same cell; Escape goes back, too", async () => {
    await sheet.goTo("D5");
    const inSidebar = () => sheet.sidebar.locator("body").evaluate(() => document.hasFocus());
    for (const back of ["F6", "Escape"]) {
      expect(await inSidebar()).toBe(false);
      await sheet.page.keyboard.press("F6");
      await sheet.page.waitForFunction(() => document.activeElement?.tagName === "IFRAME");
      expect(await inSidebar()).toBe(true);
      await sheet.page.keyboard.press(back);
      await sheet.page.waitForFunction(() => document.activeElement?.tagName !== "IFRAME");
      expect(await sheet.place()).toBe("D5");
    }
    await sheet.page.keyboard.type("Typed");
    await sheet.page.keyboard.press("Escape");
  });

  test("A-9: the sidebar's clock is the workbench's, which is the spreadsheet's", async () => {
    const minutes = (text: string) => {
      const [, hour = "", minute = "", half = ""] = /(\d+):(\d\d)\s([AP]M)/.exec(text) ?? [];
      return (Number(hour) % 12) * 60 + Number(minute) + (half === "PM" ? 720 : 0);
    };
    const clock = minutes(await sheet.page.locator(".strip-clock").innerText());
    const pulled = minutes((await sheet.sidebar.locator(".card time").getAttribute("title")) ?? "");
    // Simulated calls move the clock on by seconds; a zone is off by hours.
    expect(Math.min((clock - pulled + 1440) % 1440, (pulled - clock + 1440) % 1440)).toBeLessThan(30);
  });

  for (const screen of screens) {
    const where = `${screen.width} x ${screen.height}`;

    test(`A-15: ${where}: all six numbers are seen, with the first errors below them; pressing Errors closes nothing`, async () => {
      await sheet.page.setViewportSize(screen);
      await sheet.goTo("A2");
      await picture(`${where} roster`);
      expect(await chips()).toEqual(expected);
      const first = ".group.error .cause, .group.error li b";
      const errors = await seen(first);
      expect(errors.length).toBeGreaterThanOrEqual(2);
      await button(`${say.roster.errors} 1`).click();
      expect(await seen(first)).toEqual(errors);
      await button(`${say.roster.conflicts} 1`).click();
      await picture(`${where} conflicts`);
      expect(await seen(".group.conflict b")).not.toEqual([]);
      await panel().evaluate((one) => one.scrollTo(0, one.scrollHeight));
      expect(await chips()).toEqual(expected);
      await button(`${say.roster.errors} 1`).click();
    });

    test(`A-15, G-8: ${where}: the panel stays where it is and as high as it is, through review, rehearsal and every view, and each begins at its top`, async () => {
      const before = await place();
      expect(before.pageScrolls).toBe(0);
      const top = () => panel().evaluate((one) => one.scrollTop);
      const down = () => panel().evaluate((one) => one.scrollTo(0, one.scrollHeight));
      await down();
      await button(say.roster.reviewAndUpload).click();
      await button(/^Upload \d/).waitFor();
      await idle();
      await picture(`${where} review`);
      expect([await place(), await top()]).toEqual([before, 0]);
      await down();
      expect(await top()).toBeGreaterThan(0);
      await button(say.review.rehearse).click();
      await button(say.review.rehearseAgain).waitFor();
      await idle();
      await picture(`${where} rehearsed`);
      expect(await place()).toEqual(before);
      // The result is seen, and the button that acts on it.
      expect(await seen("#rehearsed")).toEqual([say.review.rehearsed]);
      expect(await seen(".primary-bar .action")).toHaveLength(1);
      await down();
      for (const name of [say.tabs.history, say.tabs.help, say.tabs.roster]) {
        await view(name).click();
        await idle();
        expect([await place(), await top()]).toEqual([before, 0]);
        await down();
      }
    });
  }
});
