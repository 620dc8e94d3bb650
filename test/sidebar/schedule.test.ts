import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import type { Schedules } from "../../src/contract";
import { launchBrowser } from "../support/browser";
import { axeFaults, closePage, openSidebar, overflow } from "./support/open-sidebar";
import { ago, asked, historyAnswer, importItem, lincoln, problem, startAnswer, submission } from "./support/sample";
import { good, ScriptedAddon } from "./support/scripted-addon";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => closePage(page));

const none = { errors: 0, conflicts: 0, refused: 0 };
const agreed = (changes: Partial<Schedules["mine"][number]> = {}): Schedules => ({
  timeZone: "America/Chicago",
  mine: [{ schoolId: lincoln.id, every: "night", hour: 2, working: true, ...changes }],
  others: [],
});
const withSchedules = (schedules: Schedules, locale: "en" | "es" = "en") =>
  new ScriptedAddon().on("start", () => good<"start">(startAnswer({ schedules, locale })));
const panel = () => page.getByRole("tabpanel").innerText();

describe("scheduled upload in the sidebar", () => {
  test("A-8: it is off until somebody saves another choice; choosing alone does nothing", async () => {
    const addon = withSchedules({ timeZone: "America/Chicago", mine: [], others: [] });
    page = await openSidebar(browser, addon);
    await page.getByRole("tab", { name: "Help" }).click();
    const choice = page.getByRole("combobox", { name: "Let rows of Lincoln Elementary go by themselves" });
    expect(await choice.inputValue()).toBe("off");
    await choice.selectOption("night");
    await page.getByRole("combobox", { name: "At", exact: true }).selectOption({ label: "11:00 PM" });
    expect(await panel()).toContain("time zone: America/Chicago");
    expect(addon.inputsOf("setSchedule")).toEqual([]);
    await page.getByRole("button", { name: "Save schedule" }).click();
    await page.getByRole("button", { name: "Switch it on" }).click();
    await page.getByText("new students go by themselves every day at 11:00 PM.", { exact: false }).waitFor();
    expect(addon.inputsOf("setSchedule")).toEqual([{ schoolId: lincoln.id, every: "night", hour: 23 }]);
    await page.getByRole("combobox", { name: "Let rows of Lincoln Elementary go by themselves" }).selectOption("off");
    await page.getByRole("button", { name: "Save schedule" }).click();
    await page.getByText("Nothing goes unless you switch it on", { exact: false }).waitFor();
    expect(addon.inputsOf("setSchedule").at(-1)).toMatchObject({ every: "off" });
  });

  test("A-8: the roster view says what went by itself and what stayed behind, and leads to the setting", async () => {
    const lastRun = { at: ago(61), rows: 14, left: { ...none, errors: 2, conflicts: 1 } };
    page = await openSidebar(browser, withSchedules(agreed({ lastRun })));
    await page.getByText("Waiting for you: 2 rows with errors, 1 row in conflict.").waitFor();
    expect((await page.locator(".scheduled").innerText()).replace(/\s+/g, " ")).toMatch(
      /Last sent 1 hour ago.*: 14 rows\./,
    );
    await page.getByRole("button", { name: "Change the schedule" }).click();
    await page.getByRole("heading", { name: "Scheduled upload" }).waitFor();
  });

  test("A-8, A-14: a schedule that Google has stopped, a refusal and a colleague's schedule are told, also in Spanish", async () => {
    const lastRun = { at: ago(61), rows: 0, left: none, problem: problem("upload.confirm", asked("userId", 40)) };
    const others = [{ schoolId: lincoln.id, who: "Grace Hill", every: "hour", hour: 0 }] as const;
    const schedules = { ...agreed({ working: false, lastRun }), others };
    page = await openSidebar(browser, withSchedules(schedules));
    const card = page.locator(".scheduled");
    await card.getByText("The schedule is not running any more.", { exact: false }).waitFor();
    await card.getByText("The last scheduled upload did not go.").waitFor();
    await card.getByText("Grace Hill also lets rows of this tab go every hour.", { exact: false }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await closePage(page);
    page = await openSidebar(browser, withSchedules(schedules, "es"));
    await page.getByText("La programación ya no está funcionando.", { exact: false }).waitFor();
    await page.getByRole("tab", { name: "Ayuda" }).click();
    await page.getByRole("heading", { name: "Carga programada" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test("A-15: it is agreed by keyboard alone", async () => {
    const addon = withSchedules({ timeZone: "America/Chicago", mine: [], others: [] });
    page = await openSidebar(browser, addon);
    await page.getByRole("tab", { name: "Help" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "Let rows of Lincoln Elementary go by themselves" }).focus();
    await page.keyboard.press("e");
    await page.keyboard.press("v");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("alertdialog").waitFor();
    expect(addon.inputsOf("setSchedule")).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("new students go by themselves every hour.", { exact: false }).waitFor();
    expect(addon.inputsOf("setSchedule")).toMatchObject([{ every: "hour" }]);
  });

  test.each([
    "en",
    "es",
  ] as const)("G-5: agreeing shows who may edit the spreadsheet first, in %s; no is no", async (locale) => {
    const people = [
      { email: "dana@riverbend.example", may: "own" },
      { email: "somebody@elsewhere.example", may: "edit" },
      { email: "onlooker@elsewhere.example", may: "view" },
    ] as const;
    const addon = withSchedules({ timeZone: "America/Chicago", mine: [], others: [] }, locale);
    addon.on("sharing", () => good<"sharing">({ people }));
    page = await openSidebar(browser, addon);
    await page.getByRole("tab", { name: locale === "en" ? "Help" : "Ayuda" }).click();
    await page.locator("#schedule").selectOption("hour");
    await page.getByRole("button", { name: locale === "en" ? "Save schedule" : "Guardar programación" }).click();
    const question = page.getByRole("alertdialog");
    await question.getByText("somebody@elsewhere.example", { exact: false }).waitFor();
    expect(await question.innerText()).toContain("dana@riverbend.example");
    // Whoever only looks puts nothing into the sheet.
    expect(await question.innerText()).not.toContain("onlooker@elsewhere.example");
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await question.getByRole("button", { name: locale === "en" ? "Leave it off" : "Dejarla desactivada" }).click();
    await page.locator("#schedule").waitFor();
    expect(addon.inputsOf("setSchedule")).toEqual([]);
  });

  test.each([
    "en",
    "es",
  ] as const)("G-5: Upload History says of a scheduled run what waits and why, also when nothing went, in %s", async (locale) => {
    const lastRun = { at: ago(61), rows: 0, left: { ...none, password: 1, email: 2 } };
    const schedules = agreed({ lastRun });
    const addon = withSchedules(schedules, locale);
    const went = importItem({ id: "import-9", fileName: "Lincoln Elementary from Google Sheets, sent by schedule" });
    const sent = submission({ state: "written", importId: went.id, left: { name: 4 } });
    addon.on("history", () => good<"history">(historyAnswer({ items: [went], submissions: [sent], schedules })));
    page = await openSidebar(browser, addon);
    await page.getByRole("tab", { name: locale === "en" ? "History" : "Historial" }).click();
    const waits =
      locale === "en"
        ? [
            "Waiting for you: 1 row with a password, 2 rows with another e-mail address.",
            "Waiting for you: 4 rows with another name.",
          ]
        : [
            "Lo esperan a usted: 1 fila con contraseña, 2 filas con otro correo electrónico.",
            "Lo esperan a usted: 4 filas con otro nombre.",
          ];
    for (const [nth, said] of waits.entries())
      expect((await page.locator(".import").nth(nth).innerText()).replace(/\s+/g, " ")).toContain(said);
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});
