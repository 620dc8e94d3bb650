/** Date cells (C-12): the day that a cell is, and not what its look is read as where the document puts the day first. */
import { afterEach, describe, expect, test } from "@jest/globals";
import { district, lincoln, openWorkbook, service, standOn, type Workbook } from "./support";

const tab = "Lincoln Elementary";
const column = { userId: 2, username: 8, classId: 11, start: 14, end: 15 };

standOn({ accounts: 60, schools: 2 }, { workbooks: "none" });

let workbook: Workbook;
const open = async (locale: string) => {
  workbook = openWorkbook(service);
  await workbook.call("pull", { schoolId: lincoln });
  workbook.host.setLocale(district, locale);
};
afterEach(() => workbook.host.close());

const sheetId = (name = tab) => workbook.host.document.sheets.find((one) => one.name === name)?.sheetId ?? 0;
const cell = (row: number, at: number) => workbook.cells(tab, row, at, 1, 1)[0]?.[0];
/** Next year: no class may be further away than ten. */
const year = new Date().getUTCFullYear() + 1;

/** Takes the text format away, as pasting or importing does. */
const plain = (row: number, at: number, rows = 1, columns = 1, name = tab) =>
  workbook.host.edit(district, {
    kind: "clearFormats",
    sheetId: sheetId(name),
    top: row,
    left: at,
    bottom: row + rows - 1,
    right: at + columns - 1,
  });

/** Types a class into rows whose dates have no text format. */
async function typeClasses(row: number, ...dates: readonly (readonly [string, string])[]) {
  await plain(row, column.start, dates.length, 2);
  await workbook.type(
    tab,
    row,
    column.classId,
    dates.map(([from, to], index) => [`X-${row + index}`, `Room ${row + index}`, "3", from, to]),
  );
}

async function datesOf(row: number) {
  const { rows } = await workbook.call("review", { schoolId: lincoln });
  const cells = rows.find((one) => one.row === row)?.cells ?? [];
  return cells.flatMap(({ field, newValue }) => (/Date$/.test(field) ? [newValue] : []));
}

const days = [`04/03/${year}`, `06/05/${year}`];

