import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { columns } from "../../src/roster";
import { columnHelp } from "../../src/words";
import { launchBrowser } from "../support/browser";
import { closePage, openSidebar, passTime } from "./support/open-sidebar";
import { districtAdministrator, startAnswer } from "./support/sample";
import { good, ScriptedAddon } from "./support/scripted-addon";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => closePage(page));

async function openHelp(addon: ScriptedAddon): Promise<void> {
  page = await openSidebar(browser, addon);
  await page.getByRole("tab", { name: "Help" }).click();
  await page.getByRole("heading", { name: "Help for the column" }).waitFor();
}

describe("the help view", () => {
  test("S-7: it tells of the column under the cursor and follows the cursor", async () => {
    const addon = new ScriptedAddon();
    await openHelp(addon);
    await page.getByText(columnHelp("email", "en").accepted).waitFor();
    addon.on("columnUnderCursor", () => good<"columnUnderCursor">({ field: "gradeLevel" }));
    await passTime(page, async () => (await page.getByText(columnHelp("gradeLevel", "en").what).count()) > 0);
  });

  test("S-7: beside the roster's columns the last one stays, and any column can be chosen without a mouse", async () => {
    const addon = new ScriptedAddon().on("columnUnderCursor", () => good<"columnUnderCursor">({ field: null }));
    await openHelp(addon);
    const choice = page.getByRole("combobox", { name: "Column" });
    expect(await choice.locator("option").allInnerTexts()).toEqual(columns.map((column) => column.header));
    await choice.selectOption("masterCode");
    await page.getByText(columnHelp("masterCode", "en").what).waitFor();
    await passTime(page, () => addon.inputsOf("columnUnderCursor").length > 2);
    await page.getByText(columnHelp("masterCode", "en").what).waitFor();
  });

  test("S-7: the cursor is only asked for while the help is open", async () => {
    const addon = new ScriptedAddon();
    await openHelp(addon);
    await page.getByRole("tab", { name: "Roster" }).click();
    await page.getByRole("button", { name: "Review and upload" }).waitFor();
    const before = addon.inputsOf("columnUnderCursor").length;
    await page.clock.runFor(20_000);
    expect(addon.inputsOf("columnUnderCursor").length).toBe(before);
  });

  test("B-18: what the district has said of codes of grades is shown, and changed by whoever administers the district", async () => {
    const gradeMap = { TK: "PK", "13": "" };
    const addon = new ScriptedAddon().on("start", () =>
      good<"start">(startAnswer({ me: { ...districtAdministrator, gradeMap } })),
    );
    await openHelp(addon);
    await page.getByRole("heading", { name: "Codes of grades in your district" }).waitFor();
    const code = page.getByRole("combobox", { name: "TK is" });
    expect(await code.inputValue()).toBe("PK");
    expect(await page.getByRole("combobox", { name: "13 is" }).inputValue()).toBe("");
    await code.selectOption("K");
    await page.getByText("Settled for the district.").waitFor();
    expect(addon.inputsOf("settleGrades")).toEqual([{ grades: { TK: "K" } }]);
    // Nobody is changed: whoever it touches is listed by a check.
    expect(addon.inputsOf("fix")).toEqual([]);
    expect(addon.inputsOf("check").length + addon.inputsOf("look").length).toBeGreaterThan(0);
  });

  test("B-18: an administrator of a school reads it, and is told who changes it", async () => {
    const me = { ...districtAdministrator, administratorLevel: "school" as const, gradeMap: { TK: "PK" } };
    await openHelp(new ScriptedAddon().on("start", () => good<"start">(startAnswer({ me }))));
    await page.getByText("TK is PK").waitFor();
    await page.getByText("Only administrators of the district change these.").waitFor();
    expect(await page.getByRole("combobox", { name: "TK is" }).count()).toBe(0);
  });

  test("S-18: the language switches everything at once, and the add-on remembers it", async () => {
    const addon = new ScriptedAddon();
    await openHelp(addon);
    await page.getByRole("combobox", { name: "Language" }).selectOption("es");
    await page.getByRole("heading", { name: "Ayuda de la columna" }).waitFor();
    await page.getByText(columnHelp("email", "es").accepted).waitFor();
    await page.getByRole("button", { name: "Cuenta e idioma" }).click();
    await page.getByText("Administrador del distrito").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    expect(addon.inputsOf("setLocale")).toEqual([{ locale: "es" }]);
  });

  test("S-2: who has both roles can go back to Teacher, from the button of the account", async () => {
    const both = { ...districtAdministrator, roles: ["administrator", "teacher"] as ("administrator" | "teacher")[] };
    const addon = new ScriptedAddon().on("start", () => good<"start">(startAnswer({ me: both })));
    await openHelp(addon);
    await page.getByRole("button", { name: "Account and language" }).click();
    await page.getByRole("button", { name: "Switch to Teacher" }).click();
    expect(addon.inputsOf("switchRole")).toEqual([{ role: "teacher" }]);
  });
});
