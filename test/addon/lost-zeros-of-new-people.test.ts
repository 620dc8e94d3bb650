/** Zeros of a new person's User ID (A-5, C-2): kept in rows that are inserted, asked about where a cell has become a number, by sheet and service alike. */
import { describe, expect, test } from "@jest/globals";
import { eventually } from "../support/eventually";
import { district, lincoln, service, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const column = { userId: 2, gradeLevel: 6, status: 17 };

standOn({ accounts: 60, schools: 1 }, { workbooks: "each" });

const sheetId = () => workbook.host.document.sheets.find((one) => one.name === tab)?.sheetId ?? 0;
const cell = (row: number, at: number) => workbook.cells(tab, row, at, 1, 1)[0]?.[0];
const insertAt = (before: number) =>
  workbook.host.edit(district, { kind: "insertRows", sheetId: sheetId(), before, count: 1 });
const typeNew = (row: number, userId: string) =>
  workbook.type(tab, row, column.userId, [[userId, "Student", "Wilhelmina", "Quakenbush", "3"]]);

/** A row at the end, whose text format somebody has taken away. */
async function plainRow(): Promise<number> {
  const row = workbook.cells(tab, 1, column.userId, 120, 1).filter(([id]) => id !== "").length + 1;
  const area = { top: row, left: 1, bottom: row, right: column.gradeLevel };
  await workbook.host.edit(district, { kind: "clearFormats", sheetId: sheetId(), ...area });
  return row;
}

async function warnings(importId: string) {
  const headers = { authorization: `Bearer ${await service.token(district)}`, "rollbook-role": "administrator" };
  return eventually("the Completed File is there", async () => {
    const file = await fetch(`${service.url}/v1/imports/${importId}/files/completed?format=json`, { headers });
    if (!file.ok) return null;
    const { rows } = (await file.json()) as { rows: { findings?: { code: string; facts: object }[] }[] };
    return rows.flatMap(({ findings = [] }) => findings.map(({ code, facts }) => [code, facts]));
  });
}

describe("the zeros of a new person", () => {
  test.each([
    ["in the middle", 10],
    ["under the headers", 2],
  ])("A-5: a User ID typed into a row that was inserted %s keeps them", async (_where, row) => {
    await insertAt(row);
    await typeNew(row, "000777");
    expect([cell(row, column.userId), cell(row, column.status)]).toEqual(["000777", "New"]);
  });

  test("A-5, C-2: where the cell has become a number it is asked, with the zeros, and one click writes them", async () => {
    const row = await plainRow();
    await typeNew(row, "000777");
    // Told with the edit already.
    expect(cell(row, column.userId)).toBe("777");
    expect(workbook.view(tab, row, column.userId).note).toContain("000777");
    const { groups } = await workbook.call("check", { schoolId: lincoln });
    expect(groups.find(({ code }) => code === "user_id.shorter")).toMatchObject({
      severity: "warning",
      fixable: true,
      rows: [{ row, fix: "000777" }],
    });
    await workbook.call("fix", { schoolId: lincoln, code: "user_id.shorter" });
    expect([cell(row, column.userId), cell(row, column.status)]).toEqual(["000777", "New"]);
  });

  test("A-5, I-5: as it is it goes all the same, and the service says of it what the sheet says", async () => {
    await typeNew(await plainRow(), "000778");
    const { digest } = await workbook.call("review", { schoolId: lincoln });
    const sent = await workbook.call("upload", { schoolId: lincoln, digest });
    const { status, importId = "" } = await workbook.finish(sent.submissionId);
    expect(status).toBe("completed");
    expect(await warnings(importId)).toEqual([["user_id.shorter", { meant: "000778" }]]);
  });
});
