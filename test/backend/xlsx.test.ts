/** XLSX in and out (S-4, S-19). Files that are meant to do harm stand in bad-uploads/xlsx.ts. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import writeExcelFile from "write-excel-file/node";
import { readXlsx, writeXlsx } from "../../src/backend/xlsx";
import type { ImportView, Problem } from "../../src/contract";
import { columns, completeValues } from "../../src/roster";
import { startTestService, type TestService } from "./support/service";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
});
