/** Upload History: everything that moves, what came of it, passwords, and the questions before something is taken back. */
import type { Page } from "playwright-core";
import type { PersonSignIn } from "../../../../src/contract";
import { counted, type SidebarTexts } from "../../../../src/words";
import { ago, completedTab, errorsTab, historyAnswer, importItem, problem, submission } from "../sample";
import { bad, good } from "../scripted-addon";
import { asUsual, never, none, openTab, press, type StateOfThePage, starts, waits } from "./common";

const openHistory = async (page: Page, texts: SidebarTexts) => {
  await openTab(page, texts.tabs.history);
  await page.locator(".import").first().waitFor();
};
const choosePeople = async (page: Page, texts: SidebarTexts) => {
  await openTab(page, texts.tabs.history);
  await page.getByRole("button", { name: texts.newPasswords.open }).click();
  await page.getByRole("heading", { name: texts.newPasswords.radar }).waitFor();
};
const zoe = (password: PersonSignIn["password"]): PersonSignIn => ({
  userGuid: "guid-1",
  firstName: "Zoë",
  lastName: "Li",
  username: "zli",
  role: "Student",
  gradeLevel: "3",
  classes: [],
  password,
  ...(password === "temporary" ? { temporaryPasswordsUntil: ago(-40 * 24 * 60) } : {}),
});
const moving = historyAnswer({
  items: [
    importItem({ id: "2", status: "in_progress", progress: { done: 320, total: 1200 } }),
    importItem({ id: "3", status: "queued" }),
    importItem({
      id: "4",
      status: "completed_with_errors",
      parent: "1",
      counts: { ...importItem().counts, failed: 3 },
    }),
    importItem({ id: "5", status: "cancelled", kind: "undo" }),
  ],
  submissions: [
    submission(),
    submission({ submissionId: "s", state: "refused", problem: problem("upload.too_large") }),
  ],
  errorsTabs: [errorsTab],
});

