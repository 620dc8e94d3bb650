/** B-12 in the tab: what the page does with a file, through the built add-on: counted, filled in as edits, taken back; what was dropped is nowhere. */
import { describe, expect, test } from "@jest/globals";
import { headersOfFiles } from "../../src/feeds";
import { completeValues, defaultGuardLimits, fieldKeys, handOf } from "../../src/roster";
import { type Filled, fillInParts, takeBack } from "../../src/sidebar/files/fill/fill-parts";
import {
  answersKept,
  type FillAnswers,
  type FillLook,
  keptOf,
  lookAtFeed,
  noFillAnswers,
} from "../../src/sidebar/files/fill/look-at-feed";
import { nearKey } from "../../src/sidebar/files/fill/near-in-file";
import { type Ask, readTab } from "../../src/sidebar/files/fill/tab-in-page";
import { storedAnywhere } from "../support/stored-anywhere";
import {
  district,
  lincoln,
  lincolnAdministrator,
  openWorkbook,
  service,
  standOn,
  type Workbook,
  workbook,
} from "./support";

const tab = "Lincoln Elementary";

standOn({ accounts: 60, schools: 1 });

const lines = () => workbook.cells(tab, 2, 1, 64, 16).filter((cells) => cells.some((cell) => cell !== ""));
const fieldOf = (cells: readonly string[], field: (typeof fieldKeys)[number]) => cells[fieldKeys.indexOf(field)] ?? "";
const notesOf = (row: number, column: number, count: number) =>
  Array.from({ length: count }, (_, at) => workbook.view(tab, row + at, column).note ?? "");
const crossed: string[] = [];
const ask: Ask = (call, input) => {
  crossed.push(JSON.stringify([call, input]));
  return workbook.call(call, input);
};
const header =
  "sourcedId,status,enabledUser,orgSourcedIds,role,givenName,familyName,identifier,email,grades,birthDate".split(",");
