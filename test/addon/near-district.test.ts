/** B-11 across the district: the review asks the service who new people may be at other schools, holds them until a person has said, and takes the answer. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { nearAsksAnHour } from "../../src/contract";
import { type FieldKey, fieldKeys } from "../../src/roster";
import { CallFailed, district, lincoln, lincolnAdministrator, service, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const status = 17;
const elsewhere = "school-002";

standOn({ accounts: 120, schools: 2 }, { workbooks: "each" });

type Values = Readonly<Record<FieldKey, string>>;

const rows = () => workbook.cells(tab, 2, 1, 200, 17).filter((cells) => cells.slice(0, 16).some((cell) => cell !== ""));
const cell = (row: number, column: number) => workbook.cells(tab, row, column, 1, 1)[0]?.[0] ?? "";
const review = (user = district) => workbook.call("review", { schoolId: lincoln }, user);
const askNear = (user = district, again: readonly number[] = []) =>
  workbook.call("askNear", { schoolId: lincoln, ...(again.length === 0 ? {} : { rows: again }) }, user);

async function exported(schoolId: string): Promise<readonly Values[]> {
  const headers = { authorization: `Bearer ${await service.token(district)}` };
  const answer = await fetch(`${service.url}/v1/schools/${schoolId}/accounts?format=json`, { headers });
  return ((await answer.json()) as { readonly rows: readonly Values[] }).rows;
}

/** Students of the other school alone, with names that nobody else has. */
async function othersThere(): Promise<readonly Values[]> {
  const here = await exported(lincoln);
  const there = await exported(elsewhere);
  const names = [...here, ...there].map(({ lastName }) => lastName);
  const found = there.filter(
    ({ role, gradeLevel, lastName, userGuid }) =>
      role === "Student" &&
      gradeLevel !== "" &&
      names.filter((one) => one === lastName).length === 1 &&
      !here.some((one) => one.userGuid === userGuid),
  );
  if (found.length < 3) throw new Error("too few");
  return found;
}

let there: Values;
let another: Values;
let typed = 0;

async function type(values: Values, more: Partial<Record<FieldKey, string>> = {}): Promise<number> {
  typed += 1;
  const row = rows().length + 2;
  const said: Partial<Record<FieldKey, string>> = {
    userId: `N-${4711 + typed}`,
    role: "Student",
    firstName: values.firstName.toUpperCase(),
    lastName: values.lastName,
    gradeLevel: values.gradeLevel,
    ...more,
  };
  await workbook.type(tab, row, 1, [fieldKeys.map((field) => said[field] ?? "")]);
  return row;
}

beforeAll(async () => {
  [there, another] = (await othersThere()) as [Values, Values];
});

