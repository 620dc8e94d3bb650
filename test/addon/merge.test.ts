/** Pulling again, and the merge that follows an import, as pure functions. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { mergeRoster, type WorkedOffRow } from "../../src/addon/roster/merge";
import type { RowOutcome } from "../../src/contract";
import { type BaselineRow, completeValues, judgeRoster, type PartialValues, uploadRows } from "../../src/roster";

const guid = (number: number) => `aaaaaaaa-bbbb-cccc-dddd-${String(number).padStart(12, "0")}`;

function account(number: number, values: PartialValues = {}): BaselineRow {
  return {
    version: "1",
    values: completeValues({
      userGuid: guid(number),
      userId: `A${number}`,
      role: "Student",
      firstName: "Ana",
      lastName: "Li",
      gradeLevel: "4",
      email: `a${number}@school.org`,
      username: `ana.li.${number}`,
      ...values,
    }),
  };
}

function row(number: number, values: PartialValues = {}, key = guid(number)) {
  return { row: number + 1, key, values: { ...account(number).values, ...values }, status: "", conflicts: [] };
}

/** What the service says of a row that was sent, as the outbox keeps it. */
function workedOff(key: string, values: PartialValues, outcome: Partial<RowOutcome> = {}): WorkedOffRow {
  const told: RowOutcome = { person: "updated", class: "placed", guid: key, ...outcome };
  const noTeacher = { code: "class.no_teacher", field: "classId", value: values.classId ?? "", facts: {} } as const;
  return { key, values, corrects: null, outcome: told, findings: told.class === "failed" ? [noTeacher] : [] };
}

const art = { classId: "C-1", className: "Art", classStartDate: "09/01/2026", classEndDate: "06/01/2027" };

