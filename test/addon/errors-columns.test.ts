/** The columns of an Errors tab (G-1, G-2): held against what was sent, of new people as well, of whom nothing else is known. */
import { beforeEach, describe, expect, test } from "@jest/globals";
import { CallFailed, district, lincoln, service, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
/** Of an Errors tab: what it adds in front of the sixteen. */
const added = 2;
const firstRow = 3;
const column = { userId: 2, firstName: 4, lastName: 5, error: 19 };
const firstNames = ["Lola", "Bruno", "Karla", "Dario", "Jonas", "Fabio", "Gina", "Hugo"];
/** Of one test, for all are of one school, and who is like somebody there is asked about (B-11). */
let lastNames: readonly string[] = [];
let tests = 0;
const sorted = [...firstNames].sort();
const ready = "Corrected: ready to be sent.";

standOn({ accounts: 60, schools: 2 }, { workbooks: "each" });

beforeEach(() => {
  const stem = ["Quill", "Pratt", "Zorn", "Nash"][tests] ?? "";
  lastNames = firstNames.map((_, at) => `${stem}${"abcdefgh"[at]}`);
  tests += 1;
});

const cells = (name: string, row: number, at: number) =>
  workbook.cells(name, row, at, firstNames.length, 1).map(([cell = ""]) => cell);
const inErrors = (errorsTab: string, at: number) => cells(errorsTab, firstRow, at === column.error ? at : at + added);
const typeInErrors = (errorsTab: string, at: number, values: readonly string[]) =>
  workbook.type(
    errorsTab,
    firstRow,
    at + added,
    values.map((value) => [value]),
  );
const numbered = (stem: string) => [91, 17, 55, 23, 78, 36, 64, 49].map((number) => `${stem}${number}`);

/** User IDs of another school: rows with them are refused. */
async function takenIds(): Promise<string[]> {
  const other = await workbook.call("pull", { schoolId: "school-002" });
  return cells(other.tab.tabName, 2, column.userId);
}

/** New people, refused, whose User IDs are put right in the Errors tab. */
async function correctedIds(): Promise<{ errorsTab: string; sheetId: number }> {
  const ids = await takenIds();
  const last = workbook.cells(tab, 1, column.userId, 120, 1).filter(([id]) => id !== "").length;
  const typed = firstNames.map((name, at) => [ids[at] ?? "", "Student", name, lastNames[at] ?? "", "3"]);
  await workbook.type(tab, last + 1, column.userId, typed);
  const { digest } = await workbook.call("review", { schoolId: lincoln });
  const sent = await workbook.call("upload", { schoolId: lincoln, digest });
  const { errorsTab = "" } = await workbook.finish(sent.submissionId);
  const { sheetId = 0 } = workbook.host.document.sheets.find((one) => one.name === errorsTab) ?? {};
  await typeInErrors(errorsTab, column.userId, numbered(`ZQ${tests}`));
  return { errorsTab, sheetId };
}

async function sortAlone(sheetId: number): Promise<void> {
  const at = column.firstName + added;
  const area = { top: firstRow, left: at, bottom: firstRow + firstNames.length - 1, right: at };
  await workbook.host.edit(district, { kind: "sort", sheetId, ...area, byColumn: at, ascending: true });
  await workbook.host.idle();
}

const errorsTabs = async () => (await workbook.call("history", { schoolId: lincoln })).errorsTabs ?? [];

async function made(): Promise<string[]> {
  const answer = await fetch(`${service.url}/v1/schools/${lincoln}/accounts?format=json`, {
    headers: { authorization: `Bearer ${await service.token(district)}`, "rollbook-role": "administrator" },
  });
  const { rows } = (await answer.json()) as { rows: Record<string, string>[] };
  return rows
    .filter(({ userId = "" }) => userId.startsWith(`ZQ${tests}`))
    .map(({ firstName, lastName }) => `${firstName} ${lastName}`);
}

const sendAll = async (sheetId: number) => {
  const sent = await workbook.call("sendCorrected", { sheetId });
  return workbook.finish(sent.submissionId);
};
const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => "none",
    (error: unknown) => (error instanceof CallFailed ? error.problem.code : String(error)),
  );
const people = (names: readonly string[]) => names.map((name, at) => `${name} ${lastNames[at]}`).sort();

