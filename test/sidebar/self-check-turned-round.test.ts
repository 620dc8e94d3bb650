/** The page's own checks (P-7) turned round, in frames that let it do less than Google's: the verdict changes, what follows is told, and the page goes on. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Frame, Page } from "playwright-core";
import { type pageChecks, type SelfCheck, selfChecks } from "../../src/contract";
import { selfCheckTexts, verdictSentence } from "../../src/words";
import { launchBrowser, patience } from "../support/browser";
import { addonWithSlips, type FrameDifferences, sandboxOfGoogle, serveFrames } from "./support/google-frames";
import { problem } from "./support/sample";
import { bad, good, type ScriptedAddon } from "./support/scripted-addon";

type PageCheck = keyof typeof pageChecks;
type Turned<Check extends PageCheck> = Exclude<
  keyof (typeof pageChecks)[Check],
  "whole" | "copied" | "arrived" | "opened"
>;

interface Turn {
  readonly frame?: FrameDifferences;
  readonly addon?: (addon: ScriptedAddon) => ScriptedAddon;
  readonly does?: (frame: Frame) => Promise<void>;
}

const without = (right: string): Turn => ({ frame: { sandbox: sandboxOfGoogle.replace(`${right} `, "") } });
const passing = (megabytes: number): Turn => ({
  addon: (addon) =>
    addon.on("echo", ({ text }) =>
      text.length > megabytes * 1_000_000 ? bad(problem("addon.internal")) : good<"echo">({ text }),
    ),
});
const click = (name: string) => async (frame: Frame) => frame.getByRole("button", { name, exact: true }).click();

/** A verdict without a turn does not compile. */
const turns: { readonly [Check in PageCheck]: { readonly [Verdict in Turned<Check>]: Turn } } = {
  echo: { part: passing(5), none: passing(0) },
  clipboard: {
    refused: {
      frame: { script: "document.execCommand = () => false; navigator.clipboard.writeText = () => Promise.reject();" },
    },
  },
  download: {
    missing: {
      ...without("allow-downloads"),
      async does(frame) {
        await click("Try a download")(frame);
        await click("No")(frame);
      },
    },
  },
  print: { refused: { ...without("allow-modals"), does: click("Try printing") } },
};

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  page.setDefaultTimeout(patience);
}, patience);
afterAll(() => browser?.close());

const cases = (Object.keys(turns) as PageCheck[]).flatMap((check) =>
  Object.entries<Turn>(turns[check]).map(([verdict, turn]) => [check, verdict, turn] as const),
);

describe("the self-check in a frame that is otherwise", () => {
  test.each(cases)("P-7: %s is %s, with what follows, and the result can be had", async (check, verdict, turn) => {
    // Where it is not looked at, twenty megabytes are not waited for.
    const addon = (turn.addon ?? passing(1).addon)?.(addonWithSlips()) ?? addonWithSlips();
    const frames = await serveFrames(addon, turn.frame);
    try {
      const downloads: string[] = [];
      page.on("download", (download) => downloads.push(download.suggestedFilename()));
      const frame = await frames.open(page, "self-check");
      await frame.locator("button.action").click();
      await frame.locator("#check-echo").waitFor();
      await turn.does?.(frame);
      const card = frame.locator(`#check-${check}`);
      await card.waitFor();
      const weights: Readonly<Record<string, string>> = selfChecks[check as SelfCheck];
      expect(await card.getAttribute("class")).toBe(`check ${weights[verdict]}`);
      expect(weights[verdict]).not.toBe("good");
      const { facts } = (JSON.parse(await frame.locator("textarea").inputValue()) as Report).checks[check] ?? {
        facts: {},
      };
      expect(await card.textContent()).toContain(verdictSentence(check, { verdict, facts }, "en"));
      expect(verdictSentence(check, { verdict, facts }, "es")).not.toMatch(/[{}]|^$/);
      if (check === "download") expect(downloads).toEqual([]);
      // Where copying is refused, the text is there to be selected.
      await click(selfCheckTexts("en").copy)(frame);
      const said = check === "clipboard" ? selfCheckTexts("en").notCopied : selfCheckTexts("en").copied;
      await frame.getByText(said).waitFor();
    } finally {
      page.removeAllListeners("download");
      await frames.close();
    }
  });
});

interface Report {
  readonly checks: Readonly<Record<string, { readonly facts: Readonly<Record<string, string | number | boolean>> }>>;
}