export const historyStates: readonly StateOfThePage[] = [
  {
    name: "the history with everything in it",
    addon: (addon, locale) => {
      starts({ submissions: moving.submissions })(addon, locale);
      addon.on("history", () => good<"history">(moving)).on("advance", never);
    },
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.history);
      await page.getByText(texts.history.completed_with_errors).waitFor();
      const closed = page.locator(".import-head[aria-expanded=false]");
      // Each click opens one; as many as the list has, and none twice.
      for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
      await closed.first().waitFor({ state: "detached" });
    },
  },
  {
    name: "an empty history",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("history", () => good<"history">(historyAnswer({ items: [] })));
    },
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.history);
      await page.getByText(texts.history.empty).waitFor();
    },
  },
  {
    name: "the history offline",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      addon.on("history", () => bad(problem("service.unreachable", {}, locale)));
    },
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.history);
      await page.locator(".notice").waitFor();
      await page.getByRole("button", { name: texts.problem.dismiss }).click();
      await page.getByText(texts.problem.offlineShort).waitFor();
      await page.getByText(texts.history.notFetched).waitFor();
    },
  },
  {
    name: "the history, slowly",
    addon: waits("history"),
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.history);
      await page.getByText(texts.busy.history).waitFor();
    },
  },
  {
    name: "an upload that waits for the service (A-7)",
    addon: (addon, locale) => {
      const waiting = submission({ state: "sending", problem: problem("service.unreachable", {}, locale) });
      starts({ submissions: [waiting] })(addon, locale);
      addon.on("history", () => good<"history">(historyAnswer({ submissions: [waiting] }))).on("advance", never);
    },
    reach: openHistory,
  },
  {
    name: "a chain of corrections and an undo (A-10, I-8)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const failed = { ...none, updated: 12, failed: 3 };
      const items = [
        importItem({ id: "u", kind: "undo", parent: "c2", counts: { ...none, updated: 2 }, createdAt: ago(5) }),
        importItem({ id: "c2", parent: "c1", counts: { ...none, created: 1, updated: 1 }, createdAt: ago(20) }),
        importItem({ id: "c1", parent: "a", status: "completed_with_errors", counts: failed, createdAt: ago(50) }),
        importItem({ id: "a", status: "completed_with_errors", counts: failed, createdAt: ago(3_000) }),
      ];
      addon.on("history", () =>
        good<"history">(historyAnswer({ items, next: "older", resultTabs: [{ ...completedTab, importId: "c2" }] })),
      );
    },
    reach: async (page, texts) => {
      await openHistory(page, texts);
      const closed = page.locator(".import-head[aria-expanded=false]");
      // Each click opens one; as many as the list has, and none twice.
      for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
      await closed.first().waitFor({ state: "detached" });
    },
  },
  {
    name: "passwords in a tab (A-11)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const tab = { ...completedTab, importId: "import-1", passwords: true };
      addon.on("history", () => good<"history">(historyAnswer({ resultTabs: [tab] })));
    },
    reach: openHistory,
  },
  {
    name: "the question before passwords come into a tab (A-11)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const people = [
        { email: "dana.whitfield@mesaverde.example", may: "own" as const },
        { email: "front-office@mesaverde.example", may: "edit" as const },
        { email: "substitutes@mesaverde.example", may: "view" as const },
      ];
      addon.on("sharing", () => good<"sharing">({ people }));
    },
    reach: async (page, texts) => {
      await openHistory(page, texts);
      await press(page, texts.passwords.write);
      await page.getByRole("alertdialog").waitFor();
    },
  },
  {
    name: "the question before an undo (I-8)",
    addon: asUsual,
    reach: async (page, texts) => {
      await openHistory(page, texts);
      await press(page, texts.history.undoAll);
      await page.getByRole("alertdialog").waitFor();
    },
  },
  {
    name: "the question before an undo of some rows (I-8)",
    addon: asUsual,
    reach: async (page, texts) => {
      await openHistory(page, texts);
      await press(page, texts.history.undoSelected);
      await page.getByRole("alertdialog").waitFor();
    },
  },
  {
    name: "the question before a cancel (I-9)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const running = importItem({ status: "in_progress", counts: none, progress: { done: 320, total: 1_200 } });
      addon.on("history", () => good<"history">(historyAnswer({ items: [running] })));
    },
    reach: async (page, texts) => {
      await openHistory(page, texts);
      await page.locator(".import-head").click();
      await press(page, texts.history.cancel);
      await page.getByRole("alertdialog").waitFor();
    },
  },
  {
    name: "the radar of temporary passwords (B-13)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const day = 24 * 60;
      const person = (at: number, changes: object) => ({
        userGuid: `guid-${at}`,
        username: `person.${at}`,
        firstName: "Marisol",
        lastName: `Castillo-Rivera ${at}`,
        role: "Student",
        gradeLevel: "3",
        classes: [{ classGuid: `class-${at % 3}`, className: ["Math, grade 3", "Lengua", "Science"][at % 3] ?? "" }],
        password: "permanent" as const,
        lastSignInAt: ago(day),
        ...changes,
      });
      const { lastSignInAt: _, ...never } = person(1, {});
      addon.on("signIns", () =>
        good<"signIns">({
          people: [
            ...Array.from({ length: 60 }, (_one, at) => person(at, {})),
            { ...never, userGuid: "a", password: "temporary" as const, temporaryPasswordsUntil: ago(-12 * day) },
            { ...never, userGuid: "b", password: "temporary" as const, temporaryPasswordsUntil: ago(-40 * day) },
            { ...never, userGuid: "c", classes: [], password: "expired" as const, temporaryPasswordsUntil: ago(day) },
            person(70, { userGuid: "t", role: "Teacher", classes: [], password: "used" }),
          ],
        }),
      );
    },
    reach: choosePeople,
  },
  ...(["temporary", "used", "permanent"] as const).map(
    (password): StateOfThePage => ({
      name: `a forgotten password: ${password} (S-14)`,
      addon: (addon, locale) => {
        asUsual(addon, locale);
        addon.on("signIns", () => good<"signIns">({ people: [zoe(password), { ...zoe("none"), userGuid: "guid-2" }] }));
      },
      reach: async (page, texts) => {
        await choosePeople(page, texts);
        await page.getByLabel(texts.newPasswords.name).fill("zo");
        const make = page.getByRole("button", { name: new RegExp(`^${counted(texts.newPasswords.make, 1)}`) });
        await make.first().waitFor();
        if (password !== "permanent") return;
        await make.first().click();
        await page.getByRole("alertdialog").waitFor();
      },
    }),
  ),
  {
    name: "what others have changed on the platform (B-20)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const of = (at: number, who: string) => ({
        userGuid: `guid-${at}`,
        who,
        userId: `0047${at}`,
        at: ago(30 + at),
        changedBy: "Tomás Rivera",
        version: String(at),
      });
      addon.on("drift", () =>
        good<"drift">({
          since: ago(60),
          changes: [
            { ...of(1, "Ana Ruiz"), field: "gradeLevel", oldValue: "4", newValue: "5" },
            { ...of(2, "Wolfeschlegelsteinhausen-Bergerdorff Nguyễn"), field: "userGuid", oldValue: "", newValue: "" },
            { ...of(3, "María José Muñoz"), field: "email", oldValue: "", newValue: "maria@riverbend.example" },
            { ...of(3, "María José Muñoz"), version: "4", field: "password", oldValue: "", newValue: "" },
          ],
        }),
      );
    },
    reach: async (page, texts) => {
      await openHistory(page, texts);
      await press(page, texts.history.drift.ask);
      await page.getByText("Ana Ruiz").waitFor();
    },
  },
  {
    name: "an Errors tab that waits for answers and for its corrections (A-10, A-5)",
    addon: (addon, locale) => {
      asUsual(addon, locale);
      const group = { severity: "error", fixable: true, rows: [{ row: 3, field: "userId", message: "" }] } as const;
      const groups = [
        { ...group, code: "user_id.lost_zeros", title: "User ID lost its leading zeros" },
        {
          ...group,
          code: "cell.changed_by_spreadsheet",
          title: "A spreadsheet or a program may have changed the cell",
          fixable: false,
          canBeMeant: true,
        },
      ] as const;
      addon.on("history", () => good<"history">(historyAnswer({ errorsTabs: [{ ...errorsTab, groups }] })));
    },
    reach: async (page, texts) => {
      await openHistory(page, texts);
      await page.getByRole("button", { name: texts.roster.meant }).first().waitFor();
    },
  },
];
