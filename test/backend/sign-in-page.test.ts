/** S-14: the plain page at /sign-in, in a real browser and both languages: first use, the permanent password, and everything that can go wrong. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { type Language, languages } from "../../src/contract";
import { signInTexts } from "../../src/words/sign-in/sign-in-texts";
import { axeFaultsOf } from "../support/axe";
import { launchBrowser } from "../support/browser";
import { startTestService, type TestService } from "./support/service";

let service: TestService;
let browser: Browser;
beforeAll(async () => {
  service = await startTestService();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

async function student(userId: string): Promise<{ readonly username: string; readonly password: string }> {
  const values = { userId, role: "Student", firstName: "Noa", lastName: "Sol", gradeLevel: "2" };
  const view = await service.importRows("lincoln", [{ row: 2, values }]);
  const { username = "", password = "" } = (await service.file(view.id, "completed")).rows[0]?.values ?? {};
  return { username, password };
}

describe.each(languages)("the sign-in page in %s", (language: Language) => {
  const texts = signInTexts[language];
  let page: Page;

  beforeAll(async () => {
    const context = await browser.newContext({
      locale: language === "es" ? "es-MX" : "en-US",
      viewport: { width: 360, height: 640 },
      // It works without a script, as it has to on whatever a school has.
      javaScriptEnabled: true,
    });
    page = await context.newPage();
  });
  afterAll(() => page.context().close());

  const clean = async () => {
    expect((await axeFaultsOf(page)).map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
  };
  const signIn = async (username: string, password: string) => {
    await page.getByLabel(texts.username).fill(username);
    await page.getByLabel(texts.password, { exact: true }).fill(password);
    await page.getByRole("button", { name: texts.signIn }).click();
  };

  test("S-14: a temporary password buys a permanent one, and by keyboard alone", async () => {
    const { username, password } = await student(`PAGE-${language}`);
    await page.goto(`${service.url}/sign-in`);
    await clean();
    await page.getByLabel(texts.username).focus();
    await page.keyboard.type(username);
    await page.keyboard.press("Tab");
    await page.keyboard.type(password);
    await page.keyboard.press("Enter");
    await page.getByLabel(texts.newPassword).waitFor();
    await clean();
    expect(await page.getByText("Lincoln Elementary").count()).toBe(1);
    const ticks = () => page.locator(".ticks .met").count();
    for (const [typed, met] of [
      ["short", 0],
      ["Shorter", 1],
      ["Shorter-7", 3],
      ["Short er 7", 2],
      ["", 0],
    ] as const) {
      await page.getByLabel(texts.newPassword).fill(typed);
      expect(await ticks()).toBe(met);
    }
    await page.getByLabel(texts.show).check();
    expect(await page.getByLabel(texts.newPassword).getAttribute("type")).toBe("text");
    await page.getByLabel(texts.newPassword).fill("short");
    await page.getByRole("button", { name: texts.save }).click();
    await page.getByRole("alert").waitFor();
    await clean();
    await page.getByLabel(texts.newPassword).fill("My-own-secret-7");
    await page.getByRole("button", { name: texts.save }).click();
    await page.getByLabel(texts.username).waitFor();
    await signIn(username, "My-own-secret-7");
    await page.getByText("Noa Sol").waitFor();
    await clean();
  });

  test("S-14: a wrong password and one that was used are told alike, and nothing is quoted", async () => {
    const { username, password } = await student(`USED-${language}`);
    await page.goto(`${service.url}/sign-in`);
    await signIn(username, password);
    await page.getByLabel(texts.newPassword).waitFor();
    await page.goto(`${service.url}/sign-in`);
    await signIn(username, password);
    const used = await page.getByRole("alert").innerText();
    expect(used).toContain(texts.usedUp);
    await signIn(username, "Never-right-1");
    expect(await page.getByRole("alert").innerText()).toBe(used);
    expect(await page.content()).not.toContain(password);
    await clean();
  });

  test("S-14: whoever tries too often is told so on the page, with their username still there, and never in JSON", async () => {
    await page.goto(`${service.url}/sign-in/`);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    for (let tries = 0; tries <= 10; tries += 1) await signIn(`often-${language}`, "Never-right-1");
    expect(await page.getByRole("alert").innerText()).toBe(texts.tooOften);
    expect(await page.getByLabel(texts.username).inputValue()).toBe(`often-${language}`);
    await clean();
    // A form that no browser sends gets the page all the same.
    const answer = await fetch(`${service.url}/sign-in`, {
      method: "POST",
      headers: { "content-type": "text/plain", "accept-language": language },
      body: "x",
    });
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await answer.text()).toContain(texts.failed);
  });

  test("S-14: nothing on it is longer than a child reads at once", () => {
    const { ticks, ...others } = texts;
    const long = [...Object.values(others), ...Object.values(ticks)].filter((text) => text.split(" ").length > 20);
    expect(long).toEqual([]);
  });

  test("S-14: an expired one says who can help", async () => {
    const { username, password } = await student(`LATE-${language}`);
    const now = service.clock.now;
    service.clock.now = new Date(now.getTime() + 91 * 86_400_000);
    await page.goto(`${service.url}/sign-in`);
    await signIn(username, password);
    expect(await page.getByRole("alert").innerText()).toMatch(/administrator|administrador/i);
    service.clock.now = now;
  });
});