const csv = (rows: readonly (readonly string[])[]) =>
  [header, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n");
const filesOf = (text: string) => [{ name: "users.csv", bytes: new TextEncoder().encode(text) }];

async function look(
  text: string,
  more: Partial<FillAnswers> = {},
  grades: Readonly<Record<string, string>> = {},
): Promise<FillLook> {
  const context = { tab: await readTab(ask, lincoln), grades, limits: defaultGuardLimits, holdings: undefined };
  const seen = lookAtFeed(filesOf(text), { ...noFillAnswers, ...more }, context);
  if (!seen.ok) throw new Error(JSON.stringify(seen.problems));
  return seen.look;
}

const rowOf = (
  cells: readonly string[],
  { last = fieldOf(cells, "lastName"), grade = fieldOf(cells, "gradeLevel") },
) => {
  const id = fieldOf(cells, "userId");
  const who = [fieldOf(cells, "role").toLowerCase(), fieldOf(cells, "firstName"), last, id, fieldOf(cells, "email")];
  return [`x${id}`, "active", "true", "s1", ...who, grade, "SECRET-birth"];
};

/** A OneRoster file of the school's own people: one of another grade, one married, one new, one gone, the last five left out. */
function oneRoster(): (readonly string[])[] {
  const people = lines().slice(0, -5);
  const students = people.filter((cells) => fieldOf(cells, "role") === "Student");
  const [moved = "", married = ""] = students.map((cells) => fieldOf(cells, "userId"));
  const rows = people.map((cells) => {
    const id = fieldOf(cells, "userId");
    return rowOf(cells, { ...(id === married ? { last: "Bergström" } : {}), ...(id === moved ? { grade: "12" } : {}) });
  });
  return [
    ...rows,
    ["n1", "active", "true", "s1", "student", "Nova", "Neu", "NEW-1", "", "03", "SECRET-birth"],
    ["n2", "tobedeleted", "true", "s1", "student", "Gone", "Away", "OLD-1", "", "03", "SECRET-birth"],
  ];
}

/**
 * Everything that is kept anywhere after a fill: the document with its hidden tabs and notes, the properties, the logs of script and service, all rows of all
 * tables of the store; and what the page has handed to the script on the way.
 */
async function everywhere(): Promise<string> {
  const { host } = workbook;
  const kept = [host.saveDocument(), host.saveProperties(), host.executions(), service.output(), crossed];
  return JSON.stringify([...kept, await storedAnywhere(service.databaseUrl)]);
}

describe("a fill", () => {
  let before: readonly (readonly string[])[] = [];
  let text = "";
  let filled: Filled;

  test("B-12: is counted first, and nothing is written", async () => {
    before = lines();
    text = csv(oneRoster());
    const seen = await look(text);
    expect(seen.plan.people).toEqual({ added: 1, changed: 2, same: before.length - 7, elsewhere: 0 });
    expect(seen.fields).toEqual({ gradeLevel: 1, lastName: 1 });
    expect(lines()).toEqual(before);
    expect(seen.near).toEqual([]);
  });

  test("B-20: who is on the platform and not in the file is listed, and nobody else; marked in the tab, unmarked, and nothing is sent", async () => {
    const { missing } = await look(text);
    const left = before.slice(-5);
    expect(missing.map(({ userId }) => userId)).toEqual(left.map((cells) => fieldOf(cells, "userId")));
    expect(missing.every(({ gone }) => !gone)).toBe(true);
    const [first] = left;
    const goneToo = csv([...oneRoster(), rowOf(first ?? [], {}).map((cell, at) => (at === 1 ? "tobedeleted" : cell))]);
    expect((await look(goneToo)).missing.filter(({ gone }) => gone).map(({ userId }) => userId)).toEqual([
      fieldOf(first ?? [], "userId"),
    ]);
    const notes = () => notesOf(2, 5, before.length);
    const plain = notes();
    const own = {
      schoolId: lincoln,
      guids: missing.map(({ guid }) => guid),
      mark: "On the platform and not in users.csv",
    };
    expect(await workbook.call("markLeavers", own)).toEqual({ rows: 5 });
    expect(notes().filter((note) => note.includes("not in users.csv"))).toHaveLength(5);
    await workbook.call("check", { schoolId: lincoln });
    expect(notes().filter((note) => note.includes("not in users.csv"))).toHaveLength(5);
    expect((await workbook.call("review", { schoolId: lincoln })).rows).toEqual([]);
    expect(await workbook.call("markLeavers", { ...own, guids: [], mark: null })).toEqual({ rows: 5 });
    expect(notes()).toEqual(plain);
  });

  test("B-11: a new person who may be somebody that the file does not have is asked about, with reasons; named, it is a change of theirs", async () => {
    const there = before.at(-1) ?? [];
    const twice = rowOf(there, {}).map((cell, at) => (at === 7 ? "OTHER-1" : at === 8 ? "" : cell));
    const withTwice = csv([...oneRoster(), twice]);
    const [near] = (await look(withTwice)).near;
    expect(near).toMatchObject({ userId: "OTHER-1", found: [{ userId: fieldOf(there, "userId") }] });
    expect(near?.found[0]?.reasons).toEqual(expect.arrayContaining(["lastName.same", "firstName.same"]));
    const key = `OTHER-1\n${fieldOf(there, "firstName")}\n${fieldOf(there, "lastName")}`;
    const named = await look(withTwice, { them: { [key]: near?.found[0]?.guid ?? "" } });
    expect(named.plan.people).toMatchObject({ added: 1, changed: 3 });
    expect(named.near).toEqual([]);
  });

  test("B-11: whoever was said on the page to be somebody else is not asked about again in the tab; who was not is", async () => {
    const there = before.at(-1) ?? [];
    const twice = rowOf(there, {}).map((cell, at) => (at === 7 ? "OTHER-1" : at === 8 ? "" : cell));
    const seen = await look(csv([twice]));
    const [person] = seen.plan.added;
    const guids = seen.near.flatMap(({ found }) => found.map(({ guid }) => guid));
    expect(guids).toHaveLength(1);
    const asks = async (others: Readonly<Record<string, readonly string[]>>) => {
      const done = await fillInParts(ask, lincoln, { ...seen.plan, others }, () => {});
      const review = await workbook.call("review", { schoolId: lincoln });
      const row = review.rows.find((one) => one.row === done.parts[0]?.added.row);
      expect(await takeBack(ask, done)).toMatchObject({ rows: 1, left: 0 });
      return row?.near?.code;
    };
    expect(person).toMatchObject({ userId: "OTHER-1" });
    expect(await asks({ [nearKey(completeValues(person ?? {}))]: guids })).toBeUndefined();
    // The row is empty again, and keeps nothing of what was said.
    expect(await asks({})).toBe("person.near");
    expect(lines()).toEqual(before);
  });

  test("B-12, F-5: comes in as edits with their state, and a second time changes nothing", async () => {
    filled = await fillInParts(ask, lincoln, (await look(text)).plan, () => {});
    expect(filled).toMatchObject({ cells: 2, rows: 1, left: 0 });
    const { counts } = await workbook.call("check", { schoolId: lincoln });
    expect(counts).toMatchObject({ changed: 2, created: 1, removed: 0 });
    expect(workbook.cells(tab, before.length + 2, 2, 1, 4)[0]).toEqual(["NEW-1", "Student", "Nova", "Neu"]);
    const status = workbook.cells(tab, 2, 17, before.length + 1, 1).flat();
    expect(status.filter((one) => one !== "").sort()).toEqual(["Changed", "Changed", "New"]);
    expect((await look(text)).plan.people).toMatchObject({ added: 0, changed: 0 });
  });

  test("B-12: nothing of what was dropped is in the document, its properties, the log or the accounts", async () => {
    const all = await everywhere();
    expect(all).toContain("Bergström");
    expect(all).not.toContain("SECRET");
  });

  test("B-22: one cell of it is put back from Review by itself, and the rest of the fill stays", async () => {
    const cells = filled.parts.flatMap((part) => part.cells);
    const [one] = cells.filter(({ field }) => field === "lastName");
    await workbook.call("putBack", { schoolId: lincoln, row: one?.row ?? 0, field: "lastName" });
    const { rows } = await workbook.call("review", { schoolId: lincoln });
    expect(rows.map(({ row }) => row)).not.toContain(one?.row);
    expect(rows).toHaveLength(2);
    await workbook.type(tab, one?.row ?? 0, 5, [[one?.to ?? ""]]);
  });

  test("B-12, B-22: is taken back as a whole, and what somebody has changed since stays", async () => {
    const [grade] = filled.parts.flatMap(({ cells }) => cells).filter(({ field }) => field === "gradeLevel");
    await workbook.type(tab, grade?.row ?? 0, 6, [["11"]]);
    expect(await takeBack(ask, filled)).toEqual({ cells: 1, rows: 1, left: 1 });
    await workbook.type(tab, grade?.row ?? 0, 6, [[grade?.from ?? ""]]);
    expect(lines()).toEqual(before);
    expect((await workbook.call("check", { schoolId: lincoln })).counts).toMatchObject({ changed: 0, created: 0 });
  });

  test("B-12: a tab that was sorted between looking and filling is filled where people stand by now; a cell that says something else is left", async () => {
    const seen = await look(text);
    const { sheetId } = workbook.host.document.sheets.find((one) => one.name === tab) ?? { sheetId: 0 };
    const area = { sheetId, top: 2, left: 1, bottom: before.length + 1, right: 19 };
    await workbook.host.edit(district, { kind: "sort", ...area, byColumn: 5, ascending: false });
    await workbook.host.idle();
    const [name] = seen.plan.cells.filter(({ field }) => field === "lastName");
    const moved = workbook
      .cells(tab, 2, 1, 64, 1)
      .findIndex(([guid]) => guid?.toLowerCase() === name?.key.toLowerCase());
    await workbook.type(tab, moved + 2, 5, [["Married-Otherwise"]]);
    const done = await fillInParts(ask, lincoln, seen.plan, () => {});
    expect(done).toMatchObject({ cells: 1, rows: 1, left: 1 });
    const [at] = done.parts.flatMap(({ cells }) => cells);
    expect(workbook.cells(tab, at?.row ?? 0, 1, 1, 6)[0]?.[0]?.toLowerCase()).toBe(at?.key.toLowerCase());
    expect(workbook.cells(tab, moved + 2, 5, 1, 1)).toEqual([["Married-Otherwise"]]);
    await takeBack(ask, done);
    await workbook.call("putBack", { schoolId: lincoln });
  });

  test("B-12: a row that was typed by hand and has moved is never taken for another one", async () => {
    const below = lines().length + 2;
    await workbook.type(tab, below, 2, [
      ["H-1", "Student", "Hand", "One", "3"],
      ["H-2", "Student", "Hand", "Two", "3"],
    ]);
    const mail = csv([["h1", "active", "true", "s1", "student", "Hand", "One", "H-1", "one@example.org", "3", ""]]);
    const { plan } = await look(mail);
    expect(plan.cells).toEqual([
      {
        row: below,
        key: "",
        field: "email",
        from: "",
        to: "one@example.org",
        hand: handOf(completeValues({ userId: "H-1", firstName: "Hand", lastName: "One" })),
      },
    ]);
    await workbook.type(tab, below, 2, [["H-9", "Student", "Somebody", "Else", "3"]]);
    expect(await fillInParts(ask, lincoln, plan, () => {})).toMatchObject({ cells: 0, left: 1 });
    expect(workbook.cells(tab, below, 7, 2, 1).flat()).toEqual(["", ""]);
    await workbook.type(tab, below, 2, [
      ["", "", "", "", ""],
      ["", "", "", "", ""],
    ]);
  });
});

describe("what is kept", () => {
  const german = "Nachname,Vorname,Schülernummer,Klasse\nRuiz,Ana,S-1,5\n";
  const mapping: FillAnswers["mapping"] = {
    Nachname: "lastName",
    Vorname: "firstName",
    Schülernummer: "userId",
    Klasse: "gradeLevel",
  };
  const propertiesOf = (book: Workbook) => JSON.stringify(book.host.saveProperties());

  test("B-12: how a file was read is settled once for the district: whoever opens another one of its headers, in any workbook of theirs, is asked nothing", async () => {
    const answers = { ...noFillAnswers, mapping };
    const seen = await look(german, answers);
    const feed = keptOf(seen, answers);
    await workbook.call("keepFeed", { schoolId: lincoln, feed });
    expect(propertiesOf(workbook)).not.toContain(feed.headers);
    const other = openWorkbook(service);
    try {
      const { feeds } = await other.call("keptFeeds", {}, lincolnAdministrator);
      expect(feeds).toEqual([feed]);
      const september = filesOf(german.replace("Ana", "Eva"));
      const { mark, tables } = headersOfFiles(september);
      const known = feeds.find(({ headers }) => headers === mark);
      expect(known && answersKept(known, tables[0]?.headers ?? [])).toMatchObject({ mapping });
      // Who reads it otherwise, and may not say so for the district, is asked no more in that workbook either.
      const mine = { ...feed, classes: true as const };
      await other.call("keepFeed", { schoolId: lincoln, feed: mine }, lincolnAdministrator);
      expect((await other.call("keptFeeds", {}, lincolnAdministrator)).feeds).toEqual([mine]);
      expect((await workbook.call("keptFeeds", {})).feeds).toEqual([feed]);
      // The district's administrator says it for everybody, and there is one reading again.
      await other.call("keepFeed", { schoolId: lincoln, feed: mine });
      expect((await workbook.call("keptFeeds", {})).feeds).toEqual([mine]);
      expect(propertiesOf(other)).not.toContain(feed.headers);
    } finally {
      await other.host.close();
    }
  });

  test("B-12: of a file that has lost its headers nothing is kept of the child who stands where they should", async () => {
    const first: FillAnswers["mapping"] = {
      "SECRET-last": "lastName",
      "SECRET-first": "firstName",
      "SECRET-id": "userId",
    };
    const answers = { ...noFillAnswers, mapping: first, userIdFrom: "SECRET-id" };
    const seen = await look("SECRET-last,SECRET-first,SECRET-id\nRuiz,Ana,S-1\n", answers);
    await workbook.call("keepFeed", { schoolId: lincoln, feed: keptOf(seen, answers) });
    const { feeds } = await workbook.call("keptFeeds", {});
    expect(feeds.map(({ headers }) => headers)).toContain(seen.feed.headers);
    expect(JSON.stringify(feeds)).not.toContain("SECRET");
    expect(await everywhere()).not.toContain("SECRET");
  });

  test("B-12: what the service does not take is kept in the workbook", async () => {
    const feed = { headers: "ofafile", format: "list" } as const;
    await workbook.call("keepFeed", { schoolId: "file:1", feed });
    expect(propertiesOf(workbook)).toContain("ofafile");
    expect((await workbook.call("keptFeeds", {})).feeds).toContainEqual(feed);
  });

  test("B-19: courses with their products are remembered for everybody in the workbook, and one without is asked again", async () => {
    await workbook.call("keepFeed", { schoolId: lincoln, products: { ALG1: ["M-1", "M-2"], ART: ["M-3"] } });
    await workbook.call("keepFeed", { schoolId: lincoln, products: { ART: [] } });
    expect((await workbook.call("keptFeeds", {}, lincolnAdministrator)).products).toEqual({ ALG1: ["M-1", "M-2"] });
  });

  test("B-19: as many courses as a district has are kept, though a property holds 9 kB", async () => {
    const products = Object.fromEntries(
      Array.from({ length: 700 }, (_, at) => [`Álgebra ${at}, año escolar`, [`MASTER-CODE-${at}`]]),
    );
    await workbook.call("keepFeed", { schoolId: lincoln, products });
    expect((await workbook.call("keptFeeds", {})).products).toMatchObject(products);
    const longest = Object.values(
      (workbook.host.saveProperties() as { readonly document: Readonly<Record<string, string>> }).document,
    ).map((value) => Buffer.byteLength(value));
    expect(Math.max(...longest)).toBeLessThan(9_000);
  });

  test("B-18: an administrator of the district settles what a code means, and the service keeps it; one of a school answers for the rows at hand", async () => {
    const { district: said } = await workbook.call("keptFeeds", {});
    expect(said).toMatchObject({ grades: {}, maySettle: true, limits: { creation: { atLeast: 25 } } });
    expect((await workbook.call("keptFeeds", {}, lincolnAdministrator)).district).toMatchObject({ maySettle: false });
    const refused = workbook.call("settleGrades", { grades: { TK: "K" } }, lincolnAdministrator);
    await expect(refused).rejects.toMatchObject({ problem: { code: expect.stringMatching(/^permission\./) } });
    expect(await workbook.call("settleGrades", { grades: { tk: "PK" } })).toEqual({ grades: { TK: "PK" } });
    expect((await workbook.call("keptFeeds", {}, lincolnAdministrator)).district?.grades).toEqual({ TK: "PK" });
  });

  test("B-18: a code that the district has settled is filled in as it is written, and the cell says what it means", async () => {
    const rows = csv([["n1", "active", "true", "s1", "student", "Nova", "Neu", "NEW-1", "", "TK", ""]]);
    const seen = await look(rows, {}, { TK: "PK" });
    expect(seen.notes.map(({ code }) => code)).toContain("feed.grade_mapped");
    const done = await fillInParts(ask, lincoln, seen.plan, () => {});
    const [{ added }] = done.parts as [Filled["parts"][number]];
    expect(workbook.cells(tab, added.row, 6, 1, 1)).toEqual([["TK"]]);
    const [note = ""] = notesOf(added.row, 6, 1);
    expect(note).toMatch(/TK.*PK/);
    const { groups } = await workbook.call("check", { schoolId: lincoln });
    expect(groups.map(({ code }) => code)).toContain("grade_level.mapped");
    await takeBack(ask, done);
    // Answered for the rows at hand alone, the grade itself is written.
    expect((await look(rows, { grades: { TK: "K" } }, {})).plan.added[0]?.gradeLevel).toBe("K");
  });

  test("B-18: changed later, whoever's grade came from the code is listed and offered the new one as an edit; nobody is changed, and others of that grade are not named", async () => {
    const rows = csv([
      ["n1", "active", "true", "s1", "student", "Nova", "Neu", "NEW-1", "", "TK", ""],
      ["n2", "active", "true", "s1", "student", "Otto", "Old", "NEW-2", "", "PK", ""],
    ]);
    await fillInParts(ask, lincoln, (await look(rows, {}, { TK: "PK" })).plan, () => {});
    const { digest } = await workbook.call("review", { schoolId: lincoln });
    await workbook.finish((await workbook.call("upload", { schoolId: lincoln, digest })).submissionId);
    const gradeOf = (id: string) =>
      fieldOf(lines().find((cells) => fieldOf(cells, "userId") === id) ?? [], "gradeLevel");
    expect([gradeOf("NEW-1"), gradeOf("NEW-2")]).toEqual(["PK", "PK"]);
    await workbook.call("settleGrades", { grades: { TK: "K" } });
    const told = (await workbook.call("check", { schoolId: lincoln })).groups.find(
      ({ code }) => code === "grade_level.map_changed",
    );
    expect(told?.rows.map(({ message }) => message)).toEqual([expect.stringMatching(/“PK” came from “TK”.*K/)]);
    expect((await workbook.call("review", { schoolId: lincoln })).rows).toEqual([]);
    const fixed = await workbook.call("fix", { schoolId: lincoln, code: "grade_level.map_changed" });
    expect([gradeOf("NEW-1"), gradeOf("NEW-2")]).toEqual(["K", "PK"]);
    expect(fixed.counts).toMatchObject({ changed: 1, warnings: 0 });
    // And once more: it is still known from which code it came.
    await workbook.call("settleGrades", { grades: { TK: "PK" } });
    const again = await workbook.call("check", { schoolId: lincoln });
    expect(again.groups.map(({ code }) => code)).toContain("grade_level.map_changed");
  });
});
