import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { makeDistrict } from "../../../src/backend/seed/district";
import { classesOfSchool, productsOfSchool, type Store, saveDistrict } from "../../../src/backend/store";
import { openEmptyStore } from "../support/postgres";

const size = { seed: 3, accounts: 400, schools: 3, today: "2026-11-23" };
const district = makeDistrict(size);
let store: Store;

async function count(table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::integer AS count FROM ${sql.table(table)}`.execute(
    store.db,
  );
  return rows[0]?.count ?? 0;
}

beforeAll(async () => {
  store = await openEmptyStore();
  expect(await saveDistrict(store, district)).toBe(true);
});
afterAll(() => store.close());

describe("a sample district in the store", () => {
  test("S-4: everything made is there, affiliations and enrolments too", async () => {
    expect(await count("accounts")).toBe(400);
    expect(await count("affiliations")).toBe(district.accounts.flatMap((account) => account.schoolIds).length);
    expect(await count("administrators")).toBe(district.people.length);
    const enrolled = district.classes.reduce(
      (sum, one) => sum + one.members.length * Math.max(1, one.masterCodes.length),
      0,
    );
    expect(await count("enrolments")).toBe(enrolled);
    for (const school of district.schools) {
      const made = district.classes.filter((one) => one.schoolId === school.id);
      const classes = await classesOfSchool(store.db, district.organization.id, school.id);
      expect(new Map(classes.map((one) => [one.classId, one]))).toEqual(
        new Map(
          made.map(({ guid, classId, name, gradeLevel, startDate, endDate, masterCodes }) => [
            classId,
            {
              guid,
              classId,
              name,
              key: expect.stringMatching(/./u),
              gradeLevel,
              startDate,
              endDate,
              hasTeacher: true,
              students: expect.any(Number),
              masterCodes: [...masterCodes].sort(),
            },
          ]),
        ),
      );
    }
  });

  test("C-13: the latest-ending code of a product comes first", async () => {
    const products = await productsOfSchool(store.db, district.organization.id, "school-001");
    const reading = products.filter((one) => one.product === "Reading Journeys").map((one) => one.masterCode);
    expect(reading).toEqual(["READ-2029", "READ-2027"]);
  });

  test("I-12: no sample account has a password", async () => {
    const { rows } = await sql`
      SELECT guid FROM accounts
      WHERE password_hash IS NOT NULL OR password_kind <> 'none' OR temporary_password IS NOT NULL OR temporary_until IS NOT NULL
    `.execute(store.db);
    expect(rows).toEqual([]);
  });

  test("a second seed, of another size even, leaves all as it is", async () => {
    expect(await saveDistrict(store, makeDistrict({ ...size, seed: 4, accounts: 900 }))).toBe(false);
    expect(await count("accounts")).toBe(400);
  });
});
