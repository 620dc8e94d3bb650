/**
 * The August journey of docs/guide, walked in both languages on the real page. `npm run guide` lets it take the guide's pictures on the way, so
 * that a picture can only show what the page really does; without that it proves that every step of the guide can be walked.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import type { Browser } from "playwright-core";
import { type StepId, stepIds } from "../../build/guide/steps.ts";
import { root } from "../../build/paths.ts";
import { type Language, languages } from "../../src/contract";
import { counted, fill, fillFileTexts, resultTexts, sheetTexts, sidebarTexts } from "../../src/words";
import { launchBrowser } from "../support/browser";
import { journey } from "../support/journey";
import { type Rollbook, startRollbook } from "../support/rollbook";
import { misspelt, unlike } from "./support/misspelt";
import { type ExportedRow, exportOf, writeAs } from "./support/service";
import { WorkbenchPage } from "./support/workbench-page";

const email = "district@riverbend.example";
const school = "Lincoln Elementary";
/** The Marketplace asks for 1280 x 800. The workbench's own bar, 40 px at the bottom, is not part of what administrators see, and is left out. */
const pictureSize = { width: 1280, height: 800 };
const takesPictures = process.env.GUIDE_PICTURES === "1";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

describe.each(languages)("S-18: the guide in %s", (language: Language) => {
  const test = journey(() => sheet.seen());
  const say = sidebarTexts(language);
  const written = { ...sheetTexts(language), ...resultTexts(language) };
  const folder = join(root, "docs", "guide", "pictures", language);
  const walked: StepId[] = [];
  let rollbook: Rollbook;
  let sheet: WorkbenchPage;
  let exported: readonly ExportedRow[];
  let elsewhere: readonly ExportedRow[];

  const button = (name: string) => sheet.sidebar.getByRole("button", { name, exact: true });
  const view = (name: string) => sheet.sidebar.getByRole("tab", { name: new RegExp(`^${name}`) });
  const slips = () => sheet.page.frameLocator(`iframe[title='${written.slips}']`);
  /** Nothing that was asked for is still going on in the sidebar. */
  const idle = () => sheet.sidebar.locator(".work-bar .bar").waitFor({ state: "detached" });
  /** The sidebar follows the edits by itself. */
  const counts = (what: string, count: number) => button(`${what} ${count}`).waitFor();
  const newRow = () => exported.length + 2;

  /** Every step of the guide passes here once, with the picture it shows. */
  function step(id: StepId, walk: () => Promise<void>): void {
    test(`S-18: ${id}`, async () => {
      await walk();
      walked.push(id);
      if (!takesPictures) return;
      await sheet.settle();
      await sheet.page.screenshot({ path: join(folder, `${id}.png`), clip: { x: 0, y: 0, ...pictureSize } });
    });
  }

  beforeAll(async () => {
    if (takesPictures) mkdirSync(folder, { recursive: true });
    rollbook = await startRollbook({ accounts: 300, schools: 5 });
    exported = await exportOf(rollbook, email, "school-001");
    elsewhere = await exportOf(rollbook, email, "school-002");
    sheet = await WorkbenchPage.open(browser, rollbook.url, email, {
      language,
      ...pictureSize,
      height: pictureSize.height + 40,
    });
  });
  afterAll(async () => {
    await sheet?.page.context().close();
    await rollbook?.stop();
  });

  step("open", () => sheet.openSidebar(language));

  step("school", async () => {
    await sheet.sidebar.getByRole("combobox").selectOption({ label: school });
    await button(say.roster.pull).waitFor();
  });

  step("pull", async () => {
    await button(say.roster.pull).click();
    await sheet.sidebar.getByText(counted(say.roster.accounts, exported.length)).first().waitFor();
    await sheet.openTab(school);
    await sheet.goTo("A2");
  });

  step("edit", async () => {
    await sheet.type("D2", "Amira");
    await sheet.paste("D3", [
      ["María", "Núñez"],
      ["Noah", "De la Cruz"],
    ]);
    await sheet.statusOf(3, written.status.changed);
    await sheet.goTo("D3");
    await counts(say.roster.changed, 3);
  });

  step("errors", async () => {
    await sheet.typeGuarded("A5", "not-a-guid");
    await sheet.type("G6", "maria@");
    await sheet.statusOf(6, written.status.error.replace("{fields}", "Email"));
    await sheet.goTo("G6");
    await counts(say.roster.errors, 2);
    await sheet.cell("G6").hover();
  });

  step("fix", async () => {
    await view(say.tabs.roster).click();
    await sheet.sidebar.locator(".card .fold[aria-expanded=false]").click();
    await button(say.roster.checkAgain).click();
    await idle();
    await sheet.sidebar
      .getByRole("button", { name: new RegExp(`^${say.roster.fix}`) })
      .first()
      .scrollIntoViewIfNeeded();
  });

  step("new", async () => {
    await sheet.sidebar
      .getByRole("button", { name: new RegExp(`^${say.roster.fix}`) })
      .first()
      .click();
    await sheet.statusOf(5, "");
    await sheet.paste(`B${newRow()}`, [
      ["009001", "S", "Begoña", "Ñíguez", "1"],
      // Somebody at another school has this User ID: only the service can know.
      [elsewhere[0]?.userId ?? "", "S", "Zoë", "Li", "2"],
    ]);
    await sheet.statusOf(newRow() + 1, written.status.created);
    await sheet.goTo(`B${newRow()}`);
  });

  step("review", async () => {
    await button(say.roster.reviewAndUpload).click();
    await button(counted(say.review.upload, 5)).waitFor();
  });

  step("upload", async () => {
    await button(counted(say.review.upload, 5)).click();
    await sheet.sidebar.getByRole("heading", { name: say.history.title }).waitFor();
  });

  step("completed", async () => {
    await sheet.closeSidebar();
    const errors = new RegExp(`^${written.errors.tab.split(" ")[0]}`);
    for (let hours = 0; hours < 10 && !(await sheet.hasTab(errors)); hours += 1) await sheet.moveClock(1);
    await sheet.openTab(new RegExp(`^${written.completed.tab.split(" ")[0]}`));
    expect(await sheet.text("A1")).toContain(written.completed.said.updated.replace("{count}", "3"));
  });

  step("errors-tab", async () => {
    await sheet.openTab(new RegExp(`^${written.errors.tab.split(" ")[0]}`));
    expect(await sheet.noteOf("D3")).toContain(elsewhere[0]?.userId);
    await sheet.cell("D3").hover();
  });

  step("corrected", async () => {
    await sheet.type("D3", "009002");
    await sheet.openSidebar(language);
    await view(say.tabs.history).click();
    await button(counted(say.history.sendCorrected, 1)).click();
    await sheet.sidebar.getByText(fill(say.history.finishedNews, { status: say.history.completed })).waitFor();
    await idle();
  });

  step("slips", async () => {
    await button(say.passwords.slips).first().click();
    await slips().locator(".slip").first().waitFor();
  });

  step("undo", async () => {
    await sheet.page
      .getByRole("dialog")
      .getByRole("button", { name: sheet.words("Close dialog") })
      .click();
    // The first upload: it changed three accounts.
    await sheet.sidebar.locator(".import-head").last().click();
    await button(say.history.undoAll).first().click();
    await sheet.sidebar.getByRole("alertdialog").waitFor();
    await button(say.history.undoNo).scrollIntoViewIfNeeded();
  });

  step("help", async () => {
    await button(say.history.undoNo).click();
    await sheet.openTab(school);
    await sheet.goTo("I2");
    await view(say.tabs.help).click();
    await sheet.sidebar.getByText(say.help.accepted).waitFor();
  });

  /** The school's students but the last three, of whom two have moved up a grade, and a new one: a OneRoster file with much that no roster needs. */
  function oneRoster(): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
    const students = exported.filter(({ role }) => role === "Student").slice(0, -3);
    const header =
      "sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,identifier,email,phone,grades,birthDate";
    const lines = students.map(({ userId, firstName, lastName, email: address, gradeLevel }, at) =>
      [
        `x${userId}`,
        "active",
        "true",
        "s1",
        "student",
        `u${at}`,
        firstName,
        lastName,
        userId,
        address,
        "",
        at < 2 ? "5" : gradeLevel,
        "2016-02-03",
      ]
        .map((cell) => `"${cell}"`)
        .join(","),
    );
    const text = [header, ...lines, "n1,active,true,s1,student,nova,Nova,Castillo,009100,,,TK,2021-02-03"].join("\n");
    return { name: "oneroster-users.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  }

  const filesPage = () => sheet.page.frameLocator(`iframe[title='${written.menu.files}']`);
  const fillTexts = fillFileTexts(language);

  step("file", async () => {
    await sheet.page.getByRole("menuitem", { name: sheet.words("Extensions") }).click();
    await sheet.page.getByRole("menuitem", { name: "Rollbook" }).click();
    await sheet.page.getByRole("menuitem", { name: written.menu.files }).click();
    await filesPage().locator("#feed").setInputFiles(oneRoster());
    await filesPage().locator(".figures").waitFor();
    await filesPage()
      .getByLabel(counted(fillTexts.grade, 1, { code: "TK" }))
      .waitFor();
    await filesPage()
      .getByRole("heading", { name: "OneRoster 1.1" })
      .evaluate((node) => node.scrollIntoView());
  });

  step("filled", async () => {
    await filesPage()
      .getByLabel(counted(fillTexts.grade, 1, { code: "TK" }))
      .selectOption("PK");
    await filesPage().getByRole("button", { name: fillTexts.fill }).click();
    await filesPage().getByRole("button", { name: fillTexts.takeBack }).waitFor();
    await sheet.page
      .getByRole("dialog")
      .getByRole("button", { name: sheet.words("Close dialog") })
      .click();
    await sheet.openTab(school);
    await view(say.tabs.roster).click();
    await sheet.goTo("A2");
  });

  step("near", async () => {
    // Those above have another name by now.
    const [child] = unlike(exported.slice(5));
    if (child === undefined) throw new Error("nobody of this school has a surname alone");
    await sheet.openTab(school);
    let row = newRow();
    while ((await sheet.text(`B${row}`)) !== "") row += 1;
    await sheet.paste(`B${row}`, [["009200", "S", misspelt(child), child.lastName, child.gradeLevel]]);
    const asked = sheet.sidebar.getByRole("button", { name: new RegExp(`^${say.roster.itIsThem}`) });
    await sheet.statusOf(row, written.status.warning.replace("{fields}", "Last Name"));
    const warnings = sheet.sidebar.getByRole("button", { name: new RegExp(`^${say.roster.warnings} \\d`) });
    if ((await warnings.getAttribute("aria-pressed")) !== "true") await warnings.click();
    await asked.first().waitFor();
    await idle();
    await sheet.goTo(`E${row}`);
    await asked.first().scrollIntoViewIfNeeded();
  });

  step("new-year", async () => {
    await sheet.sidebar
      .getByRole("button", { name: new RegExp(`^${say.roster.itIsThem}`) })
      .first()
      .click();
    await idle();
    await view(say.tabs.roster).click();
    await sheet.sidebar.locator(".card .fold[aria-expanded=false]").click();
    await sheet.sidebar.locator(".card").getByRole("button", { name: say.newYear.open }).click();
    await sheet.sidebar.getByLabel(say.newYear.lastGrade).waitFor();
    await idle();
    await sheet.sidebar.locator(".new-year").evaluate((card) => card.scrollIntoView({ block: "start" }));
  });

  step("all-schools", async () => {
    await sheet.sidebar.locator(".card .fold[aria-expanded=true]").click();
    await sheet.sidebar.locator(".all-schools .fold[aria-expanded=false]").click();
    await sheet.sidebar.locator(".all-schools li").first().waitFor();
    await idle();
    await button(counted(say.schools.add, 4)).click();
    await sheet.sidebar.locator(".all-schools li").nth(4).waitFor({ timeout: 240_000 });
    await idle();
    await sheet.openTab(school);
    await sheet.type("F2", "NA");
    await sheet.sidebar.getByRole("combobox").first().selectOption({ label: school });
    await idle();
    await button(say.schools.look).click();
    await sheet.sidebar
      .getByRole("button", { name: new RegExp(`^${say.schools.send.one.split("{")[0]}`) })
      .waitFor({ timeout: 240_000 });
    await idle();
    await sheet.sidebar.locator(".all-schools").evaluate((card) => card.scrollIntoView({ block: "start" }));
  });

  step("moves", async () => {
    await sheet.sidebar.locator(".all-schools .fold[aria-expanded=true]").click();
    await sheet.sidebar.locator(".transfers .fold").click();
    await sheet.sidebar.locator("#moves-to").waitFor();
    await idle();
    await sheet.sidebar.locator("#moves-to").selectOption({ index: 2 });
    await button(say.transfers.plan).click();
    await sheet.sidebar.locator(".transfers li").first().waitFor();
    await idle();
    await sheet.sidebar.locator(".transfers").evaluate((card) => card.scrollIntoView({ block: "start" }));
  });

  step("drift", async () => {
    const child = exported.at(-2);
    const colleague = "lincoln@riverbend.example";
    const values = { userGuid: child?.userGuid ?? "", firstName: child?.firstName ?? "", lastName: "Whitfield-Ortega" };
    await writeAs(rollbook, colleague, "school-001", [values]);
    await view(say.tabs.history).click();
    await idle();
    await button(say.history.drift.ask).click();
    const change = sheet.sidebar.getByText("Whitfield-Ortega").first();
    await change.waitFor();
    await idle();
    await button(say.history.drift.ask).evaluate((one) => one.scrollIntoView({ block: "start" }));
  });

  step("radar", async () => {
    await view(say.tabs.history).click();
    await idle();
    await button(say.newPasswords.open).click();
    const radar = sheet.sidebar.getByRole("heading", { name: say.newPasswords.radar });
    await radar.waitFor();
    await idle();
    await radar.evaluate((heading) => heading.scrollIntoView({ block: "start" }));
  });

  step("forgotten", async () => {
    const child = exported.at(-1);
    const name = `${child?.firstName} ${child?.lastName}`;
    const field = sheet.sidebar.getByLabel(say.newPasswords.name);
    await field.fill(name);
    await button(`${counted(say.newPasswords.make, 1)}: ${name}`)
      .first()
      .waitFor();
    await field.evaluate((one) => one.closest("section")?.scrollIntoView({ block: "start" }));
  });

  test("S-18: every step of the guide was walked", async () => {
    expect(walked).toEqual([...stepIds]);
  });
});
