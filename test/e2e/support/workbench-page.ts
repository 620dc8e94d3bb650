/** The workbench as a person uses it: by what is on the page, its roles and labels, never by its inner workings. */
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import type { Language } from "../../../src/contract";
import { sheetTexts, sidebarTexts } from "../../../src/words";
import type { Words } from "../../../src/workbench/page/words/say";
import { spanish } from "../../../src/workbench/page/words/spanish";
import type { ActivityView } from "../../../src/workbench/protocol/views";
import { patience } from "../../support/browser";

export interface WindowOptions {
  /** The language of the browser, which is the signed-in person's. */
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
}

export class WorkbenchPage {
  readonly page: Page;
  private readonly language: Language;

  private constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }

  /** What the workbench itself says, in the window's language. */
  words(english: Words): string {
    return this.language === "es" ? spanish[english] : english;
  }

  /** Opens the page in a window of its own and chooses who is signed in. */
  static async open(browser: Browser, url: string, email: string, options: WindowOptions = {}): Promise<WorkbenchPage> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1440, height: options.height ?? 860 },
      locale: options.language === "es" ? "es-MX" : "en-US",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole("dialog").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: email }).click();
    await page.getByRole("grid").waitFor();
    return new WorkbenchPage(page, options.language ?? "en");
  }

  /** What a person would see of the sidebar and of what ran, for whoever asks why something did not come. */
  async seen(): Promise<string> {
    const soon = { timeout: 5_000 };
    const sidebar = this.page.frameLocator("iframe[title='Rollbook']").locator("body");
    const text = await sidebar.innerText(soon).catch(() => "(no sidebar)");
    const { executions } = (await this.page.evaluate(async () =>
      (await fetch("/workbench/activity")).json(),
    )) as ActivityView;
    const ran = executions.map((one) => JSON.stringify(one)).slice(0, 20);
    return `The sidebar:\n${text}\n\nLast executions:\n${ran.join("\n")}`;
  }

  async openSidebar(language: Language = "en"): Promise<void> {
    await this.page.getByRole("menuitem", { name: this.words("Extensions") }).click();
    await this.page.getByRole("menuitem", { name: "Rollbook" }).click();
    await this.page.getByRole("menuitem", { name: sheetTexts(language).menu.open }).click();
    await this.sidebar
      .getByRole("tab", { name: new RegExp(sidebarTexts(language).tabs.roster) })
      .or(this.sidebar.getByText(sidebarTexts(language).steps.title))
      .first()
      .waitFor();
  }

  get sidebar(): FrameLocator {
    return this.page.frameLocator("iframe[title='Rollbook']");
  }

  /** Waits until nothing moves any more and fonts are there, for a picture. */
  async settle(): Promise<void> {
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
    });
  }

  async closeSidebar(): Promise<void> {
    await this.page.getByRole("button", { name: this.words("Close sidebar") }).click();
  }

  cell(address: string): Locator {
    return this.page.getByRole("gridcell", { name: address, exact: true });
  }

  /** Goes to a cell as people do, by the name box, whatever is scrolled into view. */
  async goTo(address: string): Promise<void> {
    const box = this.page.getByRole("textbox", { name: this.words("Name box") });
    // A script or an own paste may select something in this very moment; a person would go there once more, too.
    for (let tries = 0; tries < 10; tries += 1) {
      await box.fill(address);
      await box.press("Enter");
      if ((await this.place()) === address && (await this.cell(address).count()) > 0) return;
    }
    await this.cell(address).waitFor();
  }

  /** Types into a cell and leaves it with Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async clear(address: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.press("Delete");
  }

  /** A real paste of tab-separated text, as it comes from another spreadsheet. */
  async paste(address: string, rows: readonly (readonly string[])[]): Promise<void> {
    await this.goTo(address);
    await this.page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      rows.map((row) => row.join("\t")).join("\n"),
    );
    await this.page.keyboard.press("Control+V");
    // The page selects what was pasted when it is in the document; going elsewhere before that would be undone.
    await this.cell(address)
      .getByText(rows[0]?.[0] ?? "", { exact: true })
      .waitFor();
  }

  async text(address: string): Promise<string> {
    await this.goTo(address);
    return (await this.page.getByRole("textbox", { name: this.words("Formula bar") }).inputValue()).trim();
  }

  async openTab(name: string | RegExp): Promise<void> {
    await this.page.getByRole("tab", { name }).first().click();
  }

  async tabNames(): Promise<string[]> {
    return this.page
      .getByRole("tablist", { name: this.words("Sheets") })
      .getByRole("tab")
      .allInnerTexts();
  }

  async moveClock(hours: number): Promise<void> {
    for (let hour = 0; hour < hours; hour += 1) {
      await this.page.getByRole("button", { name: this.words("Move the clock 1 hour") }).click();
    }
  }

  /** Types into a protected cell: the page asks first, and the person says yes. */
  async typeGuarded(address: string, text: string): Promise<void> {
    await this.type(address, text);
    await this.page.getByRole("dialog").getByRole("button", { name: "OK" }).click();
  }

  /** Waits until the Status column of a row says this. */
  async statusOf(row: number, text: string): Promise<void> {
    await this.goTo(`Q${row}`);
    await this.page.waitForFunction(
      ({ label, wanted }) =>
        document.querySelector(`[role=gridcell][aria-label="${label}"]`)?.textContent?.trim() === wanted,
      { label: `Q${row}`, wanted: text },
      { timeout: patience },
    );
  }

  /** The note of a cell, as a screen reader gets it. */
  async noteOf(address: string): Promise<string> {
    await this.goTo(address);
    return (await this.cell(address).getAttribute("aria-description")) ?? "";
  }

  /** What the name box says is selected. */
  async place(): Promise<string> {
    return this.page.getByRole("textbox", { name: this.words("Name box") }).inputValue();
  }

  async activeTab(): Promise<string> {
    const tab = this.page.getByRole("tablist", { name: this.words("Sheets") }).getByRole("tab", { selected: true });
    return (await tab.innerText()).trim();
  }

  async hasTab(name: RegExp): Promise<boolean> {
    return (await this.page.getByRole("tab", { name }).count()) > 0;
  }

  /** A block of cells as a copy to the clipboard gives it. */
  async readBlock(left: string, top: number, right: string, bottom: number): Promise<string[][]> {
    await this.goTo(`${left}${top}`);
    const box = this.page.getByRole("textbox", { name: this.words("Name box") });
    await box.fill(`${left}${top}:${right}${bottom}`);
    await box.press("Enter");
    await this.page.keyboard.press("Control+C");
    const text = await this.page.evaluate(() => navigator.clipboard.readText());
    return text.split("\n").map((line) => line.replace(/\r$/, "").split("\t"));
  }
}
