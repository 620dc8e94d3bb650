/** Lists come in pages (design 4), of a district with more schools, and a school with more classes and changed grades, than one page has. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { saveDistrict } from "../../src/backend/store";
import type { GradeChanges, Me, Problem, SchoolList } from "../../src/contract";
import { guid, riverbend } from "./support/district";
import { startTestService, type TestService } from "./support/service";

const schools = 1_203;
const classes = 1_001;

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ withDistrict: false });
  const more = Array.from({ length: schools - riverbend.schools.length }, (_, index) => ({
    id: `school-${index}`,
    // Capitals, accents, and two of one name: the order is the same on every page.
    name: `${["alpha", "Beta", "Ángeles"][index % 3]} ${Math.floor(index / 2)}`,
  }));
  const person = { email: "many@riverbend.example", name: "Many", type: "organization", isTeacher: false } as const;
  const many = { ...person, id: "many", level: "school" as const, schoolIds: more.slice(0, 700).map(({ id }) => id) };
  await saveDistrict(service.running.services.store, {
    ...riverbend,
    schools: [...riverbend.schools, ...more],
    people: [...riverbend.people, many],
  });
});
afterAll(() => service.stop());

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

async function pages<Item>(path: string, as = "district"): Promise<Page<Item>[]> {
  const read: Page<Item>[] = [];
  for (let cursor: string | undefined = ""; cursor !== undefined; ) {
    const page: Page<Item> = await service.json(`${path}${cursor}`, { as });
    read.push(page);
    cursor = page.next === undefined ? undefined : `${path.includes("?") ? "&" : "?"}cursor=${page.next}`;
  }
  return read;
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe("schools", () => {
  test("S-3, R-4: a district's come by name, in pages, each once", async () => {
    const read = await pages<SchoolList["items"][number]>("/v1/schools");
    expect(read.map(({ items }) => items.length)).toEqual([500, 500, 203]);
    const whole = (await service.json<Me>("/v1/me")).schools;
    expect(whole).toHaveLength(schools);
    expect(read.flatMap(({ items }) => items)).toEqual(whole);
  });

  test("S-3, S-17: a school administrator's are theirs, on every page and by id", async () => {
    const read = await pages<SchoolList["items"][number]>("/v1/schools?limit=300", "many");
    expect(read.map(({ items }) => items.length)).toEqual([300, 300, 100]);
    expect(new Set(ids(read.flatMap(({ items }) => items)))).toEqual(
      new Set(Array.from({ length: 700 }, (_, index) => `school-${index}`)),
    );
    const { items } = await service.json<SchoolList>("/v1/schools?ids=school-3,lincoln,school-900,nobody", {
      as: "many",
    });
    expect(ids(items)).toEqual(["school-3"]);
  });

  test("S-3, R-7: /v1/me tells as many as are asked for and where the others follow; to an add-on of before all", async () => {
    const me = await service.json<Me>("/v1/me?limit=200");
    expect(me.schools).toHaveLength(200);
    const [first] = await pages<SchoolList["items"][number]>(`/v1/schools?cursor=${me.nextSchools}`);
    const whole = await service.json<Me>("/v1/me");
    expect([...me.schools, ...(first?.items ?? [])]).toEqual(whole.schools.slice(0, 700));
    expect(whole.nextSchools).toBeUndefined();
    // Who has no more than that is told nothing of others.
    expect((await service.json<Me>("/v1/me?limit=200", { as: "two" })).nextSchools).toBeUndefined();
  });

  test.each([
    "/v1/schools?cursor=bm8",
    "/v1/schools?limit=many",
    "/v1/me?limit=-1",
  ])("design 4: %s is refused as what no list gave", async (path) => {
    expect(await service.json<Problem>(path)).toMatchObject({ status: 400, code: "request.malformed" });
  });
});

test("S-4, R-4: the classes of a school come in pages as JSON, and whole as a file", async () => {
  const made = Array.from({ length: classes }, (_, index) => ({
    row: index + 2,
    values: { userGuid: guid("ana"), classId: `C-${index}`, className: `Class ${index % 7}` },
  }));
  expect((await service.importRows("lincoln", made)).counts.classesCreated).toBe(classes);
  const first = await service.json<{ rows: { classId: string }[]; next?: string }>("/v1/schools/lincoln/classes");
  const second = await service.json<typeof first>(`/v1/schools/lincoln/classes?cursor=${first.next}`);
  expect([first.rows.length, second.next]).toEqual([1000, undefined]);
  const known = [...first.rows, ...second.rows].map(({ classId }) => classId);
  expect(known).toHaveLength(new Set(known).size);
  for (const { values } of made) expect(known).toContain(values.classId);
  const csv = await (await service.call("/v1/schools/lincoln/classes?format=csv")).text();
  for (const { values } of made) expect(csv).toContain(`${values.classId},`);
});

test("B-17, R-7: changed grades come in pages for whoever names a limit, and whole for an add-on of before", async () => {
  const names = ["maria", "jose", "zoe"];
  const rows = names.map((name, index) => ({ row: index + 2, values: { userGuid: guid(name), gradeLevel: "5" } }));
  expect((await service.importRows("lincoln", rows)).counts.updated).toBe(3);
  const path = "/v1/schools/lincoln/grade-changes?since=2026-07-01";
  const whole = await service.json<GradeChanges>(path);
  expect(whole.items).toHaveLength(3);
  const read = await pages<GradeChanges["items"][number]>(`${path}&limit=2`);
  expect(read.map(({ items }) => items.length)).toEqual([2, 1]);
  expect(read.flatMap(({ items }) => items)).toEqual(whole.items);
});
