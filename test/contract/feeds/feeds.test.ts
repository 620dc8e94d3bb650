/** B-12: files that administrators already have, in every format and as they come from other programs and hands; in Node and in the browser. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { formats } from "../../../src/feeds";
import type { RosterValues } from "../../../src/roster";
import { launchBrowser } from "../../support/browser";
import { damaged } from "./damaged";
import { sound } from "./formats";
import { hurts } from "./hurt";
import { type FeedsInBrowser, feedsInBrowser } from "./in-browser";
import { readAll } from "./read";
import { ways } from "./vary";

let browser: Browser;
let page: FeedsInBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await feedsInBrowser(browser);
});
afterAll(() => browser?.close());

interface Read {
  readonly ok?: false;
  readonly problems?: readonly { readonly code: string }[];
  readonly feed: {
    readonly format: string;
    readonly notes: readonly { readonly code: string; readonly facts: object }[];
  };
  readonly rows: readonly RosterValues[];
}

/** Told of every feed, and of what is left out of it: not what a case is about. */
const always = new Set([
  "feed.recognised",
  "feed.school",
  "feed.user_id_from",
  "feed.columns_dropped",
  "feed.usernames_left",
  "feed.file_not_needed",
  "feed.repeated",
]);

test("B-12, F-5: the corpus has at least sixty files in at least twelve formats, and of every format sound and damaged ones", () => {
  expect(sound.length * (ways.length + hurts.length) + damaged.length).toBeGreaterThanOrEqual(60);
  const ofFormats = new Set(sound.map(({ format }) => format));
  expect(ofFormats.size).toBeGreaterThanOrEqual(12);
  expect(ofFormats.size).toBe(formats.length + 1);
});

describe.each(sound)("$what", ({ format, files, rows, noted }) => {
  test.each(ways)("B-12: %s, it says the same, and nothing that is not needed", async (_how, write) => {
    const dropped = await write(files);
    const text = readAll(dropped);
    const read: Read = JSON.parse(text);
    expect(read).not.toHaveProperty("problems");
    expect(read.feed.format).toBe(format);
    expect(read.rows).toEqual(rows);
    const codes = read.feed.notes.map(({ code }) => code).filter((code) => !always.has(code));
    expect([...new Set(codes)].sort()).toEqual([...(noted ?? [])].sort());
    expect(text.match(/.{0,40}SECRET.{0,40}/)).toBeNull();
    expect(await page.read(dropped)).toBe(text);
  });

  test.each(hurts)("B-12: damaged: $how, nothing is read that is not so", async ({ write, refused }) => {
    const dropped = write(files);
    const text = readAll(dropped);
    const read: Read = JSON.parse(text);
    expect(await page.read(dropped)).toBe(text);
    if (refused) {
      expect(read.problems).toHaveLength(1);
      return;
    }
    expect(text.match(/.{0,40}SECRET.{0,40}/)).toBeNull();
    // No value has moved into another column.
    expect(read.rows).toEqual(rows);
    expect(read.feed.notes.map(({ code }) => code)).toContain("feed.rows_damaged");
  });
});

describe("what goes wrong, or needs an answer", () => {
  test.each(damaged)("B-12, B-18, B-19: $what", async ({ files, answers = {}, rows, noted = [] }) => {
    const text = readAll(files, answers);
    const read: Read = JSON.parse(text);
    if (typeof rows === "string") expect(read.problems?.map(({ code }) => code)).toEqual([rows]);
    else {
      expect(read).not.toHaveProperty("problems");
      expect(read.rows).toHaveLength(rows.length);
      expect(read.rows).toMatchObject(rows);
      for (const [code, facts] of noted) {
        expect(read.feed.notes).toContainEqual(
          expect.objectContaining({ code, facts: expect.objectContaining(facts) }),
        );
      }
    }
    expect(await page.read(files, answers)).toBe(text);
  });
});
