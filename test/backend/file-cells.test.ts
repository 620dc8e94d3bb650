/** Files as they come from Excel and Sheets: encodings, separators, numbers, dates, formulas; read as what was meant, or refused by name (S-19). */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import writeExcelFile from "write-excel-file/node";
import { fieldKeys, type PartialValues } from "../../src/roster";
import { readXlsx } from "../support/read-xlsx";
import { sheetOf, workbook } from "../support/workbook";
import { startTestService, type TestService } from "./support/service";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const header = "User GUID,User ID,Role,First Name,Last Name,Grade Level,Email,Username,Password";
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};
const storedAs = async (userId: string) => (await service.export("lincoln")).find((row) => row.userId === userId);

describe("encodings and separators", () => {
  const line = (id: string) => `,${id},S,Begoña,Ñíguez,3,,,`;
  test.each<[string, (id: string) => Uint8Array, "windows-1252" | undefined]>([
    ["UTF-8", (id) => Buffer.from(`${header}\n${line(id)}`), undefined],
    ["UTF-8 with its mark", (id) => Buffer.from(`\uFEFF${header}\r\n${line(id)}`), undefined],
    [
      "UTF-16 as Excel's Unicode text",
      (id) => utf16(`${header}\r\n${line(id)}`.replaceAll(",", "\t"), false),
      undefined,
    ],
    ["UTF-16, big-endian", (id) => utf16(`${header}\n${line(id)}`, true), undefined],
    ["Windows-1252 as Excel's CSV", (id) => Buffer.from(`${header}\r\n${line(id)}`, "latin1"), "windows-1252"],
    [
      "semicolons as Excel in Spanish writes them",
      (id) => Buffer.from(`${header}\r\n${line(id)}`.replaceAll(",", ";"), "latin1"),
      "windows-1252",
    ],
  ])("S-19: %s keeps its accents, and a guess is told", async (what, make, readAs) => {
    const id = `E${what.length}`;
    const view = await service.importCsv("lincoln", make(id));
    expect(view).toMatchObject({ status: "completed", counts: { created: 1 } });
    expect(view.readAs).toBe(readAs);
    expect(await storedAs(id)).toMatchObject({ firstName: "Begoña", lastName: "Ñíguez" });
  });
});

