/**
 * The pages in the frames that Google puts them in (one in another, sandboxed, of another origin than the spreadsheet), in Chromium and, where Debian's
 * firefox-esr is installed, in Firefox: what is copied, pasted, printed and downloaded there, and where the focus is (A-15, P-7).
 */
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Browser, type Frame, firefox as firefoxOfDebian, type Page } from "playwright-core";
import { type Slips, slipsImportAttribute } from "../../src/contract";
import { launchBrowser, patience } from "../support/browser";
import { built } from "../support/built";
import { now } from "./support/sample";
import { good, ScriptedAddon } from "./support/scripted-addon";

const firefox = "/usr/bin/firefox-esr";
const hasFirefox = existsSync(firefox);
/** Nobody sits before its windows. */
const unattended = {
  "print.always_print_silent": true,
  print_printer: "Mozilla Save to PDF",
};
if (!hasFirefox)
  process.stderr.write(`The pages were not opened in Firefox: there is no ${firefox} (apt install firefox-esr).\n`);

/** As Google's documentation of HtmlService lists them. */
const sandbox =
  "allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox";

const slips: Slips = {
  locale: "en",
  schoolName: "Lincoln Elementary",
  signInAddress: "https://import.district.example/sign-in",
  until: new Date(now + 90 * 86_400_000).toISOString(),
  people: [
    {
      firstName: "Ana",
      lastName: "Nova",
      role: "Student",
      gradeLevel: "3",
      username: "anova",
      password: "Maple-river-77",
      classes: [],
    },
  ],
};

/** google.script.run, answered by the test over HTTP. */
const googleScript = `<script>
  const runner = (success, failure) => ({
    withSuccessHandler: (handler) => runner(handler, failure),
    withFailureHandler: (handler) => runner(success, handler),
    rpc: (request) => fetch("/rpc", { method: "POST", body: request }).then((answer) => answer.json()).then((answer) => success(answer.value), failure),
  });
  window.google = { script: { run: runner(() => {}, () => {}), host: { editor: { focus() {} }, close() {} } } };
  window.addEventListener("beforeprint", () => { window.hasPrinted = true; });
</script>`;

const frameTo = (address: string) =>
  `<iframe title="Rollbook" sandbox="${sandbox}" src="${address}" style="width:700px;height:700px"></iframe>`;

function pages(addon: ScriptedAddon): Server {
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const name = searchParams.get("page") ?? "";
    const send = (html: string) =>
      response.setHeader("content-type", "text/html; charset=utf-8").end(`<!DOCTYPE html>${html}`);
    if (pathname === "/rpc") {
      let body = "";
      request.on("data", (part) => {
        body += String(part);
      });
      request.on(
        "end",
        () => void Promise.resolve(addon.answer(body)).then((answer) => response.end(JSON.stringify(answer))),
      );
      return;
    }
    // The spreadsheet is of one origin, Google's frames for scripts are of another.
    if (pathname === "/document")
      return void send(
        `<textarea id="cells"></textarea>${frameTo(`${searchParams.get("frames") ?? ""}/outer?page=${name}`)}`,
      );
    if (pathname === "/outer") return void send(frameTo(`/inner?page=${name}`));
    if (pathname !== "/inner") {
      response.writeHead(404).end();
      return;
    }
    const page = readFileSync(built("addon", `${name}.html`), "utf8");
    send(
      page
        .replace("<head>", `<head>${googleScript}`)
        .replace('<div id="root"', `<div id="root" ${slipsImportAttribute}="import-7"`),
    );
  });
}

let server: Server;
let address = "";
beforeAll(async () => {
  const addon = new ScriptedAddon().on("slips", () => good<"slips">(slips));
  server = pages(addon);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  return new Promise((resolve) => server.close(resolve));
});

const browsers: readonly (readonly [string, () => Promise<Browser>])[] = [
  ["Chromium", launchBrowser],
  ...(hasFirefox
    ? // An ordinary Firefox, driven over WebDriver BiDi: playwright's own is another program.
      [
        [
          "Firefox",
          () =>
            firefoxOfDebian.launch({
              channel: "moz-firefox",
              executablePath: firefox,
              firefoxUserPrefs: unattended,
            }),
        ] as const,
      ]
    : []),
];

describe.each(browsers)("in Google's frames, in %s", (name, launch) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage();
    page.setDefaultTimeout(patience);
  }, patience);
  afterAll(() => browser?.close());

  async function open(wanted: string): Promise<Frame> {
    // What WebDriver BiDi types and clicks does not reach a frame of another origin in Firefox; the sandbox is the same.
    const frames = name === "Firefox" ? "" : address.replace("127.0.0.1", "localhost");
    await page.goto(`${address}/document?page=${wanted}&frames=${encodeURIComponent(frames)}`);
    await page.locator("#cells").click();
    for (let tries = 0; tries < 600; tries += 1) {
      const frame = page.frames().find((one) => one.url().includes("/inner"));
      if (frame !== undefined && (await frame.locator("#root > *").count()) > 0) return frame;
      await page.waitForTimeout(50);
    }
    throw new Error(`${wanted} does not open`);
  }
  const focusIsInTheDocument = () => page.evaluate(() => document.activeElement?.id === "cells");
  const paste = () => page.keyboard.press("ControlOrMeta+v");

  test.each([
    "sidebar",
    "slips",
    "files",
    "self-check",
  ])("A-15: %s opens there and leaves the focus in the spreadsheet until it is clicked", async (name) => {
    const frame = await open(name);
    await frame.locator("button").first().waitFor();
    expect(await focusIsInTheDocument()).toBe(true);
    const wide = await frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
  });

  test("S-14: slips are printed, and the sign-in address can be pasted", async () => {
    const frame = await open("slips");
    await page.locator("#cells").fill("https://pasted.example/sign-in");
    await page.locator("#cells").selectText();
    await page.keyboard.press("ControlOrMeta+c");
    const field = frame.locator("#address");
    await field.click();
    await field.selectText();
    await paste();
    expect(await field.inputValue()).toBe("https://pasted.example/sign-in");
    await frame.locator("button.action").click();
    expect(await frame.evaluate(() => (window as unknown as { hasPrinted?: boolean }).hasPrinted)).toBe(true);
  });

  test("P-7: the self-check says that copying, printing and 20 MB are allowed there, hands out its file, and its result can be pasted", async () => {
    const frame = await open("self-check");
    await frame.locator("button.action").click();
    await frame.locator("#check-echo").waitFor();
    expect(await frame.locator("#check-clipboard").getAttribute("class")).toBe("check good");
    expect(await frame.locator("#check-echo").getAttribute("class")).toBe("check good");
    await frame.getByRole("button", { name: "Try printing" }).click();
    expect(await frame.locator("#check-print").getAttribute("class")).toBe("check good");
    const arrived = name === "Firefox" ? null : page.waitForEvent("download");
    await frame.getByRole("button", { name: "Try a download" }).click();
    // Over WebDriver BiDi nobody is told of a download: in Firefox it is not looked at whether the file arrives.
    if (arrived !== null) expect((await arrived).suggestedFilename()).toBe("rollbook-check.txt");
    await frame.getByRole("button", { name: "Yes" }).click();
    expect(await frame.locator("#check-download").getAttribute("class")).toBe("check good");
    await frame.getByRole("button", { name: "Copy the result" }).click();
    await page.locator("#cells").click();
    await paste();
    const pasted = JSON.parse(await page.locator("#cells").inputValue()) as {
      checks: Record<string, { weight: string }>;
    };
    expect(pasted.checks.download).toEqual({ weight: "good", verdict: "arrived", facts: {} });
  });
});
