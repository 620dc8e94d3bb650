/** What became of each row, from typing to the account on the platform and back into the right row, with what the service really says (G-7). */
import { describe, expect, test } from "@jest/globals";
import type { ImportFileAnswer } from "../../src/contract";
import { district, lincoln, lincolnAdministrator, service, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const column = {
  userGuid: 1,
  userId: 2,
  role: 3,
  firstName: 4,
  lastName: 5,
  gradeLevel: 6,
  email: 7,
  password: 9,
  classId: 11,
  className: 12,
  status: 17,
  key: 18,
  all: 19,
} as const;
type Name = keyof typeof column;

standOn({ accounts: 60, schools: 2 }, { workbooks: "each" });

const rows = () => workbook.cells(tab, 2, 1, 90, column.all);
const below = () => rows().filter((cells) => cells.some((one) => one !== "")).length + 2;
const rowOf = (firstName: string) => rows().findIndex((cells) => cells[column.firstName - 1] === firstName) + 2;
const of = (firstName: string, ...names: Name[]) => {
  const cells = rows()[rowOf(firstName) - 2] ?? [];
  return names.map((name) => cells[column[name] - 1]);
};
const sheetId = (name = tab) => workbook.host.document.sheets.find((one) => one.name === name)?.sheetId ?? 0;

/** Row of the first teacher of the roster. */
const teacher = () => rows().findIndex((cells) => cells[column.role - 1] === "Teacher") + 2;

async function newStudent(userId: string, firstName: string, classId = "", more: { password?: string } = {}) {
  const classCells = classId === "" ? ["", ""] : [classId, `Class ${classId}`];
  const line = [userId, "Student", firstName, "Outcome", "3", "", "", more.password ?? "", "", ...classCells];
  await workbook.type(tab, below(), column.userId, [line]);
}

async function ask<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(`${service.url}${path}`, {
    headers: { authorization: `Bearer ${await service.token(district)}`, "rollbook-role": "administrator" },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

const accounts = async (userId: string) =>
  (await ask<{ rows: { userId: string; firstName: string }[] }>(`/v1/schools/${lincoln}/accounts?format=json`)).rows
    .filter((one) => one.userId === userId)
    .map((one) => one.firstName);
const classes = async () =>
  (await ask<{ rows: { classId: string }[] }>(`/v1/schools/${lincoln}/classes?format=json`)).rows.map(
    (one) => one.classId,
  );

/** What the service says of the rows of an import, as "person class", by first name. */
async function said(importId: string): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const file of ["completed", "error"]) {
    const answer = await ask<ImportFileAnswer>(`/v1/imports/${importId}/files/${file}?format=json`).catch(() => null);
    for (const { outcome, values } of answer?.rows ?? [])
      told[values.firstName ?? ""] = `${outcome?.person} ${outcome?.class}`;
  }
  return told;
}

async function upload(user = district) {
  const { digest } = await workbook.call("review", { schoolId: lincoln }, user);
  return workbook.call("upload", { schoolId: lincoln, digest }, user);
}

async function uploaded(user = district) {
  const view = await workbook.finish((await upload(user)).submissionId, user);
  expect(view.state).toBe("written");
  return { ...view, told: await said(view.importId ?? "") };
}

const sendable = async () => (await workbook.call("review", { schoolId: lincoln })).sendable;
const errorsTab = async () => {
  const found = (await workbook.call("start", {})).errorsTabs.at(-1);
  if (found === undefined) throw new Error("no Errors tab");
  return found;
};

async function sendCorrected() {
  const { sheetId: id } = await errorsTab();
  const sent = await workbook.call("sendCorrected", { sheetId: id });
  const view = await workbook.finish(sent.submissionId);
  return { ...view, sent: sent.rows, told: await said(view.importId ?? "") };
}

async function sortByFirstName(ascending: boolean): Promise<void> {
  const area = { top: 2, left: 1, bottom: below() - 1, right: column.all };
  await workbook.host.edit(district, {
    kind: "sort",
    sheetId: sheetId(),
    ...area,
    byColumn: column.firstName,
    ascending,
  });
  await workbook.host.idle();
}

describe("a class whose teacher is missing", () => {
  test("G-7: stays on its row, marked, while the student is made; when a teacher is typed in the roster, Send corrected rows sends both", async () => {
    await newStudent("out-1", "Ines", "OUT-1");
    expect((await uploaded()).told).toEqual({ Ines: "created failed" });
    expect(of("Ines", "classId", "className", "status")).toEqual(["OUT-1", "Class OUT-1", "Error: Class ID"]);
    expect(of("Ines", "userGuid")[0]).toMatch(/^[0-9a-z]{8}-/);
    expect(workbook.view(tab, rowOf("Ines"), column.classId).note).toContain("OUT-1");
    expect(await classes()).not.toContain("OUT-1");
    // Nothing has changed: it is not sent again, neither here nor there.
    expect(await sendable()).toBe(0);
    expect(await errorsTab()).toMatchObject({ rows: 1, corrected: 0 });
    await expect(sendCorrected()).rejects.toMatchObject({ problem: { code: "errors_tab.nothing_corrected" } });
    const at = teacher();
    await workbook.type(tab, at, column.classId, [["OUT-1", "Class OUT-1"]]);
    expect(of("Ines", "status")).toEqual(["Changed"]);
    const { sent, told } = await sendCorrected();
    expect([sent, Object.values(told).sort()]).toEqual([2, ["unchanged placed", "unchanged placed"]]);
    expect(of("Ines", "classId", "className", "status")).toEqual(["", "", ""]);
    expect(workbook.cells(tab, at, column.classId, 1, 2)).toEqual([["", ""]]);
    expect(await classes()).toContain("OUT-1");
    expect(await sendable()).toBe(0);
    expect(await accounts("out-1")).toEqual(["Ines"]);
  });

  test("G-7: goes with the roster's own upload, together with the row that brings the teacher", async () => {
    await newStudent("out-2", "Juan", "OUT-2");
    await uploaded();
    await workbook.type(tab, teacher(), column.classId, [["OUT-2", "Class OUT-2"]]);
    expect(await sendable()).toBe(2);
    expect(Object.values((await uploaded()).told)).toEqual(["unchanged placed", "unchanged placed"]);
    expect(of("Juan", "classId", "status")).toEqual(["", ""]);
    expect(await classes()).toContain("OUT-2");
  });

  test("G-7, A-10: goes after the teacher was sent alone, from the Errors tab and without a word typed there", async () => {
    await newStudent("out-3", "Kira", "OUT-3");
    await uploaded();
    const at = teacher();
    // Held back by a mistake of its own until the teacher has gone.
    await workbook.type(tab, rowOf("Kira"), column.gradeLevel, [["no grade"]]);
    await workbook.type(tab, at, column.classId, [["OUT-3", "Class OUT-3"]]);
    expect((await uploaded()).rows).toBe(1);
    await workbook.type(tab, rowOf("Kira"), column.gradeLevel, [["3"]]);
    expect(await errorsTab()).toMatchObject({ rows: 1, corrected: 1 });
    expect((await sendCorrected()).told).toEqual({ Kira: "unchanged placed" });
    expect(of("Kira", "classId", "status")).toEqual(["", ""]);
  });

  test("G-7: another class typed in its place is sent, and only that", async () => {
    await newStudent("out-4", "Lara", "OUT-4");
    await uploaded();
    await workbook.type(tab, rowOf("Lara"), column.classId, [["OUT-4B", "Class OUT-4B"]]);
    expect(of("Lara", "status")).toEqual(["Changed"]);
    expect((await uploaded()).told).toEqual({ Lara: "unchanged failed" });
    expect(of("Lara", "classId", "status")).toEqual(["OUT-4B", "Error: Class ID"]);
  });

  test("G-7, S-15: “send it together with this one”: the teacher is corrected in the Errors tab, and the student who waited goes too", async () => {
    const taken = workbook.cells(tab, teacher(), column.email, 1, 1)[0]?.[0] ?? "";
    const other = await workbook.call("pull", { schoolId: "school-002" });
    const theirs = workbook
      .cells(other.tab.tabName, 2, column.email, 60, 1)
      .flat()
      .find((one) => one.includes("@"));
    expect(theirs).not.toBe(taken);
    const teacherLine = ["out-5t", "Teacher", "Mona", "Outcome", "", theirs ?? "", "", "", "", "OUT-5", "Class OUT-5"];
    await workbook.type(tab, below(), column.userId, [teacherLine]);
    await newStudent("out-5", "Nils", "OUT-5");
    expect((await uploaded()).told).toEqual({ Mona: "failed failed", Nils: "created failed" });
    expect(of("Nils", "classId")).toEqual(["OUT-5"]);
    const { tabName } = await errorsTab();
    const at = workbook.cells(tabName, 3, 6, 5, 1).flat().indexOf("Mona") + 3;
    await workbook.type(tabName, at, 9, [["mona.outcome@riverbend.example"]]);
    const { sent, told } = await sendCorrected();
    expect([sent, told]).toEqual([2, { Mona: "created placed", Nils: "unchanged placed" }]);
    expect(of("Mona", "email", "classId", "status")).toEqual(["mona.outcome@riverbend.example", "", ""]);
    expect(of("Nils", "classId", "status")).toEqual(["", ""]);
  });
});

describe("outcomes find their rows", () => {
  test("A-9, A-11: also when the tab was sorted and rows were put in between: GUIDs, classes and passwords of the right people", async () => {
    await newStudent("out-6", "Zeno", "", { password: "Zeno-word-61" });
    await newStudent("out-7", "Abel", "OUT-7");
    await workbook.type(tab, teacher(), column.password, [["Teach-word-62"]]);
    const guid = workbook.cells(tab, teacher(), 1, 1, 1)[0]?.[0];
    const { digest } = await workbook.call("review", { schoolId: lincoln });
    workbook.host.setNetwork(false);
    const sent = await workbook.call("upload", { schoolId: lincoln, digest });
    await sortByFirstName(false);
    await workbook.host.edit(district, { kind: "insertRows", sheetId: sheetId(), before: 4, count: 3 });
    await workbook.host.idle();
    workbook.host.setNetwork(true);
    const view = await workbook.finish(sent.submissionId);
    expect(await said(view.importId ?? "")).toMatchObject({ Zeno: "created none", Abel: "created failed" });
    expect(of("Zeno", "userId", "password", "status")).toEqual(["out-6", "", ""]);
    expect(of("Abel", "userId", "classId", "status")).toEqual(["out-7", "OUT-7", "Error: Class ID"]);
    expect(rows().find((cells) => cells[0] === guid)?.[column.password - 1]).toBe("");
    for (const name of ["Zeno", "Abel"]) expect(of(name, "userGuid")[0]).toMatch(/^[0-9a-z]{8}-/);
    const link = workbook.host.cells(sheetId(view.errorsTab), 3, 1, 1, 1).cells[0]?.[0]?.link ?? "";
    expect(link).toContain(`range=A${rowOf("Abel")}`);
    const guids = rows().flatMap(([one = ""]) => (one === "" ? [] : [one]));
    expect(new Set(guids).size).toBe(guids.length);
    expect(JSON.stringify(workbook.host.saveDocument())).not.toMatch(/Zeno-word-61|Teach-word-62/);
  });

  test("C-14, G-7: two rows of one new person, with a class each, become one account, and each class leaves its own row only", async () => {
    await workbook.type(tab, teacher(), column.classId, [["OUT-8A", "Class OUT-8A"]]);
    await newStudent("out-8", "Otto", "OUT-8A");
    await newStudent("out-8", "Otto", "OUT-8B");
    await uploaded();
    const mine = rows().filter((cells) => cells[column.userId - 1] === "out-8");
    expect(mine.map((cells) => cells[column.classId - 1])).toEqual(["", "OUT-8B"]);
    expect(new Set(mine.map(([guid]) => guid)).size).toBe(1);
    expect(mine[0]?.[0]).not.toBe("");
    expect(await accounts("out-8")).toEqual(["Otto"]);
  });

  test("A-9: a row that was copied while it was on its way, and made into a sister's, is a person of its own", async () => {
    await newStudent("out-9", "Pia");
    const { digest } = await workbook.call("review", { schoolId: lincoln });
    workbook.host.setNetwork(false);
    const sent = await workbook.call("upload", { schoolId: lincoln, digest });
    const at = rowOf("Pia");
    const line = workbook.cells(tab, at, 1, 1, column.all)[0] ?? [];
    expect(line[column.key - 1]).toMatch(/^new-/);
    await workbook.type(tab, at + 1, 1, [line]);
    await workbook.type(tab, at + 1, column.userId, [["out-9b", "Student", "Quinn"]]);
    workbook.host.setNetwork(true);
    await workbook.finish(sent.submissionId);
    expect(of("Pia", "userGuid")[0]).not.toBe("");
    expect(of("Quinn", "userGuid", "status")).toEqual(["", "New"]);
    await uploaded();
    expect(of("Quinn", "userGuid")[0]).not.toBe("");
    expect(of("Quinn", "userGuid")).not.toEqual(of("Pia", "userGuid"));
    expect([await accounts("out-9"), await accounts("out-9b")]).toEqual([["Pia"], ["Quinn"]]);
  });

  test("A-9, A-13: a new person who was edited on the way is not made twice; the edit goes when there is an account", async () => {
    await newStudent("out-10", "Rita");
    const { digest } = await workbook.call("review", { schoolId: lincoln });
    workbook.host.setNetwork(false);
    const sent = await workbook.call("upload", { schoolId: lincoln, digest });
    workbook.host.setNetwork(true);
    await workbook.type(tab, rowOf("Rita"), column.gradeLevel, [["4"]]);
    expect(await sendable()).toBe(0);
    await workbook.finish(sent.submissionId);
    expect(of("Rita", "gradeLevel", "status")).toEqual(["4", "Changed"]);
    expect((await uploaded()).told).toEqual({ Rita: "updated none" });
    expect(await accounts("out-10")).toEqual(["Rita"]);
  });

  test("A-13: two administrators with new people on the way at once get each their own", async () => {
    await newStudent("out-11", "Sara");
    const mine = await workbook.call("review", { schoolId: lincoln });
    workbook.host.setNetwork(false);
    const first = await workbook.call("upload", { schoolId: lincoln, digest: mine.digest });
    workbook.host.setNetwork(true);
    await newStudent("out-12", "Theo");
    const second = await upload(lincolnAdministrator);
    expect(second.rows).toBe(1);
    await sortByFirstName(true);
    await workbook.finish(second.submissionId, lincolnAdministrator);
    await workbook.finish(first.submissionId);
    for (const [name, id] of [
      ["Sara", "out-11"],
      ["Theo", "out-12"],
    ] as const) {
      expect(of(name, "userId", "status")).toEqual([id, ""]);
      expect(of(name, "userGuid")[0]).toMatch(/^[0-9a-z]{8}-/);
      expect(await accounts(id)).toEqual([name]);
    }
  });
});
