/** B-11 in the tab: a new row that is probably somebody of the school is asked about, by whoever looks next, and the answer stays. */
import { describe, expect, test } from "@jest/globals";
import { type FieldKey, fieldKeys } from "../../src/roster";
import { lincoln, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const status = 17;

standOn({ accounts: 60, schools: 1 }, { workbooks: "each" });

const at = (field: FieldKey) => fieldKeys.indexOf(field) + 1;
const rows = () => workbook.cells(tab, 2, 1, 80, 17).filter((cells) => cells.slice(0, 16).some((cell) => cell !== ""));
const cell = (row: number, column: number) => workbook.cells(tab, row, column, 1, 1)[0]?.[0] ?? "";
const check = () => workbook.call("check", { schoolId: lincoln });
const review = () => workbook.call("review", { schoolId: lincoln });
const near = async () => (await check()).groups.find(({ code }) => code === "person.near")?.rows ?? [];

interface There {
  readonly row: number;
  readonly values: Readonly<Record<FieldKey, string>>;
}

/** The first student without a class whose name nobody else has. */
function somebody(): There {
  const all = rows().map((cells, index) => ({
    row: index + 2,
    values: Object.fromEntries(fieldKeys.map((field, column) => [field, cells[column] ?? ""])) as Record<
      FieldKey,
      string
    >,
  }));
  const names = all.map(({ values }) => values.lastName);
  const found = all.find(
    ({ values }) =>
      values.role === "Student" &&
      values.gradeLevel !== "" &&
      names.filter((one) => one === values.lastName).length === 1,
  );
  if (found === undefined) throw new Error("nobody");
  return found;
}

/** Typed once more: another number, capitals, and a password thought of for somebody new. */
async function typedAgain({ values }: There, more: Partial<Record<FieldKey, string>> = {}): Promise<number> {
  const row = rows().length + 2;
  const typed: Partial<Record<FieldKey, string>> = {
    userId: "N-4711",
    role: "Student",
    firstName: values.firstName.toUpperCase(),
    lastName: values.lastName,
    gradeLevel: values.gradeLevel,
    ...more,
  };
  await workbook.type(tab, row, 1, [fieldKeys.map((field) => typed[field] ?? "")]);
  return row;
}

describe("a new row", () => {
  test("B-11: that is probably somebody of the school gets a question with its reasons, amber, in Status and in the list; Review says it too", async () => {
    const there = somebody();
    const row = await typedAgain(there);
    // The edit reads its own row: it leaves the question to who looks next.
    expect(cell(row, status)).toBe("New");
    const [asked] = await near();
    expect(asked).toMatchObject({ row, field: "lastName", near: { code: "person.near", them: there.values.userGuid } });
    expect(asked?.message).toContain(`(User ID ${there.values.userId})`);
    expect(asked?.message).toContain("the same last name, the same first name, the same grade");
    expect(cell(row, status)).toBe("Check: Last Name");
    const reviewed = (await review()).rows.find((one) => one.row === row);
    expect(reviewed).toMatchObject({
      kind: "create",
      near: { them: there.values.userGuid, message: asked?.message },
      warnings: [],
    });
  });

  test("B-11: is asked about by the next look of the sidebar, once", async () => {
    const first = await workbook.call("look", { schoolId: lincoln, mark: null });
    const row = await typedAgain(somebody());
    const second = await workbook.call("look", { schoolId: lincoln, mark: first.mark });
    expect(second.summary?.groups.find(({ code }) => code === "person.near")?.rows).toMatchObject([{ row }]);
    const third = await workbook.call("look", { schoolId: lincoln, mark: second.mark });
    expect(third.summary?.groups.find(({ code }) => code === "person.near")?.rows ?? []).toMatchObject(
      third.summary === undefined ? [] : [{ row }],
    );
    // An edit beside it leaves the question standing; another name takes it away until somebody looks again.
    await workbook.type(tab, row, at("username"), [["some.body"]]);
    expect(cell(row, status)).toBe("Check: Last Name");
    await workbook.type(tab, row, at("lastName"), [["Zzyzx"]]);
    expect(cell(row, status)).toBe("New");
    expect(await near()).toEqual([]);
  });

  test("B-11: Someone else is remembered with the row, also when its address changes; another name is another question", async () => {
    const there = somebody();
    const row = await typedAgain(there);
    await check();
    const { groups } = await workbook.call("meant", { schoolId: lincoln, code: "person.near", row });
    expect(groups.find(({ code }) => code === "person.near")).toBeUndefined();
    expect(cell(row, status)).toBe("New");
    await workbook.type(tab, row, at("email"), [["new.child@school.example"]]);
    expect(await near()).toEqual([]);
    expect((await review()).rows.find((one) => one.row === row)).toMatchObject({ kind: "create", warnings: [] });
    await workbook.type(tab, row, at("firstName"), [[`${there.values.firstName} Noel`]]);
    expect(await near()).toMatchObject([{ row, near: { them: there.values.userGuid } }]);
  });

  test("B-11: It is them makes it a change of the row that is there, never of name, User ID, username or password; it can be taken back", async () => {
    const there = somebody();
    const grade = there.values.gradeLevel === "5" ? "4" : "5";
    const next = String(Number(there.values.gradeLevel) + 1);
    const typed = Number.isNaN(Number(next)) ? grade : next;
    const row = await typedAgain(there, { gradeLevel: typed, username: "brand.new", password: "Blue7Kites" });
    const before = workbook.cells(tab, row, 1, 1, 16);
    const [asked] = await near();
    const done = await workbook.call("fix", {
      schoolId: lincoln,
      code: "person.near",
      rows: [row],
      reading: asked?.near?.them ?? "",
    });
    expect(workbook.cells(tab, row, 1, 1, 17)[0]?.every((one) => one === "")).toBe(true);
    const reviewed = await review();
    expect(reviewed.rows.map(({ kind, userGuid, cells }) => [kind, userGuid, cells])).toEqual([
      ["update", there.values.userGuid, [{ field: "gradeLevel", oldValue: there.values.gradeLevel, newValue: typed }]],
    ]);
    // What was done is told by the person, and of the emptied row as one thing.
    const name = before[0]?.slice(3, 5).join(" ");
    expect(reviewed.done?.map(({ row: of, who, field, emptied }) => [of, who, emptied ?? field])).toEqual([
      [there.row, `${there.values.firstName} ${there.values.lastName}`, "gradeLevel"],
      [row, name, true],
    ]);
    expect(done.counts).toMatchObject({ created: 0, changed: 1, errors: 0 });
    expect(JSON.stringify(workbook.host.document)).not.toContain("Blue7Kites");
    await workbook.call("putBack", { schoolId: lincoln, done: true, step: done.step ?? "" });
    const password = at("password") - 1;
    // A password is never kept beside itself.
    expect(workbook.cells(tab, row, 1, 1, 16)).toEqual(
      before.map((cells) => cells.map((one, index) => (index === password ? "" : one))),
    );
  });

  test("B-11: It is them of somebody whose row was deleted here puts the GUID in; a stale answer does nothing", async () => {
    const there = somebody();
    await workbook.type(tab, there.row, 1, [fieldKeys.map(() => "")]);
    const row = rows().length + 3;
    await workbook.type(tab, row, 2, [
      ["N-4711", "Student", there.values.firstName, there.values.lastName, there.values.gradeLevel],
    ]);
    const [asked] = await near();
    expect(asked?.near?.them).toBe(there.values.userGuid);
    const fix = (reading: string) =>
      workbook.call("fix", { schoolId: lincoln, code: "person.near", rows: [row], reading });
    expect((await fix("00000000-0000-4000-8000-000000000000")).counts.created).toBe(1);
    const { counts } = await fix(asked?.near?.them ?? "");
    expect(counts).toMatchObject({ created: 0, removed: 0, errors: 0 });
    expect([cell(row, 1), cell(row, 2)]).toEqual([there.values.userGuid, there.values.userId]);
  });
});
