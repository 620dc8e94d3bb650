import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import type { Me } from "../../src/contract";
import { launchBrowser } from "../support/browser";
import { closePage, openSidebar } from "./support/open-sidebar";
import { districtAdministrator, firstStart, lincoln, startAnswer, washington } from "./support/sample";
import { good, ScriptedAddon } from "./support/scripted-addon";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => closePage(page));

const signedInAs = (me: Partial<Me>, schools = [lincoln, washington]) =>
  new ScriptedAddon().on("start", () =>
    good<"start">(firstStart({ me: { ...districtAdministrator, ...me, schools }, schools })),
  );
const teacher: Partial<Me> = { roles: ["administrator", "teacher"], activeRole: "teacher", mayImport: false };

describe("who is at the sidebar", () => {
  test("S-1: the top line says who is signed in, in which role, and that the service is reached", async () => {
    page = await openSidebar(browser, signedInAs({}));
    await page.getByText("Connected", { exact: true }).waitFor();
    const top = page.getByRole("banner");
    // Low, so that a school Chromebook has room for what matters.
    expect((await top.boundingBox())?.height).toBeLessThanOrEqual(60);
    await page.getByRole("button", { name: "Account and language" }).click();
    expect(await top.innerText()).toContain("Dana Whitfield");
    expect(await top.innerText()).toContain("District administrator");
    await top.getByText("Signed in as dana.whitfield@mesaverde.example").waitFor();
    // Escape closes it, and the focus is back where it came from.
    await page.keyboard.press("Escape");
    await top.getByText("District administrator").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Account and language");
  });

  test("S-2: in the Teacher role there is one sentence and the switch, and no tools at all", async () => {
    page = await openSidebar(browser, signedInAs(teacher));
    await page.getByText("You are in the Teacher role").waitFor();
    expect(await page.getByRole("button").allInnerTexts()).toEqual(["Switch to Administrator"]);
    expect(await page.getByRole("tab").count()).toBe(0);
    expect(await page.getByRole("combobox").count()).toBe(0);
  });

  test("S-2: the switch leads to the Administrator's tools", async () => {
    const addon = signedInAs(teacher).on("switchRole", () => good<"switchRole">(startAnswer()));
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Switch to Administrator" }).click();
    await page.getByRole("heading", { name: "2,300 accounts" }).waitFor();
    expect(addon.inputsOf("switchRole")).toEqual([{ role: "administrator" }]);
  });

  test("S-2: who is only a teacher is told whom to ask, and offered no switch", async () => {
    page = await openSidebar(browser, signedInAs({ ...teacher, roles: ["teacher"], administratorType: null }));
    await page.getByText("Importing rosters belongs to administrators.").waitFor();
    expect(await page.getByRole("button").count()).toBe(0);
  });

  test.each([
    "reporting",
    "curriculum",
  ] as const)("S-3: a %s administrator is told there is no import", async (type) => {
    page = await openSidebar(browser, signedInAs({ administratorType: type, mayImport: false }));
    await page.getByText("which has no roster import").waitFor();
    expect(await page.getByRole("tab").count()).toBe(0);
  });

  test("S-3: a district administrator picks from all schools in Select School", async () => {
    const addon = signedInAs({});
    page = await openSidebar(browser, addon);
    const select = page.getByRole("combobox", { name: "Select School" });
    expect(await select.locator("option").allInnerTexts()).toEqual([
      "Choose a school…",
      "Lincoln Elementary",
      "Washington Middle School",
    ]);
    await select.selectOption(washington.id);
    await page.getByRole("button", { name: "Pull accounts" }).waitFor();
    expect(addon.inputsOf("chooseSchool")).toEqual([{ schoolId: washington.id }]);
  });

  test("S-3: a single school is shown as text, needs no choosing, and can be pulled at once", async () => {
    const addon = signedInAs({ administratorLevel: "school" }, [washington]);
    page = await openSidebar(browser, addon);
    await page.getByText("Washington Middle School").waitFor();
    expect(await page.getByRole("combobox").count()).toBe(0);
    await page.getByRole("button", { name: "Account and language" }).click();
    await page.getByText("School administrator").waitFor();
    await page.getByRole("button", { name: "Pull accounts" }).click();
    expect(addon.inputsOf("pull")).toEqual([{ schoolId: washington.id }]);
  });

  test("S-3: without a school the page says what to ask the district administrator for", async () => {
    page = await openSidebar(browser, signedInAs({ administratorLevel: "school" }, []));
    await page.getByText("No school is assigned to you yet.").waitFor();
    expect(await page.getByRole("main").innerText()).toContain("dana.whitfield@mesaverde.example");
  });
});
