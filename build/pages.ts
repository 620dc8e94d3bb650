/** Builds the pages, the sidebar and its dialogs, each into one HTML file: HtmlService serves project files only, and nothing is loaded from elsewhere. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { source } from "./paths.ts";

/** What HtmlService, or the HTML parser inside a script element, would take for its own. */
const forbidden = ["</script", "<!--", "<?", "import("];

/** Name of the HTML file → its start and its style, in src/sidebar. */
const pages = {
  sidebar: { script: "main.tsx", style: "sidebar.css" },
  files: { script: "files/main.tsx", style: "files/files.css" },
  slips: { script: "slips/main.tsx", style: "slips/slips.css" },
  "self-check": { script: "self-check/main.tsx", style: "self-check/self-check.css" },
} as const;

export async function buildPages(folder: string): Promise<void> {
  await Promise.all(Object.keys(pages).map((name) => buildPage(folder, name as keyof typeof pages)));
}

async function buildPage(folder: string, name: keyof typeof pages): Promise<void> {
  const script = await build({
    entryPoints: [source("sidebar", pages[name].script)],
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
    entryPoints: [source("sidebar", pages[name].style)],
    bundle: true,
    minify: true,
    write: false,
  });
  // `<?` can only stand inside a string or a regular expression (XLSX is written with it), where this is the same.
  const scriptText = (script.outputFiles[0]?.text.trim() ?? "").replaceAll("<?", "\\x3c?");
  const styleText = style.outputFiles[0]?.text.trim() ?? "";
  for (const text of forbidden) {
    if (scriptText.includes(text))
      throw new Error(`The script of ${name} contains ${text}, which HtmlService would break.`);
    if (styleText.includes(text))
      throw new Error(`The style of ${name} contains ${text}, which HtmlService would break.`);
  }
  const template = readFileSync(source("sidebar", "sidebar.html"), "utf8");
  const page = template.replace("/*STYLE*/", () => styleText).replace("/*SCRIPT*/", () => scriptText);
  if (page === template) throw new Error("src/sidebar/sidebar.html has no /*STYLE*/ and /*SCRIPT*/ holes.");
  writeFileSync(join(folder, `${name}.html`), page);
}
