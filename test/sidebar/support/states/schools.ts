/** All schools (B-8): a line a tab, a send that goes on, its one question, its report, and a new school year over all of them. */
import type { Page } from "playwright-core";
import type { Language, PromotionView, SchoolLine, SchoolUpload, TransferLine } from "../../../../src/contract";
import type { SidebarTexts } from "../../../../src/words";
import { ago, lincoln, problem, rosterTab, washington } from "../sample";
import { bad, good, type ScriptedAddon } from "../scripted-addon";
import { type StateOfThePage, starts } from "./common";

const tubman = { id: "tubman", name: "Escuela Primaria Harriet Tubman de Wolfeschlegelsteinhausenbergerdorff" };
const dawes = { id: "dawes", name: "Dawes" };
const here = [lincoln, washington, tubman];
const tabs = here.map(({ id, name }, at) => ({
  ...rosterTab,
  schoolId: id,
  sheetId: 7 + at,
  tabName: name,
  pulledAt: ago(12 + at * 1600),
}));
const workbook = starts({ schools: [...here, dawes], tabs });

const none = { accounts: 600, changed: 0, created: 0, joining: 0, errors: 0, warnings: 0, removed: 0, conflicts: 0 };
const lines = (locale: Language): Readonly<Record<string, SchoolLine>> => ({
  lincoln: {
    schoolId: "lincoln",
    counts: { ...none, changed: 212, created: 4, joining: 1, errors: 3, conflicts: 1 },
    ready: 213,
    onTheWay: 0,
    digest: "a",
    lastUploadAt: ago(130),
  },
  washington: { schoolId: "washington", counts: none, ready: 0, onTheWay: 0, digest: "b" },
  tubman: { schoolId: "tubman", problem: problem("sheet.header_changed", { columns: "Last Name" }, locale) },
});

const upload = (one: Partial<SchoolUpload>): SchoolUpload => ({
  schoolId: "lincoln",
  schoolName: lincoln.name,
  state: "going",
  digest: "a",
  rows: 213,
  ...one,
});
const counts = { updated: 508, created: 4, unchanged: 0, failed: 2, classesCreated: 0 };
const kinds = [{ kind: "change", field: "gradeLevel", count: 180, of: 600, examples: [] }] as const;

function arrange(addon: ScriptedAddon, locale: "en" | "es", uploads: readonly SchoolUpload[]): void {
  workbook(addon, locale);
  addon.on("schoolLines", ({ schoolIds }) =>
    good<"schoolLines">({ lines: schoolIds.flatMap((id) => lines(locale)[id] ?? []), rest: [] }),
  );
  addon.on("advanceSchools", () => good<"advanceSchools">({ at: ago(2), uploads }));
  addon.on("roomForSchools", () => good<"roomForSchools">({ schools: 0, tabs: 190 }));
}

async function open(page: Page, texts: SidebarTexts): Promise<void> {
  await page.locator(".all-schools .fold[aria-expanded=false]").click();
  await page.getByText(texts.schools.hint).waitFor();
  await page.getByRole("button", { name: texts.schools.look, exact: true }).waitFor();
  await page.locator(".all-schools li").nth(2).waitFor();
}

const promotion = (changes: Partial<PromotionView>): PromotionView => ({
  since: "2026-07-01",
  top: "5",
  grades: [{ grade: "K", to: "1", counts: { promoted: 402 } }],
  cells: 402,
  leaving: [],
  beyond: [],
  retained: [],
  unmoved: [],
  unknownUserIds: [],
  sheetId: 7,
  digest: "promotion",
  ...changes,
});
const move = (at: number, changes: Partial<TransferLine>): TransferLine => ({
  guid: `ABCDEFG${at}-1234-5678-9ABC-DEFGHIJKLMNO`,
  name: "Marisol Castillo-Rivera",
  from: lincoln,
  to: washington,
  on: "2026-08-17",
  state: "planned",
  ...changes,
});
const elsewhere = { name: "Roosevelt Middle" };
const moves: readonly TransferLine[] = [
  move(0, { toAdd: true }),
  move(1, { to: dawes, toAdd: true }),
  move(2, { to: elsewhere, ask: "addAndTakeOut", unseen: "to" }),
  move(3, { state: "added", ask: "takeOut" }),
  move(4, { state: "requested", ask: "takeOut", requestedOn: "2026-08-18" }),
  move(5, {
    state: "overdue",
    ask: "takeOut",
    requestedOn: "2026-08-01",
    name: "Wolfeschlegelsteinhausen-Bergerdorff Nguyễn",
  }),
  move(6, { state: "both" }),
  move(7, { state: "done", requestedOn: "2026-08-01" }),
  move(8, { state: "back", from: tubman, to: lincoln, back: true }),
  {
    guid: "ABCDEFG9-1234-5678-9ABC-DEFGHIJKLMNO",
    from: lincoln,
    to: tubman,
    on: "2026-08-17",
    state: "adrift",
    ask: "add",
  },
];

