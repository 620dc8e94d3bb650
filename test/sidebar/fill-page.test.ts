/** B-12, B-11, B-19, B-20 on the page: the mapping screen, courses with their products, people who may be there already, and the list of who is not in the file. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { type FileCells, filesPageName } from "../../src/contract";
import { completeValues, fieldKeys, type PartialValues } from "../../src/roster";
import { launchBrowser } from "../support/browser";
import { axeFaults, closePage, openSidebar, overflow } from "./support/open-sidebar";
import { good, ScriptedAddon } from "./support/scripted-addon";

const schoolId = "school-001";
let browser: Browser;
let page: Page;
let addon: ScriptedAddon;

const cellsOf = (values: PartialValues): FileCells => {
  const whole = completeValues(values);
  return fieldKeys.map((field) => whole[field]);
};
const guidOf = (at: number) => `${String(at).padStart(8, "0")}-aaaa-4aaa-8aaa-aaaaaaaaaaaa`;
const student = (at: number, more: PartialValues = {}): PartialValues => ({
  userGuid: guidOf(at),
  userId: `00${4500 + at}`,
  role: "Student",
  firstName: `Ada${String.fromCharCode(97 + (at % 26))}`,
  lastName: `Quill${at}`,
  gradeLevel: "5",
  ...more,
});

/** A tab in which everybody stands as pulled. */
function stands(people: readonly PartialValues[]): void {
  addon.on("files", () =>
    good<"files">({
      locale: "en",
      rosters: [{ schoolId, tabName: "Lincoln", fromFile: false }],
      here: schoolId,
      errorsTabs: [],
    }),
  );
  addon.on("tabPortion", () =>
    good<"tabPortion">({
      tabName: "Lincoln",
      rows: people.map((values, at) => ({ row: at + 2, key: values.userGuid ?? "", cells: cellsOf(values) })),
      accounts: people.map(cellsOf),
    }),
  );
}

async function drop(files: Readonly<Record<string, string>>): Promise<void> {
  page = await openSidebar(browser, addon, { dialog: { page: filesPageName, rootAttributes: "", width: 900 } });
  await page
    .locator("input#feed")
    .setInputFiles(
      Object.entries(files).map(([name, text]) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) })),
    );
}

const line = (header: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: header, exact: true }) });
const wrote = () =>
  ["fillTab", "unfillTab", "markLeavers", "keepFeed"].flatMap((call) => addon.asked.filter((one) => one.call === call));

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(() => {
  addon = new ScriptedAddon();
});
afterEach(() => closePage(page));

