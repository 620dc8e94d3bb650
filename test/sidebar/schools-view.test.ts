/** All schools in the sidebar (B-8, B-17): from school to school, one question over all that ask, and new grades that are taken back together. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import type { CallInput, SchoolUpload } from "../../src/contract";
import { counted, sidebarTexts } from "../../src/words";
import { launchBrowser } from "../support/browser";
import { closePage, openSidebar, passTime } from "./support/open-sidebar";
import { lincoln, problem, rosterTab, startAnswer, summaryAnswer, washington } from "./support/sample";
import { bad, good, ScriptedAddon } from "./support/scripted-addon";

const texts = sidebarTexts("en");
const tabs = [rosterTab, { ...rosterTab, schoolId: washington.id, sheetId: 8, tabName: washington.name }];
const none = { accounts: 600, changed: 0, created: 0, joining: 0, errors: 0, warnings: 0, removed: 0, conflicts: 0 };

const readyLines = ({ schoolIds }: CallInput<"schoolLines">) =>
  good<"schoolLines">({
    lines: schoolIds.map((schoolId) => ({
      schoolId,
      counts: { ...none, changed: 3 },
      ready: 3,
      digest: `rows of ${schoolId}`,
    })),
    rest: [],
  });

let browser: Browser;
let addon: ScriptedAddon;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(() => {
  addon = new ScriptedAddon();
  addon.on("start", () => good<"start">(startAnswer({ tabs })));
  addon.on("schoolLines", readyLines);
});

async function opened(): Promise<void> {
  page = await openSidebar(browser, addon);
  await page.locator(".all-schools .fold").click();
  await page.getByRole("button", { name: "Send everything that is ready: 6 rows of 2 schools" }).waitFor();
}

const upload = (one: Partial<SchoolUpload>): SchoolUpload => ({
  schoolId: lincoln.id,
  schoolName: lincoln.name,
  state: "done",
  digest: `rows of ${lincoln.id}`,
  rows: 3,
  ...one,
});
const kinds = [{ kind: "change", field: "gradeLevel", count: 3, of: 600, examples: [] }] as const;
const counts = { updated: 3, created: 0, unchanged: 0, failed: 0, classesCreated: 0 };

describe("all schools", () => {
  test("B-8, A-15: what is clicked while the schools are looked at is done in between, and every school is looked at once", async () => {
    const held: (() => void)[] = [];
    addon.on("schoolLines", async (input) => {
      await new Promise<void>((resolve) => held.push(resolve));
      return readyLines(input);
    });
    page = await openSidebar(browser, addon);
    try {
      await page.locator(".all-schools .fold").click();
      await passTime(page, () => held.length === 1);
      await page.locator(".transfers .fold").click();
      await page.locator(".transfers .fold").click();
      expect(addon.inputsOf("transfers")).toEqual([]);
      held.shift()?.();
      await page.locator("#moves-to").waitFor();
      expect(addon.inputsOf("transfers")).toHaveLength(1);
      await passTime(page, () => held.length === 1);
      held.shift()?.();
      await page.getByRole("button", { name: "Send everything that is ready: 6 rows of 2 schools" }).waitFor();
      expect(addon.inputsOf("schoolLines").map(({ schoolIds }) => schoolIds)).toEqual([[lincoln.id], [washington.id]]);
    } finally {
      await closePage(page);
    }
  });

  test("B-8, A-15: while the schools are looked at the page says so from the click on, and what would wait is greyed", async () => {
    let goesOn: () => void = () => undefined;
    const stands = new Promise<void>((resolve) => {
      goesOn = resolve;
    });
    addon.on("start", () => good<"start">(startAnswer({ tabs: [rosterTab] })));
    addon.on("advanceSchools", async () => {
      await stands;
      return good<"advanceSchools">({ uploads: [] });
    });
    page = await openSidebar(browser, addon);
    const add = page.getByRole("button", { name: counted(texts.schools.add, 1) });
    try {
      await page.locator(".all-schools .fold").click();
      await passTime(page, () => addon.inputsOf("advanceSchools").length === 1);
      expect(await add.getAttribute("aria-disabled")).toBe("true");
      goesOn();
      await page.locator(".work-bar .bar").waitFor({ state: "detached" });
      await add.click();
      await passTime(page, () => addon.inputsOf("pull").length === 1);
      expect(addon.inputsOf("pull")).toEqual([{ schoolId: washington.id }]);
    } finally {
      await closePage(page);
    }
  });

  test("B-8, S-3: a colleague's tab of a school that is not one's own is no line, and nothing of it is looked at, pulled or sent", async () => {
    const start = startAnswer({
      tabs: [...tabs, { ...rosterTab, schoolId: "school-of-others", sheetId: 9, tabName: "Theirs" }],
    });
    addon.on("start", () => good<"start">(start));
    addon.on("sendSchools", () => good<"sendSchools">({ uploads: [] }));
    await opened();
    try {
      expect(await page.locator(".all-schools li").count()).toBe(2);
      expect(await page.locator(".all-schools").innerText()).not.toContain("Theirs");
      await page.getByRole("button", { name: counted(texts.schools.pull, 2) }).waitFor();
      await page.getByRole("button", { name: "Send everything that is ready: 6 rows of 2 schools" }).click();
      await passTime(page, () => addon.inputsOf("sendSchools").length === 1);
      const sent = addon.inputsOf("sendSchools").flatMap(({ schools }) => schools.map(({ schoolId }) => schoolId));
      expect(sent.sort()).toEqual([lincoln.id, washington.id].sort());
      expect(addon.inputsOf("schoolLines").flatMap(({ schoolIds }) => schoolIds)).not.toContain("school-of-others");
    } finally {
      await closePage(page);
    }
  });

  test("A-15, G-8: what was pressed before it was greyed is done after what began meanwhile, once", async () => {
    let goesOn: () => void = () => undefined;
    const stands = new Promise<void>((resolve) => {
      goesOn = resolve;
    });
    addon.on("start", () => good<"start">(startAnswer({ tabs: [rosterTab] })));
    page = await openSidebar(browser, addon);
    const add = page.getByRole("button", { name: counted(texts.schools.add, 1) });
    try {
      await page.locator(".all-schools .fold").click();
      await page.locator(".work-bar .bar").waitFor({ state: "detached" });
      addon.on("transfers", async () => {
        await stands;
        return bad(problem("sheet.busy"));
      });
      await add.hover();
      await page.mouse.down();
      // As if it began of itself: nobody's hand is on it.
      await page.locator(".transfers .fold").evaluate((one: HTMLElement) => one.click());
      await page.locator(".work-bar .bar").waitFor();
      expect(await add.getAttribute("aria-disabled")).toBe("true");
      await page.mouse.up();
      // Pressed once more now that it is greyed: nothing.
      await add.click({ force: true });
      expect(addon.inputsOf("roomForSchools")).toEqual([]);
      goesOn();
      await passTime(page, () => addon.inputsOf("pull").length === 1);
      expect(addon.inputsOf("roomForSchools")).toHaveLength(1);
      expect(addon.inputsOf("pull")).toEqual([{ schoolId: washington.id }]);
    } finally {
      await closePage(page);
    }
  });

  test.each([
    "en",
    "es",
  ] as const)("B-8, S-17: a school's line tells who is new from who joins from another school, in %s", async (locale) => {
    const { schools, review } = sidebarTexts(locale);
    addon.on("start", () => good<"start">(startAnswer({ tabs, locale })));
    addon.on("schoolLines", ({ schoolIds }) =>
      good<"schoolLines">({
        lines: schoolIds.map((schoolId) => ({ schoolId, counts: { ...none, created: 4, joining: 3 } })),
        rest: [],
      }),
    );
    page = await openSidebar(browser, addon);
    try {
      await page.locator(".all-schools .fold").click();
      const said = `${counted(schools.created, 1)} · ${counted(review.joining, 3)}`;
      await page.getByText(said).first().waitFor();
      expect(said).toBe(locale === "en" ? "1 new · 3 from another school" : "1 nueva · 3 de otra escuela");
    } finally {
      await closePage(page);
    }
  });

  test("B-8: pull all goes on after a school that cannot be pulled, and says why on its line", async () => {
    addon.on("pull", ({ schoolId }) =>
      schoolId === lincoln.id
        ? { ok: false, problem: problem("sheet.header_changed", { columns: "Email" }) }
        : good<"pull">(summaryAnswer()),
    );
    await opened();
    try {
      await page.getByRole("button", { name: "Pull all 2 schools again" }).click();
      await page.getByText("The header row of the roster tab was changed.").waitFor();
      await passTime(page, () => addon.inputsOf("pull").length === 2);
      expect(addon.inputsOf("pull")).toEqual([{ schoolId: lincoln.id }, { schoolId: washington.id }]);
    } finally {
      await closePage(page);
    }
  });

  test("B-8, G-3, G-4: one click sends exactly what was shown, one question is asked over the schools that ask, and a yes carries each one's digest", async () => {
    addon.on("sendSchools", ({ schools }) =>
      good<"sendSchools">({
        uploads: schools.some(({ confirm }) => confirm !== undefined)
          ? [upload({ counts }), upload({ schoolId: washington.id, counts })]
          : [
              upload({ state: "asked", question: { digest: "question 1", kinds } }),
              upload({
                schoolId: washington.id,
                schoolName: washington.name,
                digest: `rows of ${washington.id}`,
                state: "asked",
                question: { digest: "question 2", kinds },
              }),
            ],
      }),
    );
    await opened();
    try {
      await page.getByRole("button", { name: /^Send everything/ }).click();
      await page.getByRole("button", { name: "2 schools ask first" }).click();
      const question = page.getByRole("alertdialog");
      await question.getByText("Grade Level: 6 of 1,200 people.").waitFor();
      expect(await question.innerText()).toContain("Lincoln Elementary (3), Washington Middle School (3)");
      await page.getByRole("button", { name: "Yes, upload these 2 schools" }).click();
      await page.getByText("3 of 3 done").first().waitFor();
      expect(addon.inputsOf("sendSchools")).toEqual([
        {
          schools: [lincoln, washington].map(({ id }) => ({ schoolId: id, digest: `rows of ${id}` })),
        },
        {
          schools: [lincoln, washington].map(({ id }, at) => ({
            schoolId: id,
            digest: `rows of ${id}`,
            confirm: `question ${at + 1}`,
          })),
        },
      ]);
    } finally {
      await closePage(page);
    }
  });

  test("B-8, B-17: a new school year of all schools is written with each school's own last grade, and taken back together", async () => {
    addon.on("promotion", ({ schoolId, top = "5" }) =>
      good<"promotion">({
        since: "2026-07-01",
        top,
        grades: [{ grade: "K", to: "1", counts: { promoted: 40 } }],
        cells: 40,
        leaving: [],
        beyond: [],
        retained: [],
        unmoved: [],
        unknownUserIds: [],
        sheetId: 7,
        digest: `${schoolId} to ${top}`,
      }),
    );
    addon.on("promote", ({ schoolId }) => good<"promote">({ ...summaryAnswer(), step: `step of ${schoolId}` }));
    await opened();
    try {
      await page.locator(".all-schools").getByRole("button", { name: texts.newYear.open }).click();
      await page.getByLabel(`Last grade of ${washington.name}`).selectOption("8");
      await passTime(page, () => addon.inputsOf("promotion").length === 3);
      await page.getByRole("button", { name: "Write the new grades of 2 schools" }).click();
      await page.getByRole("button", { name: texts.newYear.undo }).click();
      await passTime(page, () => addon.inputsOf("putBack").length === 2);
      expect(addon.inputsOf("promote")).toEqual([
        { schoolId: lincoln.id, digest: `${lincoln.id} to 5`, top: "5" },
        { schoolId: washington.id, digest: `${washington.id} to 8`, top: "8" },
      ]);
      expect(addon.inputsOf("putBack")).toEqual(
        [lincoln, washington].map(({ id }) => ({ schoolId: id, done: true, step: `step of ${id}` })),
      );
    } finally {
      await closePage(page);
    }
  });
});
