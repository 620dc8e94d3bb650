/**
 * How much there is to do for what administrators do all day (build/guide/tasks.ts), each done on the real page: clicks counted there, and Google's time of what
 * somebody waits for, reckoned at the design's latency. The guide tells these very figures.
 */
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import type { Browser } from "playwright-core";
import { type TaskId, taskIds, tasks } from "../../build/guide/tasks.ts";
import { counted, fill, sidebarTexts, signInTexts } from "../../src/words";
import { launchBrowser } from "../support/browser";
import { journey } from "../support/journey";
import { type Rollbook, startRollbook } from "../support/rollbook";
import { type Effort, effortOn } from "./support/effort";
import { type ExportedRow, exportOf } from "./support/service";
import { WorkbenchPage } from "./support/workbench-page";

const email = "district@riverbend.example";
const school = "Lincoln Elementary";
/** Three hundred last names that nobody has: A-A to L-Y. */
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXY"];
const newNames = letters.slice(0, 12).flatMap((first) => letters.map((second) => [`Ibarra ${first}-${second}`]));

/** The calls that somebody waits for. */
const waitedFor: Readonly<Record<TaskId, readonly string[]>> = {
  name: ["review", "upload"],
  paste: ["review", "upload", "upload"],
  error: ["fix"],
  password: ["signIns", "showNewSlips", "newPasswords"],
  slip: ["signIns", "showNewSlips", "newPasswords"],
  undo: ["undoImport"],
};

let browser: Browser;
let rollbook: Rollbook;
let sheet: WorkbenchPage;
let exported: readonly ExportedRow[];
let effort: Awaited<ReturnType<typeof effortOn>>;

beforeAll(async () => {
  rollbook = await startRollbook({ accounts: 900, schools: 2, signInHere: true });
  browser = await launchBrowser();
  exported = await exportOf(rollbook, email, "school-001");
  sheet = await WorkbenchPage.open(browser, rollbook.url, email);
  effort = await effortOn(sheet.page, rollbook.url);
});
afterAll(async () => {
  await browser?.close();
  await rollbook?.stop();
});

describe("how much there is to do", () => {
  const test = journey(() => sheet.seen());
  const say = sidebarTexts("en");
  const measured = new Map<TaskId, Effort>();
  const press = (name: string | RegExp) => sheet.sidebar.getByRole("button", { name }).first().click();
  const view = (name: string) => sheet.sidebar.getByRole("tab", { name: new RegExp(`^${name}`) });
  const idle = () => sheet.sidebar.locator(".work-bar .bar").waitFor({ state: "detached" });
  const sent = async (): Promise<void> => {
    await sheet.sidebar.getByRole("heading", { name: say.history.title }).waitFor();
    await idle();
  };
  const finished = async (): Promise<void> => {
    await sheet.sidebar.getByText(fill(say.history.finishedNews, { status: say.history.completed })).waitFor();
    await idle();
  };
  const readyInRoster = async (): Promise<void> => {
    await view(say.tabs.roster).click();
    await idle();
  };

  function task(id: TaskId, walk: () => Promise<void>): void {
    test(`S-18: ${id}`, async () => void measured.set(id, await effort.of(walk)));
  }

  test("S-3, A-2: the sidebar is open beside the school's tab", async () => {
    await sheet.openSidebar();
    await sheet.sidebar.getByRole("combobox").selectOption({ label: school });
    await press(say.roster.pull);
    await sheet.sidebar.getByText(counted(say.roster.accounts, exported.length)).first().waitFor();
    await sheet.openTab(school);
    await idle();
  });

  task("name", async () => {
    await sheet.type("D2", "Amira");
    await sheet.statusOf(2, "Changed");
    await press(say.roster.reviewAndUpload);
    await press(counted(say.review.upload, 1));
    await sent();
  });

  test("A-7: the upload has ended", async () => {
    await finished();
    await readyInRoster();
  });

  task("undo", async () => {
    await view(say.tabs.history).click();
    await press(say.history.undoAll);
    await press(say.history.undoYes);
    await sheet.sidebar.getByText(say.history.undoSent).waitFor();
    await idle();
  });

  test("I-8, A-2: the undo has ended, what it brought is pulled, and a mistake is typed", async () => {
    await press(say.roster.pullAgain);
    await idle();
    await readyInRoster();
    await sheet.typeGuarded("A5", "not-a-guid");
    await sheet.sidebar.getByRole("button", { name: `${say.roster.errors} 1` }).waitFor();
    await idle();
  });

  task("error", async () => {
    await press(new RegExp(`^${say.roster.fix}`));
    await sheet.statusOf(5, "");
  });

  task("paste", async () => {
    await sheet.paste("E6", newNames);
    await sheet.statusOf(5 + newNames.length, "Changed");
    await press(say.roster.reviewAndUpload);
    await press(counted(say.review.upload, newNames.length));
    await sheet.sidebar.getByRole("alertdialog").getByRole("button").first().click();
    await sent();
  });

  const slipOf = async (child: ExportedRow | undefined, answer: () => Promise<void>) => {
    await view(say.tabs.history).click();
    await idle();
    await press(say.newPasswords.open);
    await sheet.sidebar.getByLabel(say.newPasswords.name).waitFor();
    // The field has the focus: the name is typed at once.
    await sheet.page.keyboard.type(`${child?.firstName} ${child?.lastName}`);
    await press(new RegExp(`^${counted(say.newPasswords.make, 1)}`));
    await answer();
    await sheet.page.frameLocator("iframe[title='Credential slips']").locator(".slip").waitFor();
  };

  task("slip", () => slipOf(exported.at(-1), async () => undefined));

  test("S-14: the address on the slip opens, a child gets in there with what stands on it, and the slip is put away", async () => {
    const slip = sheet.page.frameLocator("iframe[title='Credential slips']").locator(".slip dd");
    const [username = "", password = "", address = ""] = await slip.allInnerTexts();
    const child = await sheet.page.context().newPage();
    await child.goto(address);
    const texts = signInTexts.en;
    await child.getByLabel(texts.username).fill(username);
    await child.getByLabel(texts.password, { exact: true }).fill(password);
    await child.getByRole("button", { name: texts.signIn }).click();
    await child.getByLabel(texts.newPassword).fill("My-own-secret-7");
    await child.getByRole("button", { name: texts.save }).click();
    await child.getByText(texts.saved).waitFor();
    await child.close();
    await sheet.page.getByRole("dialog").getByRole("button", { name: "Close dialog" }).click();
    await view(say.tabs.help).click();
    await idle();
  });

  // The one that this child has chosen is forgotten; a question protects it all the same.
  task("password", () => slipOf(exported.at(-1), () => press(say.newPasswords.yes)));

  test("S-18: every task takes the clicks and the seconds that the guide tells, and waits for nothing else", async () => {
    const told = Object.fromEntries(taskIds.map((id) => [id, { ...tasks[id], waitedFor: waitedFor[id] }]));
    const whole = (seconds: number) => Math.max(1, Math.round(seconds));
    const found = [...measured].map(([id, { seconds, ...one }]) => [id, { ...one, seconds: whole(seconds) }]);
    process.stdout.write(`${JSON.stringify(Object.fromEntries(measured))}\n`);
    expect(Object.fromEntries(found)).toEqual(told);
  });
});
