/** Every state of the sidebar in both languages: axe finds nothing, nothing is wider than 300 px, no word of the other language is left. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { type Locale, type SidebarTexts, type Start, sidebarTexts } from "../../src/contract";
import { launchBrowser } from "../support/browser";
import { axeFaults, closePage, openSidebar, overflow } from "./support/open-sidebar";
import {
  ago,
  districtAdministrator,
  errorsTab,
  historyAnswer,
  importItem,
  problem,
  reviewAnswer,
  rosterTab,
  startAnswer,
  submission,
  summaryAnswer,
} from "./support/sample";
import { bad, good, nullAnswer, ScriptedAddon } from "./support/scripted-addon";

interface StateOfThePage {
  readonly name: string;
  readonly addon: (addon: ScriptedAddon, locale: Locale) => void;
  /** How to get there; ends when it is there. */
  readonly reach: (page: Page, texts: SidebarTexts) => Promise<void>;
}

const starts = (changes: Partial<Start>) => (addon: ScriptedAddon, locale: Locale) => {
  addon.on("start", () => good<"start">(startAnswer({ locale, ...changes })));
};
const asUsual = starts({});
const never = () => new Promise<never>(() => undefined);
const openTab = (page: Page, name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
const teacher = { ...districtAdministrator, activeRole: "teacher" as const, mayImport: false };

const moving = historyAnswer({
  items: [
    importItem({ id: "2", status: "in_progress", progress: { done: 320, total: 1200 } }),
    importItem({ id: "3", status: "queued" }),
    importItem({
      id: "4",
      status: "completed_with_errors",
      parent: "1",
      counts: { ...importItem().counts, failed: 3 },
    }),
    importItem({ id: "5", status: "cancelled", kind: "undo" }),
  ],
  submissions: [
    submission(),
    submission({ submissionId: "s", state: "refused", problem: problem("upload.too_large") }),
  ],
  errorsTabs: [errorsTab],
});

const states: readonly StateOfThePage[] = [
  {
    name: "connecting",
    addon: (addon) => addon.on("start", never),
    reach: (page, texts) => page.getByRole("progressbar", { name: texts.busy.start }).waitFor(),
  },
  {
    name: "conflicts (A-2)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const conflicts = [
        { row: 5, field: "gradeLevel", who: "María José Muñoz", mine: "5", theirs: "6" },
        { row: 9, field: "email", who: "Liam O’Brien", mine: "liam@riverbend.example", theirs: "" },
      ] as const;
      addon.on("check", () => good<"check">(summaryAnswer({ conflicts })));
    },
    reach: (page, texts) => page.getByRole("button", { name: texts.conflicts.allMine }).waitFor(),
  },
  {
    name: "not connected",
    addon: (addon) => addon.on("start", () => nullAnswer),
    reach: (page, texts) => page.getByRole("button", { name: texts.tryAgain }).waitFor(),
  },
  {
    name: "the Teacher role (S-2)",
    addon: (addon, locale) => starts({ me: { ...teacher, roles: ["administrator", "teacher"] } })(addon, locale),
    reach: (page, texts) => page.getByRole("button", { name: texts.roles.switchToAdministrator }).waitFor(),
  },
  {
    name: "a Reporting administrator (S-3)",
    addon: starts({ me: { ...districtAdministrator, administratorType: "reporting", mayImport: false } }),
    reach: (page, texts) => page.getByText(texts.roles.reportingSentence).waitFor(),
  },
  {
    name: "the first steps",
    addon: starts({ chosenSchoolId: null, tabs: [] }),
    reach: (page, texts) => page.getByRole("heading", { name: texts.steps.title }).waitFor(),
  },
  {
    name: "a school without a tab",
    addon: starts({ tabs: [] }),
    reach: (page, texts) => page.getByRole("button", { name: texts.roster.pull }).waitFor(),
  },
  {
    name: "pulling",
    addon: (addon, locale) => {
      starts({ tabs: [] })(addon, locale);
      addon.on("pull", never);
    },
    reach: async (page, texts) => {
      await page.getByRole("button", { name: texts.roster.pull }).click();
      await page.getByText(texts.busy.mayTakeLong).waitFor();
    },
  },
  {
    name: "the roster with errors and an old pull",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("check", () => good<"check">(summaryAnswer({ tab: { ...rosterTab, pulledAt: ago(3_000) } })));
    },
    reach: (page) => page.locator(".group").first().waitFor(),
  },
  {
    name: "the roster with nothing different",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const none = { accounts: 2300, changed: 0, created: 0, errors: 0, warnings: 0, removed: 0 };
      addon.on("check", () => good<"check">(summaryAnswer({ counts: none, groups: [] })));
    },
    reach: (page, texts) => page.getByText(texts.roster.nothingDifferent).waitFor(),
  },
  {
    name: "a problem",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("pull", () => bad(problem("sheet.busy", {}, locale)));
    },
    reach: async (page, texts) => {
      await page.getByRole("button", { name: texts.roster.pullAgain }).click();
      await page.locator(".notice").waitFor();
    },
  },
  {
    name: "the review",
    addon: asUsual,
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.review);
      await page.locator(".change").first().waitFor();
    },
  },
  {
    name: "a review with nothing in it",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("review", () => good<"review">(reviewAnswer({ rows: [], removed: [], sendable: 0 })));
    },
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.review);
      await page.getByText(texts.review.nothing).waitFor();
    },
  },
  {
    name: "the mass-change question (I-10)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("upload", () => bad(problem("upload.confirm", { count: 320, username: 320 })));
    },
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.review);
      await page.locator(".primary-bar .action").click();
      await page.getByRole("alertdialog").waitFor();
    },
  },
  {
    name: "the history with everything in it",
    addon: (addon, locale) => {
      starts({ submissions: moving.submissions })(addon, locale);
      addon.on("history", () => good<"history">(moving)).on("advance", never);
    },
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.history);
      await page.getByText(texts.history.completed_with_errors).waitFor();
      const closed = page.locator(".import-head[aria-expanded=false]");
      while ((await closed.count()) > 0) await closed.first().click();
    },
  },
  {
    name: "an empty history",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("history", () => good<"history">(historyAnswer({ items: [] })));
    },
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.history);
      await page.getByText(texts.history.empty).waitFor();
    },
  },
  {
    name: "the history offline",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("history", () => bad(problem("service.unreachable", {}, locale)));
    },
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.history);
      await page.locator(".notice").waitFor();
      await page.getByRole("button", { name: texts.problem.dismiss }).click();
      await page.getByText(texts.problem.offlineShort).waitFor();
    },
  },
  {
    name: "the help",
    addon: asUsual,
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.help);
      await page.getByRole("heading", { name: texts.help.about }).waitFor();
    },
  },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Strings of the other language that would stand out; the shared ones (Rollbook, Error) do not count. */