describe("pulling again", () => {
  test("A-2: an untouched cell takes what is on the platform, an edited one stays, both changed is a conflict", () => {
    const there = account(1, { firstName: "Anna", lastName: "Lee" });
    const { rows } = mergeRoster([account(1)], [row(1, { gradeLevel: "5", lastName: "Lim" })], [there]);
    expect(rows[0]).toMatchObject({ conflicts: ["lastName"], touched: true });
    expect(rows[0]?.values).toMatchObject({ firstName: "Anna", lastName: "Lim", gradeLevel: "5" });
  });

  test("A-2: what is the same on both sides, however it is spelled, is no conflict", () => {
    const { rows } = mergeRoster([account(1)], [row(1, { gradeLevel: "5th" })], [account(1, { gradeLevel: "5" })]);
    expect(rows[0]?.conflicts).toEqual([]);
    expect(rows[0]?.values.gradeLevel).toBe("5");
  });

  test("C-15: a cell that was erased with CLEAR is blank when the platform has erased it", () => {
    const { rows } = mergeRoster([account(1)], [row(1, { email: "CLEAR" })], [account(1, { email: "" })]);
    expect(rows[0]?.conflicts).toEqual([]);
    expect(rows[0]?.values.email).toBe("");
  });

  test("A-2: new accounts are added, people taken out of the sheet are not brought back", () => {
    const { added } = mergeRoster([account(1), account(2)], [row(1)], [account(1), account(2), account(3)]);
    expect(added.map((one) => one.values.userGuid)).toEqual([guid(3)]);
  });

  test("A-9: a new person's GUID and username come into the row that was typed", () => {
    const typed = row(4, { userGuid: "", username: "" }, "");
    const { rows, added } = mergeRoster([], [typed], [account(4)]);
    expect(added).toEqual([]);
    expect(rows[0]).toMatchObject({ key: guid(4) });
    expect(rows[0]?.values).toMatchObject({ userGuid: guid(4), username: "ana.li.4" });
  });

  test("A-11, G-7: a password that was typed since stays; a class goes only if exactly it went", () => {
    const here = row(1, { ...art, password: "Later-word-1" });
    const merged = (sent: WorkedOffRow) => mergeRoster([account(1)], [here], [account(1)], [sent]).rows[0]?.values;
    expect(merged(workedOff(guid(1), art))).toMatchObject({ classId: "", className: "", password: "Later-word-1" });
    for (const sent of [
      workedOff(guid(1), { ...art, classId: "C-0" }),
      workedOff(guid(1), { ...art, classEndDate: "" }),
      workedOff(guid(1), art, { class: "failed" }),
      workedOff(guid(2), art),
    ]) {
      expect(merged(sent)).toMatchObject({ classId: "C-1", className: "Art" });
    }
  });

  test("G-7, G-6: of several classes of one person the one that failed stays, with what the platform said, until it is another one", () => {
    const music = { classId: "C-2", className: "Music" };
    const rows = [row(1, art), { ...row(1, music), row: 3 }];
    const merged = mergeRoster(
      [account(1)],
      rows,
      [account(1)],
      [workedOff(guid(1), art), workedOff(guid(1), music, { class: "failed" })],
    ).rows;
    expect(merged.map(({ values }) => values.classId)).toEqual(["", "C-2"]);
    expect(merged.map(({ refusal }) => refusal?.findings.map((one) => one.code))).toEqual([
      undefined,
      ["class.no_teacher"],
    ]);
    const again = merged.map((one) => ({ ...one, status: "" }));
    const errors = (changed: PartialValues) =>
      judgeRoster(
        [account(1)],
        again.map((one) => (one.row === 3 ? { ...one, values: { ...one.values, ...changed } } : one)),
      ).counts.errors;
    expect([errors({}), errors({ classId: "C-3" })]).toEqual([1, 0]);
  });

  test("G-7: a class that lacked a teacher may go when a row brings one, or when one has come", () => {
    const merged = mergeRoster(
      [account(1), account(2, { role: "Teacher" })],
      [row(1, art), row(2, { role: "Teacher" })],
      [account(1), account(2, { role: "Teacher" })],
      [workedOff(guid(1), art, { class: "failed" })],
    ).rows.map((one) => ({ ...one, status: "" }));
    const before = [account(1), account(2, { role: "Teacher" })];
    const sent = (rows: typeof merged) => uploadRows(judgeRoster(before, rows)).map((one) => one.row);
    expect(sent(merged)).toEqual([]);
    const brought = merged.map((one) => (one.row === 3 ? { ...one, values: { ...one.values, ...art } } : one));
    expect(sent(brought)).toEqual([2, 3]);
    const came = mergeRoster(before, brought, before, [workedOff(guid(2), art)]).rows;
    expect(came.map(({ values, refusal }) => [values.classId, refusal])).toEqual([
      ["C-1", undefined],
      ["", undefined],
    ]);
  });

  test("G-6: a class that was refused for something else than its teacher is not freed by one", () => {
    const teacher = row(2, { role: "Teacher", ...art });
    const refused = { code: "class_guid.unknown", field: "classGuid", value: "", facts: {} } as const;
    const sent = { ...workedOff(guid(1), art, { class: "failed" }), findings: [refused] };
    const before = [account(1), account(2, { role: "Teacher" })];
    const merged = mergeRoster(before, [row(1, art), teacher], before, [sent]).rows;
    const again = merged.map((one) => ({ ...one, status: "" }));
    expect(uploadRows(judgeRoster(before, again)).map((one) => one.row)).toEqual([3]);
    const came = mergeRoster(before, again, before, [workedOff(guid(2), art)]).rows;
    expect(came[0]?.refusal?.findings.map((one) => one.code)).toEqual(["class_guid.unknown"]);
  });

  test("A-9: who was sent is found by the key of the row, wherever it stands and whatever else was typed", () => {
    const typed = (key: string, values: PartialValues) => row(4, { userGuid: "", username: "", ...values }, key);
    const sent = workedOff("new-1", { userId: "A4", firstName: "Ana", lastName: "Li" }, { guid: guid(4) });
    const rows = [typed("", { firstName: "Bea" }), { ...typed("new-1", { firstName: "Anna" }), row: 9 }];
    const merged = mergeRoster([], rows, [account(4)], [sent]);
    expect(merged.rows[1]).toMatchObject({ key: guid(4), values: { firstName: "Anna", userGuid: guid(4) } });
    expect(merged.added).toEqual([]);
  });

  test("A-9, A-4: a row that was copied, or over which somebody else was typed, is not taken for the one that was sent", () => {
    const typed = (values: PartialValues) => row(4, { userGuid: "", username: "", email: "", ...values }, "new-1");
    const sent = workedOff("new-1", { userId: "A4", firstName: "Ana", lastName: "Li" }, { guid: guid(4) });
    const sister = typed({ userId: "A5", firstName: "Mia" });
    const copied = mergeRoster([], [sister, { ...typed({}), row: 6 }], [account(4)], [sent]).rows;
    expect(copied.map(({ key, values }) => [key, values.userGuid])).toEqual([
      ["", ""],
      [guid(4), guid(4)],
    ]);
    const other = typed({ userId: "Z9", firstName: "Omar", lastName: "Ruiz" });
    const over = mergeRoster([], [other], [account(4)], [sent]);
    expect(over.rows[0]).toMatchObject({ key: "", values: { userGuid: "", firstName: "Omar" } });
    expect(over.added).toHaveLength(1);
  });

  test("A-9, S-13: a person who was refused keeps the key and gets nobody's account", () => {
    const typed = row(4, { userGuid: "", username: "" }, "new-1");
    const sent = workedOff("new-1", { userId: "A4" }, { person: "failed", class: "none" });
    const { guid: _none, ...refused } = sent.outcome;
    const merged = mergeRoster([], [typed], [account(4)], [{ ...sent, outcome: refused }]);
    expect(merged.rows[0]).toMatchObject({ key: "new-1", values: { userGuid: "" } });
    expect(merged.added).toHaveLength(1);
  });

  test("A-2: a new account with the number of somebody who was typed is another person when no name agrees", () => {
    const typed = row(4, { userGuid: "", username: "", firstName: "Omar", lastName: "Ruiz" }, "");
    const merged = mergeRoster([], [typed], [account(4)]);
    expect(merged.rows[0]).toMatchObject({ key: "", values: { firstName: "Omar", userGuid: "" } });
    expect(merged.added).toHaveLength(1);
  });

  test("A-2: merging twice is merging once, and no edited cell is ever lost", () => {
    const name = fc.constantFrom("Ana", "Bea", "Zoë", "Li");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name, name), { minLength: 1, maxLength: 8 }), (people) => {
        const before = people.map(([was], index) => account(index + 1, { firstName: was }));
        const rows = people.map(([, here], index) => row(index + 1, { firstName: here }));
        const there = people.map(([, , now], index) => account(index + 1, { firstName: now }));
        const once = mergeRoster(before, rows, there);
        once.rows.forEach((merged, index) => {
          const [was, here, now] = people[index] ?? ["", "", ""];
          expect(merged.values.firstName).toBe(here === was ? now : here);
          expect(merged.conflicts.length > 0).toBe(here !== was && here !== now && now !== was);
        });
        const again = mergeRoster(
          there,
          once.rows.map((merged) => ({ ...merged, status: "" })),
          there,
        );
        expect(again.rows.map((merged) => [merged.values, merged.conflicts, merged.touched])).toEqual(
          once.rows.map((merged) => [merged.values, merged.conflicts, false]),
        );
      }),
    );
  });
});
