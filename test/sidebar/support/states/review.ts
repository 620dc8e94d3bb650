/** The review: full, empty, long, outdated; the mass-change question; the rehearsal. */
import type { Page } from "playwright-core";
import { counted, type SidebarTexts } from "../../../../src/words";
import {
  asked,
  counts,
  districtPerson,
  districtRow,
  problem,
  rehearsal,
  rehearsed,
  rehearsedReview,
  reviewAnswer,
  reviewRows,
  slidColumn,
} from "../sample";
import { bad, good } from "../scripted-addon";
import { asUsual, never, none, openTab, press, type StateOfThePage, waits } from "./common";

const manyRows = Array.from({ length: 2_300 }, (_, at) => ({
  ...(reviewRows[at % reviewRows.length] ?? {
    who: "",
    kind: "update" as const,
    cells: [],
    heldBack: [],
    warnings: [],
  }),
  row: at + 2,
}));

const openReview = async (page: Page, texts: SidebarTexts) => {
  await openTab(page, texts.tabs.review);
  await page.locator(".change").first().waitFor();
};
const rehearse = async (page: Page, texts: SidebarTexts) => {
  await openReview(page, texts);
  await press(page, texts.review.rehearse);
  await page.getByRole("heading", { name: texts.review.rehearsed }).waitFor();
};

export const reviewStates: readonly StateOfThePage[] = [
  {
    name: "a review with a column out of step, and changes to put back (G-1, B-22)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const rows = reviewRows.map((row) => (row.kind === "update" ? { ...row, userGuid: `guid-${row.row}` } : row));
      addon.on("review", () => good<"review">(reviewAnswer({ columns: [slidColumn], rows })));
    },
    reach: openReview,
  },
  {
    name: "the review",
    addon: asUsual,
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.review);
      await page.locator(".change").first().waitFor();
    },
  },
  {
    name: "a review with somebody who is at another school (B-11)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const review = reviewAnswer({ rows: [districtRow, ...reviewRows] });
      addon.on("review", () => good<"review">(review));
      addon.on("askNear", () => good<"askNear">({ review, people: [districtPerson] }));
    },
    reach: async (page, texts) => {
      await openReview(page, texts);
      await page.getByText(districtPerson.who, { exact: false }).waitFor();
      await page.getByRole("button", { name: new RegExp(`^${texts.roster.someoneElse}`) }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "a review whose new people are being compared (B-11)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("review", () => good<"review">(reviewAnswer({ unasked: 31 }))).on("askNear", never);
    },
    reach: async (page, texts) => {
      await openReview(page, texts);
      await page.getByText(counted(texts.review.askingDistrict, 31)).waitFor();
    },
  },
  {
    name: "what was fixed and settled since the pull (B-22)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const done = [
        { row: 5, who: "Tom Baker", field: "userId", was: "843", now: "000843" },
        { row: 7, who: "Wolfeschlegelsteinhausen-Bergerdorff Nguyễn", field: "lastName", was: "Ruiz", now: "Ruiz" },
      ] as const;
      addon.on("review", () => good<"review">(reviewAnswer({ done })));
    },
    reach: async (page, texts) => {
      await openReview(page, texts);
      await page.getByText(texts.review.doneTitle).scrollIntoViewIfNeeded();
      await page.getByText("000843").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "a review whose new people could not be compared (B-11)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("review", () => good<"review">(reviewAnswer({ unasked: 31 })));
      addon.on("askNear", () => bad(problem("rate.limited", {}, locale)));
    },
    reach: async (page, texts) => {
      await openReview(page, texts);
      await page.getByText(texts.review.askAgain).waitFor();
    },
  },
  {
    name: "a review with nothing in it",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("review", () =>
        good<"review">(
          reviewAnswer({ rows: [], removed: [], sendable: 0, counts: { ...counts, changed: 0, created: 0 } }),
        ),
      );
    },
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.review);
      await page.getByText(texts.review.nothing).waitFor();
    },
  },
  {
    name: "the mass-change question (I-10)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("upload", () => bad(problem("upload.confirm", asked("username", 320))));
    },
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.review);
      await page.locator(".primary-bar .action").click();
      await page.getByRole("alertdialog").waitFor();
    },
  },
  {
    name: "reviewing, slowly",
    addon: waits("review"),
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.review);
      await page.getByText(texts.busy.review).waitFor();
    },
  },
  {
    name: "a review that cannot be had",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("review", () => bad(problem("sheet.no_roster_tab", {}, locale)));
    },
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.review);
      await page.locator(".notice").waitFor();
    },
  },
  {
    name: "a review of 2,300 rows",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("review", () => good<"review">(reviewAnswer({ rows: manyRows, sendable: 1_725 })));
    },
    reach: openReview,
  },
  {
    name: "a review of held back rows only",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const held = reviewRows.filter((row) => row.heldBack.length > 0);
      addon.on("review", () => good<"review">(reviewAnswer({ rows: held, removed: [], sendable: 0 })));
    },
    reach: openReview,
  },
  {
    name: "a review outdated by an edit",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("upload", () => bad(problem("review.outdated", {}, locale)));
    },
    reach: async (page, texts) => {
      await openReview(page, texts);
      await page.locator(".primary-bar .action").click();
      await page.locator(".notice").waitFor();
    },
  },
  {
    name: "a rehearsal under way (I-7)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const running = rehearsal({ status: "in_progress", progress: { done: 5, total: 16 }, counts: none });
      addon.on("rehearse", () => good<"rehearse">(running)).on("rehearsal", never);
    },
    reach: rehearse,
  },
  {
    name: "a rehearsal with findings (I-7)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("rehearse", () => good<"rehearse">(rehearsed({ more: 12 })));
    },
    reach: rehearse,
  },
  {
    name: "rows that the platform refused (G-6)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("review", () => good<"review">(rehearsedReview()));
    },
    reach: openReview,
  },
  {
    name: "the platform has moved since the rehearsal (I-7)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const gone = { person: "updated", class: "none", findings: [] } as const;
      const failed = { person: "failed", class: "none", findings: [{ code: "email.taken", field: "email" }] } as const;
      const moved = [
        { row: 5, rehearsed: gone, now: failed },
        { row: 9, rehearsed: gone, now: null },
      ];
      addon
        .on("rehearse", () => good<"rehearse">(rehearsed()))
        .on("upload", () => bad(problem("rehearsal.moved", { count: 2, moved }, locale)));
    },
    reach: async (page, texts) => {
      await rehearse(page, texts);
      await page.locator(".primary-bar .action").click();
      await page.locator(".notice").waitFor();
    },
  },
  {
    name: "a clean rehearsal (I-7)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const clean = rehearsal({ status: "completed", rows: [], counts: { ...none, updated: 14, created: 2 } });
      addon.on("rehearse", () => good<"rehearse">(clean));
    },
    reach: rehearse,
  },
];
