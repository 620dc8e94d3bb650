/** A window of the workbench in the tests' browser, used by what is on it: roles and labels. */
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { patience } from "../../support/browser";
import { eventually } from "../../support/eventually";

export class PageWindow {
  readonly page: Page;
  /** Everything the browser complained of; a clean page complains of nothing. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(
    browser: Browser,
    url: string,
    email: string,
    viewport = { width: 1440, height: 860 },
    locale = "en-US",
  ): Promise<PageWindow> {
    const context = await browser.newContext({
      viewport,
      locale,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const window = new PageWindow(page);
    page.on("pageerror", (error) => window.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") window.complaints.push(message.text());
    });
    await page.goto(url);
    await page.getByRole("dialog").getByRole("button", { name: email }).click();
    await page.getByRole("grid").waitFor();
    return window;
  }

  cell(address: string): Locator {
    return this.page.getByRole("gridcell", { name: address, exact: true });
  }

  get formulaBar(): Locator {
    return this.page.getByRole("textbox", { name: "Formula bar" });
  }

  async goTo(address: string): Promise<void> {
    const box = this.page.getByRole("textbox", { name: "Name box" });
    await box.fill(address);
    await box.press("Enter");
  }

  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async copyToClipboard(text: string): Promise<void> {
    await this.page.evaluate((written) => navigator.clipboard.writeText(written), text);
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Until the cell says so. */
  async sees(address: string, text: string): Promise<void> {
    await this.cell(address)
      .filter({ hasText: new RegExp(`^\\s*${escaped(text)}\\s*$`) })
      .waitFor();
  }

  /** Until it holds. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    await eventually("the page comes to show it", async () => ((await holds()) ? true : null));
  }

  /** Until nothing of what was done here is still on its way. */
  async saved(): Promise<void> {
    await this.page.getByText("Saved on this computer").waitFor();
  }

  async menu(...path: string[]): Promise<void> {
    for (const name of path) await this.menuItem(name).last().click();
  }

  /** Items that say by a tick what holds now have another role. */
  menuItem(name: string): Locator {
    const ticked = this.page.getByRole("menuitemcheckbox", { name, exact: true });
    return this.page.getByRole("menuitem", { name, exact: true }).or(ticked);
  }

  frame(title: string): FrameLocator {
    return this.page.frameLocator(`iframe[title='${title}']`);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
