/** B-12 in the tab: a file that is there already, counted, filled in as edits, and taken back; what was dropped is nowhere. */
import { describe, expect, test } from "@jest/globals";
import { readFeed, rowsOfFeed } from "../../src/feeds";
import { fieldKeys } from "../../src/roster";
import { lincoln, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";

standOn({ accounts: 60, schools: 1 });

const lines = () => workbook.cells(tab, 2, 1, 64, 16).filter((cells) => cells.some((cell) => cell !== ""));
const fieldOf = (cells: readonly string[], field: (typeof fieldKeys)[number]) => cells[fieldKeys.indexOf(field)] ?? "";

/** A OneRoster file of the school's own people: one of another grade, one married, one new, one gone, the last five left out. */
function oneRoster(): readonly (readonly string[])[] {
  const people = lines().slice(0, -5);
  const students = people.filter((cells) => fieldOf(cells, "role") === "Student");
  const [moved = "", married = ""] = students.map((cells) => fieldOf(cells, "userId"));
  const rows = people.map((cells) => {
    const [id, grade] = [fieldOf(cells, "userId"), fieldOf(cells, "gradeLevel")];
    const last = id === married ? "Bergström" : fieldOf(cells, "lastName");
    const values = [
      `x${id}`,
      "active",
      "true",
      "s1",
      fieldOf(cells, "role").toLowerCase(),
      fieldOf(cells, "firstName"),
      last,
      id,
      fieldOf(cells, "email"),
    ];
    return [...values, id === moved ? "12" : grade, "SECRET-birth"];
  });
  const extra = [
    ["n1", "active", "true", "s1", "student", "Nova", "Neu", "NEW-1", "", "03", "SECRET-birth"],
    ["n2", "tobedeleted", "true", "s1", "student", "Gone", "Away", "OLD-1", "", "03", "SECRET-birth"],
  ];
  const header =
    "sourcedId,status,enabledUser,orgSourcedIds,role,givenName,familyName,identifier,email,grades,birthDate".split(",");
  const text = [header, ...rows, ...extra].map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n");
  const reading = readFeed([{ name: "users.csv", bytes: new TextEncoder().encode(text) }]);
  if (!reading.ok) throw new Error("not read");
  return rowsOfFeed(reading.feed).map((row) => fieldKeys.map((field) => row[field]));
}

describe("a fill", () => {
  let before: readonly (readonly string[])[] = [];
  let rows: readonly (readonly string[])[] = [];
  const fill = (write: boolean) => workbook.call("fillTab", { schoolId: lincoln, rows, classes: false, write });

  test("B-12: is counted first, and nothing is written", async () => {
    before = lines();
    rows = oneRoster();
    const counted = await fill(false);
    expect(counted.people).toEqual({ added: 1, changed: 2, same: before.length - 7, elsewhere: 0 });
    expect(counted.fields).toEqual({ gradeLevel: 1, lastName: 1 });
    expect(lines()).toEqual(before);
    const missing = await workbook.call("notInFile", { schoolId: lincoln, matched: counted.matched });
    expect([missing.count, missing.people.length]).toEqual([5, 5]);
    expect(counted.near).toEqual([]);
  });

  test("B-11: a new person who may be somebody that the file does not have is asked about, with reasons; named, it is a change of theirs", async () => {
    const there = before.at(-1) ?? [];
    const twice = fieldKeys.map((field) => {
      if (field === "userId") return "OTHER-1";
      return ["role", "firstName", "lastName", "gradeLevel"].includes(field) ? fieldOf(there, field) : "";
    });
    const ask = (row: readonly string[]) =>
      workbook.call("fillTab", { schoolId: lincoln, rows: [...rows, row], classes: false, write: false });
    const [near] = (await ask(twice)).near;
    expect(near).toMatchObject({ userId: "OTHER-1", found: [{ userId: fieldOf(there, "userId") }] });
    expect(near?.found[0]?.reasons).toEqual(expect.arrayContaining(["lastName.same", "firstName.same"]));
    const named = await ask([near?.found[0]?.guid ?? "", ...twice.slice(1)]);
    expect(named.people).toMatchObject({ added: 1, changed: 3 });
    expect(named.near).toEqual([]);
  });

  test("B-12: comes in as edits with their state, and a second time changes nothing", async () => {
    const filled = await fill(true);
    expect(filled.cells.map(({ field, to }) => [field, to]).sort()).toEqual([
      ["gradeLevel", "12"],
      ["lastName", "Bergström"],
    ]);
    const { counts } = await workbook.call("check", { schoolId: lincoln });
    expect(counts).toMatchObject({ changed: 2, created: 1, removed: 0 });
    expect(workbook.cells(tab, before.length + 2, 2, 1, 4)[0]).toEqual(["NEW-1", "Student", "Nova", "Neu"]);
    expect(
      workbook
        .cells(tab, 2, 17, before.length + 1, 1)
        .flat()
        .filter((status) => status !== "")
        .sort(),
    ).toEqual(["Changed", "Changed", "New"]);
    expect((await fill(true)).people).toMatchObject({ added: 0, changed: 0 });
    expect(JSON.stringify(workbook.host.document)).not.toContain("SECRET");
    // Taken back as a whole, and what somebody has changed since stays.
    const [grade] = filled.cells.filter(({ field }) => field === "gradeLevel");
    await workbook.type(tab, grade?.row ?? 0, 6, [["11"]]);
    const back = await workbook.call("unfillTab", { schoolId: lincoln, cells: filled.cells, added: filled.added });
    expect(back).toEqual({ cells: 1, rows: 1, left: 1 });
    await workbook.type(tab, grade?.row ?? 0, 6, [[grade?.from ?? ""]]);
    expect(lines()).toEqual(before);
    expect((await workbook.call("check", { schoolId: lincoln })).counts).toMatchObject({ changed: 0, created: 0 });
  });
});
