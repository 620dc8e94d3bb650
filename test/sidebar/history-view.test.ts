import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import type { History } from "../../src/contract";
import { launchBrowser } from "../support/browser";
import { closePage, openSidebar, passTime } from "./support/open-sidebar";
import {
  ago,
  asked,
  completedTab,
  errorsTab,
  historyAnswer,
  importItem,
  lincoln,
  problem,
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

async function openHistory(addon: ScriptedAddon): Promise<void> {
  page = await openSidebar(browser, addon);
  await page.getByRole("tab", { name: /History/ }).click();
  await page.getByRole("heading", { name: "Upload History" }).waitFor();
}
const withHistory = (changes: Partial<History>) =>
  new ScriptedAddon().on("history", () => good<"history">(historyAnswer(changes)));

const none = { updated: 0, created: 0, unchanged: 0, failed: 0, classesCreated: 0 };

describe("Upload History", () => {
  test("S-9: the four statuses are words beside their sign, newest first, with who and when", async () => {
    await openHistory(
      withHistory({
        items: [
          importItem({ id: "d", status: "queued", counts: none, progress: { done: 0, total: 3 }, createdAt: ago(1) }),
          importItem({ id: "c", status: "in_progress", counts: none, progress: { done: 320, total: 1200 } }),
          importItem({ id: "b", status: "completed_with_errors", counts: { ...none, updated: 1_200, failed: 3 } }),
          importItem({ id: "a", counts: { ...none, updated: 14, created: 2, classesCreated: 1 } }),
        ],
      }),
    );
    await page.getByText("Queued").waitFor();
    const cards = await page.locator(".import").allInnerTexts();
    expect(cards.map((card) => card.split("\n")[0]?.trim())).toEqual([
      "Queued",
      "In Progress",
      "Completed with Errors",
      "Completed",
    ]);
    expect(cards[1]).toContain("320 of 1,200 rows");
    expect(cards[2]).toContain("1,200 updated · 3 failed");
    expect(cards[3]).toContain("14 updated · 2 created · 1 class created");
    expect(cards[3]).toMatch(/Dana Whitfield · 1 hour ago/);
    expect(await page.getByRole("progressbar", { name: "320 of 1,200 rows" }).getAttribute("aria-valuenow")).toBe("27");
  });

  test("A-12: an import offers the files it has, and opens them as tabs", async () => {
    const addon = withHistory({
      items: [importItem({ status: "completed_with_errors", counts: { ...none, updated: 2, failed: 3 } })],
    });
    await openHistory(addon);
    await page.getByRole("list", { name: "Files" }).waitFor();
    expect(await page.locator(".files li").allInnerTexts()).toEqual(
      ["Completed", "Errors", "Uploaded"].map((file) => `${file}\nTab\nCSV\nXLSX`),
    );
    await page.getByRole("button", { name: "Open Errors of Aug 22, 2025, 2:00 PM as a tab" }).click();
    await page.getByText(`Opened the tab “${errorsTab.tabName}”.`).waitFor({ state: "attached" });
    expect(addon.inputsOf("openFile")).toEqual([{ importId: "import-1", schoolId: lincoln.id, file: "error" }]);
  });

  test("S-12: an import without failures offers no Errors, one in which all failed no Completed", async () => {
    await openHistory(
      withHistory({ items: [importItem({ status: "completed_with_errors", counts: { ...none, failed: 3 } })] }),
    );
    await page.getByRole("list", { name: "Files" }).waitFor();
    expect(await page.locator(".files li span").allInnerTexts()).toEqual(["Errors", "Uploaded"]);
  });

  test("I-7, A-12: a rehearsal looks like no upload: other word and sign, what would have been done, no tab and nothing to take back", async () => {
    const counts = { ...none, updated: 2, created: 1, failed: 3 };
    await openHistory(
      withHistory({
        items: [
          importItem({ id: "b", kind: "rehearsal", status: "in_progress", counts: none }),
          importItem({ id: "a", kind: "rehearsal", status: "completed_with_errors", counts }),
        ],
      }),
    );
    await page.getByText("2 would be updated · 1 would be created · 3 would fail").waitFor();
    expect(await page.locator(".import-head b").allInnerTexts()).toEqual(["Rehearsal under way", "Rehearsal"]);
    // Nobody waits for an upload that is none.
    expect(await page.getByRole("tab", { name: "History", exact: true }).count()).toBe(1);
    for (const at of [0, 1]) await page.locator(".import-head").nth(at).click();
    await page.getByRole("list", { name: "Files" }).nth(1).waitFor();
    expect(await page.locator(".imports").innerText()).not.toMatch(/Completed|Tab\n|Undo|Cancel/);
    await page.getByRole("button", { name: "Stop rehearsal" }).click();
    await page.getByRole("alertdialog", { name: "Stop this rehearsal?" }).waitFor();
  });

  test("A-7: while an upload is on its way the open sidebar carries it on and shows its end by itself", async () => {
    let step = 0;
    const status = () => (step < 2 ? "in_progress" : "completed");
    const view = () =>
      step < 3
        ? submission()
        : submission({ state: "written", status: "completed", completedTab: "Completed · 3:05 PM" });
    const addon = new ScriptedAddon()
      .on("start", () => good<"start">(startAnswer({ submissions: [view()] })))
      .on("advance", () => {
        step++;
        return good<"advance">(view());
      })
      .on("history", () =>
        good<"history">(
          historyAnswer({
            items: [importItem({ id: "import-2", status: status() })],
            submissions: [view()],
            resultTabs: step < 3 ? [] : [completedTab],
          }),
        ),
      );
    await openHistory(addon);
    await page.getByText("In Progress").waitFor();
    expect(await page.getByRole("tab", { name: "History (1 upload on its way)" }).count()).toBe(1);
    await passTime(page, async () => (await page.getByText("Results are in the tab").count()) > 0);
    expect(addon.inputsOf("advance").length).toBe(3);
    expect(addon.inputsOf("advance")[0]).toEqual({ submissionId: "submission-1" });
    await page.getByText("Upload finished: Completed.").waitFor({ state: "attached" });
    // Nothing is on its way any more: the page rests.
    const asked = addon.inputsOf("history").length;
    for (let minute = 0; minute < 5; minute++) await page.clock.runFor(60_000);
    expect(addon.inputsOf("advance").length).toBe(3);
    expect(addon.inputsOf("history").length).toBe(asked);
    expect(await page.getByText("You can close this sidebar").count()).toBe(0);
  });

  test("A-7: its end is told, whoever has brought it about: the clock, or another window", async () => {
    let ended = false;
    const view = () => (ended ? submission({ state: "written", status: "completed" }) : submission());
    const addon = new ScriptedAddon()
      .on("start", () => good<"start">(startAnswer({ submissions: [view()] })))
      .on("advance", () => good<"advance">(view()))
      .on("history", () =>
        good<"history">(
          historyAnswer({
            items: [importItem({ id: "import-2", status: ended ? "completed" : "in_progress" })],
            submissions: [view()],
          }),
        ),
      );
    await openHistory(addon);
    await passTime(page, async () => addon.inputsOf("advance").length > 0);
    const asked = addon.inputsOf("history").length;
    await passTime(page, async () => addon.inputsOf("history").length > asked);
    // The round is over.
    ended = true;
    // Neither a round nor a step of ours: the list is looked at again.
    await page.getByRole("button", { name: "Refresh" }).click();
    await page.getByText("Upload History is up to date.").waitFor({ state: "attached" });
    await passTime(page, async () => (await page.getByText("Upload finished: Completed.").count()) > 0);
  });

  test("A-7: two uploads are carried on one after another, never at once", async () => {
    let running = 0;
    let most = 0;
    const both = [submission(), submission({ submissionId: "submission-2", importId: "import-3" })];
    const addon = new ScriptedAddon()
      .on("start", () => good<"start">(startAnswer({ submissions: both })))
      .on("history", () => good<"history">(historyAnswer({ submissions: both })))
      .on("advance", async ({ submissionId }) => {
        running++;
        most = Math.max(most, running);
        await Promise.resolve();
        running--;
        return good<"advance">(submission({ submissionId }));
      });
    page = await openSidebar(browser, addon);
    await passTime(page, () => addon.inputsOf("advance").length >= 4);
    expect(most).toBe(1);
    expect(new Set(addon.inputsOf("advance").map((input) => input.submissionId)).size).toBe(2);
  });

  test("A-7: an upload whose service is away waits and says that it goes on by itself", async () => {
    const waiting = submission({ state: "sending", problem: problem("service.unreachable") });
    await openHistory(withHistory({ items: [], submissions: [waiting] }));
    await page.getByText("The import service cannot be reached right now. Rollbook tries again by itself.").waitFor();
    // Not Sent, and not Sending: nothing has left.
    await page.getByText("Waiting to be sent", { exact: true }).waitFor();
  });

  test("P-4: an upload that waits for permissions names them and has Google's page to give them, also where it is listed already", async () => {
    const facts = { missing: ["script.external_request"], url: "https://accounts.google.example/o/oauth2?x=1" };
    const missing = problem("authorization.required", facts);
    const first = submission({ submissionId: "first", state: "sending", problem: missing });
    const listed = submission({ submissionId: "listed", importId: "import-9", problem: missing });
    const script = submission({
      submissionId: "none",
      state: "sending",
      problem: problem("authorization.no_identity", { url: "javascript:alert(1)" }),
    });
    const all = [first, listed, script];
    const addon = withHistory({ items: [importItem({ id: "import-9", status: "queued" })], submissions: all });
    addon.on("advance", ({ submissionId }) =>
      good<"advance">(all.find((one) => one.submissionId === submissionId) ?? first),
    );
    await openHistory(addon);
    await page.getByText("Not given: script.external_request. Rollbook tries again by itself.").first().waitFor();
    const links = page.getByRole("link", { name: "Allow permissions" });
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual([
      facts.url,
      facts.url,
    ]);
    await page.getByText("Google did not tell Rollbook who you are. Rollbook tries again by itself.").waitFor();
  });

  test("B-22: an upload that waits to be sent is cancelled with one click, which says that its rows are free; one that has gone meanwhile says so", async () => {
    const waiting = submission({ state: "sending", problem: problem("service.unreachable") });
    const addon = withHistory({ items: [], submissions: [waiting] });
    await openHistory(addon);
    await page.getByRole("button", { name: "Cancel upload" }).click();
    await page.getByText("Cancelled. Its rows are as you typed them, and can be sent again.").waitFor();
    expect(addon.inputsOf("cancelSubmission")).toEqual([{ submissionId: waiting.submissionId }]);
    addon.on("cancelSubmission", () => good<"cancelSubmission">(submission({ state: "accepted", status: "queued" })));
    await page.getByRole("button", { name: "Cancel upload" }).click();
    await page.getByText("It has been sent meanwhile. Open it here to cancel it.").waitFor();
  });

  test("an upload that was not accepted says why and what to do", async () => {
    const refused = submission({ state: "refused", problem: problem("school.unknown") });
    await openHistory(withHistory({ items: [], submissions: [refused] }));
    await page.getByText("Not accepted").waitFor();
    await page.getByText("Choose another school from the list.").waitFor();
  });

  test("A-10: corrected rows of an Errors tab go again, and only from where something was corrected", async () => {
    const untouched = { ...errorsTab, sheetId: 13, tabName: "Errors · older", corrected: 0 };
    const addon = withHistory({ errorsTabs: [errorsTab, untouched] });
    await openHistory(addon);
    await page.getByText("3 rows, 2 corrected").waitFor();
    await page.getByText("Correct the red cells in the tab, then choose Refresh.").waitFor();
    expect(await page.getByRole("button", { name: /^Send corrected/ }).count()).toBe(1);
    await page.getByRole("button", { name: "Send corrected rows (2)" }).click();
    await page.getByText("The upload is on its way.").waitFor({ state: "attached" });
    expect(addon.inputsOf("sendCorrected")).toEqual([{ sheetId: 12 }]);
  });

  test("B-22: a fix in an Errors tab is undone where it is told, in that tab and by its step", async () => {
    const zeros = {
      code: "user_id.lost_zeros",
      severity: "error",
      title: "User ID has lost its zeros",
      fixable: true,
      rows: [],
    } as const;
    const addon = withHistory({ errorsTabs: [{ ...errorsTab, groups: [zeros] }] }).on("fix", () =>
      good<"fix">({ ...summaryAnswer(), step: "k1" }),
    );
    await openHistory(addon);
    await page.getByRole("button", { name: "Fix", exact: true }).click();
    await page.getByRole("button", { name: "Undo the fix" }).click();
    await page.getByText("Put back.", { exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "Undo the fix" }).count()).toBe(0);
    const { id: schoolId } = lincoln;
    expect(addon.inputsOf("putBack")).toEqual([{ schoolId, sheetId: 12, done: true, step: "k1" }]);
  });

  test("G-3: corrected rows are asked about too when they are many", async () => {
    const addon = withHistory({ errorsTabs: [errorsTab] }).on("sendCorrected", ({ confirm }) =>
      confirm === "yes-to-this"
        ? good<"sendCorrected">(submission())
        : bad(problem("upload.confirm", asked("username", 2))),
    );
    await openHistory(addon);
    await page.getByRole("button", { name: "Send corrected rows (2)" }).click();
    await page.getByRole("button", { name: "Yes, upload 2 rows" }).click();
    await page.getByRole("heading", { name: "Upload History" }).waitFor();
    expect(addon.inputsOf("sendCorrected")).toEqual([{ sheetId: 12 }, { sheetId: 12, confirm: "yes-to-this" }]);
  });

  test("S-9: Refresh fetches, older ones follow on demand, and an empty history says what will be here", async () => {
    const addon = withHistory({ items: [] });
    await openHistory(addon);
    await page.getByText("No uploads for this school yet.").waitFor();
    addon.on("history", ({ cursor }) =>
      cursor === "page-2"
        ? good<"history">(historyAnswer({ items: [importItem({ id: "old", uploadedBy: "Sam Lee" })] }))
        : good<"history">(historyAnswer({ next: "page-2" })),
    );
    await page.getByRole("button", { name: "Refresh" }).click();
    await page.getByRole("button", { name: "Show older" }).click();
    await page.getByText("Sam Lee").waitFor();
    expect(await page.locator(".import").count()).toBe(2);
  });

  test("A-14: offline the history keeps what was last fetched, says so, and comes back by itself", async () => {
    const addon = new ScriptedAddon();
    await openHistory(addon);
    await page.getByText("14 updated · 2 created").waitFor();
    addon.on("history", () => bad(problem("service.unreachable")));
    await page.getByRole("button", { name: "Refresh" }).click();
    await page.getByText("The import service cannot be reached right now.").waitFor();
    await page.getByText("Not connected", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Dismiss" }).click();
    await page.getByText("Showing what was last fetched.").waitFor();
    await page.getByText("14 updated · 2 created").waitFor();
    addon.on("history", () => good<"history">(historyAnswer()));
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("Connected", { exact: true }).waitFor();
  });
});
