import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { eventually } from "../support/eventually";
import { closePage, cutOrCovered, openCard, openSidebar, passTime } from "./support/open-sidebar";
import {
  ago,
  counts,
  damagedCells,
  firstStart,
  groups,
  lincoln,
  nearPerson,
  problem,
  rosterTab,
  slidColumn,
  startAnswer,
  summaryAnswer,
  unclearGrades,
  washington,
} from "./support/sample";
import { bad, good, ScriptedAddon } from "./support/scripted-addon";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => closePage(page));

describe("the roster view", () => {
  test("the first time there are three steps, and the second is on once a school is chosen", async () => {
    const addon = new ScriptedAddon()
      .on("start", () => good<"start">(firstStart()))
      .on("chooseSchool", () => good<"chooseSchool">(firstStart({ chosenSchoolId: lincoln.id })));
    page = await openSidebar(browser, addon);
    const current = page.locator("[aria-current=step]");
    await current.getByText("Choose a school").waitFor();
    expect(await page.getByRole("listitem").count()).toBe(3);
    expect(await page.getByRole("tabpanel").getByRole("button").count()).toBe(0);
    await page.getByRole("combobox", { name: "Select School" }).selectOption(lincoln.id);
    await current.getByText("Pull its accounts").waitFor();
  });

  test("A-2: Pull shows that it works, then the card with the accounts and the age of the pull", async () => {
    let finish: () => void = () => undefined;
    const pulled = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const addon = new ScriptedAddon()
      .on("start", () => good<"start">(startAnswer({ tabs: [] })))
      .on("pull", async () => {
        await pulled;
        return good<"pull">(summaryAnswer());
      });
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Pull accounts" }).click();
    await page.getByRole("progressbar", { name: "Pulling the accounts of Lincoln Elementary…" }).waitFor();
    // A second click while it runs must not pull twice.
    await page.getByRole("button", { name: "Pull accounts" }).click({ force: true });
    finish();
    await page.getByRole("heading", { name: "2,300 accounts" }).waitFor();
    expect(await page.getByRole("tabpanel").innerText()).toMatch(/Pulled\s+12 minutes ago/);
    expect(addon.inputsOf("pull")).toEqual([{ schoolId: lincoln.id }]);
  });

  test("a pull is amber with a sentence after a day, and the time is exact for screen readers", async () => {
    const old = { ...rosterTab, pulledAt: ago(60 * 25) };
    const addon = new ScriptedAddon()
      .on("start", () => good<"start">(startAnswer({ tabs: [old] })))
      .on("check", () => good<"check">(summaryAnswer({ tab: old })));
    page = await openSidebar(browser, addon);
    await openCard(page);
    expect(await page.getByText("Pull again to work with the accounts as they are now.").count()).toBe(1);
    const warned = page.locator(".card .fold .amber");
    await warned.waitFor();
    expect(await warned.innerText()).toContain("yesterday");
    expect(await warned.locator("time").getAttribute("title")).toBe("Aug 21, 2025, 2:00 PM");
  });

  test("A-9: times are those of the spreadsheet's zone, as the names of its tabs are, wherever the browser is", async () => {
    const schedules = { timeZone: "America/New_York", mine: [], others: [] };
    page = await openSidebar(
      browser,
      new ScriptedAddon().on("start", () => good<"start">(startAnswer({ schedules }))),
    );
    // The browser is in Chicago, where it is 2:48 PM.
    const exact = page.locator(".card time");
    await exact.waitFor();
    expect(await exact.getAttribute("title")).toBe("Aug 22, 2025, 3:48 PM");
  });

  test("“12 minutes ago” grows while the sidebar is open", async () => {
    page = await openSidebar(browser, new ScriptedAddon());
    await page.getByText("12 minutes ago").waitFor();
    await passTime(page, async () => (await page.getByText("14 minutes ago").count()) > 0);
  });

  test("G-1: a column out of step is told once with an example, and put back or meant as one", async () => {
    const addon = new ScriptedAddon().on("check", () => good<"check">(summaryAnswer({ groups: [slidColumn] })));
    page = await openSidebar(browser, addon);
    await page.getByText("First Name: the column slid, 118 rows").waitFor();
    expect(await page.getByText(/stands at Ana López/).count()).toBe(1);
    await page.getByRole("button", { name: "Put back: First Name: the column slid" }).click();
    await page.getByText("Fixed.").waitFor();
    expect(addon.inputsOf("fix")).toEqual([{ schoolId: lincoln.id, code: "column.slid", field: "firstName" }]);
  });

  test("B-22: a column that was deleted comes back by the button of the card that says so", async () => {
    const problemNow = problem("sheet.header_changed", { columns: "Last Name (E)" });
    const addon = new ScriptedAddon().on("look", () => bad(problemNow));
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Put the column back" }).click();
    await page.getByText("Put back.", { exact: true }).waitFor();
    expect(addon.inputsOf("putBack")).toEqual([{ schoolId: lincoln.id, columns: true }]);
  });

  test("It is meant: said of a column, of one cell, and not offered where nothing but putting back helps", async () => {
    const groupsNow = [slidColumn, damagedCells];
    const addon = new ScriptedAddon().on("check", () => good<"check">(summaryAnswer({ groups: groupsNow })));
    addon.on("meant", () => good<"meant">(summaryAnswer({ groups: groupsNow })));
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "It is meant: First Name: the column slid" }).click();
    await page.getByText("Rollbook asks again when the values change.").waitFor();
    await page.getByRole("button", { name: "It is meant: row 4" }).click();
    expect(await page.getByRole("button", { name: "It is meant: row 6" }).count()).toBe(0);
    await page.getByRole("button", { name: "Put back row 6" }).click();
    await page.getByText("Fixed.").waitFor();
    expect(addon.inputsOf("meant")).toEqual([
      { schoolId: lincoln.id, code: "column.slid", field: "firstName" },
      { schoolId: lincoln.id, code: "cell.changed_by_spreadsheet", row: 4, field: "firstName" },
    ]);
    expect(addon.inputsOf("fix")).toEqual([
      { schoolId: lincoln.id, code: "cell.changed_by_spreadsheet", rows: [6], field: "userId" },
    ]);
  });

  test("B-11: somebody new who is probably here already has two buttons, and no Fix beside them", async () => {
    const groupsNow = [nearPerson];
    const addon = new ScriptedAddon().on("check", () => good<"check">(summaryAnswer({ groups: groupsNow })));
    addon.on("meant", () => good<"meant">(summaryAnswer({ groups: groupsNow })));
    addon.on("fix", () => good<"fix">(summaryAnswer({ groups: groupsNow })));
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Warnings 1" }).click();
    await page.getByText("a short form of the first name").waitFor();
    expect(await page.getByRole("button", { name: /^(Fix|It is meant)/ }).count()).toBe(0);
    await page.getByRole("button", { name: /^Someone else: / }).click();
    await page.getByText("Rollbook asks again when the values change.").waitFor();
    await page.getByRole("button", { name: /^It is them: / }).click();
    await page.getByText("Fixed.").waitFor();
    expect(addon.inputsOf("meant")).toEqual([{ schoolId: lincoln.id, code: "person.near", row: 515 }]);
    expect(addon.inputsOf("fix")).toEqual([
      { schoolId: lincoln.id, code: "person.near", rows: [515], reading: nearPerson.rows[0]?.near?.them },
    ]);
  });

  test("A-3, experience: each of the six numbers has its list directly below, errors first", async () => {
    page = await openSidebar(browser, new ScriptedAddon());
    await page.getByText("Email is not an address, 2 rows").waitFor();
    expect(await page.getByText("Student without a Grade Level").count()).toBe(0);
    await page.getByRole("button", { name: "Warnings 1" }).click();
    await page.getByText("Student without a Grade Level, 1 row").waitFor();
    await page.getByRole("button", { name: "New 2" }).click();
    await page.locator("#list").getByText("Xóchitl Ramírez").waitFor();
    expect(await page.getByText("Student without a Grade Level").count()).toBe(0);
    // A second press closes nothing that nobody has seen yet.
    await page.getByRole("button", { name: "New 2" }).click();
    expect(await page.locator("#list").getByText("Xóchitl Ramírez").count()).toBe(1);
  });

  test("C-5: a grade level that is not guessed has one button a reading, for its row and for all rows that say the same", async () => {
    const unclear = summaryAnswer({ groups: [unclearGrades] });
    const addon = new ScriptedAddon().on("check", () => good<"check">(unclear)).on("fix", () => good<"fix">(unclear));
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Write K: “TK”, 2 rows" }).click();
    await page.getByRole("button", { name: /^Error: Grade level/ }).click();
    await page.getByRole("button", { name: "Write 4: Row 19, Grade Level" }).click();
    const code = "grade_level.unclear";
    const sent = await eventually("two answers", async () => {
      const inputs = addon.inputsOf("fix");
      return inputs.length < 2 ? null : inputs;
    });
    expect(sent).toEqual([
      { schoolId: lincoln.id, code, value: "TK", reading: "K" },
      { schoolId: lincoln.id, code, rows: [19], reading: "4" },
    ]);
  });

  test("A-3: Show jumps to the guilty cell", async () => {
    const addon = new ScriptedAddon();
    page = await openSidebar(browser, addon);
    await page.getByText("“maria@” is not an e-mail address. Write it like name@school.org.").waitFor();
    await page.getByRole("button", { name: "Show row 203" }).click();
    expect(addon.inputsOf("show")).toEqual([{ sheetId: 7, row: 203, field: "email" }]);
  });

  test("A-3: a cause with many rows shows them on demand, in portions", async () => {
    const cause = groups[0];
    if (cause === undefined) throw new Error("The sample has no group");
    const rows = Array.from({ length: 60 }, (_, at) => ({
      row: at + 2,
      field: "email" as const,
      message: "Not an address.",
    }));
    const addon = new ScriptedAddon().on("check", () => good<"check">(summaryAnswer({ groups: [{ ...cause, rows }] })));
    page = await openSidebar(browser, addon);
    const open = page.getByRole("button", { name: "Error: Email is not an address, 60 rows" });
    await open.click();
    expect(await page.getByRole("button", { name: /^Show row \d/ }).count()).toBe(25);
    await page.getByRole("button", { name: "Show 25 more" }).click();
    await page.getByRole("button", { name: "Show 10 more" }).click();
    expect(await page.getByRole("button", { name: /^Show row \d/ }).count()).toBe(60);
    await open.click();
    expect(await page.getByRole("button", { name: /^Show row \d/ }).count()).toBe(0);
  });

  test("A-4: a swapped GUID is put right in one click, and the new counts are shown", async () => {
    const addon = new ScriptedAddon().on("fix", () =>
      good<"fix">(summaryAnswer({ counts: { ...counts, errors: 2 }, groups: [] })),
    );
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Fix row 31" }).click();
    await page.getByRole("button", { name: "Errors 2" }).waitFor();
    expect(addon.inputsOf("fix")).toEqual([{ schoolId: lincoln.id, code: "user_guid.other_person", rows: [31] }]);
  });

  test("A-3: coming back from the sheet checks again, so the counts are not those of before the edits", async () => {
    const addon = new ScriptedAddon();
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Errors 3" }).waitFor();
    const asked = () => addon.inputsOf("look").filter(({ mark }) => mark === null).length;
    const before = asked();
    addon.on("check", () => good<"check">(summaryAnswer({ counts: { ...counts, errors: 4 } })));
    await page.clock.fastForward(10_000);
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await page.getByRole("button", { name: "Errors 4" }).waitFor();
    expect(asked()).toBe(before + 1);
  });

  test("A-2, I-11: a conflict says on asking who changed it on the platform, and when", async () => {
    const userGuid = "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa";
    const conflicts = [{ row: 5, userGuid, field: "gradeLevel", who: "Mia Muñoz", mine: "5", theirs: "6" }] as const;
    const addon = new ScriptedAddon().on("check", () => good<"check">(summaryAnswer({ conflicts })));
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Conflicts 1" }).click();
    await page.getByRole("button", { name: /^Who changed it\?/ }).click();
    await page.getByText("Changed on the platform by Tomás Rivera,").waitFor();
    expect(addon.inputsOf("whoChanged")).toEqual([{ userGuid, field: "gradeLevel" }]);
    expect(await page.locator("section time").first().getAttribute("title")).toBe("Aug 22, 2025, 2:00 PM");
  });

  test("A-3: an edit in the sheet shows in the counts by itself, and a look that finds nothing new asks for no more than the mark", async () => {
    const addon = new ScriptedAddon();
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Errors 3" }).waitFor();
    await passTime(page, () => addon.inputsOf("look").length >= 3);
    expect(addon.inputsOf("look").at(-1)).toEqual({ schoolId: lincoln.id, mark: "as checked" });
    addon.on("look", ({ mark }) =>
      good<"look">(
        mark === "edited" ? { mark } : { mark: "edited", summary: summaryAnswer({ counts: { ...counts, errors: 4 } }) },
      ),
    );
    await passTime(page, async () => (await page.getByRole("button", { name: "Errors 4" }).count()) > 0);
    await passTime(page, () => addon.inputsOf("look").at(-1)?.mark === "edited");
    // The whole tab was read for none of it.
    expect(addon.inputsOf("check")).toEqual([]);
  });

  test("A-3: in another view nobody looks at the roster tab, only at which tab the person is in", async () => {
    const addon = new ScriptedAddon();
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Errors 3" }).waitFor();
    await page.getByRole("tab", { name: "History" }).click();
    await passTime(page, () => addon.inputsOf("history").length > 0);
    const looks = () => addon.inputsOf("look").filter(({ schoolId }) => schoolId !== null).length;
    const before = looks();
    await page.clock.fastForward(30_000);
    expect(looks()).toBe(before);
  });

  test("experience: at 1280 x 620 the numbers and the first rows of what is wrong are seen without scrolling, in either language", async () => {
    for (const locale of ["en", "es"] as const) {
      const addon = new ScriptedAddon().on("start", () => good<"start">(startAnswer({ locale })));
      const wide = await openSidebar(browser, addon);
      await wide.setViewportSize({ width: 300, height: 460 });
      await wide.getByRole("button", { name: locale === "en" ? "Errors 3" : "Errores 3" }).waitFor();
      const seen = await wide.evaluate(() => {
        const bar = document.querySelector(".primary-bar")?.getBoundingClientRect().top ?? 0;
        return Array.from(document.querySelectorAll(".chip, .group li b"), (one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return top >= 0 && bottom <= bar;
        });
      });
      // Six numbers, and the place of two rows.
      expect(seen.slice(0, 8)).toEqual(Array(8).fill(true));
      await closePage(wide);
    }
    page = await openSidebar(browser, new ScriptedAddon());
  });

  test("experience: however little room there is, the numbers stay in sight above the button, and neither lies over the other", async () => {
    page = await openSidebar(browser, new ScriptedAddon());
    await page.getByRole("button", { name: "Errors 3" }).waitFor();
    await page.setViewportSize({ width: 300, height: 260 });
    expect(await cutOrCovered(page)).toEqual([]);
    const bottomOf = (selector: string) =>
      page.evaluate((one) => document.querySelector(one)?.getBoundingClientRect().bottom ?? 0, selector);
    const bar = await page.evaluate(() => document.querySelector(".primary-bar")?.getBoundingClientRect().top ?? 0);
    expect(await bottomOf(".chips")).toBeLessThanOrEqual(bar + 1);
    expect(await bottomOf(".chip:last-child")).toBeLessThanOrEqual(bar);
  });

  test("A-13: the sidebar goes along with the tab the person is in; with something in hand it says where they are, and a button goes along", async () => {
    const here = { schoolId: washington.id, schoolName: washington.name };
    const addon = new ScriptedAddon();
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Errors 3" }).waitFor();
    await page.getByRole("tab", { name: "Review" }).click();
    await page.getByRole("button", { name: "Upload 16 rows" }).waitFor();
    addon.on("look", () => good<"look">({ mark: "as checked", here }));
    await passTime(page, async () => (await page.getByText(`You are in the tab of ${washington.name}.`).count()) > 0);
    expect(addon.inputsOf("chooseSchool")).toEqual([]);
    await page.getByRole("button", { name: "Go along" }).click();
    await page.getByRole("button", { name: "Pull accounts" }).waitFor();
    expect(addon.inputsOf("chooseSchool")).toEqual([{ schoolId: washington.id }]);
    // And back, from a view where nothing is in hand, by itself.
    addon.on("look", () =>
      good<"look">({ mark: "as checked", here: { schoolId: lincoln.id, schoolName: lincoln.name } }),
    );
    await passTime(page, async () => (await page.getByRole("button", { name: "Review and upload" }).count()) > 0);
  });

  test("G-8: Show gives the focus to the sheet, and so do F6 and Escape", async () => {
    page = await openSidebar(browser, new ScriptedAddon());
    const given = () => page.evaluate(() => (window as { sheetFocused?: number }).sheetFocused ?? 0);
    await page.getByRole("button", { name: "Show row 17" }).click();
    await eventually("the focus in the sheet", async () => ((await given()) === 1 ? true : null));
    await page.keyboard.press("F6");
    await page.keyboard.press("Escape");
    expect(await given()).toBe(3);
    // Escape in what is open closes that first.
    await page.getByRole("button", { name: "Account and language" }).click();
    await page.keyboard.press("Escape");
    expect(await given()).toBe(3);
  });

  test("a roster tab that was deleted is said, and the way back to Pull is there", async () => {
    const addon = new ScriptedAddon().on("check", () => bad(problem("sheet.no_roster_tab")));
    addon.on("start", () =>
      good<"start">(startAnswer({ tabs: addon.inputsOf("start").length > 1 ? [] : [rosterTab] })),
    );
    page = await openSidebar(browser, addon);
    await page.getByText("There is no roster tab of this school in this spreadsheet.").waitFor();
    await page.getByRole("button", { name: "Pull accounts" }).waitFor();
  });

  test("arrow keys in Select School ask only for the school they end on, and one school's counts never stay for another", async () => {
    const addon = new ScriptedAddon();
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Errors 3" }).waitFor();
    addon.on("chooseSchool", ({ schoolId }) =>
      good<"chooseSchool">(startAnswer({ chosenSchoolId: schoolId, tabs: [rosterTab] })),
    );
    await page.getByRole("combobox", { name: "Select School" }).selectOption(washington.id);
    await page.getByRole("button", { name: "Pull accounts" }).waitFor();
    expect(await page.getByText("Errors", { exact: true }).count()).toBe(0);
  });
});
