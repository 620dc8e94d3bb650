/** The reading of feeds in the tests' browser: the very code, bundled as the page is. */
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import type { FeedAnswers, NamedFile } from "../../../src/feeds";

export interface FeedsInBrowser {
  read(files: readonly NamedFile[], answers?: FeedAnswers): Promise<string>;
}

export async function feedsInBrowser(browser: Browser): Promise<FeedsInBrowser> {
  const built = await build({
    entryPoints: [`${import.meta.dirname}/read.ts`],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "feeds",
    target: "es2020",
  });
  const page = await browser.newPage();
  await page.addScriptTag({ content: built.outputFiles[0]?.text ?? "" });
  return {
    read: (files, answers = {}) =>
      page.evaluate(
        ({ given, said }) => {
          const { feeds } = globalThis as unknown as {
            feeds: { readAll(files: readonly NamedFile[], answers: FeedAnswers): string };
          };
          const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          return feeds.readAll(
            given.map(({ name, base64 }) => ({ name, bytes: bytesOf(base64) })),
            said,
          );
        },
        {
          given: files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") })),
          said: answers,
        },
      ),
  };
}
