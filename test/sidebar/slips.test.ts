/** Credential slips: what is on them, who is with whom, and what comes out of the printer. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { type Slip, type Slips, slipsImportAttribute, slipsPageName } from "../../src/contract";
import { launchBrowser } from "../support/browser";
import { axeFaults, closePage, openSidebar } from "./support/open-sidebar";
import { now } from "./support/sample";
import { good, ScriptedAddon } from "./support/scripted-addon";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => closePage(page));

const reading = { name: "Reading 3", teachers: ["Grace King"] };
const math = { name: "Math 10", teachers: ["Tim O’Neil"] };

const student = (number: number, changes: Partial<Slip> = {}): Slip => ({
  firstName: "Student",
  lastName: `Nr${String(number).padStart(2, "0")}`,
  role: "Student",
  gradeLevel: "3",
  username: `student${number}`,
  password: `Maple-river-stone-${10_000 + number}`,
  classes: [reading],
  ...changes,
});

const people: readonly Slip[] = [
  ...Array.from({ length: 12 }, (_, number) => student(number + 1)),
  student(13, { firstName: "Begoña", lastName: "Ñíguez", classes: [math, reading], gradeLevel: "4" }),
  // As much as a slip has to hold.
  student(16, {
    firstName: "María Guadalupe",
    lastName: "Hernández-Rodríguez de la Cruz",
    username: "mariaguadalupehernandez",
  }),
  student(14, { firstName: "Ana", lastName: "Alone", classes: [], gradeLevel: "" }),
  student(15, { firstName: "Grace", lastName: "King", role: "Teacher", gradeLevel: "" }),
];

const answer: Slips = {
  locale: "en",
  schoolName: "Lincoln Elementary",
  signInAddress: "https://import.district.example/sign-in",
  until: new Date(now + 90 * 86_400_000).toISOString(),
  people,
};

async function openSlips(addon: ScriptedAddon, locale = "en-US"): Promise<void> {
  const dialog = { page: slipsPageName, rootAttributes: ` ${slipsImportAttribute}="import-7"`, width: 900 };
  page = await openSidebar(browser, addon, { locale, dialog });
}

const withSlips = (changes: Partial<Slips> = {}) =>
  new ScriptedAddon().on("slips", () => good<"slips">({ ...answer, ...changes }));

const titles = () => page.locator(".sheet h2").allInnerTexts();
const onPage = (title: string) => page.locator(".sheet").filter({ hasText: title }).locator(".name").allInnerTexts();

describe("credential slips", () => {
  test("S-14: a slip says who, the username, the temporary password, its last day, and where to sign in", async () => {
    const addon = withSlips();
    await openSlips(addon);
    const slip = page.locator(".slip").filter({ hasText: "Begoña" });
    const lines = (await slip.innerText()).split("\n").filter((line) => line.trim() !== "");
    expect(lines).toEqual([
      "Lincoln Elementary · Grade 4",
      "Begoña Ñíguez",
      "Username",
      "student13",
      "Temporary password",
      "Maple-river-stone-10013",
      "Sign in at",
      "https://import.district.example/sign-in",
      "When you sign in you choose a password of your own. This one works until November 20, 2025.",
    ]);
    expect(addon.inputsOf("slips")).toEqual([{ importId: "import-7" }]);
  });

  test("A-9: grouped by class, teacher or grade; nobody twice, teachers apart, no group without its title", async () => {
    await openSlips(withSlips());
    await page.locator(".slip").first().waitFor();
    expect(await titles()).toEqual([
      "Math 10 · Tim O’Neil\n1 of 1",
      "Reading 3 · Grace King\n1 of 2",
      "Reading 3 · Grace King\n2 of 2",
      "Teachers\n1 of 1",
      "Without a class\n1 of 1",
    ]);
    expect(await page.locator(".slip").count()).toBe(people.length);
    // One class alone has everybody who is in it.
    await page.getByRole("combobox", { name: "Slips of" }).selectOption("Reading 3 · Grace King");
    expect(await page.locator(".slip").count()).toBe(14);
    await page.getByRole("combobox", { name: "Group by" }).selectOption("teacher");
    expect(await titles()).toContain("Tim O’Neil\n1 of 1");
    await page.getByRole("combobox", { name: "Group by" }).selectOption("grade");
    expect(await titles()).toEqual([
      "Grade 3\n1 of 2",
      "Grade 3\n2 of 2",
      "Grade 4\n1 of 1",
      "Teachers\n1 of 1",
      "Without a Grade Level\n1 of 1",
    ]);
    expect(await onPage("Without a Grade Level")).toEqual(["Ana Alone"]);
  });

  test.each([
    "Letter",
    "A4",
  ] as const)("S-14: on %s each page of slips is one page of paper, without the choices", async (format) => {
    await openSlips(
      withSlips({ locale: "es", signInAddress: "https://accounts.mesa-verde-unified.example/students/sign-in" }),
    );
    await page.locator(".slip").first().waitFor();
    const pages = await page.locator(".sheet").count();
    const paper = (await page.pdf({ format, preferCSSPageSize: false })).toString("latin1");
    expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBe(pages);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".choices").isVisible()).toBe(false);
    // Nothing of a slip is cut off.
    const cut = await page
      .locator(".slip")
      .evaluateAll((slips) => slips.filter((one) => one.scrollHeight > one.clientHeight).length);
    expect(cut).toBe(0);
  });

  test("S-18: the slips may be in the other language, and carry another address for this print", async () => {
    await openSlips(withSlips());
    await page.getByRole("combobox", { name: "Language of the slips" }).selectOption("es");
    await page.getByText("Esta sirve hasta el 20 de noviembre de 2025.").first().waitFor();
    expect(await page.locator(".slip").first().getAttribute("lang")).toBe("es");
    await page.getByLabel("Sign-in address on the slips").fill("https://learn.district.example");
    await page.getByRole("button", { name: "Print" }).focus();
    expect(await page.locator(".slip .address").first().innerText()).toBe("https://learn.district.example");
  });

  test("G-9: an address that the spreadsheet used to print is told, and is on no slip", async () => {
    await openSlips(withSlips({ formerAddress: "https://sign-in.stranger.example" }));
    await page.getByText("This spreadsheet used to print https://sign-in.stranger.example").waitFor();
    const addresses = await page.locator(".slip .address").allInnerTexts();
    expect([...new Set(addresses)]).toEqual(["https://import.district.example/sign-in"]);
    expect(await page.locator("a").count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
  });

  test.each([
    "en",
    "es",
  ] as const)("A-15: axe finds nothing in %s, and every choice is reached by keyboard", async (locale) => {
    await openSlips(withSlips({ locale }), locale);
    await page.locator(".slip").first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const reached: string[] = [];
    for (let tab = 0; tab < 5; tab++) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName || ""));
    }
    expect(reached).toEqual(["by", "only", "language", "address", "BUTTON"]);
  });

  test("A-14: without a password that is still valid it says so, with what can be done", async () => {
    await openSlips(new ScriptedAddon());
    await page.getByText("No temporary password of this upload is valid any more.").waitFor();
    await page.getByText("passwords.none").waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});
