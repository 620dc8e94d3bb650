/** What our documents name is there: paths, commands, links and their anchors; and every decision has a status and a place in the index. */
import { posix } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { rooms } from "../../build/import-rules.ts";
import { anchorsOf, commandsOf, type Document, linksOf, newestSection, pathsOf } from "./support/markdown";
import { commandFault, documents, exists, files, isThere, readText } from "./support/repository";

/** Names that are right although the repository has no such file, each with its reason. */
const notInTheRepository: readonly (readonly [name: RegExp, reason: string])[] = [
  [/^dist\//, "made by the build"],
  [/^(texts-(en|es)|answers|later|files)\.html$/, "made by the build, pushed beside the script"],
  [/^listing\.(private|public)\.(en|es)\.md$/, "made by npm run listing, in dist/listing"],
  [/^(DATA_DIR\/people\.json|secret\.key)$/, "made in the folder of the data"],
];

function missingPaths(document: Document): string[] {
  return pathsOf(document)
    .filter((name) => !exists(name) && !notInTheRepository.some(([exempt]) => exempt.test(name)))
    .map((name) => `${document.path} names ${name}`);
}

function brokenLinks(document: Document, all: readonly Document[]): string[] {
  return linksOf(document).flatMap((target) => {
    const [path = "", anchor] = target.split("#");
    const to = path === "" ? document.path : posix.join(posix.dirname(document.path), path);
    const page = all.find((one) => one.path === to);
    const leads = page !== undefined || (!to.startsWith("../") && isThere(to));
    const isRight = anchor === undefined ? leads : page !== undefined && anchorsOf(page).includes(anchor);
    return isRight ? [] : [`${document.path} links to ${target}`];
  });
}

describe("documents", () => {
  test("docs: every path that one names is in the repository", () => {
    expect(documents.flatMap(missingPaths)).toEqual([]);
  });

  test("docs: every exemption is still of use", () => {
    const named = documents.flatMap(pathsOf);
    const idle = notInTheRepository.filter(([exempt]) => !named.some((name) => exempt.test(name)));
    expect(idle.map(([, reason]) => reason)).toEqual([]);
  });

  test("docs: every npm and npx command can be typed as it stands", () => {
    const faults = documents.flatMap((document) =>
      commandsOf(document).flatMap((command) => {
        const fault = commandFault(command);
        return fault === null ? [] : [`${document.path}: ${command}: ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test("docs: every link leads somewhere, to the very heading", () => {
    expect(documents.flatMap((document) => brokenLinks(document, documents))).toEqual([]);
  });

  test("docs: a document that the code names exists", () => {
    const code = files.filter((path) => /^(src|test|build)\/.*\.(ts|tsx|mjs)$/.test(path));
    const faults = code.flatMap((path) =>
      [...readText(path).matchAll(/(?<![\w./-])docs\/[\w/-]+\.md/g)]
        .map(([named]) => named)
        .filter((named) => !exists(named))
        .map((named) => `${path} names ${named}`),
    );
    expect(faults).toEqual([]);
  });
});

describe("what stands in two places on purpose", () => {
  test("design 2: docs/architecture.md tells the rooms, and whom each may know, as the import rules have them", () => {
    const told = [...readText("docs/architecture.md").matchAll(/^\| `src\/([\w-]+)` \|.*\| ([^|]+) \|$/gm)];
    const known = told.map(([, room = "", may = ""]) => [room, may === "itself" ? [] : may.split(", ").sort()]);
    const ruled = Object.entries(rooms).map(([room, rule]) => [room, [...rule.rooms].sort()]);
    expect(Object.fromEntries(known)).toEqual(Object.fromEntries(ruled));
  });

  test("docs: the glossary has thirty words or more, each once, in short lines, and types it names are in the source", () => {
    const table = readText("CONTRIBUTING.md").split("## Words")[1]?.split("\n## ")[0] ?? "";
    const lines = table.split("\n").filter((line) => /^\| (?!we say|---)/.test(line) && !line.startsWith("|---"));
    const words = lines.map((line) => line.split(" | ")[0]);
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeGreaterThanOrEqual(30);
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
    const types = lines.flatMap((line) => [...line.matchAll(/`([A-Z]\w+)`/g)].map(([, name = ""]) => name));
    expect(types).toContain("RowOutcome");
    const code = files.filter((path) => /^src\/.*\.tsx?$/.test(path)).map(readText);
    expect(types.filter((name) => !code.some((text) => new RegExp(`\\b${name}\\b`).test(text)))).toEqual([]);
  });
});

describe("decisions", () => {
  const folder = "docs/decisions/";
  const decisions = documents.filter(({ path }) => path.startsWith(folder) && !path.endsWith("README.md"));

  test("docs: each says whether it holds, and since when", () => {
    const status = /^\*\*Status\.\*\* (?:Accepted|Superseded by \[[^\]]+\]\([\w-]+\.md\)), \d{4}-\d{2}-\d{2}[.;,]/;
    const without = decisions.filter(({ text }) => !status.test(text.split("\n")[2] ?? ""));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test("docs: each stands in the index once, and the index has no other", () => {
    const index = documents.find(({ path }) => path === `${folder}README.md`);
    const listed = index === undefined ? [] : linksOf(index).map((name) => `${folder}${name}`);
    expect(listed.sort()).toEqual(decisions.map(({ path }) => path).sort());
  });
});

/** The reading is tried on pages that are wrong on purpose: a net with a hole would hold everything above. */
describe("what the tests of documents see", () => {
  const page = (text: string): Document => ({ path: "page.md", text });

  test.each([
    ["in a span", "see `src/roster/nowhere.ts`"],
    ["in a sentence", "It lives in src/roster/nowhere.ts."],
    ["by its end", "its words in `roster/nowhere.ts`"],
    ["in a block", "```\nnode build/nowhere.ts\n```"],
    ["as a pattern", "`src/words/*/nowhere.*`"],
    ["in a span over two lines", "`node\nbuild/nowhere.ts`"],
    ["a folder", "`src/nowhere/`"],
  ])("docs: a path that is not there, %s", (_, text) => {
    expect(missingPaths(page(text))).toHaveLength(1);
  });

  test.each([
    ["`src/roster`, `roster/index.ts` and `index.ts`"],
    ["`src/{roster,contract}/index.ts`, `src/roster/*.ts`"],
    ["<!-- src/roster/nowhere.ts -->"],
    ["`https://example.org/src/roster/nowhere.ts`"],
    ["`GET /v1/schools` and `00123` and `upload.encoding`"],
  ])("docs: %s is right", (text) => {
    expect(missingPaths(page(text))).toEqual([]);
  });

  test.each([
    ["`npm run nothing`", 1],
    ["    npm nothing", 1],
    ["`npx nothing-of-ours push`", 1],
    ["`npm run bench -- nothing`", 1],
    ["`npm run bench -- NAME`, `npm run bench -- export --json`, `npm test -- -t x`, `npm ci`, `npx biome check`", 0],
    ["npm is enough", 0],
  ])("docs: commands in %s", (text, faults) => {
    expect(commandsOf(page(text)).filter((command) => commandFault(command) !== null)).toHaveLength(faults);
  });

  test("docs: links to pages and headings that are not there", () => {
    const there = { path: "there.md", text: "# One\n\n## What `code` says, twice!\n\n## What `code` says, twice!\n" };
    const right =
      "[b](there.md#what-code-says-twice) [c](there.md#what-code-says-twice-1) [d](#mine) [e](https://x.org)";
    const wrong = "![f](nowhere.png) [g](there.md#three) [h](#yours) [i](../out.md) `[j](code.md)` [k](src/roster#one)";
    const from = page(`## Mine\n[a](there.md) ${right} ${wrong} [l](src/roster/index.ts)`);
    const broken = brokenLinks(from, [there, from]).map((fault) => fault.split(" ").at(-1));
    expect(broken).toEqual(["nowhere.png", "there.md#three", "#yours", "../out.md", "src/roster#one"]);
  });

  test("docs: of the changelog only the newest section counts", () => {
    expect(newestSection("# Changelog\n\n## [2]\nnew\n\n## [1]\nold `src/gone.ts`\n")).toBe("[2]\nnew\n\n");
  });
});
