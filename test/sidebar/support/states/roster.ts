/** The roster view: the first steps, the card, counts, findings, conflicts, and checks that are slow or fail. */
import type { FindingGroup } from "../../../../src/contract";
import { openCard } from "../open-sidebar";
import {
  ago,
  counts,
  damagedCells,
  districtAdministrator,
  historyAnswer,
  importItem,
  lincoln,
  nearPerson,
  problem,
  reviewAnswer,
  reviewRows,
  rosterTab,
  slidColumn,
  summaryAnswer,
  unclearGrades,
  washington,
} from "../sample";
import { bad, good } from "../scripted-addon";
import { asUsual, never, openTab, press, type StateOfThePage, starts, waits } from "./common";

/** A school in August: many causes, one of them on very many rows. */
const manyGroups: readonly FindingGroup[] = [
  {
    code: "user_id.lost_zeros",
    severity: "error",
    title: "User ID lost its leading zeros",
    fixable: true,
    rows: Array.from({ length: 1_843 }, (_, at) => ({
      row: at + 2,
      field: "userId" as const,
      message: `“${at + 17}” was 00${at + 17} when it was pulled; a spreadsheet may have dropped the zeros.`,
      fix: `00${at + 17}`,
    })),
  },
  ...summaryAnswer().groups,
];

