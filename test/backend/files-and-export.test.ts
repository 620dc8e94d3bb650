/** What comes out as files and goes in again: the export, the three files of an import, classes, products, the template. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ImportFileRow, ImportList, Problem } from "../../src/contract";
import { completeValues } from "../../src/roster";
import { writeCsv } from "../support/roster-file";
import { guid } from "./support/district";
import type { TestService } from "./support/service";
import { stores } from "./support/stores";

const codes = (row: ImportFileRow | undefined) => row?.findings.map((one) => one.code);

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.stop());

  test("S-4: the export is every teacher and student of the school, by name, and says 304 when nothing changed", async () => {
    const answer = await service.call("/v1/schools/lincoln/accounts");
    const { rows } = (await answer.json()) as { rows: { lastName: string; gradeLevel: string; classId: string }[] };
    const names = rows.map((row) => row.lastName);
    expect(names).toEqual([...names].sort(new Intl.Collator("en", { sensitivity: "base" }).compare));
    expect(rows.every((row) => row.classId === "")).toBe(true);
    const tag = answer.headers.get("etag") ?? "";
    expect((await service.call("/v1/schools/lincoln/accounts", { headers: { "if-none-match": tag } })).status).toBe(
      304,
    );
    await service.importRows("lincoln", [{ row: 2, values: { userGuid: guid("maria"), gradeLevel: "6" } }]);
    expect((await service.call("/v1/schools/lincoln/accounts", { headers: { "if-none-match": tag } })).status).toBe(
      200,
    );
  });

  test("S-19: the exported CSV, uploaded untouched, changes nothing", async () => {
    const csv = new Uint8Array(await (await service.call("/v1/schools/lincoln/accounts?format=csv")).arrayBuffer());
    const before = await service.export("lincoln");
    const view = await service.importCsv("lincoln", csv);
    expect(view).toMatchObject({
      status: "completed",
      fileName: "roster.csv",
      counts: { updated: 0, created: 0, failed: 0, unchanged: before.length },
    });
    expect(await service.export("lincoln")).toEqual(before);
  });

  test("S-16: accounts that are not in the file stay, with their school", async () => {
    const [first] = await service.export("lincoln");
    const before = (await service.export("lincoln")).length;
    await service.importCsv(
      "lincoln",
      writeCsv([completeValues({ userGuid: first?.userGuid ?? "", firstName: "Renamed" })]),
    );
    expect((await service.export("lincoln")).length).toBe(before);
  });

  test("S-12: the Error File as CSV has the column Error on the far right, in the language asked for, and comes back in", async () => {
    const bad = completeValues({
      userId: "E-1",
      role: "Student",
      firstName: "Eva",
      lastName: "Luna",
      gradeLevel: "2",
      email: "eva@",
    });
    const view = await service.importCsv("lincoln", writeCsv([bad]));
    const path = `/v1/imports/${view.id}/files/error?format=csv`;
    const read = async (language: string) =>
      (await service.call(path, { headers: { "accept-language": language } })).text();
    const [english, spanish] = [await read("en"), await read("es")];
    const { headers } = await service.call(path);
    expect(headers.get("content-disposition")).toContain('filename="Error 2026-11-23 16.00.00.csv"');
    expect(english.split("\r\n")[0]).toMatch(/,Error$/);
    expect(english).toContain("“eva@”");
    expect(spanish).not.toBe(english);
    const again = await service.importCsv("lincoln", spanish.replace("eva@", "eva@riverbend.example"));
    expect(again).toMatchObject({ status: "completed", counts: { created: 1 } });
  });

  test("S-19: byte order mark, CRLF, quotes, any order of columns, and cells that look like formulas", async () => {
    const csv =
      "\uFEFFlast name, FIRST NAME ,User ID,Role,Grade Level,Email,Username,Password,User GUID\r\n" +
      '"O""Hara, Sr.",Ann,Q-1,student,2nd,,,,\r\n' +
      "Reyes,Luz,=1+1,S,3,,,,\r\n" +
      "Reyes,Eva,Q-3,S,3,,,,\r\n";
    const view = await service.importCsv("lincoln", csv);
    expect(view.counts).toMatchObject({ created: 1, failed: 2 });
    const { rows } = await service.file(view.id, "error");
    expect(rows.map((row) => [row.row, codes(row)])).toEqual([
      [2, ["name.characters", "grade_level.other_spelling"]],
      [3, ["user_id.characters"]],
    ]);
  });

  test("S-11: files are not ready before the import is, and an unknown file is told", async () => {
    const [view] = (await service.json<ImportList>("/v1/schools/lincoln/imports")).items;
    expect(await service.json<Problem>(`/v1/imports/${view?.id}/files/secret`)).toMatchObject({
      code: "file.unknown",
    });
  });

  test("S-4: classes, products and the blank template", async () => {
    const { items } = await service.json<{ items: { masterCode: string; endDate: string; kind: string }[] }>(
      "/v1/schools/lincoln/products",
    );
    // By product, the code that ends last first: it is the one to use (C-13).
    expect(items.map((one) => [one.masterCode, one.kind, one.endDate])).toEqual([
      ["MATH-2027", "core", "2027-07-31"],
      ["MATH-2026", "core", "2026-12-31"],
      ["PRACTICE-2027", "addon", "2027-06-30"],
      ["READ-2027", "core", "2027-07-31"],
      ["READ-2025", "core", "2025-07-31"],
    ]);
    const classes = await service.json<{ rows: object[] }>("/v1/schools/lincoln/classes");
    expect(classes.rows).toContainEqual({
      classGuid: guid("mathclass"),
      classId: "MATH-3",
      className: "Math, grade 3",
      classGradeLevel: "3",
      classStartDate: "08/17/2026",
      classEndDate: "06/04/2027",
      masterCodes: ["READ-2027"],
    });
    const template = await (await service.call("/v1/template")).text();
    expect(template.trim().split(",").length).toBe(16);
  });
});
