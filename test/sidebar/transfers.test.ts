/** The card of moves between schools (B-14): how each stands, what may be said of it, and the request for what no upload does. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import type { TransferLine } from "../../src/contract";
import { sidebarTexts } from "../../src/words";
import { launchBrowser } from "../support/browser";
import { closePage, openSidebar } from "./support/open-sidebar";
import { lincoln, rosterTab, startAnswer, washington } from "./support/sample";
import { good, ScriptedAddon } from "./support/scripted-addon";

const words = sidebarTexts("en").transfers;
const tabs = [rosterTab, { ...rosterTab, schoolId: washington.id, sheetId: 8, tabName: washington.name }];
const guidOf = (at: number) => `ABCDEFG${at}-1234-5678-9ABC-DEFGHIJKLMNO`;
const move = (at: number, changes: Partial<TransferLine> = {}): TransferLine => ({
  guid: guidOf(at),
  name: `Marisol Castillo ${at}`,
  from: lincoln,
  to: washington,
  on: "2025-08-18",
  state: "planned",
  ...changes,
});

let browser: Browser;
let addon: ScriptedAddon;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => closePage(page));
beforeEach(() => {
  addon = new ScriptedAddon();
  addon.on("start", () => good<"start">(startAnswer({ tabs })));
});

async function open(lines: readonly TransferLine[] = []): Promise<void> {
  addon.on("transfers", ({ schoolId }) => good<"transfers">({ schoolId, lines }));
  page = await openSidebar(browser, addon);
  await page.locator(".transfers .fold").click();
  await page.getByText(words.hint).waitFor();
}
const headings = () => page.locator(".transfers h3").allInnerTexts();
/** What may be said of somebody. */
const saidOf = (name: string) => page.locator(".transfers li", { hasText: name }).getByRole("button").allInnerTexts();

describe("how moves stand", () => {
  test("B-14: each is under its state, what needs somebody first, and the card says how many are open", async () => {
    await open([
      move(0, { state: "back", back: true }),
      move(1, { state: "done", requestedOn: "2025-08-01" }),
      move(2),
      move(3, { state: "requested", ask: "takeOut", requestedOn: "2025-08-18" }),
      move(4, { state: "added", ask: "takeOut" }),
      move(5, { state: "both" }),
      move(6, { state: "overdue", ask: "takeOut", requestedOn: "2025-08-01" }),
      move(7, { state: "adrift", ask: "add" }),
    ]);
    const { state } = words;
    const shown = (one: keyof typeof state) => state[one].one.replace("{count}", "1");
    expect((await headings()).slice(0, 8)).toEqual(
      (["adrift", "overdue", "added", "planned", "requested", "both", "done", "back"] as const).map(shown),
    );
    expect(await page.locator(".transfers h3.amber").allInnerTexts()).toEqual([shown("adrift"), shown("overdue")]);
    // Moved, back again, and at both are settled.
    expect(await page.locator(".transfers .fold").innerText()).toContain(words.titleOpen.replace("{count}", "5"));
  });

  test.each([
    ["planned", {}, [words.says.forget]],
    ["added", { ask: "takeOut" }, [words.says.both, words.says.back]],
    ["requested", { ask: "takeOut", requestedOn: "2025-08-18" }, [words.says.both, words.says.back]],
    ["overdue", { ask: "takeOut", requestedOn: "2025-08-01" }, [words.says.both, words.says.back]],
    ["both", {}, [words.says.notBoth]],
    ["done", {}, [words.says.back]],
    ["back", { back: true }, []],
    ["adrift", { ask: "add" }, [words.says.back, words.says.forget]],
  ] as const)("B-14: of a move that is %s, only what makes sense can be said", async (state, changes, expected) => {
    await open([move(1, { state, ...changes })]);
    expect(await saidOf("Marisol Castillo 1")).toEqual(expected);
  });

  test("B-14: somebody who moves back is said to, by one click, about the move that the line shows", async () => {
    await open([move(1, { state: "added", ask: "takeOut" })]);
    addon.on("settleTransfers", ({ schoolId }) =>
      good<"settleTransfers">({ schoolId, lines: [move(1, { state: "back", back: true })] }),
    );
    await page.getByRole("button", { name: `${words.says.back}: Marisol Castillo 1` }).click();
    await page.locator(".transfers h3", { hasText: "back again" }).waitFor();
    expect(addon.inputsOf("settleTransfers")).toEqual([
      { schoolId: lincoln.id, moves: [{ guid: guidOf(1), from: lincoln }], word: "back" },
    ]);
  });
});