export const rosterStates: readonly StateOfThePage[] = [
  {
    name: "a column out of step, and damage (G-1, G-2)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("check", () => good<"check">(summaryAnswer({ groups: [slidColumn, damagedCells] })));
    },
    reach: (page, texts) => page.getByRole("button", { name: texts.roster.meant }).first().waitFor(),
  },
  {
    name: "somebody new who is probably here already (B-11)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("check", () => good<"check">(summaryAnswer({ groups: [nearPerson] })));
    },
    reach: async (page, texts) => {
      await page.getByRole("button", { name: new RegExp(`^${texts.roster.warnings} `) }).click();
      await page
        .getByRole("button", { name: new RegExp(`^${texts.roster.someoneElse}: `) })
        .waitFor({ state: "attached" });
    },
  },
  {
    name: "conflicts (A-2)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const conflicts = [
        {
          row: 5,
          userGuid: "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa",
          field: "gradeLevel",
          who: "María José Muñoz",
          mine: "5",
          theirs: "6",
        },
        {
          row: 9,
          userGuid: "bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb",
          field: "email",
          who: "Liam O’Brien",
          mine: "liam@riverbend.example",
          theirs: "",
        },
      ] as const;
      addon.on("check", () => good<"check">(summaryAnswer({ conflicts })));
    },
    reach: async (page, texts) => {
      await page.getByRole("button", { name: `${texts.roster.conflicts} 2` }).click();
      await page.getByRole("button", { name: texts.conflicts.allMine }).waitFor();
    },
  },
  {
    name: "grade levels that are not guessed (C-5)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("check", () => good<"check">(summaryAnswer({ groups: [unclearGrades] })));
    },
    reach: (page, texts) => page.getByText(texts.roster.chooseReading).waitFor(),
  },
  ...(["changed", "created", "removed", "warnings"] as const).map(
    (chip): StateOfThePage => ({
      name: `the list of ${chip} (B-22)`,
      addon: (addon, locale) => {
        asUsual(addon, locale);
        const rows = reviewRows.map((row) => (row.kind === "update" ? { ...row, userGuid: `guid-${row.row}` } : row));
        addon.on("review", () => good<"review">(reviewAnswer({ rows })));
      },
      reach: async (page, texts) => {
        await page.getByRole("button", { name: new RegExp(`^${texts.roster[chip]} `) }).click();
        await page.locator("#list li, #list .cause").first().waitFor();
      },
    }),
  ),
  {
    name: "the account, the role and the language, behind one button (S-2, S-18)",
    addon: starts({ me: { ...districtAdministrator, roles: ["administrator", "teacher"] } }),
    reach: async (page, texts) => {
      await page.locator(".group").first().waitFor();
      await page.getByRole("button", { name: texts.top.account }).click();
    },
  },
  {
    name: "in another school's tab, with something in hand",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("look", () =>
        good<"look">({ mark: "as checked", here: { schoolId: washington.id, schoolName: washington.name } }),
      );
    },
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.review);
      await page.locator(".change").first().waitFor();
      await page.clock.fastForward(6_000);
      await page.getByRole("button", { name: texts.roster.goAlong }).waitFor();
    },
  },
  {
    name: "nothing different here, but an undo on the platform",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const none = { accounts: 2300, changed: 0, created: 0, joining: 0, errors: 0, warnings: 0, removed: 0 };
      addon.on("check", () => good<"check">(summaryAnswer({ counts: none, groups: [] })));
      addon.on("history", () =>
        good<"history">(historyAnswer({ items: [importItem({ kind: "undo", finishedAt: ago(2) })] })),
      );
    },
    reach: (page, texts) => page.getByText(texts.roster.behind).waitFor(),
  },
  {
    name: "the first steps",
    addon: starts({ chosenSchoolId: null, tabs: [] }),
    reach: (page, texts) => page.getByRole("heading", { name: texts.steps.title }).waitFor(),
  },
  {
    name: "a school without a tab",
    addon: starts({ tabs: [] }),
    reach: (page, texts) => page.getByRole("button", { name: texts.roster.pull }).waitFor(),
  },
  {
    name: "pulling",
    addon: (addon, locale) => {
      starts({ tabs: [] })(addon, locale);
      addon.on("pull", never);
    },
    reach: async (page, texts) => {
      await page.getByRole("button", { name: texts.roster.pull }).click();
      await page.getByText(texts.busy.mayTakeLong).waitFor();
    },
  },
  {
    name: "the roster with errors and an old pull",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("check", () => good<"check">(summaryAnswer({ tab: { ...rosterTab, pulledAt: ago(3_000) } })));
    },
    reach: (page) => page.locator(".group").first().waitFor(),
  },
  {
    name: "the roster with nothing different",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const none = { accounts: 2300, changed: 0, created: 0, joining: 0, errors: 0, warnings: 0, removed: 0 };
      addon.on("check", () => good<"check">(summaryAnswer({ counts: none, groups: [] })));
    },
    reach: (page, texts) => page.getByText(texts.roster.nothingDifferent).waitFor(),
  },
  {
    name: "a new school year (B-17)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const person = (row: number, name: string, from: string) => ({ row, name, guid: `guid-${row}`, from });
      addon.on("promotion", () =>
        good<"promotion">({
          since: "2026-07-01",
          top: "5",
          grades: [
            { grade: "K", to: "1", counts: { promoted: 82, retained: 1 } },
            { grade: "1", to: "2", counts: { promoted: 79, already: 12, created: 3 } },
            { grade: "5", to: "leaving", counts: { leaving: 76 } },
            { grade: "12", to: null, counts: { beyond: 1 } },
            { grade: "", to: null, counts: { noGrade: 2 } },
          ],
          cells: 161,
          leaving: Array.from({ length: 76 }, (_, at) => person(at + 90, "Ana Ruiz", "5")),
          beyond: [person(31, "Wolfeschlegelsteinhausen-Bergerdorff Nguyễn", "12")],
          retained: [person(12, "Marisol Castillo-Rivera", "K")],
          unmoved: [person(40, "Liam O’Brien", "3")],
          unknownUserIds: ["004512", "SPED-2213"],
          sheetId: 1,
          digest: "promotion",
        }),
      );
    },
    reach: async (page, texts) => {
      await openCard(page);
      await page.getByRole("button", { name: texts.newYear.open }).click();
      await page.getByRole("button", { name: texts.newYear.retain }).waitFor();
    },
  },
  {
    name: "a problem",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("pull", () => bad(problem("sheet.busy", {}, locale)));
    },
    reach: async (page, texts) => {
      await openCard(page);
      await page.getByRole("button", { name: texts.roster.pullAgain }).click();
      await page.locator(".notice").waitFor();
    },
  },
  {
    name: "a school administrator of one school",
    addon: starts({ me: { ...districtAdministrator, administratorLevel: "school" }, schools: [lincoln] }),
    reach: (page) => page.locator(".group").first().waitFor(),
  },
  {
    name: "offline from the start (A-16)",
    addon: starts({ offline: true }),
    reach: (page) => page.locator(".group").first().waitFor(),
  },
  {
    name: "checking for the first time, slowly",
    addon: waits("check"),
    reach: (page, texts) => page.getByText(texts.busy.check).waitFor(),
  },
  {
    name: "checking again, slowly",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      let checks = 0;
      addon.on("check", () => (checks++ === 0 ? good<"check">(summaryAnswer()) : never()));
    },
    reach: async (page, texts) => {
      await page.locator(".group").first().waitFor();
      await openCard(page);
      await press(page, texts.roster.checkAgain);
      await page.getByText(texts.busy.check).waitFor();
    },
  },
  {
    name: "a check that fails",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("check", () => bad(problem("sheet.header_changed", { columns: "Grade Level, Email" }, locale)));
    },
    reach: (page) => page.locator(".notice").waitFor(),
  },
  {
    name: "the roster with very many errors",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const many = { ...counts, accounts: 48_250, changed: 2_114, errors: 1_846 };
      addon.on("check", () =>
        good<"check">(summaryAnswer({ counts: many, groups: manyGroups, tab: { ...rosterTab, accounts: 48_250 } })),
      );
    },
    reach: async (page) => {
      await page.locator(".group").first().waitFor();
      await page.locator("button.cause[aria-expanded=false]").first().click();
    },
  },
  {
    name: "a schedule with what stayed behind (A-8)",
    addon: starts({
      schedules: {
        timeZone: "America/Chicago",
        mine: [
          {
            schoolId: lincoln.id,
            every: "night",
            hour: 2,
            working: false,
            lastRun: {
              at: ago(61),
              rows: 14,
              left: { errors: 2, conflicts: 1, refused: 3, password: 1, role: 1, many: 12 },
            },
          },
        ],
        others: [{ schoolId: lincoln.id, who: "Grace Hill", every: "hour", hour: 0 }],
      },
    }),
    reach: (page) => page.locator(".group").first().waitFor(),
  },
  {
    name: "what is told at the opening (B-8, B-13)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("signs", () =>
        good<"signs">({
          done: [
            { schoolId: lincoln.id, schoolName: lincoln.name, rows: 514, failed: 2 },
            { schoolId: washington.id, schoolName: washington.name, rows: 1, failed: 0 },
          ],
          stuck: [{ schoolId: washington.id, schoolName: washington.name, since: ago(45) }],
          passwords: { schoolId: lincoln.id, ended: 1, ending: 12, firstEnd: ago(-12 * 24 * 60) },
        }),
      );
    },
    reach: (page, texts) => page.getByText(texts.signs.title).waitFor(),
  },
];
