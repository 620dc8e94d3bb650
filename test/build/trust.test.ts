/** What we promise to districts is held by tests that are there, and what the promises stand on is so. */
import { describe, expect, test } from "@jest/globals";
import { exists, files, readText, scripts } from "./support/repository";

interface Claim {
  readonly page: string;
  readonly test: string;
  readonly words: string;
}

const named = /`(test\/[\w/.-]+\.ts)`: "([^"]+)"/g;
const claimsOf = (page: string): Claim[] =>
  [...readText(page).matchAll(named)].map(([, test = "", words = ""]) => ({ page, test, words }));
/** Rows of tables, without their heads. */
const rowsOf = (page: string) =>
  readText(page)
    .split("\n")
    .filter((line) => line.startsWith("| ") && !/^\| (?:question|criterion|\|)/.test(line));

describe("docs/trust.md and docs/accessibility.md", () => {
  test.each([
    "docs/trust.md",
    "docs/accessibility.md",
  ])("docs: every test that %s names is there, by those words", (page) => {
    const claims = claimsOf(page);
    expect(claims.length).toBeGreaterThan(20);
    expect(claims.filter(({ test, words }) => !exists(test) || !readText(test).includes(words))).toEqual([]);
  });

  test("docs: every answer of the questionnaire names the test that holds it", () => {
    const rows = rowsOf("docs/trust.md");
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter((row) => row.match(named) === null)).toEqual([]);
  });

  test("A-15: the report has every criterion of WCAG 2.2 at A and AA once, and says of each how it is known", () => {
    const rows = rowsOf("docs/accessibility.md").filter((row) => /^\| \d/.test(row));
    const criteria = rows.map((row) => row.split(" ")[1]);
    expect(new Set(criteria).size).toBe(criteria.length);
    expect(criteria).toHaveLength(55);
    const levels = /\| (?:Supports|Partially Supports|Does Not Support|Not Applicable) \|/;
    expect(rows.filter((row) => !levels.test(row))).toEqual([]);
    const unproven = rows.filter((row) => / Supports \|/.test(row) && row.match(named) === null);
    expect(unproven.filter((row) => !/By inspection|There are none|Nothing of the sidebar ends/.test(row))).toEqual([]);
  });
});

describe("what the promises stand on", () => {
  test("R-2: the service calls nobody but issuers of keys, and the operator's own hook", () => {
    const calling = files
      .filter((path) => /^src\/backend\/.*\.ts$/.test(path))
      .filter((path) => /\bfetch\(|from "node:https?"|createRemoteJWKSet|from "undici"/.test(readText(path)));
    expect(calling).toEqual(["src/backend/hook/send.ts", "src/backend/identity/issuer-keys.ts"]);
  });

  test("R-2: PRIVACY.md has the days that the service has as defaults", () => {
    const defaults = /rows: (\d+), values: (\d+), reads: (\d+)/.exec(readText("src/backend/retention-days.ts"));
    const told = (kind: string) =>
      readText("PRIVACY.md")
        .split("\n")
        .find((line) => line.startsWith(`| ${kind}`)) ?? "";
    expect(told("rows and files of imports")).toContain(`${defaults?.[1]} days`);
    expect(told("old and new values")).toContain(`${defaults?.[2]} days`);
    expect(told("reads and sign-ins")).toContain(`${defaults?.[3]} days`);
  });

  test("docs: the incident template asks what has to be known", () => {
    const template = readText("docs/incident.md");
    for (const asked of [
      "which organizations",
      "which data elements",
      "was anything read",
      "Whom to tell",
      "Afterwards",
    ]) {
      expect(template).toContain(asked);
    }
  });

  test("docs: CI asks for known holes of packages, and a registry that does not answer fails nothing", () => {
    expect(readText(".ci/run")).toContain("build/audit.ts");
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["sbom", "audit"]));
  });
});
