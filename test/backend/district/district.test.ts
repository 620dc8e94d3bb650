/** a real district is entered from a file, without a line of SQL. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readDistrictFile } from "../../../src/backend/district/district-file";
import { type Entered, enterDistrict } from "../../../src/backend/district/enter";
import { bindingsOf, readDistrictEntry } from "../../../src/backend/store";
import type { TestService } from "../support/service";
import { stores } from "../support/stores";

const file = {
  organization: { id: "oakdale", name: "Oakdale Schools", domains: ["oakdale.example"] },
  schools: [
    { id: "oak", name: "Oak Elementary" },
    { id: "elm", name: "Elm Middle School" },
  ],
  products: [
    { schools: "all", masterCode: "READ-2027", product: "Reading Journeys", kind: "core", endDate: "2027-07-31" },
    { schools: ["elm"], masterCode: "MATH-2027", product: "Math Paths", kind: "core", endDate: "2027-07-31" },
  ],
  administrators: [
    { email: "Head@Oakdale.example", name: "Hal Head", kind: "district" },
    { email: "oak@oakdale.example", name: "Olga Oak", kind: "school", schools: ["oak"], teacher: true },
    { email: "figures@oakdale.example", name: "Fay Figures", kind: "reporting" },
  ],
};
type File = typeof file;

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  let made = 0;
  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.stop());

  const enter = (what: unknown, options: { remove?: boolean; dryRun?: boolean } = {}): Promise<Entered> =>
    enterDistrict(service.running.services.store, readDistrictFile(JSON.stringify(what)), {
      remove: options.remove ?? false,
      dryRun: options.dryRun ?? false,
      at: service.clock.now,
      makeId: () => `made-${++made}`,
    });
  const said = ({ done }: Entered) => done.map(({ how, what, key }) => `${how} ${what} ${key}`);
  const stored = () =>
    service.running.services.store.transaction((trx) => readDistrictEntry(trx, file.organization.id));
  const me = (as: string, role?: string) =>
    service.json<{ code?: string; schools?: { id: string }[]; mayImport?: boolean }>("/v1/me", {
      as: `${as}@oakdale.example`,
      ...(role === undefined ? {} : { role }),
    });
  const schoolsOf = async (as: string, role?: string) => (await me(as, role)).schools?.map(({ id }) => id);

  test("R-6: a dry run says everything and does nothing", async () => {
    expect(said(await enter(file, { dryRun: true }))).toHaveLength(1 + 1 + 2 + 3 + 3);
    expect(await stored()).toBeNull();
  });

  test("R-6: from then on its administrators sign in, each to their schools; twice is once", async () => {
    await enter(file);
    expect(await schoolsOf("head")).toEqual(["elm", "oak"]);
    expect(await schoolsOf("oak", "administrator")).toEqual(["oak"]);
    expect(await me("figures")).toMatchObject({ mayImport: false });
    const products = await service.json<{ items: object[] }>("/v1/schools/elm/products", {
      as: "head@oakdale.example",
    });
    expect(products.items).toHaveLength(2);
    const before = await stored();
    expect(await enter(file)).toEqual({ done: [], left: [] });
    expect(await stored()).toEqual(before);
  });

  test("R-6: what changed is said and changed, and what is not in the file is left and told", async () => {
    const [read, ...others] = file.products;
    const [head, oak] = file.administrators;
    const changed = {
      ...file,
      schools: [{ id: "oak", name: "Oak School" }, file.schools[1]],
      products: [{ ...read, endDate: "2028-07-31" }, ...others],
      administrators: [head, { ...oak, schools: ["oak", "elm"] }],
    };
    const { done, left } = await enter(changed);
    expect(done.map(({ how, what, before, after }) => [how, what, before, after])).toEqual([
      ["change", "school", "Oak Elementary", "Oak School"],
      ["change", "administrator", expect.stringContaining("schools oak"), expect.stringContaining("schools elm, oak")],
      ["change", "product", expect.stringContaining("2027"), expect.stringContaining("2028-07-31")],
      ["change", "product", expect.stringContaining("2027"), expect.stringContaining("2028-07-31")],
    ]);
    expect(left.map(({ what, before }) => [what, before])).toEqual([
      ["administrator", "Fay Figures <figures@oakdale.example>, reporting administrator"],
    ]);
    expect(await schoolsOf("oak", "administrator")).toEqual(["elm", "oak"]);
    expect(await me("figures")).toMatchObject({ mayImport: false });
  });

  test("R-6: with removals an administrator who is not in the file is refused at the very next request, and their binding stays on record", async () => {
    const token = await service.identity.token("figures@oakdale.example");
    expect((await service.call("/v1/me", { token })).status).toBe(200);
    const id = (await stored())?.people.find((person) => person.email.startsWith("figures"))?.id ?? "";
    const smaller: File = { ...file, administrators: file.administrators.slice(0, 2) };
    expect(said(await enter(smaller, { remove: true }))).toContain(`remove administrator ${id}`);
    expect(await (await service.call("/v1/me", { token })).json()).toMatchObject({ code: "account.unknown" });
    const { db } = service.running.services.store;
    expect((await bindingsOf(db, "oakdale", id)).map(({ event }) => event)).toEqual(["bound", "unbound"]);
  });

  test("R-6, S-16: a school that has somebody does not go by leaving it out", async () => {
    const student = { userId: "OAK-1", role: "Student", firstName: "Ola", lastName: "Nord", gradeLevel: "3" };
    await service.importRows("oak", [{ row: 2, values: student }], { as: "head@oakdale.example" });
    const smaller = {
      ...file,
      schools: file.schools.slice(1),
      products: [],
      administrators: file.administrators.slice(0, 1),
    };
    await expect(enter(smaller, { remove: true })).rejects.toThrow(/offboard -- --organization oakdale --school oak/);
    const empty = {
      ...file,
      schools: file.schools.slice(0, 1),
      products: [],
      administrators: file.administrators.slice(0, 1),
    };
    await enter(empty, { remove: true });
    expect((await stored())?.schools.map(({ id }) => id)).toEqual(["oak"]);
  });

  test("R-1: an address that changes hands is bound anew, and one of another organization is refused", async () => {
    const [head] = file.administrators;
    const elsewhere = { ...file, administrators: [{ ...head, email: "district@riverbend.example" }] };
    await expect(enter(elsewhere)).rejects.toThrow(/district@riverbend.example.*another organization/);
  });
});

test("R-6: every fault of a file is told at once, in words that name it", () => {
  const wrong = {
    organization: { id: "oak dale", name: "" },
    schools: [{ id: "oak", name: "Oak", grade: 3 }],
    products: [{ schools: ["oak"], masterCode: "R", product: "Reading", kind: "core", endDate: "2027-02-30" }],
    administrators: [{ email: "nobody", name: "N", kind: "boss" }],
  };
  const told = (what: unknown) => {
    try {
      readDistrictFile(typeof what === "string" ? what : JSON.stringify(what));
    } catch (error) {
      return String(error);
    }
    return "";
  };
  for (const part of [
    /organization\.id: is not 1 to 64/,
    /organization\.name/,
    /grade/,
    /products\[0\]\.endDate: is not a day/,
  ]) {
    expect(told(wrong)).toMatch(part);
  }
  expect(told(wrong)).toMatch(/administrators\[0\]\.email: is not an e-mail address/);
  expect(told("{")).toMatch(/no JSON/);
  const twice = {
    ...file,
    schools: [...file.schools, file.schools[0]],
    administrators: [
      { email: "a@oak.example", name: "A", kind: "school", schools: ["ash"] },
      { email: "A@oak.example", name: "A", kind: "school" },
    ],
  };
  for (const part of [
    /school oak stands there twice/,
    /names the school ash/,
    /a@oak.example stands there twice/,
    /of kind "school" and has no schools/,
  ]) {
    expect(told(twice)).toMatch(part);
  }
});