describe("a date cell", () => {
  test.each([
    ["es_ES", `03/04/${year}`, `05/06/${year}`],
    ["en_GB", `03/04/${year}`, `05/06/${year}`],
    ["de_DE", `03.04.${year}`, `05.06.${year}`],
    ["en_US", `04/03/${year}`, `06/05/${year}`],
  ])("C-12: a date cell is its day in a document of %s", async (locale, from, to) => {
    await open(locale);
    await typeClasses(4, [from, to]);
    // Told with the edit already.
    expect(workbook.view(tab, 4, column.start).note).toContain(`03/31/${year}`);
    expect(await datesOf(4)).toEqual(days);
  });

  test("C-12: a text that says the same in the same document stays what it says", async () => {
    await open("es_ES");
    await workbook.type(tab, 4, column.classId, [["X-4", "Room 4", "3", `03/04/${year}`, `05/06/${year}`]]);
    expect(await datesOf(4)).toEqual([`03/04/${year}`, `05/06/${year}`]);
  });

  test("C-12: with a format of its own that puts the day first it is its day in an American document, too", async () => {
    await open("en_US");
    await typeClasses(4, [`04/03/${year}`, `06/05/${year}`]);
    const format = { kind: "format", sheetId: sheetId(), top: 4, bottom: 4, numberFormat: "dd/mm/yyyy" } as const;
    await workbook.host.edit(district, { ...format, left: column.start, right: column.end });
    expect(cell(4, column.start)).toBe(`03/04/${year}`);
    expect(await datesOf(4)).toEqual(days);
  });

  test("C-12: a day that no American date can be is read from its cell", async () => {
    await open("es_ES");
    await typeClasses(4, [`26/04/${year}`, `30/05/${year}`]);
    expect(await datesOf(4)).toEqual([`04/26/${year}`, `05/30/${year}`]);
  });

  test("C-12: the day is the document's, in whatever zone the script is", async () => {
    await open("es_ES");
    const saved = workbook.host.saveDocument();
    await workbook.host.close();
    const inTokyo = { ...(saved.workbook as object), timeZone: "Asia/Tokyo" };
    workbook = openWorkbook(service, {}, { ...saved, workbook: inTokyo });
    await typeClasses(4, [`03/04/${year}`, `05/06/${year}`]);
    expect(await datesOf(4)).toEqual(days);
  });

  test("C-12: a time of day and a number in a date column stay as they are shown", async () => {
    await open("es_ES");
    await typeClasses(4, ["12:30", "45000"]);
    const { groups } = await workbook.call("check", { schoolId: lincoln });
    const told = groups.flatMap(({ code, rows }) => (code === "date.unreadable" ? rows : []));
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringContaining("“12:30”"),
      expect.stringContaining("“45000”"),
    ]);
  });

  test("C-12: it keeps its day when the cells around it are repaired, which makes all of them text", async () => {
    await open("es_ES");
    const typed = `03-04-${year}`;
    await workbook.type(tab, 4, column.start, [[typed], [""], [typed]]);
    await typeClasses(5, [`03/04/${year}`, ""]);
    await workbook.call("check", { schoolId: lincoln });
    await workbook.call("fix", { schoolId: lincoln, code: "date.ambiguous", reading: `03/04/${year}` });
    expect(workbook.cells(tab, 4, column.start, 3, 1)).toEqual([
      [`03/04/${year}`],
      [`04/03/${year}`],
      [`03/04/${year}`],
    ]);
    expect(await datesOf(5)).toEqual([`04/03/${year}`]);
  });

  test("C-12: cells are asked for their values only where a look could be another day", async () => {
    await open("es_ES");
    const asked = () => workbook.host.executions().at(-1)?.calls?.["Range.getValues"] ?? 0;
    await workbook.type(tab, 4, column.classId, [["X-4", "Room 4", "3", `08/24/${year}`, `05/28/${year + 1}`]]);
    expect(asked()).toBe(0);
    await workbook.call("check", { schoolId: lincoln });
    expect(asked()).toBe(0);
    await workbook.type(tab, 4, column.end, [[`06/05/${year + 1}`]]);
    expect(asked()).toBe(1);
    await workbook.call("check", { schoolId: lincoln });
    expect(asked()).toBe(1);
  });

  test("C-12, A-10: it is its day in an Errors tab, too", async () => {
    await open("es_ES");
    const other = await workbook.call("pull", { schoolId: "school-002" });
    const [[taken = ""] = []] = workbook.cells(other.tab.tabName, 2, column.username, 1, 1);
    const row = workbook.cells(tab, 1, column.userId, 120, 1).filter(([id]) => id !== "").length + 1;
    await workbook.type(tab, row, column.userId, [
      ["N-1", "Teacher", "Wilhelmina", "Quakenbush", "", "w.q@oak.example", taken],
    ]);
    await workbook.type(tab, row, column.classId, [["X-9", "Room 9", "3", `08/24/${year}`, ""]]);
    const { digest } = await workbook.call("review", { schoolId: lincoln });
    const done = await workbook.finish((await workbook.call("upload", { schoolId: lincoln, digest })).submissionId);
    const { errorsTab = "" } = done;
    // Of an Errors tab: what it adds in front of the sixteen, and above its headers.
    const [added, first] = [2, 3];
    await plain(first, column.start + added, 1, 1, errorsTab);
    await workbook.type(errorsTab, first, column.start + added, [[`03/04/${year}`]]);
    await workbook.type(errorsTab, first, column.username + added, [["nobody.has.this"]]);
    const sent = await workbook.call("sendCorrected", { sheetId: sheetId(errorsTab) });
    expect(await workbook.finish(sent.submissionId)).toMatchObject({ status: "completed" });
    const answer = await fetch(`${service.url}/v1/schools/${lincoln}/classes?format=json`, {
      headers: { authorization: `Bearer ${await service.token(district)}`, "rollbook-role": "administrator" },
    });
    const { rows } = (await answer.json()) as { rows: Record<string, string>[] };
    expect(rows.find(({ classId }) => classId === "X-9")).toMatchObject({ classStartDate: `04/03/${year}` });
  });
});
