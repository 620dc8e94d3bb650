/** The table of bad rows, on each store: every error of a row on its cell with its exact code (I-4), and accounts and classes as they were. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { type FindingCode, findingCodes } from "../../../src/roster";
import { confirmedPath } from "../support/confirmed";
import { guid } from "../support/district";
import type { TestService } from "../support/service";
import { storeDigest } from "../support/store-digest";
import { stores } from "../support/stores";
import {
  type BadRow,
  badRows,
  onlyInTheSheet,
  onlyOfClasses,
  onlyOfSettings,
  onlyOfTheGuard,
  onlyOfUndos,
  toldRows,
} from "./rows";

/** An import was taken on, so these grow; nothing else may change. */
const ofImports = ["imports", "import_uploads", "import_outcomes", "import_credentials", "account_changes"];
const seen = new Set<string>();
let turn = 0;

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  let before: string;

  beforeAll(async () => {
    service = await start();
    // Somebody else changes Maria's last name, after which what others pulled before is outdated.
    const changed = [{ row: 2, values: { userGuid: guid("maria"), lastName: "de la Cruz Ruiz" } }];
    await service.importRows("lincoln", changed, { as: "lincoln" });
    await service.importRows("lincoln", [{ row: 2, values: { userGuid: guid("maria"), lastName: "de la Cruz" } }], {
      as: "lincoln",
    });
    for (const as of ["district", "two"]) await service.call("/v1/me", { as });
    before = await storeDigest(service, ofImports);
  });
  afterAll(() => service.stop());

  /** What is told of the last of the rows. Rows before it may be fine; a rehearsal tells the same and keeps nothing of them. */
  async function tell(
    { rows, as = "district", school = "lincoln", version }: Omit<BadRow, "errors">,
    rehearse: boolean,
  ) {
    const sent = rows.map((values, index) => ({
      row: index + 2,
      values,
      ...(version === undefined ? {} : { version }),
    }));
    const path = `/v1/schools/${school}/imports${rehearse ? "?rehearse=true" : ""}`;
    turn += 1;
    // Uploads are limited by token, and this table is longer than a minute's worth.
    const issuedAt = Math.floor(service.clock.now.getTime() / 1000) - turn;
    const token = await service.identity.token(`${as}@riverbend.example`, { issuedAt });
    const headers = { "idempotency-key": `bad row ${turn}` };
    const answer = await service.json<{ id: string }>(path, { token, body: { rows: sent }, headers });
    // A change of role, and damage, are asked about whatever their count.
    const again = confirmedPath(path, answer);
    const { id } =
      again === null ? answer : await service.json<{ id: string }>(again, { token, body: { rows: sent }, headers });
    await service.finished(id, as);
    const read = async (file: "error" | "completed") =>
      (await service.file(id, file, as)).rows.find((one) => one.row === rows.length + 1)?.findings ?? [];
    return { error: await read("error"), completed: await read("completed") };
  }

  test.each(badRows.map((bad) => [bad.what, bad] as const))("I-3, I-4: %s", async (_what, bad: BadRow) => {
    const { rows, errors } = bad;
    const findings = (await tell(bad, rows.length > 1)).error;
    const told = findings.filter((one) => one.severity === "error");
    expect(told.map(({ field, code }) => [field, code]).sort()).toEqual(
      [...errors].map(([field, code]) => [field, code]).sort(),
    );
    for (const one of told) {
      seen.add(one.code);
      expect(one.message).not.toMatch(/[{}]/);
      if (one.field === "password")
        expect([one.value, JSON.stringify(one.facts)]).toEqual([
          "",
          expect.not.stringContaining(rows.at(-1)?.password ?? "-"),
        ]);
    }
    expect(await storeDigest(service, ofImports)).toBe(before);
  });

  test.each(toldRows.map((row) => [row.what, row] as const))("I-4: %s is done, and told", async (_what, row) => {
    const { error, completed } = await tell(row, true);
    expect(error).toEqual([]);
    expect(completed.map(({ field, code }) => [field, code])).toEqual(row.told);
    for (const { code, message } of completed) {
      seen.add(code);
      expect(message).not.toMatch(/[{}]/);
    }
    expect(await storeDigest(service, ofImports)).toBe(before);
  });

  test("I-3: a row that the store itself refuses is told as failed, and the others are done", async () => {
    const { db } = service.running.services.store;
    const refusal = "accounts ADD CONSTRAINT refusal CHECK (first_name <> 'Refused')";
    await sql.raw(`ALTER TABLE ${refusal}`).execute(db);
    const rows = ["Jo", "Refused", "Jay"].map((firstName, index) => ({
      row: index + 2,
      values: { ...toldRows[0]?.rows[0], userId: `REF-${index}`, firstName },
    }));
    const view = await service.importRows("lincoln", rows);
    await sql.raw("ALTER TABLE accounts DROP CONSTRAINT refusal").execute(db);
    expect(view.counts).toMatchObject({ created: 2, failed: 1 });
    const failed = (await service.file(view.id, "error")).rows;
    expect(failed.map((row) => [row.row, row.findings.map((one) => one.code)])).toEqual([[3, ["row.failed"]]]);
    seen.add("row.failed");
  });
});

test("I-4: every code is brought about by an upload here, or is the sheet's alone, or an undo's", () => {
  const codes = Object.keys(findingCodes) as FindingCode[];
  const elsewhere = [...onlyInTheSheet, ...onlyOfTheGuard, ...onlyOfClasses, ...onlyOfSettings, ...onlyOfUndos];
  expect(codes.filter((code) => seen.has(code) === elsewhere.includes(code))).toEqual([]);
});
