import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { closePage, openCard, openSidebar } from "./support/open-sidebar";
import { problem, startAnswer, summaryAnswer } from "./support/sample";
import { bad, good, nullAnswer, ScriptedAddon } from "./support/scripted-addon";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => closePage(page));

const notice = () => page.locator(".notice");

describe("when something goes wrong", () => {
  test("A-14: several Google accounts: what to do, in plain words, and Try again gets in", async () => {
    const addon = new ScriptedAddon().on("start", () => ({
      failure:
        "ScriptError: We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    }));
    page = await openSidebar(browser, addon);
    await notice().getByText("Your browser is signed in to several Google accounts").waitFor();
    expect(await page.content()).not.toContain("ScriptError");
    await page.getByText("Not connected", { exact: true }).waitFor();
    addon.on("start", () => good<"start">(startAnswer()));
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("button", { name: "Review and upload" }).waitFor();
  });

  test("A-14: before the add-on has answered the page speaks the browser's language", async () => {
    const addon = new ScriptedAddon().on("start", () => nullAnswer);
    page = await openSidebar(browser, addon, { locale: "es-MX" });
    await notice().getByText("Rollbook tuvo un problema interno.").waitFor();
    await notice().getByText("Código: addon.internal").waitFor();
  });

  test("A-15: a problem says what happened, what is safe, what to do; the code is small; the focus is on it", async () => {
    const addon = new ScriptedAddon().on("pull", () => bad(problem("service.unreachable")));
    page = await openSidebar(browser, addon);
    await openCard(page);
    await page.getByRole("button", { name: "Pull again" }).click();
    await notice().waitFor();
    const text = await notice().innerText();
    expect(text).toContain("The import service cannot be reached right now.");
    expect(text).toContain("Nothing is lost: your sheet is as you left it");
    expect(text).toContain("Check your connection");
    expect(text).toContain("Code: service.unreachable");
    await page.locator(".notice:focus").waitFor();
  });

  test("A-15: Copy puts the words and the code on the clipboard", async () => {
    const addon = new ScriptedAddon().on("pull", () => bad(problem("sheet.protected")));
    page = await openSidebar(browser, addon);
    await openCard(page);
    await page.getByRole("button", { name: "Pull again" }).click();
    await page.getByRole("button", { name: "Copy" }).click();
    await notice().getByText("Copied").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("A part of the sheet is protected");
    expect(copied).toContain("Code: sheet.protected");
    expect(copied).not.toContain("dana");
  });

  test("A-14: Try again does the same thing again, and the notice goes when it worked", async () => {
    const addon = new ScriptedAddon().on("pull", () => bad(problem("sheet.busy")));
    page = await openSidebar(browser, addon);
    await openCard(page);
    await page.getByRole("button", { name: "Pull again" }).click();
    await notice().waitFor();
    addon.on("pull", () => good<"pull">(summaryAnswer()));
    await notice().getByRole("button", { name: "Try again" }).click();
    await notice().waitFor({ state: "detached" });
    expect(addon.inputsOf("pull").length).toBe(2);
  });

  test("A-14: missing permissions lead to Google's own page, and to nothing that is not https", async () => {
    const addon = new ScriptedAddon().on("pull", () =>
      bad(problem("authorization.required", { url: "https://accounts.google.example/o/oauth2" })),
    );
    page = await openSidebar(browser, addon);
    await openCard(page);
    await page.getByRole("button", { name: "Pull again" }).click();
    const link = page.getByRole("link", { name: "Allow permissions" });
    expect(await link.getAttribute("href")).toBe("https://accounts.google.example/o/oauth2");
    addon.on("pull", () => bad(problem("authorization.required", { url: "javascript:alert(1)" })));
    await notice().getByRole("button", { name: "Try again" }).click();
    await link.waitFor({ state: "detached" });
  });

  test("S-2: a role that was switched elsewhere is noticed, and the page becomes the Teacher's", async () => {
    const addon = new ScriptedAddon();
    page = await openSidebar(browser, addon);
    await page.getByRole("button", { name: "Review and upload" }).waitFor();
    const start = startAnswer();
    addon
      .on("pull", () => bad(problem("role.teacher")))
      .on("start", () =>
        good<"start">({
          ...start,
          me: { ...start.me, roles: ["administrator", "teacher"], activeRole: "teacher", mayImport: false },
        }),
      );
    await openCard(page);
    await page.getByRole("button", { name: "Pull again" }).click();
    await page.getByRole("button", { name: "Switch to Administrator" }).waitFor();
  });

  test("A-14: a browser that goes offline is said in the top line", async () => {
    page = await openSidebar(browser, new ScriptedAddon());
    await page.getByText("Connected", { exact: true }).waitFor();
    await page.context().setOffline(true);
    await page.getByText("Not connected", { exact: true }).waitFor();
    await page.getByText("Showing what was last fetched.").waitFor();
    await page.context().setOffline(false);
    await page.getByText("Connected", { exact: true }).waitFor();
  });
});
