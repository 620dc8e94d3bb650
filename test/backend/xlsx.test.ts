/** XLSX in and out (S-4, S-19). Files that are meant to do harm stand in bad-uploads/xlsx.ts. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import writeExcelFile from "write-excel-file/node";
import { xlsxStream } from "../../src/backend/http/streamed";
import type { ImportView, Problem } from "../../src/contract";
import { columns, completeValues, maxUploadRows, type RosterValues } from "../../src/roster";
import { readXlsx } from "../support/read-xlsx";
import { workbook } from "../support/workbook";
import { startTestService, type TestService } from "./support/service";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function writeXlsx(rows: readonly RosterValues[], errors?: readonly string[]): Promise<Buffer> {
  return Buffer.concat(await xlsxStream(rows, errors).toArray());
}

describe("files", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.stop());

  async function upload(body: Uint8Array, key: string): Promise<ImportView & Omit<Problem, "status">> {
    const headers = { "content-type": xlsxType, "idempotency-key": key };
    return service.json("/v1/schools/lincoln/imports?fileName=roster.xlsx", { body, headers });
  }
  const download = async (path: string) => {
    const answer = await service.call(path);
    expect(answer.headers.get("content-type")).toBe(xlsxType);
    return Buffer.from(await answer.arrayBuffer());
  };

  test("S-4, S-19: the export as XLSX, uploaded untouched, changes nothing", async () => {
    const before = await service.export("lincoln");
    const view = await upload(await download("/v1/schools/lincoln/accounts?format=xlsx"), "round trip");
    expect(await service.finished(view.id)).toMatchObject({
      status: "completed",
      fileName: "roster.xlsx",
      counts: { unchanged: before.length, updated: 0, created: 0, failed: 0 },
    });
    expect(await service.export("lincoln")).toEqual(before);
  });

  test("S-4: the blank template and the classes as XLSX", async () => {
    expect(await readXlsx(await download("/v1/template?format=xlsx"))).toEqual([columns.map((one) => one.header)]);
    const classes = await readXlsx(await download("/v1/schools/lincoln/classes?format=xlsx"));
    expect(classes?.[1]).toContain("MATH-3");
  });

  test("S-12: the Error File as XLSX has the column Error on the far right and can be corrected", async () => {
    const row = completeValues({
      userId: "X-1",
      role: "Student",
      firstName: "Eva",
      lastName: "Luna",
      gradeLevel: "2",
      email: "eva@",
    });
    const view = await service.finished((await upload(await writeXlsx([row]), "bad")).id);
    const cells = await readXlsx(await download(`/v1/imports/${view.id}/files/error?format=xlsx`));
    expect(cells?.[0]?.at(-1)).toBe("Error");
    expect(cells?.[1]?.at(-1)).toContain("“eva@”");
  });

  test("a cell that looks like a formula is text, and numbers and dates are read as they stand", async () => {
    const cells = [["=1+1", "00123", "+1", "@x"].map((value) => ({ value, type: String }))];
    const typed = [
      { value: 123, type: Number },
      { value: new Date("2026-08-17T00:00:00Z"), type: Date, format: "mm/dd/yyyy" },
    ];
    const bytes = await writeExcelFile([...cells, typed]).toBuffer();
    const read = await readXlsx(bytes);
    expect(read?.[0]).toEqual(["=1+1", "00123", "+1", "@x"]);
    expect(read?.[1]?.slice(0, 2)).toEqual(["123", "08/17/2026"]);
  });

  test("S-4: whatever a cell holds is read as it was written, in every portion of a long file", async () => {
    const texts = ["<a & b>", "_x0041_", "a\r\nb", " both ends ", "\u0007bell", "'=1+1", "😀", "\uFFFF", '"', "]]>"];
    const rows = Array.from({ length: 1203 }, (_, index) =>
      completeValues({ userId: String(index), firstName: texts[index % texts.length] ?? "" }),
    );
    const errors = rows.map((row) => `Error ${row.userId}`);
    const cells = await readXlsx(await writeXlsx(rows, errors));
    expect(cells?.length).toBe(rows.length + 1);
    expect(cells?.slice(1).map((line) => [line[1], line[3], line.at(-1)])).toEqual(
      rows.map((row, index) => [row.userId, row.firstName, errors[index]]),
    );
  });

  test("S-19: who has too many rows is told how many they are, however far they go beyond", async () => {
    const rows = Array.from({ length: maxUploadRows + 750 }, (_, index) => `<row><c><v>${index}</v></c></row>`);
    const headers = columns.map(({ header }) => `<c t="inlineStr"><is><t>${header}</t></is></c>`).join("");
    const problem = await upload(workbook({ rows: `<row>${headers}</row>${rows.join("")}` }), "too many");
    expect(problem.code).toBe("upload.too_many_rows");
    expect(problem.detail).toContain("100,750 rows");
  });

  test("F-3: what stands to the right of the headers is left out, and the rest is imported", async () => {
    const headers = columns.map((column) => column.header);
    const person = ["", "STRAY-1", "Student", "Ana", "Luna", "3", ...headers.slice(6).map(() => ""), "", "stray"];
    const lines = [headers, [...headers.map(() => ""), "", "stray"], person];
    const bytes = await writeExcelFile(lines.map((line) => line.map((value) => ({ value, type: String })))).toBuffer();
    const view = await service.finished((await upload(bytes, "stray")).id);
    expect(view).toMatchObject({ counts: { created: 1 } });
    expect(view.notes).toEqual([{ code: "file.cells_left", facts: { column: "R", row: 2, count: 2 } }]);
  });

  test("S-4: a blank cell has the text format too, so that 00123 typed into it stays 00123", async () => {
    const parts = unzipSync(await writeXlsx([completeValues({ userId: "1" })]));
    const sheet = Buffer.from(parts["xl/worksheets/sheet1.xml"] ?? []).toString();
    const styles = new Set([...sheet.matchAll(/<c r="[A-Z]+2" s="(\d+)"/g)].map(([, style]) => style));
    expect(sheet.match(/<c r="[A-Z]+2"/g)?.length).toBe(columns.length);
    expect(styles.size).toBe(1);
  });
});
