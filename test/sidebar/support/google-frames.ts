/** The pages as Google shows them: one frame in another, sandboxed, of another origin than the spreadsheet; google.script.run is answered by the test over HTTP. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "playwright-core";
import { type Slips, slipsImportAttribute } from "../../../src/contract";
import { built } from "../../support/built";
import { now } from "./sample";
import { good, ScriptedAddon } from "./scripted-addon";

/** As Google's documentation of HtmlService lists them. */
export const sandboxOfGoogle =
  "allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox";

/** What is otherwise than Google is taken for. */
export interface FrameDifferences {
  readonly sandbox?: string;
  /** Runs in the page before its own script. */
  readonly script?: string;
}

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

export const addonWithSlips = () => new ScriptedAddon().on("slips", () => good<"slips">(slips));

const googleScript = (more: string) => `<script>
  const runner = (success, failure) => ({
    withSuccessHandler: (handler) => runner(handler, failure),
    withFailureHandler: (handler) => runner(success, handler),
    rpc: (request) => fetch("/rpc", { method: "POST", body: request }).then((answer) => answer.json()).then((answer) => success(answer.value), failure),
  });
  window.google = { script: { run: runner(() => {}, () => {}), host: { editor: { focus() {} }, close() {} } } };
  window.addEventListener("beforeprint", () => { window.hasPrinted = true; });
  ${more}
</script>`;

function answering(addon: ScriptedAddon, { sandbox = sandboxOfGoogle, script = "" }: FrameDifferences): Server {
  const frameTo = (address: string) =>
    `<iframe title="Rollbook" sandbox="${sandbox}" src="${address}" style="width:700px;height:700px"></iframe>`;
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
        .replace("<head>", `<head>${googleScript(script)}`)
        .replace('<div id="root"', `<div id="root" ${slipsImportAttribute}="import-7"`),
    );
  });
}

export interface GoogleFrames {
  /** The innermost frame, with the page drawn; the focus is in the spreadsheet. */
  open(page: Page, wanted: string, ofOneOrigin?: boolean): Promise<Frame>;
  close(): Promise<void>;
}

export async function serveFrames(addon: ScriptedAddon, differences: FrameDifferences = {}): Promise<GoogleFrames> {
  const server = answering(addon, differences);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    async open(page, wanted, ofOneOrigin = false) {
      const frames = ofOneOrigin ? "" : address.replace("127.0.0.1", "localhost");
      await page.goto(`${address}/document?page=${wanted}&frames=${encodeURIComponent(frames)}`);
      await page.locator("#cells").click();
      for (let tries = 0; tries < 600; tries += 1) {
        const frame = page.frames().find((one) => one.url().includes("/inner"));
        if (frame !== undefined && (await frame.locator("#root > *").count()) > 0) return frame;
        await page.waitForTimeout(50);
      }
      throw new Error(`${wanted} does not open`);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
