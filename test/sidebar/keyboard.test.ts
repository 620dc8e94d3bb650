import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { closePage, openCard, openSidebar, passTime } from "./support/open-sidebar";
import {
  asked,
  errorsTab,
  firstStart,
  groups,
  historyAnswer,
  importItem,
  lincoln,
  problem,
  submission,
  summaryAnswer,
} from "./support/sample";
import { bad, good, ScriptedAddon } from "./support/scripted-addon";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => closePage(page));

const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");

/** Tab until the named thing has the focus, as a person without a mouse would; every stop on the way must be visible. */
async function tabTo(name: RegExp): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    const label = await page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute("aria-label") ?? at?.textContent ?? "";
    });
    if (name.test(label.trim())) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${name}`);
}

describe("without a mouse", () => {
  test("A-15: from choosing a school through Pull, Review and Upload to the history, by keys alone", async () => {
    const addon = new ScriptedAddon()
      .on("start", () => good<"start">(firstStart()))
      .on("chooseSchool", () => good<"chooseSchool">(firstStart({ chosenSchoolId: lincoln.id })));
    page = await openSidebar(browser, addon);
    await page.getByRole("combobox").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("Lin");
    await page.getByRole("button", { name: "Pull accounts" }).waitFor();
    await tabTo(/^Pull accounts$/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Review and upload" }).waitFor();
    await tabTo(/^Review and upload$/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Upload 16 rows" }).waitFor();
    expect(await focused()).toBe("Review");
    await tabTo(/^Upload 16 rows$/);
    await page.keyboard.press("Space");
    await page.getByRole("heading", { name: "Upload History" }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === "Upload History");
    expect(addon.asked.map((one) => one.call)).toEqual(
      expect.arrayContaining(["start", "chooseSchool", "pull", "review", "upload", "history"]),
    );
  });

  test("A-15: fixing, the mass-change question, an undo and corrected rows, by keys alone", async () => {
    const addon = new ScriptedAddon()
      .on("upload", ({ confirm }) =>
        confirm === "yes-to-this"
          ? good<"upload">(submission())
          : bad(problem("upload.confirm", asked("username", 320))),
      )
      .on("history", () => good<"history">(historyAnswer({ errorsTabs: [errorsTab] })));
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Errors 3" }).waitFor();
    await tabTo(/^Fix row 31$/);
    await page.keyboard.press("Enter");
    await page.getByText("Fixed.").waitFor();
    await tabTo(/^Review and upload$/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Upload 16 rows" }).waitFor();
    await tabTo(/^Upload 16 rows$/);
    await page.keyboard.press("Enter");
    // The question has the focus: Escape is no, and the focus is back in the view.
    await page.locator("[role=alertdialog]:focus").waitFor();
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.textContent === "Review");
    expect(addon.inputsOf("upload")).toHaveLength(1);
    await tabTo(/^Upload 16 rows$/);
    await page.keyboard.press("Enter");
    await page.locator("[role=alertdialog]:focus").waitFor();
    await tabTo(/^Yes, upload 16 rows$/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.textContent === "Upload History");
    await page.getByRole("button", { name: "Undo upload" }).waitFor();
    await tabTo(/^Undo upload$/);
    await page.keyboard.press("Space");
    await page.locator("[role=alertdialog]:focus").waitFor();
    await tabTo(/^Yes, take it back$/);
    await page.keyboard.press("Space");
    await page.getByText("The undo is on its way.").waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === "Upload History");
    await tabTo(/^Send corrected rows \(2\)$/);
    await page.keyboard.press("Enter");
    await page.getByText("The upload is on its way.").waitFor();
    expect(addon.inputsOf("fix")).toEqual([{ schoolId: lincoln.id, code: "user_guid.other_person", rows: [31] }]);
    expect(addon.inputsOf("undoImport")).toEqual([{ importId: "import-1" }]);
    expect(addon.inputsOf("sendCorrected")).toEqual([{ sheetId: errorsTab.sheetId }]);
  });

  test("A-15: the views are tabs: arrows, Home and End move, Enter opens, and only one of them is a Tab stop", async () => {
    page = await openSidebar(browser, new ScriptedAddon());
    const tab = (name: RegExp) => page.getByRole("tab", { name });
    await tab(/Roster/).focus();
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("Review");
    // Moving opens nothing: a review is a call.
    expect(await tab(/Roster/).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("End");
    expect(await focused()).toBe("Help");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("Roster");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Help for the column" }).waitFor();
    expect(await focused()).toBe("Help");
    expect(await page.locator("[role=tab][tabindex='0']").allInnerTexts()).toEqual(["Help"]);
  });

  test("A-15: the focus is visible wherever it is", async () => {
    page = await openSidebar(browser, new ScriptedAddon());
    await page.getByRole("button", { name: "Errors 3" }).waitFor();
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(() => {
        const at = document.activeElement;
        return at === null || at === document.body ? "none" : getComputedStyle(at).outlineStyle;
      });
      expect(outline).not.toBe("none");
    }
  });

  test("A-15: a button that was pressed keeps the focus while it works and after", async () => {
    page = await openSidebar(browser, new ScriptedAddon());
    await openCard(page);
    await page.getByRole("button", { name: "Check again" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Checked: 3 errors.").waitFor({ state: "attached" });
    expect(await focused()).toBe("Check again");
  });

  test("A-15: when what was pressed is gone after a fix, the next entry has the focus, on what changes nothing", async () => {
    const addon = new ScriptedAddon().on("fix", () =>
      good<"fix">(summaryAnswer({ groups: groups.filter((group) => group.code !== "user_guid.other_person") })),
    );
    page = await openSidebar(browser, addon);
    const fix = page.getByRole("button", { name: "Fix row 31" });
    await fix.focus();
    await page.keyboard.press("Enter");
    await fix.waitFor({ state: "detached" });
    // Not "Review and upload", which is what comes next: the heading of the view.
    expect(await focused()).toContain("2,300 accounts");
    // With an entry behind it, that entry's Show.
    const [first] = groups;
    if (first === undefined) throw new Error("The sample has no group");
    const rows = first.rows.map((row) => ({ ...row, fix: "maria@riverbend.example" }));
    const one = { ...first, fixable: true, rows };
    addon.on("fix", () => good<"fix">(summaryAnswer({ groups: [{ ...one, rows: one.rows.slice(1) }] })));
    addon.on("check", () => good<"check">(summaryAnswer({ groups: [one] })));
    await openCard(page);
    await page.getByRole("button", { name: "Check again" }).click();
    const other = page.getByRole("button", { name: "Fix row 17" });
    await other.focus();
    await page.keyboard.press("Enter");
    await other.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Show row 203");
  });

  test("A-15: a problem that is dismissed leaves the focus in the view", async () => {
    page = await openSidebar(
      browser,
      new ScriptedAddon().on("pull", () => bad(problem("sheet.busy"))),
    );
    await openCard(page);
    await page.getByRole("button", { name: "Pull again" }).click();
    await page.locator(".notice:focus").waitFor();
    await tabTo(/^Dismiss$/);
    await page.keyboard.press("Enter");
    await page.locator(".notice").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.closest("#panel") !== null)).toBe(true);
  });
});

describe("nothing by accident", () => {
  const openReview = async (addon: ScriptedAddon) => {
    page = await openSidebar(browser, addon);
    await page.getByRole("tab", { name: "Review" }).click();
    await page.getByRole("button", { name: "Upload 16 rows" }).waitFor();
  };
  const rehearse = () => page.getByRole("button", { name: "Rehearse", exact: true });
  const result = () => page.locator("#rehearsed");

  test("G-8: Enter on Rehearse, Enter again: nothing is uploaded; the focus is on the result's heading, in sight, and stays there when it ends", async () => {
    const addon = new ScriptedAddon();
    await openReview(addon);
    await rehearse().focus();
    await page.keyboard.press("Enter");
    await page.locator("#rehearsed:focus").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Trying it out. This changes nothing.").waitFor();
    await passTime(page, () => page.getByRole("button", { name: "Upload the 15 that would go" }).isVisible());
    expect(await result().evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    const box = await result().boundingBox();
    expect(box !== null && box.y > 0 && box.y < 400).toBe(true);
    expect(addon.inputsOf("rehearse")).toHaveLength(1);
    expect(addon.inputsOf("upload")).toEqual([]);
  });

  test("G-8: who has gone to the search meanwhile is left there when the rehearsal ends", async () => {
    await openReview(new ScriptedAddon());
    await rehearse().click();
    await page.getByRole("searchbox").focus();
    await passTime(page, () => page.getByRole("button", { name: "Upload the 15 that would go" }).isVisible());
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search");
  });

  test("G-8: a key held down, a double click and a second Enter do it once; a click of its own does it again", async () => {
    const addon = new ScriptedAddon();
    page = await openSidebar(browser, addon);
    await openCard(page);
    const check = page.getByRole("button", { name: "Check again" });
    await check.focus();
    const before = addon.inputsOf("check").length;
    const checks = () => addon.inputsOf("check").length - before;
    await page.keyboard.down("Enter");
    for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down("Enter");
    await page.keyboard.up("Enter");
    await page.getByText("Checked: 3 errors.").waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    expect(checks()).toBe(1);
    await check.dblclick();
    await passTime(page, () => checks() === 2);
    // Who leaves it and comes back means it.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await passTime(page, () => checks() === 3);
  });

  test("G-8: a double click on Undo does not answer the question that it opens", async () => {
    const addon = new ScriptedAddon();
    page = await openSidebar(browser, addon);
    await page.getByRole("tab", { name: "History" }).click();
    await page.getByRole("button", { name: "Undo upload" }).dblclick();
    await page.getByRole("alertdialog").waitFor();
    // As when the button of the question has come to lie under the pointer.
    await page.getByRole("button", { name: "Yes, take it back" }).dispatchEvent("click", { detail: 2 });
    expect(addon.inputsOf("undoImport")).toEqual([]);
    await page.getByRole("button", { name: "Yes, take it back" }).click();
    await page.getByText("The undo is on its way.").waitFor();
  });

  test("G-3, G-4, G-8: the guard asks in Review, in the place of the button; Do not upload leaves the rows as they were", async () => {
    const addon = new ScriptedAddon().on("upload", ({ confirm }) =>
      confirm === undefined ? bad(problem("upload.confirm", asked("username", 320))) : good<"upload">(submission()),
    );
    await openReview(addon);
    await page.getByRole("button", { name: "Upload 16 rows" }).focus();
    await page.keyboard.press("Enter");
    const question = page.getByRole("alertdialog");
    await page.locator("[role=alertdialog]:focus").waitFor();
    await page.keyboard.press("Enter");
    expect(await question.innerText()).toContain(
      "Username: 320 of 900 people. 12 more were changed by you within the last hour. For example row 2: “ana.li” → “ali”.",
    );
    // Every change is still there to be looked at, and nothing else sends.
    expect(await page.locator(".change").count()).toBe(4);
    expect(await page.getByRole("button", { name: "Upload 16 rows", exact: true }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Rehearse" }).count()).toBe(0);
    await page.getByRole("button", { name: "Do not upload" }).click();
    await question.waitFor({ state: "detached" });
    expect(await page.locator(".change").count()).toBe(4);
    expect(addon.inputsOf("upload")).toHaveLength(1);
    await page.getByRole("button", { name: "Upload 16 rows" }).click();
    await question.waitFor();
    await page.getByRole("button", { name: "Yes, upload 16 rows" }).click();
    await page.getByRole("heading", { name: "Upload History" }).waitFor();
    expect(addon.inputsOf("upload").map(({ confirm }) => confirm)).toEqual([undefined, undefined, "yes-to-this"]);
  });

  test("G-8: every view opens at its top, whatever was scrolled in another one", async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ ...importItem(), id: `import-${at}` }));
    const addon = new ScriptedAddon().on("history", () => good<"history">(historyAnswer({ items: many })));
    page = await openSidebar(browser, addon);
    const scrolled = () => page.locator("#panel").evaluate((panel) => panel.scrollTop);
    await page.getByRole("tab", { name: "History" }).click();
    await page.locator(".import").nth(59).scrollIntoViewIfNeeded();
    expect(await scrolled()).toBeGreaterThan(500);
    await page.getByRole("tab", { name: "Review" }).click();
    await page.locator(".change").first().waitFor();
    expect(await scrolled()).toBe(0);
  });
});