describe("somebody new who is at another school", () => {
  test("B-11: is asked about by the review, held until it is answered, and named to whoever asked, nowhere in the spreadsheet", async () => {
    const row = await type(there);
    const before = await review();
    expect(before).toMatchObject({ unasked: 1, sendable: 1 });
    const { review: asked, people } = await askNear();
    expect(asked.unasked).toBeUndefined();
    expect(asked.sendable).toBe(0);
    expect(asked.rows).toMatchObject([
      { row, kind: "create", heldBack: [], near: { code: "person.near_district", them: there.userGuid } },
    ]);
    expect(asked.rows[0]?.near?.message).toContain("the same last name, the same first name, the same grade");
    expect(people).toMatchObject([{ guid: there.userGuid, userId: there.userId, schools: [expect.any(String)] }]);
    expect(cell(row, status)).toBe("Check: Last Name");
    // Whoever may open the spreadsheet need not be allowed to know them.
    const kept = JSON.stringify(workbook.host.document);
    for (const said of [there.userId, there.firstName, ...(people[0]?.schools ?? [])])
      expect(kept).not.toContain(`"${said}"`);
    // Nothing goes, and nobody is asked of it twice.
    await expect(workbook.call("upload", { schoolId: lincoln, digest: asked.digest })).rejects.toThrow(CallFailed);
    expect((await review()).unasked).toBeUndefined();
    // In another session the names are asked for again.
    expect((await askNear(district, [row])).people).toMatchObject([{ guid: there.userGuid }]);
  });

  test("B-11: Someone else is remembered, goes without being asked about at the service's door, and with another name is another question", async () => {
    const row = await type(another);
    await askNear();
    await workbook.call("meant", { schoolId: lincoln, code: "person.near_district", row });
    expect(cell(row, status)).toBe("New");
    expect((await askNear()).review).toMatchObject({ sendable: 1 });
    await workbook.type(tab, row, fieldKeys.indexOf("firstName") + 1, [[`${another.firstName} Noel`]]);
    expect(await review()).toMatchObject({ unasked: 1 });
    await workbook.type(tab, row, fieldKeys.indexOf("firstName") + 1, [[another.firstName.toUpperCase()]]);
    const { review: again } = await askNear();
    expect(again).toMatchObject({ sendable: 1 });
    const sent = await workbook.call("upload", { schoolId: lincoln, digest: again.digest });
    expect(await workbook.finish(sent.submissionId)).toMatchObject({ state: "written" });
    expect((await exported(lincoln)).filter(({ lastName }) => lastName === another.lastName)).toHaveLength(1);
  });

  test("B-11, S-17: It is them takes the account into this school, with its own name and User ID, and makes nobody", async () => {
    const row = await type(there, { password: "Blue7Kites", username: "brand.new" });
    await askNear();
    const fix = (reading: string) =>
      workbook.call("fix", { schoolId: lincoln, code: "person.near_district", rows: [row], reading });
    await fix("00000000-0000-4000-8000-000000000000");
    expect(cell(row, 1)).toBe("");
    const done = await fix(there.userGuid);
    expect(workbook.cells(tab, row, 1, 1, 5)[0]).toEqual([
      there.userGuid,
      there.userId,
      "Student",
      there.firstName,
      there.lastName,
    ]);
    expect(workbook.cells(tab, row, 8, 1, 2)[0]).toEqual(["", ""]);
    expect(done.step).toBeDefined();
    const now = await review();
    expect(now.rows).toMatchObject([{ row, joins: true, heldBack: [] }]);
    // An edit of the row knows it too.
    await workbook.type(tab, row, fieldKeys.indexOf("gradeLevel") + 1, [[there.gradeLevel]]);
    expect(cell(row, status)).not.toContain("User GUID");
    const before = await exported(lincoln);
    const sent = await workbook.call("upload", { schoolId: lincoln, digest: (await review()).digest });
    expect(await workbook.finish(sent.submissionId)).toMatchObject({ state: "written" });
    const after = await exported(lincoln);
    expect(after.length).toBe(before.length + 1);
    expect(after.find(({ userGuid }) => userGuid === there.userGuid)).toMatchObject({ userId: there.userId });
    expect(rows().filter(([guid]) => guid === there.userGuid)).toHaveLength(1);
    expect((await review()).rows).toEqual([]);
  });

  test("B-11, S-17: a GUID of another school that nobody was asked about stays an error", async () => {
    const row = await type(there, { userGuid: (await othersThere())[2]?.userGuid ?? "" });
    expect((await review()).rows.find((one) => one.row === row)?.heldBack).toHaveLength(1);
  });
});

describe("whom the asker may not know", () => {
  test("B-11, S-17: only that there is somebody, and only Someone else is an answer", async () => {
    const [, , somebody] = await othersThere();
    if (somebody === undefined) throw new Error("nobody");
    const row = await type(somebody);
    const { review: asked, people } = await askNear(lincolnAdministrator);
    expect([asked.rows[0]?.near?.code, asked.rows[0]?.near?.them, people]).toEqual([
      "person.near_elsewhere",
      undefined,
      [],
    ]);
    expect(asked.sendable).toBe(0);
    await workbook.call("meant", { schoolId: lincoln, code: "person.near_elsewhere", row }, lincolnAdministrator);
    expect(await review(lincolnAdministrator)).toMatchObject({ sendable: 1 });
  });
});

describe("when the district cannot be asked", () => {
  test("B-11: after the hour's limit it says so and holds nothing back; the service asks before anything goes", async () => {
    const [, , somebody] = await othersThere();
    const row = somebody === undefined ? 0 : await type(somebody);
    const headers = {
      authorization: `Bearer ${await service.token(district)}`,
      "content-type": "application/json",
    };
    for (let at = 0; at < nearAsksAnHour; at += 1)
      await fetch(`${service.url}/v1/schools/${lincoln}/near`, { method: "POST", headers, body: '{"rows":[]}' });
    await expect(askNear()).rejects.toThrow("rate.limited");
    const now = await review();
    expect(now).toMatchObject({ unasked: 1, sendable: 1, rows: [{ row }] });
    const upload = (confirm?: string) =>
      workbook.call("upload", { schoolId: lincoln, digest: now.digest, ...(confirm === undefined ? {} : { confirm }) });
    const refused = await upload().then(
      () => null,
      (error: unknown) => (error instanceof CallFailed ? error.problem : null),
    );
    expect(refused).toMatchObject({
      code: "upload.confirm",
      facts: { question: { kinds: [{ kind: "near", count: 1 }] } },
    });
  });
});