describe("a column of an Errors tab", () => {
  test("G-1, G-2: that was sorted alone holds its rows back, is told on its cells, and goes when it is put back", async () => {
    const { errorsTab, sheetId } = await correctedIds();
    expect(inErrors(errorsTab, column.error)).toEqual(firstNames.map(() => ready));
    await sortAlone(sheetId);
    const [found] = await errorsTabs();
    expect(found).toMatchObject({ rows: 8, corrected: 0 });
    expect(found?.groups?.map(({ code, column: of, rows }) => [code, of, rows.length])).toEqual([
      ["column.reordered", "firstName", 8],
    ]);
    expect(inErrors(errorsTab, column.error)[0]).toContain("“Bruno” stands at Lola Quilla, where “Lola” was");
    expect(workbook.view(errorsTab, firstRow, column.firstName + added).note).toContain("stand in another order");
    expect(await refusalOf(workbook.call("sendCorrected", { sheetId }))).toBe("errors_tab.nothing_corrected");
    expect((await workbook.call("correctedRows", { sheetId })).rows).toEqual([]);
    await workbook.call("fix", { schoolId: lincoln, sheetId, code: "column.reordered" });
    expect(inErrors(errorsTab, column.firstName)).toEqual(firstNames);
    expect(inErrors(errorsTab, column.error)).toEqual(firstNames.map(() => ready));
    expect(await sendAll(sheetId)).toMatchObject({ status: "completed" });
    expect((await made()).sort()).toEqual(people(firstNames));
  });

  test("G-1, A-3: is told at once where it was pasted, and an edit of another cell does not make its row ready", async () => {
    const { errorsTab } = await correctedIds();
    await typeInErrors(errorsTab, column.firstName, sorted);
    const said = inErrors(errorsTab, column.error);
    expect(said.filter((one) => one.includes("stand in another order"))).toHaveLength(8);
    await workbook.type(errorsTab, firstRow, column.userId + added, [["ZQ292"]]);
    expect(inErrors(errorsTab, column.error)).toEqual(said);
  });

  test("G-1: that is meant so goes, and is asked about again when it stands otherwise", async () => {
    const { errorsTab, sheetId } = await correctedIds();
    await typeInErrors(errorsTab, column.firstName, [...sorted].reverse());
    await workbook.call("meant", { schoolId: lincoln, sheetId, code: "column.reordered" });
    expect(inErrors(errorsTab, column.error)).toEqual(firstNames.map(() => ready));
    await typeInErrors(errorsTab, column.firstName, sorted);
    expect(await refusalOf(workbook.call("sendCorrected", { sheetId }))).toBe("errors_tab.nothing_corrected");
    await workbook.call("meant", { schoolId: lincoln, sheetId, code: "column.reordered" });
    expect(await sendAll(sheetId)).toMatchObject({ status: "completed" });
    expect((await made()).sort()).toEqual(people(sorted));
  });

  test("G-1, G-2: of accounts is held against the names that were sent, which nobody has stored", async () => {
    const ids = await takenIds();
    const names = firstNames.map((name) => `${name}-Mae`);
    await workbook.type(
      tab,
      20,
      column.userId,
      ids.map((id) => [id]),
    );
    await workbook.type(
      tab,
      20,
      column.firstName,
      names.map((name) => [name]),
    );
    const { digest } = await workbook.call("review", { schoolId: lincoln });
    const upload = (confirm?: string) =>
      workbook.call("upload", { schoolId: lincoln, digest, ...(confirm === undefined ? {} : { confirm }) });
    const sent = await upload().catch((error: unknown) => {
      if (!(error instanceof CallFailed) || error.problem.code !== "upload.confirm") throw error;
      return upload(error.problem.facts.question?.digest);
    });
    const { errorsTab = "" } = await workbook.finish(sent.submissionId);
    await typeInErrors(errorsTab, column.userId, numbered(`ZQ${tests}`));
    await typeInErrors(errorsTab, column.firstName, [...names].sort());
    const [found] = await errorsTabs();
    expect(found).toMatchObject({ rows: 8, corrected: 0 });
    await typeInErrors(errorsTab, column.firstName, names);
    expect((await errorsTabs())[0]).toMatchObject({ rows: 8, corrected: 8 });
  });
});