describe("cells of XLSX", () => {
  const sheetWith = async (...cells: object[]) => (await readXlsx(await writeExcelFile([cells]).toBuffer()))?.[0];

  test("S-19: leading zeros that a format shows are kept, and exponents are not", async () => {
    expect(
      await sheetWith(
        { value: 123, type: Number, format: "00000" },
        { value: 123, type: Number, format: "000-00-0000" },
        { value: 100000, type: Number, format: "0.00E+00" },
        { value: 4.5, type: Number },
      ),
    ).toEqual(["00123", "000-00-0123", "100000", "4.5"]);
  });

  test("S-19: dates are those of the sheet, in no time zone", async () => {
    const date = { value: new Date("2026-08-17T00:00:00Z"), type: Date, format: "d-mmm" };
    expect(await sheetWith(date)).toEqual(["08/17/2026"]);
  });

  test("S-19: true, errors, and formulas that were never calculated are words that rules can name", async () => {
    const read = async (cell: string) => (await readXlsx(workbook({ rows: `<row r="1">${cell}</row>` })))?.[0]?.[0];
    expect(await read('<c r="A1" t="b"><v>1</v></c>')).toBe("TRUE");
    expect(await read('<c r="A1" t="b"><v>0</v></c>')).toBe("FALSE");
    expect(await read('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toBe("#DIV/0!");
    expect(await read('<c r="A1"><f>B1</f></c>')).toBe("#N/A");
    expect(await read('<c r="A1"><f>B1</f><v/></c>')).toBe("#N/A");
    expect(await read('<c r="A1"><f>B1</f><v></v></c>')).toBe("#N/A");
    expect(await read('<c r="A1" t="str"><f>B1</f></c>')).toBe("#N/A");
    expect(await read('<c r="A1" s="1"><v>7</v></c>')).toBe("00007");
    expect(await read('<c r="A1"><v>1.2345678901234568E+17</v></c>')).toBe("1.23457E+17");
    expect(await read('<c r="A1" s="1" t="s"><v>1</v></c>')).toBe("one");
    expect(await read('<c r="A1" t="str"><f>B1</f><v>Ana</v></c>')).toBe("Ana");
    expect(await read('<c r="A1" t="str"><f>B1</f><v></v></c><c r="B1"><v>1</v></c>')).toBe("");
    expect(await read('<c r="A1" s="1"/><c r="B1"><v>1</v></c>')).toBe("");
  });

  test("I-3: XML of nothing but openings is gone through once, not once for each of them", async () => {
    const openings = "<c><v><row>".repeat(500_000);
    expect(await readXlsx(workbook({ rows: openings }))).toBeNull();
    expect(await readXlsx(workbook({ rows: `<row r="1"><c r="A1"><v>${"<![CDATA[<]]>".repeat(50_000)}` }))).toBeNull();
    expect(
      await readXlsx(workbook({ parts: { "xl/styles.xml": "<numFmt <cellXfs <xf ".repeat(500_000) } })),
    ).toBeNull();
  });

  test("S-19, F-1: a number is what its format shows", async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="000\\-00"/><numFmt numFmtId="166" formatCode="0.00"/></numFmts>
      <cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="166"/><xf numFmtId="165"/></cellXfs></styleSheet>`;
    const cells = ["0", "1", "2", "3"].map((style) => `<c s="${style}"><v>7</v></c>`).join("");
    const parts = { "xl/styles.xml": styles, "xl/worksheets/sheet1.xml": sheetOf(`<row>${cells}</row>`) };
    expect(await readXlsx(workbook({ parts }))).toEqual([["7", "00007", "7.00", "000-07"]]);
  });

  test("C-10, S-19: an error cell and an ID that became a date are named on their cells", async () => {
    const row = `,D-1,S,#N/A,Luna,3,,,,,03/04/2026,Math,3,,,`;
    const classHeader = `${header},Class GUID,Class ID,Class Name,Class Grade Level,Class Start Date,Class End Date,Master Code`;
    const view = await service.importCsv("lincoln", `${classHeader}\n${row}`);
    const { rows } = await service.file(view.id, "error");
    expect(rows[0]?.findings.map(({ field, code }) => [field, code])).toEqual(
      expect.arrayContaining([
        ["firstName", "cell.spreadsheet_error"],
        ["classId", "cell.became_date"],
      ]),
    );
  });
});

/** Names and IDs with all that files are known to break. */
const hostile = fc.record({
  userId: fc.stringMatching(/^[0=+@-]?[0-9A-Za-z._-]{1,12}$/).filter((id) => /^[A-Za-z0-9._-]+$/.test(id)),
  firstName: fc.constantFrom("-Ana", "O’Neil", "Zoë", "José María", "مريم", "李雷", "Đặng", "D'Arcy", "Anne-Marie"),
  lastName: fc.constantFrom("Ñíguez", "St. John", "Núñez-O’Hara", "van der Berg", "שרה", "İnan"),
  gradeLevel: fc.constantFrom("PK", "K", "1", "12", "NA"),
  classId: fc.constantFrom("", "=M-1", "+M 2", "@m,3", 'M"4"', "-M;5", "0007"),
});

describe("round trip", () => {
  test("S-4, S-19: what was exported and uploaded untouched changes nothing, as CSV and as XLSX, whatever the names are", async () => {
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(hostile, { minLength: 1, maxLength: 8, selector: (one) => one.userId.toLowerCase() }),
        async (people) => {
          turn += 1;
          const rows = people.map(({ classId, ...person }, index): { row: number; values: PartialValues } => ({
            row: index + 2,
            values: {
              ...person,
              userId: `${person.userId}.${turn}`,
              role: "Student",
              ...(classId === "" ? {} : { classId, className: `=SUM(${classId})` }),
            },
          }));
          await service.importRows("lincoln", rows);
          const before = await service.export("lincoln");
          for (const [format, type] of [
            ["csv", "text/csv"],
            ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
          ]) {
            const answer = await service.call(`/v1/schools/lincoln/accounts?format=${format}`);
            const body = new Uint8Array(await answer.arrayBuffer());
            const headers = { "content-type": String(type), "idempotency-key": `round ${format} ${turn}` };
            const { id } = await service.json<{ id: string }>("/v1/schools/lincoln/imports", { body, headers });
            const view = await service.finished(id);
            expect(view.counts).toEqual({
              updated: 0,
              created: 0,
              unchanged: before.length,
              failed: 0,
              classesCreated: 0,
            });
          }
          expect(await service.export("lincoln")).toEqual(before);
          const shown = before.filter((row) => row.userId.endsWith(`.${turn}`));
          expect(shown.map((row) => [row.userId, row.firstName, row.lastName]).sort()).toEqual(
            rows.map(({ values }) => [values.userId, values.firstName?.trim(), values.lastName]).sort(),
          );
          expect(Object.keys(before[0] ?? {})).toEqual(expect.arrayContaining([...fieldKeys]));
        },
      ),
      { numRuns: 6 },
    );
  });
});