describe("planning and adding", () => {
  test("B-14: selected rows are planned with a school and a day; what was left is said in words", async () => {
    await open();
    addon.on("planTransfers", ({ schoolId }) =>
      good<"planTransfers">({
        schoolId,
        lines: [move(1, { toAdd: true })],
        planned: 1,
        left: { notThere: 2, unknown: 0, underWay: 1, tooMany: 0 },
      }),
    );
    await page.getByLabel(words.to, { exact: true }).selectOption(washington.id);
    await page.getByLabel(words.on, { exact: true }).fill("2025-08-18");
    await page.getByRole("button", { name: words.plan }).click();
    await page.getByText(words.left.underWay.one.replace("{count}", "1")).waitFor();
    await page.getByText(words.left.notThere.other.replace("{count}", "2")).waitFor();
    expect(addon.inputsOf("planTransfers")).toEqual([{ schoolId: lincoln.id, to: washington, on: "2025-08-18" }]);
    await page
      .getByRole("button", { name: words.add.one.replace("{count}", "1").replace("{school}", washington.name) })
      .click();
    expect(addon.inputsOf("addTransfers")).toEqual([{ schoolId: washington.id }]);
  });

  test("B-14, S-17: an administrator of one school only names the new school, and is offered no other", async () => {
    addon.on("start", () => good<"start">(startAnswer({ schools: [lincoln], tabs: [rosterTab] })));
    await open([move(1, { to: { name: "Roosevelt Middle" }, ask: "addAndTakeOut", unseen: "to" })]);
    expect(await page.getByLabel(words.to, { exact: true }).count()).toBe(0);
    await page.getByLabel(words.schoolName).fill("  Roosevelt Middle ");
    await page.getByRole("button", { name: words.plan }).click();
    expect(addon.inputsOf("planTransfers")).toMatchObject([{ to: { name: "Roosevelt Middle" } }]);
    await open([move(1, { to: { name: "Roosevelt Middle" }, ask: "addAndTakeOut", unseen: "to" })]);
    // Nobody here can write into that school's tab; only they can say that somebody is there.
    expect(await saidOf("Marisol Castillo 1")).toEqual([words.says.isThere, words.says.forget]);
    expect(await page.locator(".transfers").innerText()).not.toContain("into the tab of");
  });
});

test("B-14: the request has GUIDs and no names, and that it was sent is noted of those that it was not noted of yet", async () => {
  await open([
    move(1, { state: "added", ask: "takeOut" }),
    move(2, { state: "requested", ask: "takeOut", requestedOn: "2025-08-18" }),
    move(3, { state: "overdue", ask: "takeOut", requestedOn: "2025-08-01" }),
  ]);
  const text = await page.locator(".transfers textarea.request").inputValue();
  for (const at of [1, 2, 3]) expect(text).toContain(guidOf(at));
  expect(text).not.toContain("Marisol");
  expect(text).not.toContain("Castillo");
  await page.getByRole("button", { name: words.sent.other.replace("{count}", "2") }).click();
  await page.getByText(words.noted).first().waitFor({ state: "attached" });
  expect(addon.inputsOf("settleTransfers")).toEqual([
    { schoolId: lincoln.id, moves: [1, 3].map((at) => ({ guid: guidOf(at), from: lincoln })), word: "requested" },
  ]);
});
