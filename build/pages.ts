/**
 * Builds the pages, the sidebar and its dialogs, each into one HTML file: HtmlService serves project files only, and nothing is loaded from elsewhere. What the
 * sidebar does not need at opening becomes a file of its own, which the page asks the script for (docs/decisions/what-the-page-loads.md).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { pagePartFile } from "../src/addon/platform/project-files.ts";
import { linked } from "./page-part.ts";
import { source } from "./paths.ts";
import { writeData } from "./project-data.ts";

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

const bundling: BuildOptions & { write: false } = {
  bundle: true,
  minify: true,
  write: false,
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  jsx: "automatic",
  jsxImportSource: "preact",
  // HtmlService is said to strip // inside template literals (an address in one would lose its end).
  supported: { "template-literal": false },
  define: { "process.env.NODE_ENV": '"production"' },
};

async function styleOf(file: string): Promise<string> {
  const built = await build({ entryPoints: [source("sidebar", file)], bundle: true, minify: true, write: false });
  return built.outputFiles[0]?.text.trim() ?? "";
}

/** What no HTML file should hold as it is: in a string or a pattern it can be written by its number. */
const withoutControls = (script: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  script.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);

/** The page's script; of the sidebar without what is asked for later, which is written beside it. */
async function scriptOf(folder: string, name: keyof typeof pages): Promise<string> {
  const entry = source("sidebar", pages[name].script);
  if (name !== "sidebar") {
    const built = await build({ ...bundling, entryPoints: [entry], format: "iife" });
    return built.outputFiles[0]?.text.trim() ?? "";
  }
  const { page, part, stamp } = await linked(bundling, entry, source("sidebar", "later", "index.ts"));
  writeData(folder, pagePartFile, { stamp, script: part, style: await styleOf("later/later.css") });
  return page;
}

async function buildPage(folder: string, name: keyof typeof pages): Promise<void> {
  // `<?` can only stand inside a string or a regular expression (XLSX is written with it), where this is the same.
  const scriptText = withoutControls(await scriptOf(folder, name)).replaceAll("<?", "\\x3c?");
  const styleText = await styleOf(pages[name].style);
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