const pupil = { row: 4, name: "Ana Ruiz", guid: "guid-4", from: "5" };

export const schoolsStates: readonly StateOfThePage[] = [
  {
    name: "all schools, with one whose headers were changed (B-8)",
    addon: (addon, locale) => arrange(addon, locale, []),
    reach: open,
  },
  {
    name: "all schools: more than the workbook holds (B-8)",
    addon: (addon, locale) => arrange(addon, locale, []),
    reach: async (page, texts) => {
      await open(page, texts);
      await page.getByRole("button", { name: texts.schools.add.one }).click();
      await page.locator(".all-schools .amber").first().waitFor();
    },
  },
  {
    name: "all schools: a send that goes on (B-8)",
    addon: (addon, locale) =>
      arrange(addon, locale, [
        upload({ progress: { done: 120, total: 213 } }),
        upload({ schoolId: "washington", schoolName: washington.name, state: "waits" }),
        upload({ schoolId: "tubman", schoolName: tubman.name, state: "done", rows: 514, counts, finishedAt: ago(1) }),
      ]),
    reach: async (page, texts) => {
      await open(page, texts);
      await page.getByText(texts.schools.goesOn).waitFor();
    },
  },
  {
    name: "all schools: one question over those that ask (B-8, G-3)",
    addon: (addon, locale) =>
      arrange(addon, locale, [
        upload({ state: "asked", question: { digest: "q1", kinds } }),
        upload({
          schoolId: "washington",
          schoolName: washington.name,
          state: "asked",
          question: { digest: "q2", kinds },
        }),
        upload({
          schoolId: "tubman",
          schoolName: tubman.name,
          state: "refused",
          problem: problem("school.unknown", {}, locale),
        }),
      ]),
    reach: async (page, texts) => {
      await open(page, texts);
      await page.getByRole("button", { name: texts.schools.ask.other.replace("{count}", "2") }).click();
      await page.getByRole("alertdialog").waitFor();
    },
  },
  {
    name: "all schools: a new school year over all of them (B-8, B-17)",
    addon: (addon, locale) => {
      arrange(addon, locale, []);
      addon.on("promotion", ({ schoolId }) =>
        schoolId === "tubman"
          ? bad(problem("sheet.header_changed", { columns: "Last Name" }, locale))
          : good<"promotion">(
              promotion(
                schoolId === "lincoln"
                  ? { leaving: [pupil], beyond: [{ ...pupil, from: "12" }], retained: [pupil] }
                  : { top: "8" },
              ),
            ),
      );
    },
    reach: async (page, texts) => {
      await open(page, texts);
      await page.locator(".all-schools").getByRole("button", { name: texts.newYear.open }).click();
      await page.getByRole("button", { name: texts.schools.promote.other.replace("{count}", "2") }).waitFor();
    },
  },
  {
    name: "moves between schools, in every state (B-14)",
    addon: (addon, locale) => {
      workbook(addon, locale);
      addon.on("transfers", ({ schoolId }) => good<"transfers">({ schoolId, lines: moves }));
    },
    reach: async (page, texts) => {
      await page.locator(".transfers .fold").click();
      await page.getByRole("button", { name: texts.transfers.copy }).waitFor();
      await page.locator("#moves-to").selectOption("elsewhere");
      await page.locator("#moves-to-name").fill("Roosevelt Middle");
      await page.locator(".transfers summary").click();
      await page.locator("#moves-guids").fill("ABCDEFGH-1234-5678-9ABC-DEFGHIJKLMNO");
    },
  },
];
