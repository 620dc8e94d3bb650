import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { counted, sidebarTexts } from "../../src/words";
import { launchBrowser } from "../support/browser";
import { eventually } from "../support/eventually";
import { closePage, openSidebar } from "./support/open-sidebar";
import {
  asked,
  districtPerson,
  districtRow,
  historyAnswer,
  importItem,
  lincoln,
  problem,
  reviewAnswer,
  reviewRows,
  slidColumn,
  startAnswer,
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

async function openReview(addon: ScriptedAddon): Promise<void> {
  page = await openSidebar(browser, addon);
  await page.getByRole("button", { name: "Review and upload" }).click();
  await page.getByRole("heading", { name: "Review" }).waitFor();
}
const changes = () => page.locator(".change");

describe("the review", () => {
  test("A-6: every change is told as who: field old → new, with what stays behind and why", async () => {
    await openReview(new ScriptedAddon());
    await changes().first().waitFor();
    const told = await changes().allInnerTexts();
    expect(told[0]?.replace(/\s+/g, " ")).toBe("María José Muñoz Row 5 First Name Maria Jose → becomes María José");
    expect(told[2]).toContain("Stays behind: “maria@” is not an e-mail address.");
    expect(told[1]).toContain("Check: The Role changes from Student to Teacher.");
    await page.getByText("1 row stays behind").waitFor();
  });

  test("B-11: new people are compared with the other schools while the person reads; who is meant is named, with two answers, and the row stays", async () => {
    const addon = new ScriptedAddon().on("review", () => good<"review">(reviewAnswer({ unasked: 700 })));
    const asked = [
      reviewAnswer({ unasked: 200, digest: "digest-2" }),
      reviewAnswer({ digest: "digest-3", rows: [districtRow, ...reviewRows] }),
    ];
    addon.on("askNear", () => {
      const review = asked.shift();
      return review === undefined
        ? bad(problem("addon.internal"))
        : good<"askNear">({ review, people: asked.length === 0 ? [districtPerson] : [] });
    });
    await openReview(addon);
    await page.getByText("Jonathan Smith, User ID 001705, César Chávez Elementary").waitFor();
    expect(addon.inputsOf("askNear")).toEqual([{ schoolId: lincoln.id }, { schoolId: lincoln.id }]);
    await page.getByText("2 rows stay behind").waitFor();
    await page.getByText("Held back 2").waitFor();
    await page.getByRole("button", { name: "It is them: Jon Smith" }).click();
    await page.getByText("Fixed.").waitFor();
    await page.getByRole("button", { name: "Upload 16 rows" }).click();
    expect(addon.inputsOf("fix")).toEqual([
      { schoolId: lincoln.id, code: "person.near_district", rows: [2303], reading: districtPerson.guid },
    ]);
  });

  test("B-11: a question whose person nobody has named has no It is them; the names are asked for by the row", async () => {
    const review = reviewAnswer({ rows: [districtRow] });
    const addon = new ScriptedAddon().on("review", () => good<"review">(review));
    addon.on("askNear", () => good<"askNear">({ review, people: [] }));
    await openReview(addon);
    await page.getByText("Probably somebody who is at another school already").waitFor();
    await eventually("askNear", async () => addon.inputsOf("askNear")[0] ?? null);
    expect(addon.inputsOf("askNear")).toEqual([{ schoolId: lincoln.id, rows: [2303] }]);
    expect(await page.getByRole("button", { name: /^It is them/ }).count()).toBe(0);
  });

  test("B-11: when they cannot be compared it says so and why, once, and nothing is held up", async () => {
    const addon = new ScriptedAddon().on("review", () => good<"review">(reviewAnswer({ unasked: 31 })));
    addon.on("askNear", () => bad(problem("rate.limited")));
    await openReview(addon);
    await page.getByText("31 new people were not compared with the district’s other schools.").waitFor();
    expect(addon.inputsOf("askNear")).toHaveLength(1);
    addon.on("askNear", () => good<"askNear">({ review: reviewAnswer(), people: [] }));
    await page.getByRole("button", { name: "Ask again" }).click();
    await page.getByText("were not compared").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Upload 16 rows" }).click();
    await eventually("upload", async () => addon.inputsOf("upload")[0] ?? null);
  });

  test("A-11: a password is never shown and never found, even if one came along", async () => {
    await openReview(new ScriptedAddon());
    await page.getByText("••••••••").waitFor();
    expect(await page.content()).not.toContain("Secret-Never-Shown");
    await page.getByRole("searchbox").fill("secret-never");
    await page.getByText("No row matches.").waitFor();
  });

  test("A-6: filters and search leave the rows they name; accents do not matter", async () => {
    await openReview(new ScriptedAddon());
    await page.getByText("Held back 1").click();
    expect(await changes().count()).toBe(1);
    await page.getByText("All 4").click();
    await page.getByRole("searchbox").fill("munoz jose");
    await page.getByText("María José Muñoz").waitFor();
    expect(await changes().count()).toBe(1);
    await page.getByRole("searchbox").fill("00471");
    await page.getByText("Xóchitl Ramírez").waitFor();
  });

  test.each([
    "en",
    "es",
  ] as const)("A-6, S-17: who joins from another school is not counted as new, and the list of new rows says so, in %s", async (locale) => {
    const texts = sidebarTexts(locale);
    const rows = reviewRows.map((row) => (row.kind === "create" ? { ...row, joins: true as const } : row));
    const addon = new ScriptedAddon()
      .on("start", () => good<"start">(startAnswer({ locale })))
      .on("check", () => good<"check">(summaryAnswer()))
      .on("review", () => good<"review">(reviewAnswer({ rows })));
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: new RegExp(`^${texts.roster.created}`) }).click();
    await page.getByText(counted(texts.review.joiningOfNew, 1)).waitFor();
    await page.getByRole("tab", { name: texts.tabs.review }).click();
    const totals = [
      counted(texts.review.updates, 2),
      counted(texts.review.joining, 1),
      counted(texts.review.heldBackCount, 1),
    ];
    await page.getByText(totals.join(" · ")).waitFor();
  });

  test("B-22: a cell, a whole row, a removed person and a column are put back from here, and the review is made anew", async () => {
    const rows = reviewRows.map((row) => (row.row === 9 ? { ...row, userGuid: "guid-9" } : row));
    const addon = new ScriptedAddon().on("review", () => good<"review">(reviewAnswer({ rows, columns: [slidColumn] })));
    await openReview(addon);
    await page.getByRole("button", { name: "Put back Role of D’Andre O’Neil-Washington" }).click();
    await page.getByText("Put back.", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Put the whole row back: D’Andre O’Neil-Washington" }).click();
    await page.getByRole("button", { name: "Put back: First Name: the column slid" }).click();
    await page.getByText("Fixed.").waitFor();
    await page.getByText("Removed 1", { exact: true }).click();
    await page.getByRole("button", { name: "Put Tom Baker back into the sheet" }).click();
    await page.getByText("Put back.", { exact: true }).waitFor();
    expect(addon.inputsOf("putBack")).toEqual([
      { schoolId: lincoln.id, row: 9, guid: "guid-9", field: "role" },
      { schoolId: lincoln.id, row: 9, guid: "guid-9" },
      { schoolId: lincoln.id, guid: "0g5m3k2p-1a2b-3c4d-5e6f-7g8h9i0j1k2l" },
    ]);
    expect(addon.inputsOf("fix")).toEqual([{ schoolId: lincoln.id, code: "column.slid", field: "firstName" }]);
    // Once when it was opened, and after each of the four.
    expect(addon.inputsOf("review")).toHaveLength(5);
  });

  test("B-22: what was fixed and settled since the pull stands in Review with what was there before, one or all to be taken back; a fix can be undone where it is told", async () => {
    const done = [
      { row: 5, who: "Tom Baker", field: "userId", was: "843", now: "000843" },
      { row: 7, who: "Ana Ruiz", field: "lastName", was: "Ruiz", now: "Ruiz" },
      { row: 9, who: "Cloe Allen", field: "userId", was: "N-902", now: "", emptied: true },
    ] as const;
    const addon = new ScriptedAddon()
      .on("review", () => good<"review">(reviewAnswer({ done, columns: [slidColumn] })))
      .on("fix", () => good<"fix">({ ...summaryAnswer(), step: "k1" }));
    await openReview(addon);
    const list = page.locator("section", { hasText: "Fixed and settled since the pull" });
    expect(await list.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringContaining("843"),
      expect.stringContaining("“Ruiz” was kept"),
      expect.stringMatching(/^Cloe Allen: was somebody who has a row already, so row 9 stands empty/),
    ]);
    await list.getByRole("button", { name: "Undo: the row of Cloe Allen" }).click();
    await page.getByText("Put back.", { exact: true }).waitFor();
    await list.getByRole("button", { name: "Undo: User ID of Tom Baker" }).click();
    await page.getByText("Put back.", { exact: true }).waitFor();
    await list.getByRole("button", { name: "Undo all of these" }).click();
    await page.getByRole("button", { name: "Put back: First Name: the column slid" }).click();
    await page.getByRole("button", { name: "Undo the fix" }).click();
    await page.getByText("Put back.", { exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "Undo the fix" }).count()).toBe(0);
    const { id: schoolId } = lincoln;
    expect(addon.inputsOf("putBack")).toEqual([
      { schoolId, done: true, row: 9 },
      { schoolId, done: true, row: 5, field: "userId" },
      { schoolId, done: true },
      { schoolId, done: true, step: "k1" },
    ]);
  });

  test("G-1, G-2: the service's question about a column and about damage names them, with how many and examples", async () => {
    const question = {
      digest: "d",
      kinds: [
        { kind: "column", field: "lastName", count: 30, of: 240, examples: [{ row: 2, from: "Abdi", to: "Vega" }] },
        { kind: "damage", field: "userId", count: 2, of: 240, examples: [{ row: 5, from: "000843", to: "843.0" }] },
      ],
    } as const;
    await openReview(new ScriptedAddon().on("upload", () => bad(problem("upload.confirm", { count: 32, question }))));
    await page.getByRole("button", { name: "Upload 16 rows" }).click();
    const asking = page.getByRole("alertdialog", { name: "Upload 16 rows?" });
    await asking.waitFor();
    expect(await asking.getByRole("listitem").allInnerTexts()).toEqual([
      "Last Name looks out of step: 30 of 240 values stand beside another person. For example row 2: “Abdi” → “Vega”.",
      "User ID: 2 values look as if a spreadsheet or a program had changed them. For example row 5: “000843” → “843.0”.",
    ]);
  });

  test("A-7: an upload that has ended before its own call did is not called on its way", async () => {
    const ended = submission({ state: "written", status: "completed" });
    await openReview(new ScriptedAddon().on("upload", () => good<"upload">(ended)));
    await page.getByRole("button", { name: "Upload 16 rows" }).click();
    await page.getByText("Upload finished: Completed.").waitFor({ state: "attached" });
  });

  test("S-16: rows removed from the sheet are listed with the word that nobody is removed, and where removal is done", async () => {
    await openReview(new ScriptedAddon());
    await page.getByText("Removed 1", { exact: true }).click();
    await page.getByText("Tom Baker").waitFor();
    const text = await page.getByRole("tabpanel").innerText();
    expect(text).toContain("Removing a row removes nobody");
    expect(text).toContain("Manage Users");
    expect(text).toContain("Archive Classes");
  });

  test("S-8: Upload sends what was reviewed and goes straight to Upload History, the new import on top", async () => {
    const addon = new ScriptedAddon().on("history", () =>
      good<"history">(
        historyAnswer({
          items: [importItem({ id: "import-2", status: "queued" }), importItem()],
          submissions: [submission()],
        }),
      ),
    );
    await openReview(addon);
    await page.getByRole("button", { name: "Upload 16 rows" }).click();
    await page.getByRole("heading", { name: "Upload History" }).waitFor();
    await page.getByText("You can close this sidebar; the upload goes on by itself.").waitFor();
    await page.getByText("Queued").waitFor();
    expect(await page.locator(".import").first().innerText()).toContain("Queued");
    expect(addon.inputsOf("upload")).toEqual([{ schoolId: lincoln.id, digest: "digest-1" }]);
    expect(
      await page.getByRole("heading", { name: "Upload History" }).evaluate((one) => one === document.activeElement),
    ).toBe(true);
  });

  test("A-6: one row is one row", async () => {
    await openReview(new ScriptedAddon().on("review", () => good<"review">(reviewAnswer({ sendable: 1 }))));
    await page.getByRole("button", { name: "Upload 1 row", exact: true }).waitFor();
  });

  test("A-6: with nothing to send there is no Upload, but what to do next", async () => {
    await openReview(
      new ScriptedAddon().on("review", () => good<"review">(reviewAnswer({ rows: [], removed: [], sendable: 0 }))),
    );
    await page.getByText("Nothing to upload yet. Edit the roster tab, then come back.").waitFor();
    expect(await page.getByRole("button", { name: /^Upload/ }).count()).toBe(0);
    await page.getByRole("button", { name: "Back to Roster" }).click();
    await page.getByRole("button", { name: "Review and upload" }).waitFor();
  });

  test("G-3, G-4: many changes are asked about with field, count and examples; “no” sends nothing, “yes” says to what", async () => {
    const addon = new ScriptedAddon().on("upload", ({ confirm }) =>
      confirm === "yes-to-this" ? good<"upload">(submission()) : bad(problem("upload.confirm", asked("username", 300))),
    );
    await openReview(addon);
    await page.getByRole("button", { name: "Upload 16 rows" }).click();
    const question = page.getByRole("alertdialog", { name: "Upload 16 rows?" });
    await question.waitFor();
    expect(await question.innerText()).toContain("Nothing has been sent yet.");
    expect(await question.innerText()).toContain("Username: 300 of 900 people.");
    expect(await question.innerText()).toContain("12 more were changed by you within the last hour.");
    expect(await question.innerText()).toContain("row 2: “ana.li” → “ali”");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Upload 16 rows" }).click();
    await question.getByRole("button", { name: "Do not upload" }).click();
    expect(addon.inputsOf("upload").some((input) => input.confirm)).toBe(false);
    await page.getByRole("button", { name: "Upload 16 rows" }).click();
    await question.getByRole("button", { name: "Yes, upload 16 rows" }).click();
    await page.getByRole("heading", { name: "Upload History" }).waitFor();
    expect(addon.inputsOf("upload").at(-1)).toEqual({
      schoolId: lincoln.id,
      digest: "digest-1",
      confirm: "yes-to-this",
    });
  });

  test("A-6: a sheet that changed after the review is not sent; Review again shows it anew", async () => {
    const addon = new ScriptedAddon().on("upload", () => bad(problem("review.outdated")));
    await openReview(addon);
    await page.getByRole("button", { name: "Upload 16 rows" }).click();
    await page.getByText("The sheet was changed after you reviewed it.").waitFor();
    // What is on show would be refused again: there is no Upload until it was reviewed anew.
    expect(await page.locator(".button.action").allInnerTexts()).toEqual(["Review again"]);
    addon.on("review", () => good<"review">(reviewAnswer({ sendable: 17, digest: "digest-2" })));
    await page.locator(".notice").getByRole("button", { name: "Review again" }).click();
    await page.getByRole("button", { name: "Upload 17 rows" }).waitFor();
    expect(await page.locator(".notice").count()).toBe(0);
  });

  test("A-6: two thousand changes come in portions, and the search looks through all of them", async () => {
    const template = reviewRows[0];
    if (template === undefined) throw new Error("The sample has no row");
    const rows = Array.from({ length: 2_300 }, (_, at) => ({ ...template, row: at + 2, who: `Person ${at + 1}` }));
    await openReview(new ScriptedAddon().on("review", () => good<"review">(reviewAnswer({ rows, sendable: 2_300 }))));
    await page.getByRole("button", { name: "Upload 2,300 rows" }).waitFor();
    expect(await changes().count()).toBe(100);
    await page.getByRole("button", { name: "Show 100 more" }).click();
    expect(await changes().count()).toBe(200);
    await page.getByRole("searchbox").fill("person 2299");
    await page.getByText("Person 2299").waitFor();
  });
});
