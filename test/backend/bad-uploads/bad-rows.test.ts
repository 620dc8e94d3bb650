/** The table of bad rows, on each store: every error of a row on its cell with its exact code (I-4), and accounts and classes as they were. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FindingCode, findingCodes } from "../../../src/roster";
import { guid } from "../support/district";
import type { TestService } from "../support/service";
import { storeDigest } from "../support/store-digest";
import { stores } from "../support/stores";
import { type BadRow, badRows, notFromUploads } from "./rows";

/** An import was taken on, so these grow; nothing else may change. */
const ofImports = ["imports", "import_rows", "account_changes"];
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
  }, 120_000);
  afterAll(() => service.stop());

  test.each(badRows.map((bad) => [bad.what, bad] as const))("I-3, I-4: %s", async (_what, bad: BadRow) => {
    const { rows, as = "district", school = "lincoln", errors, version } = bad;
    const sent = rows.map((values, index) => ({
      row: index + 2,
      values,
      ...(version === undefined ? {} : { version }),
    }));
    // Rows before the bad one may be fine; a rehearsal tells the same and keeps nothing of them.
    const path = `/v1/schools/${school}/imports${rows.length > 1 ? "?rehearse=true" : ""}`;
    turn += 1;
    // Uploads are limited by token, and this table is longer than a minute's worth.
    const issuedAt = Math.floor(service.clock.now.getTime() / 1000) - turn;
    const token = await service.identity.token(`${as}@riverbend.example`, { issuedAt });
    const headers = { "idempotency-key": `bad row ${turn}` };
    const { id } = await service.json<{ id: string }>(path, { token, body: { rows: sent }, headers });
    await service.finished(id, as);
    const file = await service.file(id, "error", as);
    const row = file.rows.find((one) => one.row === rows.length + 1);
    const told = row?.findings.filter((one) => one.severity === "error") ?? [];
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
});

test("I-4: every code of an error is brought about by a row of this table, or cannot come from an upload", () => {
  const errors = (Object.keys(findingCodes) as FindingCode[]).filter((code) => findingCodes[code] === "error");
  expect(errors.filter((code) => !seen.has(code) && !notFromUploads.includes(code))).toEqual([]);
});
