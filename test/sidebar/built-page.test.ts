import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { built } from "../support/built";

const html = readFileSync(built("addon", "sidebar.html"), "utf8");

describe("the built sidebar", () => {
  test("design 7: it is at most 100 kB in one file", () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(100_000);
  });

  test("design 7: what it does not open with is a file of its own, in which Google's HTML parser finds nothing", () => {
    const file = readFileSync(built("addon", "sidebar-later.html"), "utf8");
    expect(file).not.toMatch(/[<>&]/);
    const { script, style, stamp } = JSON.parse(file);
    expect(script).not.toContain("import(");
    expect(style).toContain(".column-help");
    expect(html).toContain(`rollbookStamp="${stamp}"`);
    expect(html).not.toContain(".column-help");
  });

  test("facts, HtmlService: nothing in it that HtmlService or the HTML parser would take for its own", () => {
    const script = html.slice(html.indexOf("<script>") + "<script>".length, html.lastIndexOf("</script>"));
    for (const trap of ["</script", "<!--", "<?", "import(", "`"]) expect(script).not.toContain(trap);
    expect(html).not.toMatch(/<\?|<!--/);
  });

  test("experience: nothing is loaded from outside", () => {
    expect(html).not.toMatch(/<link|<img|<script [^>]*src|@import|url\(/);
    expect(html).toContain('<base target="_top">');
  });
});
