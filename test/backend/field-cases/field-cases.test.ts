/** Files as spreadsheets give them back, of school-005 of the sample district of seed 1 (G-1 to G-3): what each is asked about, and what it does once that was answered. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { makeDistrict } from "../../../src/backend/seed/district";
import { saveDistrict } from "../../../src/backend/store";
import type { ImportView, Problem } from "../../../src/contract";
import { startTestService, type TestService } from "../support/service";

type Answer = Problem &
  Omit<ImportView, "status"> & { readonly question?: { readonly digest: string; readonly kinds: object[] } };

describe("files from the field", () => {
  let service: TestService;
  let as = "";
  beforeAll(async () => {
    service = await startTestService({ withDistrict: false });
    const district = makeDistrict({ seed: 1, accounts: 2500, schools: 5, today: "2026-11-23" });
    await saveDistrict(service.running.services.store, district);
    as = district.people.find((one) => one.type === "organization" && one.level === "district")?.email ?? "";
  });
  afterAll(() => service.stop());
  beforeEach(() => {
    service.clock.now = new Date(service.clock.now.getTime() + 2 * 3_600_000);
  });

  let turn = 0;
  async function send(file: string, query = ""): Promise<Answer> {
    turn += 1;
    const body = readFileSync(join(import.meta.dirname, file));
    const headers = { "content-type": "text/csv", "idempotency-key": `field ${turn}` };
    return service.json(`/v1/schools/school-005/imports?${query}`, { as, body, headers });
  }

  const lostZeros = { kind: "damage", field: "userId" };
  const names = (kind: string) => ["firstName", "lastName"].map((field) => ({ kind, field }));

  /** What is asked of each, in order, and what is told on its first row. */
  test.each<[string, readonly object[], readonly (readonly [string, string, object?])[]]>([
    [
      "u01-lost-zeros",
      [{ ...lostZeros, count: 6, of: 501 }],
      [["userId", "user_id.lost_zeros", { expected: "004654" }]],
    ],
    [
      "u04-accents-stripped",
      names("damage"),
      [
        ["firstName", "cell.changed_by_spreadsheet", { expected: "Begoña" }],
        ["lastName", "cell.changed_by_spreadsheet", { expected: "Álvarez" }],
      ],
    ],
    [
      "u05-upper-case",
      names("damage"),
      [
        ["firstName", "cell.changed_by_spreadsheet", { expected: "Khadija" }],
        ["lastName", "cell.changed_by_spreadsheet", { expected: "Abu-Khalil" }],
      ],
    ],
    ["u11-dragfill-ids", [{ kind: "change", field: "userId", count: 6, of: 6, pattern: "4000 … 4005" }], []],
    [
      "u15-mojibake-i-only",
      [{ kind: "damage", field: "lastName", count: 5 }],
      [["lastName", "cell.changed_by_spreadsheet", { expected: "Díaz" }]],
    ],
    ["u16-whole-school-lost-zeros", [lostZeros, { kind: "change", field: "userId" }], []],
    ["u18-names-upper-no-accents", [...names("damage"), ...names("change")], []],
    [
      "u19-grades-shifted",
      [
        { kind: "column", field: "gradeLevel" },
        { kind: "change", field: "gradeLevel" },
      ],
      [],
    ],
  ])("G-1 to G-3: %s is asked about, and told on its rows when it goes", async (name, kinds, told) => {
    const asked = await send(`${name}.csv`);
    expect(asked).toMatchObject({ status: 409, code: "upload.confirm" });
    expect(asked.question?.kinds).toEqual(kinds.map((kind) => expect.objectContaining(kind)));
    // A rehearsal tells what the import would after a yes, and leaves the school to the other files.
    const { id } = await send(`${name}.csv`, "rehearse=true");
    expect((await service.finished(id, as)).counts).toMatchObject({ failed: 0, created: 0 });
    const [first] = (await service.file(id, "completed", as)).rows;
    if (told.length > 0)
      expect(first?.findings).toEqual(
        told.map(([field, code, facts]) => expect.objectContaining({ field, code, facts, severity: "warning" })),
      );
  });

  test("G-2: u02-mojibake is asked about, with what was meant", async () => {
    const asked = await send("u02-mojibake.csv");
    expect(asked.question?.kinds).toMatchObject([
      { kind: "damage", field: "firstName", examples: [{ from: "Begoña" }, { from: "Inés" }, { from: "María Itzel" }] },
      { kind: "damage", field: "lastName" },
    ]);
  });

  test.each([
    ["u10-guid-blank", "user_guid.missing"],
    ["u12-dash-guid", "user_guid.malformed"],
  ])("S-6: %s: every row is told whose it is, and nobody is made or changed", async (name, code) => {
    const { id } = await send(`${name}.csv`);
    expect((await service.finished(id, as)).counts).toMatchObject({ failed: 6, created: 0, updated: 0 });
    const { rows } = await service.file(id, "error", as);
    const [first] = rows;
    expect(first?.findings).toMatchObject([
      { code, field: "userGuid", facts: { expected: "1dcesfe2-7kzc-0ruo-zaec-7dcj9igippnk" } },
    ]);
    expect(rows.every((row) => row.findings.every((one) => one.code === code))).toBe(true);
  });

  test("G-2: a confirmed file goes, and what was damaged stands as a warning in its Completed File", async () => {
    const asked = await send("u01-lost-zeros.csv");
    const { id } = await send("u01-lost-zeros.csv", `confirm=${asked.question?.digest}`);
    expect((await service.finished(id, as)).counts).toMatchObject({ updated: 6, failed: 0 });
    const { rows } = await service.file(id, "completed", as);
    expect(rows.map((row) => row.findings.map((one) => [one.code, one.severity]))).toEqual(
      rows.map(() => [["user_id.lost_zeros", "warning"]]),
    );
  });
});
