/** Builds the sidebar into one HTML file: HtmlService serves project files only, and nothing is loaded from elsewhere. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { source } from "./paths.ts";

/** What HtmlService, or the HTML parser inside a script element, would take for its own. */
const forbidden = ["</script", "<!--", "<?", "import("];

export async function buildSidebar(folder: string): Promise<void> {
  const script = await build({
    entryPoints: [source("sidebar", "main.tsx")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    // HtmlService is said to strip // inside template literals (an address in one would lose its end).
    supported: { "template-literal": false },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const style = await build({
    entryPoints: [source("sidebar", "sidebar.css")],
    bundle: true,
    minify: true,
    write: false,
  });
  const scriptText = script.outputFiles[0]?.text.trim() ?? "";
  const styleText = style.outputFiles[0]?.text.trim() ?? "";
  for (const text of forbidden) {
    if (scriptText.includes(text))
      throw new Error(`The sidebar's script contains ${text}, which HtmlService would break.`);
    if (styleText.includes(text))
      throw new Error(`The sidebar's style contains ${text}, which HtmlService would break.`);
  }
  const template = readFileSync(source("sidebar", "sidebar.html"), "utf8");
  const page = template.replace("/*STYLE*/", () => styleText).replace("/*SCRIPT*/", () => scriptText);
  if (page === template) throw new Error("src/sidebar/sidebar.html has no /*STYLE*/ and /*SCRIPT*/ holes.");
  writeFileSync(join(folder, "sidebar.html"), page);
}
