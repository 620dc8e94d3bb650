/** SECURITY.md is true: what it calls open is open in the source, and what it says of signing in and sharing is there. */
import { describe, expect, test } from "@jest/globals";
import { isDone, markersOf } from "./support/open-points";
import { readText } from "./support/repository";

const security = readText("SECURITY.md");
const heading = "## What we know is open";
const at = security.indexOf(heading);
const before = security.slice(0, at);
const open = security.slice(at);
const points = open.split(/^- /m).slice(1);

describe("SECURITY.md", () => {
  test("docs: everything it calls open is still open; what was done leaves the list", () => {
    const wrong = markersOf(open).filter(({ claim, what }) => isDone(what) !== (claim !== "open until"));
    expect(wrong).toEqual([]);
  });

  test("docs: every open point is tied to the source, and the list is the last of the page", () => {
    expect(points.length).toBeGreaterThan(0);
    expect(points.filter((point) => markersOf(point).length === 0)).toEqual([]);
    expect(open.indexOf("\n## ", heading.length)).toBe(-1);
  });

  test("S-14, A-11: signing in, wiping and the look at the sharing, which it says there are, are there", () => {
    const markers = markersOf(before);
    expect(markers.map(({ claim }) => claim)).toEqual(markers.map(() => "holds"));
    expect(markers.map(({ what }) => what).filter((what) => !isDone(what))).toEqual([]);
    expect(markers.length).toBeGreaterThanOrEqual(5);
  });

  test("docs: nothing outside of the list is said to be missing yet", () => {
    expect(before.split("\n").filter((line) => /\byet\b|\bnot (?:built|done|implemented)\b/i.test(line))).toEqual([]);
  });
});

/** A look that finds nothing would call everything open for ever. */
describe("what a point is tied to", () => {
  test.each([
    ["word DriveApp in src/addon", false],
    ["word SpreadsheetApp in src/addon", true],
    ["word wipeExpired* in src/backend", true],
    ["word wipeExpired in src/backend", false],
    ["word schoolId in src/contract/http.ts", true],
    ["word rollbook.signInAddress in src/addon/calls", true],
    ["word restricted in src/addon/results", false],
    ["route /v1/sign-in", true],
    ["route /v1/imports/{anything}/undo", true],
    ["route /v1/imports/{anything}/nothing", false],
    ["script start", true],
    ["script nothing", false],
    ["file docs/rol*.md", true],
    ["file docs/nothing*", false],
  ])("docs: %s: %s", (what, done) => {
    expect(isDone(what)).toBe(done);
  });

  test("docs: a misspelt kind or place is an error, not an open point", () => {
    expect(() => isDone("rout /v1/me")).toThrow("rout /v1/me");
    expect(() => isDone("word x in src/nowhere")).toThrow("src/nowhere");
    expect(() => markersOf("<!-- opne until: script x -->")).toThrow("opne");
  });

  test("docs: one comment may say several things", () => {
    expect(markersOf("<!-- open while: script a; script b; open until: file c -->")).toEqual([
      { claim: "open while", what: "script a" },
      { claim: "open while", what: "script b" },
      { claim: "open until", what: "file c" },
    ]);
  });
});
