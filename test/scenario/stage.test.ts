/** The stage of scenarios: each member against what really happens in sheet and service, and the program that runs a scenario and prints its line. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { StagePerson } from "../../build/stage/person";
import { type OpenStage, openStage, readStageOptions, type Stage } from "../../build/stage/stage";
import type { CallOutput, Export, ImportFileAnswer, ImportView } from "../../src/contract";

const district = "district@riverbend.example";
const lincoln = "school-001";
const tab = "Lincoln Elementary";

let opened: OpenStage;
let stage: Stage;
let administrator: StagePerson;

async function begin(options: { accounts: number; schools: number }): Promise<void> {
  opened = await openStage({ ...options, seed: 1 });
  ({ stage } = opened);
  administrator = stage.as(district);
}

const exported = async () => (await administrator.api("GET", `/v1/schools/${lincoln}/accounts`)).json as Export;
const column = (letter: string, from: number, to: number) =>
  stage.cells(tab, `${letter}${from}:${letter}${to}`).map(([text]) => text);

async function upload(person: StagePerson, schoolId = lincoln): Promise<CallOutput<"upload">> {
  const { digest } = await person.call("review", { schoolId });
  return person.call("upload", { schoolId, digest });
}

describe("a stage as an administrator has it", () => {
  beforeAll(() => begin({ accounts: 60, schools: 2 }));
  afterAll(() => opened?.close());

  test("design 3: people, an empty workbook, the menu and the sidebar that it opens", async () => {
    const people = await stage.people();
    expect(people.find(({ email }) => email === district)).toMatchObject({
      level: "district",
      schools: expect.arrayContaining([lincoln, "school-002"]),
    });
    expect(stage.tabs()).toEqual(["Sheet1"]);
    expect(stage.cells("Sheet1", "A1:B2")).toEqual([
      ["", ""],
      ["", ""],
    ]);
    expect(await administrator.open()).toEqual({
      menu: ["Open Rollbook", "Work with files", "Check this spreadsheet"],
      shown: [{ kind: "sidebar", title: "Rollbook" }],
    });
  });

  test("design 3: a pull is in the tab as the service has it: cells, notes, frozen rows, cut at the grid's edge", async () => {
    const pulled = await administrator.call("pull", { schoolId: lincoln });
    expect(pulled.tab).toMatchObject({ tabName: tab, accounts: 30 });
    expect(stage.tabs()).toEqual(["Sheet1", tab]);
    const { rows } = await exported();
    expect(stage.cells(tab, "A2:D31")).toEqual(
      rows.map(({ userGuid, userId, role, firstName }) => [userGuid, userId, role, firstName]),
    );
    expect(stage.cells(tab, "A:A").length).toBe(opened.host.document.sheets[1]?.maxRows);
    expect(stage.cells(tab, "ZZ1")).toEqual([]);
    expect(
      stage
        .notes(tab, "A1:B1")
        .flat()
        .every((note) => note !== ""),
    ).toBe(true);
    expect(stage.frozen(tab)).toEqual({ rows: 1, columns: 5 });
  });

  test("design 7: what an execution costs is its calls and cells, by the latency of the design and nothing else", async () => {
    await administrator.call("pull", { schoolId: lincoln });
    const pull = stage.cost();
    expect(pull).toMatchObject({ fetches: 1 });
    expect(pull.documentCalls).toBeGreaterThan(1);
    expect(pull.cellsRead).toBeGreaterThan(30 * 16);
    await administrator.type(tab, "D3", [["Ana"]]);
    const edit = stage.cost();
    expect(edit.fetches).toBe(0);
    expect(edit.documentCalls).toBeGreaterThan(pull.documentCalls);
    for (const { calls, cellsRead, cellsWritten, simulatedSeconds } of [pull, edit])
      expect(simulatedSeconds).toBeCloseTo(calls * 0.1 + (cellsRead + cellsWritten) / 100_000, 4);
    await administrator.undo();
  });

  test("A-3: a mistake that is typed has its note, its colour and its word when the promise resolves; taken back, nothing", async () => {
    const before = stage.cells(tab, "G3:Q3");
    await administrator.type(tab, "G3", [["maria@"]]);
    expect(stage.notes(tab, "G3")).toEqual([[expect.stringContaining("“maria@” is not an e-mail address")]]);
    expect(stage.backgrounds(tab, "F3:G3")).toEqual([["", "#fce8e6"]]);
    expect(stage.cells(tab, "Q3")).toEqual([["Error: Email"]]);
    const { counts, groups } = await administrator.call("check", { schoolId: lincoln });
    expect(counts).toMatchObject({ errors: 1, created: 0, removed: 0 });
    expect(groups).toMatchObject([{ severity: "error", rows: [{ row: 3, field: "email" }] }]);
    await administrator.undo();
    expect([stage.cells(tab, "G3:Q3"), stage.notes(tab, "G3"), stage.backgrounds(tab, "G3")]).toEqual([
      before,
      [[""]],
      [[""]],
    ]);
  });

  test("design 3: paste, fill, clear and a text over a range are edits as the page makes them", async () => {
    await administrator.paste(tab, "D2", "Ana\tLi\nBea\tDe León\n");
    expect(stage.cells(tab, "D2:E3")).toEqual([
      ["Ana", "Li"],
      ["Bea", "De León"],
    ]);
    expect(column("Q", 2, 4)).toEqual(["Changed", "Changed", ""]);
    await administrator.fill(tab, "D3", "D3:D5");
    expect(column("D", 3, 5)).toEqual(["Bea", "Bea", "Bea"]);
    await administrator.type(tab, "D2:D3", "Zoë");
    expect(column("D", 2, 3)).toEqual(["Zoë", "Zoë"]);
    await administrator.clear(tab, "D2:D3");
    expect(column("D", 2, 3)).toEqual(["", ""]);
    for (let step = 0; step < 4; step += 1) await administrator.undo();
    expect(column("Q", 2, 5)).toEqual(["", "", "", ""]);
  });

  test("A-4: a column that is sorted alone tears the names from their people, and rows that are sorted whole do not", async () => {
    const names = column("D", 2, 31);
    await administrator.sort(tab, "A2:Q31", "D");
    expect(column("D", 2, 31)).not.toEqual(names);
    expect((await administrator.call("check", { schoolId: lincoln })).counts).toMatchObject({ changed: 0, errors: 0 });
    await administrator.sort(tab, "A2:Q31", "D", false);
    expect(column("D", 2, 2)).not.toEqual([[...names].sort()[0]]);
    await administrator.undo();
    await administrator.undo();
    expect(column("D", 2, 31)).toEqual(names);
    await administrator.sort(tab, "A2:A31", "A");
    expect((await administrator.call("check", { schoolId: lincoln })).counts.errors).toBeGreaterThan(0);
    await administrator.undo();
  });

  test("design 3: lines are inserted and deleted where they are said to be", async () => {
    const [second] = stage.cells(tab, "A2:D2");
    await administrator.insertRows(tab, 2, 2);
    expect(stage.cells(tab, "A4:D4")).toEqual([second]);
    await administrator.deleteRows(tab, 2, 2);
    expect(stage.cells(tab, "A2:D2")).toEqual([second]);
    await administrator.insertColumns("Sheet1", 1, 1);
    await administrator.type("Sheet1", "A1:B1", [["own", 7]]);
    await administrator.deleteColumns("Sheet1", 1, 1);
    expect(stage.cells("Sheet1", "A1:B1")).toEqual([["7", ""]]);
  });

  test("S-1, S-2: who the service does not know edits the sheet and nothing else; a role is the role of calls and requests", async () => {
    const stranger = stage.as("somebody@elsewhere.example");
    expect(await stranger.api("GET", "/v1/me")).toMatchObject({ status: 403, json: { code: "account.unknown" } });
    const refused = await stranger.call("pull", { schoolId: lincoln }).catch((error: unknown) => error);
    expect(JSON.parse(JSON.stringify(refused))).toMatchObject({
      code: "account.unknown",
      facts: { email: "somebody@elsewhere.example" },
      message: expect.stringContaining("somebody@elsewhere.example"),
    });
    await stranger.type("Sheet1", "C3", "here");
    expect(stage.cells("Sheet1", "C3")).toEqual([["here"]]);
    const grace = "grace@riverbend.example";
    const [teacher, both] = [stage.as(grace, "teacher"), stage.as(grace, "administrator")];
    await expect(teacher.call("pull", { schoolId: lincoln })).rejects.toMatchObject({ code: "role.teacher" });
    expect((await both.call("pull", { schoolId: lincoln })).tab.tabName).toBe(tab);
    expect((await teacher.api("GET", "/v1/schools")).status).toBe(403);
    expect(await both.api("GET", "/v1/schools")).toMatchObject({
      status: 200,
      text: expect.stringContaining("Lincoln"),
    });
  });

  test("S-18: a person's language and the document's locale", async () => {
    stage.language("lincoln@riverbend.example", "es");
    const spanish = stage.as("lincoln@riverbend.example");
    await expect(spanish.call("pull", { schoolId: "school-002" })).rejects.toMatchObject({
      message: expect.stringMatching(/usted|Usted|escuela/),
    });
    await spanish.type(tab, "G4", [["x@"]]);
    expect(stage.notes(tab, "G4")).toEqual([[expect.stringContaining("no es un correo electrónico")]]);
    await spanish.undo();
    await stage.locale("de_DE");
    await administrator.type("Sheet1", "E1:F1", [["1,5", "=E1*2"]]);
    expect(stage.cells("Sheet1", "E1:F1")).toEqual([["1,5", "3"]]);
    await stage.locale("en_US");
    await expect(stage.locale("no such")).rejects.toThrow("no such");
  });

  test("A-15: a fault strikes where its plan says, and no more when it is ended", async () => {
    stage.fault([{ call: "UrlFetchApp.fetch", from: 1, effect: { throw: "DNS error" } }]);
    await expect(administrator.call("pull", { schoolId: lincoln })).rejects.toMatchObject({
      code: "service.unreachable",
    });
    stage.fault([]);
    expect((await administrator.call("pull", { schoolId: lincoln })).tab.tabName).toBe(tab);
    stage.fault([{ call: "*", nth: 3, effect: "killBefore" }]);
    await expect(administrator.call("check", { schoolId: lincoln })).rejects.toMatchObject({ name: "Killed" });
    stage.fault();
    expect(() => stage.fault([{ call: "Range.setValues", from: 0, effect: "killBefore" }])).toThrow("plan of faults");
  });

  test("design 3: what cannot be done is said: an unknown tab, an address, a column, a clock turned back", async () => {
    expect(() => stage.cells("Roster", "A1")).toThrow("“Sheet1”, “Lincoln Elementary”");
    expect(() => stage.cells(tab, "first row")).toThrow("no address");
    await expect(administrator.sort(tab, "A2:B3", "2")).rejects.toThrow("no column");
    await expect(administrator.insertRows(tab, 0, 1)).rejects.toThrow();
    await expect(stage.advanceClock(-1)).rejects.toThrow("forward");
    expect(() => readStageOptions({ account: 3 })).toThrow("accounts, schools, seed");
  });
});

describe("a stage on which time passes and the service dies", () => {
  beforeAll(() => begin({ accounts: 60, schools: 2 }));
  afterAll(() => opened?.close());

  test("A-7: an upload whose sidebar is closed is carried on by its trigger: the Completed tab is there an hour later", async () => {
    await administrator.call("pull", { schoolId: lincoln });
    const [people] = (await exported()).rows;
    await administrator.type(tab, "D2", [["Renamed"]]);
    const before = Date.now();
    const sent = await upload(administrator);
    expect(sent).toMatchObject({ state: expect.stringMatching(/accepted|finished|sending/) });
    await stage.advanceClock(61);
    const completed = stage.tabs().find((name) => name.startsWith("Completed"));
    const written = stage.cells(completed ?? "", "A:D").filter(([guid]) => guid === people?.userGuid);
    expect(written.map(([, , , firstName]) => firstName)).toEqual(["Renamed"]);
    expect((await exported()).rows[0]?.firstName).toBe("Renamed");
    const { submissions } = await administrator.call("history", { schoolId: lincoln });
    expect(submissions).toMatchObject([{ state: "written" }]);
    // The clock of the service and that of tokens have gone on as well.
    await administrator.type(tab, "D2", [["Renata"]]);
    await upload(administrator);
    const { items } = await administrator.call("history", { schoolId: lincoln });
    expect(Date.parse(items[0]?.createdAt ?? "")).toBeGreaterThan(before + 60 * 60_000);
    await stage.advanceClock(125);
    expect(stage.tabs().filter((name) => name.startsWith("Completed"))).toHaveLength(2);
  });

  test("S-14: ninety days pass for tokens and temporary passwords together", async () => {
    const values = { userId: "N-90", role: "Student", firstName: "Nina", lastName: "Ninety", gradeLevel: "3" };
    const headers = { "Idempotency-Key": "ninety" };
    const body = { rows: [{ row: 2, values }] };
    const { json, status } = await administrator.api("POST", `/v1/schools/${lincoln}/imports`, { body, headers });
    expect(status).toBe(202);
    const { id } = json as ImportView;
    const completed = async () => (await administrator.api("GET", `/v1/imports/${id}/files/completed`)).json;
    await stage.advanceClock(1);
    const [made] = ((await completed()) as ImportFileAnswer).rows;
    expect(made?.values.password).toMatch(/.{9,}/);
    await stage.advanceClock(91 * 24 * 60);
    const { username, password } = made?.values ?? {};
    const signIn = await administrator.api("POST", "/v1/sign-in", { body: { username, password } });
    expect([signIn.status, signIn.json]).toEqual([403, expect.objectContaining({ code: "sign_in.expired" })]);
    // The rows of imports have come to their end on the same day.
    expect(await completed()).toMatchObject({ code: "import.rows_ended" });
  });

  test("I-1: the service is killed in the middle of an import and brought back: everybody is made, and once", async () => {
    // Passwords are made for them, which takes longer than the way to kill -9.
    const values = Array.from("ABCDEFGH", (letter, index) => ({
      userId: `KILL-${index}`,
      role: "Student",
      firstName: "Kim",
      lastName: `Kill${letter}`,
      gradeLevel: "3",
    }));
    const started = await administrator.api("POST", `/v1/schools/${lincoln}/imports`, {
      body: { rows: values.map((value, index) => ({ row: index + 2, values: value })) },
      headers: { "idempotency-key": "killed" },
    });
    expect(started.status).toBe(202);
    await stage.killService();
    expect(await administrator.api("GET", "/v1/me")).toMatchObject({ status: 503, json: { code: "service.unready" } });
    await expect(administrator.call("history", { schoolId: lincoln })).rejects.toMatchObject({
      code: expect.stringContaining("service."),
    });
    const back = opened.now();
    await stage.restartService();
    await stage.advanceClock(1);
    const { id } = started.json as ImportView;
    const view = (await administrator.api("GET", `/v1/imports/${id}`)).json as ImportView;
    expect(view).toMatchObject({ status: "completed", counts: { created: values.length, failed: 0 } });
    expect(Date.parse(view.finishedAt ?? "")).toBeGreaterThan(back);
    const made = (await exported()).rows.filter(({ userId }) => userId.startsWith("KILL-"));
    expect(made.map(({ userId }) => userId).sort()).toEqual(values.map(({ userId }) => userId));
    await stage.restartService();
    expect((await administrator.api("GET", "/v1/me")).status).toBe(200);
  });
});