describe("filling from a file", () => {
  test("B-12: a list of unknown headers is asked about, column by column; what is chosen is read, filled, and settled without a header or a cell of it", async () => {
    stands([student(1), student(2)]);
    await drop({ "liste.csv": "Nachname,Vorname,Nummer,Klasse\nQuill1-Neu,Adab,004501,5\nQuill2,Adac,004502,5\n" });
    await page.getByText("These headers are not known here yet.").waitFor();
    for (const [header, field] of [
      ["Nachname", "lastName"],
      ["Vorname", "firstName"],
      ["Nummer", "userId"],
      ["Klasse", "gradeLevel"],
    ] as const) {
      await page.getByRole("combobox", { name: `${header} → In the roster` }).selectOption(field);
    }
    await line("Nachname").getByRole("cell").nth(2).filter({ hasText: "1" }).waitFor();
    expect(await line("Nachname").getByRole("cell").nth(1).innerText()).toBe("Quill1-Neu");
    // The dialog's heading is Google's.
    expect((await axeFaults(page)).filter((fault) => !fault.startsWith("page-has-heading-one"))).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(wrote()).toEqual([]);
    await page.getByRole("button", { name: "Fill the tab" }).click();
    await page.getByText("Filled: 1 cell").waitFor();
    const [kept] = addon.inputsOf("keepFeed");
    expect(Object.values(kept?.feed?.mapping ?? {}).sort()).toEqual(["firstName", "gradeLevel", "lastName", "userId"]);
    expect(JSON.stringify(kept?.feed)).not.toMatch(/Nachname|Nummer|Quill|Adab/);
  });

  test("B-12: a file that is refused says why, and leaves the tab and what is kept as they are", async () => {
    stands([student(1)]);
    await drop({ "students.csv": 'Student_Number,First_Name,Last_Name,Grade_Level\n1,"Ana,Ruiz,5\n2,Bo,Oh,5\n' });
    await page.getByText("This file cannot be read:").waitFor();
    expect(await page.getByRole("button", { name: "Fill the tab" }).count()).toBe(0);
    expect(wrote()).toEqual([]);
  });

  test("B-11: who may be there already is asked about with two buttons; Someone else goes into the tab with the row, It is them makes nobody", async () => {
    stands([
      student(1, { firstName: "Jonathan" }),
      student(2, { firstName: "Katharina" }),
      student(3, { firstName: "Elizabeth" }),
    ]);
    await drop({
      "students.csv":
        "Student ID,First Name,Last Name,Grade\nN-1,Jon,Quill1,5\nN-2,Catharina,Quill2,5\nN-3,Bo,Unlike,5\nN-4,Elisabeth,Quill3,5\n",
    });
    await page.getByText(/^Jon Quill1 \(new in the file, User ID N-1\) may be Jonathan Quill1/).waitFor();
    expect((await axeFaults(page)).filter((fault) => !fault.startsWith("page-has-heading-one"))).toEqual([]);
    await page.getByRole("button", { name: "Someone else: Jon Quill1" }).click();
    await page.getByText(/^Jon Quill1 \(new/).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "It is them: Catharina Quill2, Katharina Quill2" }).click();
    await page.getByText(/^Catharina Quill2 \(new/).waitFor({ state: "detached" });
    await page.getByText(/^Elisabeth Quill3 \(new/).waitFor();
    await page.getByRole("button", { name: "Fill the tab" }).click();
    await page.getByText(/^Filled: /).waitFor();
    // Who was not answered is asked about in the tab, and no more here, where an answer would reach nobody.
    await page.getByText("Are these the same people?").waitFor({ state: "detached" });
    const filled = addon
      .inputsOf("fillTab")
      .flatMap(({ added, others = [] }) => added.map((cells, at) => [cells[fieldKeys.indexOf("userId")], others[at]]));
    expect(filled).toEqual([
      ["N-1", [guidOf(1)]],
      ["N-3", []],
      ["N-4", []],
    ]);
  });

  test("B-12, G-3: a file of another school, an old one, and one that the guard would ask about say so above all figures, before anything is written", async () => {
    stands(Array.from({ length: 60 }, (_, at) => student(at)));
    const csv = (rows: readonly PartialValues[]) =>
      [
        "Student ID,First Name,Last Name,Grade",
        ...rows.map((one) => `${one.userId},${one.firstName},${one.lastName},${one.gradeLevel}`),
      ].join("\n");
    const people = Array.from({ length: 60 }, (_, at) => student(at));
    const doubts = () => page.locator(".fill .outcome.bad").allInnerTexts();
    await drop({ "old.csv": csv(people.map((one) => ({ ...one, gradeLevel: "4" }))) });
    await page.locator(".figures").waitFor();
    expect(await doubts()).toEqual([
      "60 of 60 people differ. Is it this year’s file?",
      "Grade Level: 60 of 60. That is more than your district lets pass: before it is uploaded you will be asked.",
    ]);
    expect(
      await page.locator(".fill .outcome.bad, .figures").evaluateAll((all) => all.map(({ className }) => className)),
    ).toEqual(["outcome bad", "outcome bad", "figures"]);
    await closePage(page);
    await drop({
      "other.csv": csv(
        people.map((one, at) => ({ ...one, userId: `Z-${at}`, firstName: "Zed", lastName: `Other${at}` })),
      ),
    });
    await page.locator(".figures").waitFor();
    expect((await doubts())[0]).toBe(
      "Only 0 of the 60 people of this tab are in the file. Is it the file of this school?",
    );
    expect(wrote()).toEqual([]);
  });

  test("B-19: the products of a course are chosen from what the school holds, and every Master Code is a row", async () => {
    stands([student(1)]);
    addon.on("heldProducts", () =>
      good<"heldProducts">({
        products: [
          { masterCode: "M-1", product: "Reveal Math", endDate: "06/30/2030" },
          { masterCode: "M-2", product: "ALEKS", endDate: "06/30/2030" },
        ],
      }),
    );
    await drop({
      "students.csv": "School_id,Student_id,Student_number,First_name,Last_name,Grade\n17,c1,004501,Adab,Quill1,5\n",
      "sections.csv":
        "School_id,Section_id,Teacher_id,Name,Course_name,Course_number,Term_start,Term_end\n17,S1,,Math 5,Math,M5,08/17/2026,06/04/2027\n",
      "enrollments.csv": "School_id,Section_id,Student_id\n17,S1,c1\n",
    });
    await page.getByRole("checkbox", { name: /class/i }).check();
    const products = page.locator(".products select");
    await products.first().selectOption("M-1");
    await products.nth(1).selectOption("M-2");
    await products.nth(2).waitFor();
    await page.getByRole("button", { name: "Fill the tab" }).click();
    await page.getByText(/^Filled: /).waitFor();
    const filled = addon.inputsOf("fillTab");
    const codes = filled.flatMap(({ cells, added }) => [
      ...cells.filter(({ field }) => field === "masterCode").map(({ to }) => to),
      ...added.map((cells) => cells[fieldKeys.indexOf("masterCode")]),
    ]);
    expect(codes.sort()).toEqual(["M-1", "M-2"]);
    expect(addon.inputsOf("keepFeed")[0]?.products).toEqual({ M5: ["M-1", "M-2"] });
  });

  test("B-20: five thousand who are not in the file are listed, printed, copied and marked, each in one piece", async () => {
    stands(Array.from({ length: 5_000 }, (_, at) => student(at)));
    await drop({ "students.csv": "Student ID,First Name,Last Name,Grade\n004500,Adaa,Quill0,5\n" });
    await page.locator(".leavers summary").click();
    const portions = addon.inputsOf("tabPortion").length;
    expect(await page.locator(".leavers li").count()).toBe(4_999);
    expect(
      await page.locator(".leavers li").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(200);
    // What the printer gets: all of them, and nothing else of the page.
    await page.evaluate(() => {
      Object.assign(window, {
        print: () => {
          const { classList } = document.documentElement;
          Object.assign(window, { printedWith: [...classList].join(" ") });
        },
      });
    });
    await page.getByRole("button", { name: "Print the list" }).click();
    expect(await page.evaluate(() => (window as { printedWith?: string }).printedWith)).toBe("printing-leavers");
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => document.documentElement.classList.add("printing-leavers"));
    expect(
      await page.locator(".leavers li").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(4_999);
    expect(await page.locator(".columns").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => document.documentElement.classList.remove("printing-leavers"));
    await page.getByRole("button", { name: "Mark them in the tab" }).click();
    await page
      .getByText(/4,?999/)
      .first()
      .waitFor();
    expect(addon.inputsOf("markLeavers").map(({ guids }) => guids.length)).toEqual([4_999]);
    // Nothing else was asked, and nothing sent.
    expect(addon.inputsOf("tabPortion")).toHaveLength(portions);
    expect(addon.inputsOf("fillTab")).toEqual([]);
  });
});