function textsOnlyIn(language: Locale, other: Locale): Set<string> {
  const all = (value: unknown): string[] =>
    typeof value === "string" ? [value] : Object.values(value as object).flatMap(all);
  const shared = new Set(all(sidebarTexts(other)));
  return new Set(all(sidebarTexts(language)).filter((text) => !shared.has(text) && !text.includes("{")));
}

/** Headers and values of the file are the same in either language; a few of our words are among those. */
const fileWords = new Set(["Role", "Teacher", "Student", "Email", "Username", "English", "Español"]);

describe.each(["en", "es"] as const)("every state in %s", (locale) => {
  const texts = sidebarTexts(locale);
  const foreign = textsOnlyIn(locale === "en" ? "es" : "en", locale);

  test.each(states)("A-15, S-18: $name", async ({ addon: arrange, reach }) => {
    const addon = new ScriptedAddon();
    addon.locale = locale;
    arrange(addon, locale);
    const page = await openSidebar(browser, addon, { locale: locale === "en" ? "en-US" : "es-US" });
    try {
      await reach(page, texts);
      expect(await axeFaults(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const shown = (await page.locator("body").innerText()).split("\n").map((line) => line.trim());
      expect(shown.filter((line) => foreign.has(line) && !fileWords.has(line))).toEqual([]);
      // One primary action at a time.
      expect(await page.locator(".button.action").count()).toBeLessThanOrEqual(1);
    } finally {
      await closePage(page);
    }
  });
});

test("A-15: with reduced motion nothing moves", async () => {
  const addon = new ScriptedAddon().on("start", never);
  const page = await openSidebar(browser, addon, { reducedMotion: true });
  await page.getByRole("progressbar").waitFor();
  expect(await page.locator(".bar span").evaluate((bar) => getComputedStyle(bar).animationName)).toBe("none");
  await closePage(page);
});
