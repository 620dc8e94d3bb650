/** B-11 at the service: near matches across the district, and not a word about people whom the caller may not know; by indexes, limited, on record. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { near } from "../../src/backend/store/migrations/0050-near";
import { type NearMatches, nearAsksAnHour, type Problem } from "../../src/contract";
import { baseLetters } from "../../src/roster";
import { guid } from "./support/district";
import { startTestService, type TestService } from "./support/service";

type Values = Readonly<Partial<Record<"userId" | "role" | "firstName" | "lastName" | "gradeLevel" | "email", string>>>;

describe("near matches", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.stop());

  const post = (as: string, rows: readonly Values[], school = "lincoln") =>
    service.json<NearMatches & Partial<Problem>>(`/v1/schools/${school}/near`, {
      as,
      method: "POST",
      body: { rows: rows.map((values, at) => ({ row: at + 2, values })) },
    });
  const ask = async (as: string, values: Values) => (await post(as, [{ role: "Student", ...values }])).rows[0];

  test("B-11: another spelling of somebody of the school is found, with the reasons", async () => {
    expect(await ask("lincoln", { firstName: "Jose", lastName: "OBrien Alvarez", gradeLevel: "3" })).toEqual({
      row: 2,
      outcome: "near",
      found: [
        {
          guid: guid("jose"),
          userId: "00124",
          role: "Student",
          firstName: "José",
          lastName: "O’Brien-Álvarez",
          gradeLevel: "3",
          schools: [{ id: "lincoln", name: "Lincoln Elementary" }],
          reasons: ["lastName.same", "firstName.same", "grade.same"],
        },
      ],
    });
  });

  test.each<[string, Values, string, string]>([
    ["lost zeros", { userId: "126", firstName: "Zoe", lastName: "Zuniga" }, "zoe", "userId.zeros"],
    ["names the wrong way round", { firstName: "Abara", lastName: "Liam", gradeLevel: "K" }, "liam", "names.swapped"],
    ["a short form", { firstName: "Pepe", lastName: "O'Brien-Alvarez", gradeLevel: "4" }, "jose", "firstName.nickname"],
    ["turned letters", { firstName: "Zoë", lastName: "Zúñgia", gradeLevel: "3" }, "zoe", "lastName.slip"],
  ])("B-11: %s", async (_what, values, name, reason) => {
    const answer = await ask("lincoln", values);
    expect(answer?.found[0]).toMatchObject({ guid: guid(name) });
    expect(answer?.found[0]?.reasons).toContain(reason);
  });

  test("B-11: the same User ID is a match; nobody like anybody is none", async () => {
    expect(await ask("lincoln", { userId: "00123", firstName: "Eva", lastName: "Ott" })).toMatchObject({
      outcome: "match",
      found: [{ guid: guid("maria"), reasons: ["userId.same"] }],
    });
    expect(await ask("lincoln", { firstName: "Noor", lastName: "Haddad", gradeLevel: "3" })).toEqual({
      row: 2,
      outcome: "none",
      found: [],
    });
  });

  test("B-11, S-17: of people at schools that are not the caller's at most that there is somebody, for a whole name and grade only", async () => {
    const carlos = { firstName: "Carlos", lastName: "Chavez" };
    expect(await ask("lincoln", { ...carlos, gradeLevel: "3" })).toEqual({
      row: 2,
      outcome: "none",
      found: [],
      elsewhere: true,
    });
    for (const guess of [
      carlos,
      { ...carlos, gradeLevel: "4" },
      { ...carlos, firstName: "C", gradeLevel: "3" },
      { userId: "00901" },
      { userId: "901", ...carlos },
    ]) {
      expect(await ask("lincoln", guess)).toEqual({ row: 2, outcome: "none", found: [] });
    }
    expect(await ask("district", { ...carlos, gradeLevel: "3" })).toMatchObject({
      outcome: "near",
      found: [{ guid: guid("carlos"), schools: [{ id: "chavez", name: "César Chávez Elementary" }] }],
    });
    expect(await ask("two", { firstName: "Tesa", lastName: "Tubmann", gradeLevel: "3" })).toMatchObject({
      found: [{ guid: guid("tessa") }],
    });
    // Another district's people are not there for anybody.
    expect(
      await ask("district", {
        firstName: "Far",
        lastName: "Away",
        gradeLevel: "3",
        email: "far.student@elsewhere.example",
      }),
    ).toEqual({ row: 2, outcome: "none", found: [] });
  });

  test("R-3: who asked is on record, without what was asked", async () => {
    const { items } = await service.json<{ items: readonly object[] }>("/v1/organization/reads", { as: "district" });
    expect(items).toContainEqual(expect.objectContaining({ what: "near", by: "Person lincoln", schoolId: "lincoln" }));
    expect(JSON.stringify(items)).not.toMatch(/Chavez|Zuniga/);
  });

  test("B-11: names are plain in the store as they are in the roster, in every Latin letter", async () => {
    const letters = Array.from({ length: 0x17f - 0xc0 }, (_, at) => String.fromCharCode(0xc0 + at)).filter((one) =>
      /^[a-z]$/i.test(baseLetters(one)),
    );
    const { rows } = await sql<{ plain: string }>`SELECT plain_name(${letters.join("")}::text) AS plain`.execute(
      service.running.services.store.db,
    );
    expect(rows[0]?.plain).toBe(letters.map((one) => baseLetters(one).toLowerCase()).join(""));
  });

  test("B-11, R-4: a name is plain as it was before plain_name became cheap, in every script, for the indexes are older", async () => {
    const { db } = service.running.services.store;
    const before = near[0]?.replace("plain_name", "plain_before") ?? "";
    const different = await db.transaction().execute(async (trx) => {
      await sql.raw(before).execute(trx);
      // One letter alone, and in the middle of a name of each kind.
      const { rows } = await sql<{ name: string }>`
        SELECT name FROM generate_series(1, 65533) AS letter
        CROSS JOIN LATERAL unnest(ARRAY[chr(letter), 'Ann' || chr(letter) || 'a', 'José' || chr(letter), 'Ǣ' || chr(letter)]) AS name
        WHERE letter NOT BETWEEN 55296 AND 57343 AND plain_name(name) <> plain_before(name)`.execute(trx);
      await sql`DROP FUNCTION plain_before`.execute(trx);
      return rows.map(({ name }) => name);
    });
    expect(different).toEqual([]);
  });

  test("B-11, R-4: the indexes of names serve a look, whichever name is known", async () => {
    const { db } = service.running.services.store;
    await db.transaction().execute(async (trx) => {
      await sql`SET LOCAL enable_seqscan = off`.execute(trx);
      for (const [whole, begins] of [
        ["last_name", "first_name"],
        ["first_name", "last_name"],
      ] as const) {
        const look = sql<
          Record<string, string>
        >`EXPLAIN SELECT guid FROM accounts a WHERE a.organization_id = 'riverbend'
          AND plain_name(${sql.ref(whole)}) = 'ruiz' AND plain_name(${sql.ref(begins)}) ~>=~ 'an' AND plain_name(${sql.ref(begins)}) ~<~ 'ao'`;
        const { rows } = await look.execute(trx);
        const plan = rows.map((row) => Object.values(row).join()).join("\n");
        expect([plan.includes("Seq Scan"), /Index (Only )?Scan using accounts_(last|first)_name/.test(plan)]).toEqual([
          false,
          true,
        ]);
      }
    });
  });

  test("B-11: what is no question is refused, and after sixty in an hour everything", async () => {
    expect(
      (
        await post(
          "lincoln",
          Array.from({ length: 501 }, () => ({})),
        )
      )?.code,
    ).toBe("request.malformed");
    expect((await post("lincoln", [{ password: "Blue7Kites" } as Values])).code).toBe("request.malformed");
    let last: Partial<Problem> = {};
    for (let at = 0; at <= nearAsksAnHour; at += 1) last = await post("tubman", [], "tubman");
    expect(last.code).toBe("rate.limited");
    // Another person goes on asking.
    expect((await post("two", [], "tubman")).rows).toEqual([]);
  });
});
