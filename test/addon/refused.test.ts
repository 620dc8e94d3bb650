/** What the platform said of a row, in an import or a rehearsal: on its cells, until the row changes or a person says so (G-6, I-7). */

import { describe, expect, test } from "@jest/globals";
import { readHiddenCell } from "../../src/addon/tabs/hidden-cell";
import { CallFailed, district, lincoln, service, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const second = "César Chávez Elementary";
const column = {
  userGuid: 1,
  userId: 2,
  role: 3,
  firstName: 4,
  gradeLevel: 6,
  email: 7,
  password: 9,
  status: 17,
  hidden: 19,
};

standOn({ accounts: 60, schools: 2 }, { workbooks: "each" });

const cell = (row: number, at: number) => workbook.cells(tab, row, at, 1, 1)[0]?.[0] ?? "";
/** What the row's hidden cell has of the platform's refusal. */
const refusalOf = (row: number) => readHiddenCell(cell(row, column.hidden)).refusal;
const status = (row: number) => cell(row, column.status);
const type = (row: number, at: number, value: string) => workbook.type(tab, row, at, [[value]]);
const review = () => workbook.call("review", { schoolId: lincoln });
const errorsTabs = () => workbook.tabs().filter((name) => name.startsWith("Errors"));

async function upload(more: { rehearsal?: string } = {}) {
  const { digest } = await review();
  const view = await workbook.finish(
    (await workbook.call("upload", { schoolId: lincoln, digest, ...more })).submissionId,
  );
  expect(view.state).toBe("written");
  return view;
}

async function rehearse() {
  const { digest } = await review();
  let answer = await workbook.call("rehearse", { schoolId: lincoln, digest });
  while (answer.status === "queued" || answer.status === "in_progress") {
    await workbook.idle(lincoln);
    answer = await workbook.call("rehearsal", { importId: answer.importId });
  }
  return answer;
}

async function imports(): Promise<number> {
  const headers = { authorization: `Bearer ${await service.token(district)}`, "rollbook-role": "administrator" };
  const answer = await fetch(`${service.url}/v1/schools/${lincoln}/imports?limit=100`, { headers });
  return ((await answer.json()) as { items: unknown[] }).items.length;
}

/** An e-mail address that only the platform knows to be taken: somebody of another school has it. */
async function takenElsewhere(): Promise<string[]> {
  const other = await workbook.call("pull", { schoolId: "school-002" });
  const all = workbook.cells(other.tab.tabName, 2, 1, 20, column.email);
  return all.map((cells) => cells[column.email - 1] ?? "").filter((one) => one !== "");
}

describe("what the platform refused", () => {
  test("G-6: stands on the cell with the platform's sentence, through check, pull and another's upload, and is not sent again", async () => {
    const [taken = ""] = await takenElsewhere();
    await type(3, column.email, taken);
    await type(4, column.firstName, "Fine");
    await upload();
    expect(cell(4, column.firstName)).toBe("Fine");
    const standing = async () => {
      expect([status(3), status(4)]).toEqual(["Error: Email", ""]);
      expect(workbook.view(tab, 3, column.email)).toMatchObject({
        display: taken,
        background: "#fce8e6",
        bold: true,
        note: expect.stringContaining(taken),
      });
      const { counts, rows, sendable } = await review();
      expect([counts.errors, sendable]).toEqual([1, 0]);
      expect(rows).toMatchObject([{ row: 3, refused: true, heldBack: [expect.stringContaining(taken)] }]);
    };
    await standing();
    await workbook.call("check", { schoolId: lincoln });
    await standing();
    await workbook.call("pull", { schoolId: lincoln });
    await standing();
    for (let again = 0; again < 3; again += 1) {
      await type(5, column.firstName, `Other ${"abc"[again]}`);
      await upload();
    }
    await standing();
    expect(errorsTabs()).toHaveLength(1);
    // Once it is another one it is free, also to be what it was.
    await type(3, column.email, "somebody.new@riverbend.example");
    expect([status(3), refusalOf(3)]).toEqual(["Changed", undefined]);
    await upload();
    expect(status(3)).toBe("");
  });

  test("G-6: a new student who was refused is held back, by schedule too, wherever the row stands then", async () => {
    const [taken = ""] = await takenElsewhere();
    const below = workbook.cells(tab, 2, 1, 90, 2).filter((cells) => cells[1] !== "").length + 2;
    await workbook.type(tab, below, column.userId, [
      ["new-1", "Student", "Nadia", "Okonkwo", "3", taken, "", "Secret1xyz"],
    ]);
    await upload();
    expect([status(below), cell(below, column.password)]).toEqual(["Error: Email", ""]);
    await workbook.host.edit(district, {
      kind: "insertRows",
      sheetId: workbook.host.document.sheets.find((one) => one.name === tab)?.sheetId ?? 0,
      before: 2,
      count: 1,
    });
    await workbook.host.idle();
    await workbook.call("setSchedule", { schoolId: lincoln, every: "hour", hour: 0 });
    const before = await imports();
    for (let hour = 0; hour < 4; hour += 1) await workbook.pass(1);
    expect(await imports()).toBe(before);
    expect((await workbook.call("start", {})).schedules?.mine[0]).toMatchObject({
      lastRun: { left: { errors: 0, refused: 1 } },
    });
    expect(status(below + 1)).toBe("Error: Email");
    await type(below + 1, column.email, "");
    expect(status(below + 1)).toBe("New");
    await upload();
    expect(cell(below + 1, column.userGuid)).not.toBe("");
  });

  test("G-6: goes again when a person says so, is marked again when it is refused again, and is done when the platform was put right", async () => {
    const [taken = ""] = await takenElsewhere();
    await type(3, column.email, taken);
    await upload();
    await workbook.call("sendAgain", { schoolId: lincoln, rows: [9] });
    expect(status(3)).toBe("Error: Email");
    const free = await workbook.call("sendAgain", { schoolId: lincoln, rows: [3] });
    expect([free.counts.errors, status(3), refusalOf(3)]).toEqual([0, "Changed", undefined]);
    expect((await review()).sendable).toBe(1);
    await upload();
    expect(status(3)).toBe("Error: Email");
    // Whoever had the address has another one now.
    const other = workbook.cells(second, 2, 1, 60, column.email);
    const owner = other.findIndex((cells) => cells[column.email - 1] === taken) + 2;
    await workbook.type(second, owner, column.email, [["moved@riverbend.example"]]);
    const { digest } = await workbook.call("review", { schoolId: "school-002" });
    await workbook.finish((await workbook.call("upload", { schoolId: "school-002", digest })).submissionId);
    await workbook.call("sendAgain", { schoolId: lincoln });
    await upload();
    expect([status(3), cell(3, column.email)]).toEqual(["", taken]);
  });

  test("G-6, A-11: of a password nothing is kept, and another password is another row", async () => {
    const [taken = ""] = await takenElsewhere();
    await workbook.type(tab, 3, column.email, [[taken, "", "Harbor9Lights"]]);
    await rehearse();
    expect(status(3)).toBe("Error: Email");
    expect(cell(3, column.hidden)).not.toContain("Harbor9Lights");
    await type(3, column.password, "Another9Lights");
    expect(status(3)).toBe("Changed");
  });
});

describe("after a rehearsal", () => {
  test("I-7, A-6: the rows that would fail are marked in roster and review; one button sends exactly the others", async () => {
    const taken = await takenElsewhere();
    for (let row = 3; row < 7; row += 1) await type(row, column.email, taken[row] ?? "");
    for (let row = 7; row < 10; row += 1) await type(row, column.firstName, `Goes ${"xyz"[row - 7]}`);
    const rehearsed = await rehearse();
    expect(rehearsed.counts).toMatchObject({ failed: 4, updated: 3 });
    expect(rehearsed.review).toMatchObject({ sendable: 3, counts: { errors: 4 } });
    expect([3, 4, 5, 6, 7].map(status)).toEqual([...Array(4).fill("Error: Email"), "Changed"]);
    expect(rehearsed.review?.rows.filter((one) => one.refused).map((one) => one.row)).toEqual([3, 4, 5, 6]);
    const sent = await upload({ rehearsal: rehearsed.importId });
    expect(sent).toMatchObject({ rows: 3, status: "completed" });
    expect([7, 8, 9].map(status)).toEqual(["", "", ""]);
    expect([3, 4, 5, 6].map(status)).toEqual(Array(4).fill("Error: Email"));
    expect(errorsTabs()).toEqual([]);
  });

  test("I-7: nobody needs to look at its end: the upload that follows it marks the rows, and sends the others", async () => {
    const [taken = ""] = await takenElsewhere();
    await type(3, column.email, taken);
    await type(4, column.firstName, "Goes");
    const { digest } = await review();
    const { importId } = await workbook.call("rehearse", { schoolId: lincoln, digest });
    await workbook.idle(lincoln);
    const sent = await workbook.call("upload", { schoolId: lincoln, digest, rehearsal: importId });
    expect(sent.rows).toBe(1);
    await workbook.finish(sent.submissionId);
    expect([status(3), status(4)]).toEqual(["Error: Email", ""]);
  });

  test("I-7: a row edited or let go again since is not what was rehearsed: it is reviewed anew", async () => {
    const [taken = ""] = await takenElsewhere();
    await type(3, column.email, taken);
    await type(4, column.firstName, "Walks");
    const { importId } = await rehearse();
    await workbook.call("sendAgain", { schoolId: lincoln, rows: [3] });
    const refusal = await upload({ rehearsal: importId }).catch((error) => error);
    expect(refusal instanceof CallFailed && refusal.problem.code).toBe("review.outdated");
    // Without it, it is an upload like any other; asked once more, the rehearsal marks nothing a second time.
    await workbook.call("rehearsal", { importId });
    expect((await review()).sendable).toBe(2);
    expect(status(3)).toBe("Changed");
  });

  test("I-7: a new person is told where they stand when the rehearsal ends, and what was edited meanwhile is left alone", async () => {
    const [taken = "", other = ""] = await takenElsewhere();
    const below = workbook.cells(tab, 2, 1, 90, 2).filter((cells) => cells[1] !== "").length + 2;
    await workbook.type(tab, below, column.userId, [["new-2", "Student", "Omar", "Haddad", "3", taken]]);
    await type(3, column.email, other);
    const { digest } = await review();
    const { importId } = await workbook.call("rehearse", { schoolId: lincoln, digest });
    await type(3, column.firstName, "Edited");
    await workbook.idle(lincoln);
    const answer = await workbook.call("rehearsal", { importId });
    expect([status(below), status(3)]).toEqual(["Error: Email", "Changed"]);
    expect(answer.review?.sendable).toBe(1);
  });
});
