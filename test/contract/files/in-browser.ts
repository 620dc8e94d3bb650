/** The reading of files in the tests' browser: the very code, bundled as the page is. */
import { build } from "esbuild";
import type { Browser } from "playwright-core";

export interface FilesInBrowser {
  /** What `readAll` says there. */
  read(bytes: Uint8Array): Promise<string>;
}

export async function filesInBrowser(browser: Browser): Promise<FilesInBrowser> {
  const built = await build({
    entryPoints: [`${import.meta.dirname}/read.ts`],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "files",
    target: "es2020",
  });
  const page = await browser.newPage();
  await page.addScriptTag({ content: built.outputFiles[0]?.text ?? "" });
  return {
    read: (bytes) =>
      page.evaluate((base64) => {
        const { files } = globalThis as unknown as { files: { readAll(bytes: Uint8Array): string } };
        return files.readAll(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      }, Buffer.from(bytes).toString("base64")),
  };
}
