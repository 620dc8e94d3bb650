import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { type ProblemCode, problems } from "../../src/contract";
import { problemMessage, sidebarTexts } from "../../src/words";

type Leaves = Record<string, string>;

/** Every text with the path of its keys. */
function leaves(value: unknown, path = ""): Leaves {
  if (typeof value === "string") return { [path]: value };
  return Object.assign({}, ...Object.entries(value as object).map(([key, part]) => leaves(part, `${path}.${key}`)));
}

const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

const english = leaves(sidebarTexts("en"));
const spanish = leaves(sidebarTexts("es"));
const codes = Object.keys(problems) as ProblemCode[];

describe("the sidebar's texts", () => {
  test("S-18: Spanish has exactly the keys of English, none empty, with the same facts in each", () => {
    expect(Object.keys(spanish)).toEqual(Object.keys(english));
    for (const key of Object.keys(english)) {
      expect([key, spanish[key]]).not.toEqual([key, ""]);
      expect([key, holes(spanish[key] ?? "")]).toEqual([key, holes(english[key] ?? "")]);
    }
  });

  test("S-18: nothing was left in English: only names and words that are the same in both languages are equal", () => {
    const equal = Object.keys(english).filter((key) => english[key] === spanish[key]);
    const languageless = equal.filter((key) => !/\p{L}/u.test((english[key] ?? "").replace(/\{\w+\}/g, "")));
    expect(equal.filter((key) => !languageless.includes(key))).toEqual([
      ".appName",
      ".severity.error",
      // A column is called as in the file.
      ".review.whoTheyAre",
      ".schools.errors.one",
    ]);
  });

  test("experience, Words: no exclamation marks, and never “Something went wrong”", () => {
    for (const text of [...Object.values(english), ...Object.values(spanish)]) {
      expect(text).not.toMatch(/[!¡]|something went wrong|algo salió mal/i);
    }
  });

  test("S-18: no component speaks by itself: every word on the page comes from the texts", () => {
    const folder = join(import.meta.dirname, "..", "..", "src", "sidebar");
    expect(wordsIn(folder)).toEqual(["English", "Español"]);
  });
});

/** Words written into JSX, as text or as an attribute that people read or hear. */
function wordsIn(path: string): string[] {
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => wordsIn(join(path, name)));
  if (!path.endsWith(".tsx")) return [];
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && /^(aria-label|title|placeholder|alt)$/.test(node.name.getText())) {
      if (node.initializer && ts.isStringLiteral(node.initializer)) found.push(node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe("the words of problems", () => {
  test.each(codes)("A-14: %s says what happened and what to do, in both languages, even without its facts", (code) => {
    const en = problemMessage(code, {}, "en");
    const es = problemMessage(code, {}, "es");
    for (const message of [en, es]) {
      expect(message).not.toMatch(/\{|\}|undefined|!/);
      expect(message.split(/(?<=[.:]) /).length).toBeGreaterThanOrEqual(2);
      expect(message).toMatch(/\.$/);
    }
    expect(es).not.toBe(en);
  });

  test("A-14: given facts are said, numbers with separators, lists as sentences", () => {
    expect(problemMessage("upload.too_many_rows", { rows: 20_001, limit: 20_000 }, "en")).toContain(
      "It has 20,001 rows; the limit is 20,000.",
    );
    expect(problemMessage("upload.not_a_roster", { reasons: ["Falta “Role”.", "Sobra “Rol”."] }, "es")).toContain(
      "Falta “Role”. Sobra “Rol”.",
    );
  });

  test("A-14: a sentence whose fact is missing is left out instead of showing a hole", () => {
    expect(problemMessage("account.unknown", {}, "en")).not.toContain("signed in as");
    expect(problemMessage("account.unknown", { email: "a@b.example" }, "en")).toContain("signed in as a@b.example.");
  });
});
