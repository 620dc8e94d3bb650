/** Classes, from end to end: made, joined, changed and exported through roster rows, and corrected where a part of a row failed. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { ImportFileRow } from "../../src/contract";
import { isGuid, type PartialValues } from "../../src/roster";
import { readRosterFile } from "../support/roster-file";
import { guid } from "./support/district";
import type { TestService } from "./support/service";
import { stores } from "./support/stores";

interface ClassRow {
  readonly classGuid: string;
  readonly classId: string;
  readonly className: string;
  readonly classGradeLevel: string;
  readonly classStartDate: string;
  readonly classEndDate: string;
  readonly masterCodes: readonly string[];
}

let turn = 0;
const unique = (name: string) => `${name}-${turn}`;
const student = (more: PartialValues = {}): PartialValues => ({
  userId: unique("S"),
  role: "Student",
  firstName: "Nia",
  lastName: "Okoye",
  gradeLevel: "3",
  ...more,
});
const teacher = (more: PartialValues = {}): PartialValues => ({
  ...student(),
  userId: unique("T"),
  role: "Teacher",
  firstName: "Tomás",
  lastName: "Rivera",
  email: `${unique("tomas")}@riverbend.example`,
  ...more,
});
const codes = (row: ImportFileRow | undefined) => row?.findings.map((one) => one.code);

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.stop());
  beforeEach(() => {
    turn += 1;
  });

  const upload = async (...rows: ImportFileRow["values"][]) => {
    const view = await service.importRows(
      "lincoln",
      rows.map((values, index) => ({ row: index + 2, values })),
    );
    const read = async (file: "completed" | "error") =>
      new Map((await service.file(view.id, file)).rows.map((row) => [row.row, row]));
    return { view, completed: await read("completed"), error: await read("error") };
  };
  const classes = async () => (await service.json<{ rows: ClassRow[] }>("/v1/schools/lincoln/classes")).rows;
  const classOf = async (classId: string) => (await classes()).filter((one) => one.classId === classId);

  describe("made and joined", () => {
    test("S-11: a new class with its teacher, students, a core product and an add-on; its Class GUID is on every row", async () => {
      const group = {
        classId: unique("MATH"),
        className: "Math, period 2",
        classGradeLevel: "3rd",
        classStartDate: "2026-08-17",
      };
      const { view, completed } = await upload(
        // The teacher may stand anywhere in the file.
        student({ ...group, masterCode: "MATH-2027" }),
        student({ ...group, masterCode: "PRACTICE-2027" }),
        teacher({ ...group, masterCode: "MATH-2027" }),
        teacher({ ...group, masterCode: "PRACTICE-2027" }),
      );
      expect(view).toMatchObject({ status: "completed", counts: { created: 2, failed: 0, classesCreated: 1 } });
      const [made] = await classOf(group.classId);
      expect(made).toEqual({
        classGuid: expect.any(String),
        classId: group.classId,
        className: "Math, period 2",
        classGradeLevel: "3",
        classStartDate: "08/17/2026",
        classEndDate: "",
        masterCodes: ["MATH-2027", "PRACTICE-2027"],
      });
      expect(isGuid(made?.classGuid ?? "")).toBe(true);
      const guids = [...completed.values()].map((row) => row.values.classGuid);
      expect(guids).toEqual([2, 3, 4, 5].map(() => made?.classGuid));
    });

    test("S-11: people who are there join a class that is there, by its GUID or its ID, and the file says which class that is", async () => {
      const before = await classOf("MATH-3");
      const { view, completed } = await upload(
        { userGuid: guid("zoe"), classGuid: guid("mathclass").toUpperCase(), masterCode: "READ-2027" },
        { userGuid: guid("jose"), classId: "math-3", className: "Math, grade 3", masterCode: "READ-2027" },
      );
      expect(view.counts).toMatchObject({ updated: 2, failed: 0, classesCreated: 0 });
      for (const row of completed.values()) {
        expect(row.values).toMatchObject({
          classGuid: guid("mathclass"),
          classId: "MATH-3",
          className: "Math, grade 3",
          classStartDate: "08/17/2026",
        });
      }
      expect(await classOf("MATH-3")).toEqual(before);
    });

    test("C-14: the same upload again makes and changes nothing", async () => {
      const group = { classId: unique("READ"), className: "Reading" };
      const rows = [teacher(group), student(group)];
      const first = await upload(...rows);
      const people = [...first.completed.values()].map((row) => ({ userGuid: row.values.userGuid ?? "", ...group }));
      const again = await upload(...people);
      expect(again.view).toMatchObject({
        status: "completed",
        counts: { created: 0, updated: 0, unchanged: 2, classesCreated: 0 },
      });
    });

    test("S-16: nobody is taken out of a class, whoever is on its rows now", async () => {
      const group = { classId: unique("STAY"), className: "Stay" };
      await upload(teacher(group), { userGuid: guid("maria"), ...group, masterCode: "READ-2027" });
      await upload({ userGuid: guid("jose"), ...group, masterCode: "PRACTICE-2027" });
      expect((await classOf(group.classId))[0]?.masterCodes).toEqual(["PRACTICE-2027", "READ-2027"]);
    });
  });

  describe("teachers (C-14)", () => {
    test("C-14: students of a new class without a teacher are made, the class is not", async () => {
      const group = { classId: unique("NONE"), className: "None" };
      const { view, completed, error } = await upload(student(group));
      expect(view.counts).toMatchObject({ created: 1, failed: 1, classesCreated: 0 });
      expect(codes(error.get(2))).toEqual(["class.no_teacher"]);
      expect(completed.get(2)?.values).toMatchObject({ classId: "", className: "" });
      expect(await classOf(group.classId)).toEqual([]);
    });

    test("C-14: when the teacher's row fails, the class gets no students either; corrected, all of them are in it, and nobody twice", async () => {
      const group = { classId: unique("FAIL"), className: "Fail" };
      const first = await upload(student(group), teacher({ ...group, email: "tomas@" }));
      expect(first.view.counts).toMatchObject({ created: 1, failed: 2, classesCreated: 0 });
      expect(codes(first.error.get(2))).toEqual(["class.no_teacher"]);
      expect(first.error.get(2)?.findings[0]?.message).toContain("row 3");
      expect(codes(first.error.get(3))).toEqual(["email.malformed"]);
      expect(isGuid(first.error.get(2)?.values.userGuid ?? "")).toBe(true);

      const [ofStudent, ofTeacher] = [first.error.get(2)?.values ?? {}, first.error.get(3)?.values ?? {}];
      const second = await upload(ofStudent, { ...ofTeacher, email: `${unique("tomas")}@riverbend.example` });
      expect(second.view).toMatchObject({ status: "completed", counts: { created: 1, updated: 1, classesCreated: 1 } });
      const people = (await service.export("lincoln")).map((row) => row.userId);
      expect(people.filter((userId) => userId === unique("S"))).toHaveLength(1);
    });

    test("C-14: a student who becomes a teacher in the same import teaches the class", async () => {
      const group = { classId: unique("ROLE"), className: "Role" };
      const made = await upload(student());
      const userGuid = made.completed.get(2)?.values.userGuid ?? "";
      const promoted = { userGuid, role: "Teacher", email: `${unique("nia")}@riverbend.example`, ...group };
      const { view } = await upload({ userGuid: guid("maria"), ...group }, promoted);
      expect(view).toMatchObject({ status: "completed", counts: { failed: 0, classesCreated: 1 } });
    });

    test("C-14: the only teacher of a class becomes a student when another row gives the class a teacher", async () => {
      const group = { classId: unique("LAST"), className: "Last" };
      const made = await upload(teacher(group));
      const first = made.completed.get(2)?.values.userGuid ?? "";
      const alone = await upload({ userGuid: first, role: "Student" });
      expect(alone.error.get(2)?.findings.filter((one) => one.severity === "error")).toMatchObject([
        { code: "role.last_teacher", field: "role", facts: { classId: group.classId } },
      ]);
      // Whichever row comes first in the file.
      const both = await upload({ userGuid: first, role: "Student" }, { userGuid: guid("ana"), ...group });
      expect(both.view).toMatchObject({ status: "completed", counts: { updated: 2, failed: 0 } });
    });

    test("C-14: a teacher far down a long file counts for the students at its top", async () => {
      const groups = Array.from({ length: 55 }, (_, index) => ({ classId: unique(`LONG${index}`), className: "Long" }));
      const people = ["maria", "jose", "xi", "zoe", "liam"].map((name) => ({ userGuid: guid(name) }));
      const students = groups.flatMap((group) => people.map((person) => ({ ...person, ...group })));
      const { view } = await upload(...students, ...groups.map((group) => ({ userGuid: guid("ana"), ...group })));
      expect(view).toMatchObject({ status: "completed", progress: { done: 330 } });
      expect(view.counts).toMatchObject({ updated: 6, failed: 0, classesCreated: 55 });
    });
  });

  describe("changed through their GUID", () => {
    let classGuid: string;
    const group = () => ({ classId: unique("EDIT"), className: "Before", classStartDate: "08/17/2026" });
    beforeEach(async () => {
      const { completed } = await upload(teacher(group()));
      classGuid = completed.get(2)?.values.classGuid ?? "";
    });

    test("C-10, C-12: name, grade and dates are written, a blank cell keeps what is stored", async () => {
      const { view, completed } = await upload(
        { userGuid: guid("xi"), classGuid, className: "After", classGradeLevel: "kg", classEndDate: "06/04/2027" },
        { userGuid: guid("zoe"), classGuid, className: "After" },
      );
      expect(view.counts).toMatchObject({ failed: 0, classesCreated: 0 });
      const after = {
        classGuid,
        classId: unique("EDIT"),
        className: "After",
        classGradeLevel: "K",
        classStartDate: "08/17/2026",
        classEndDate: "06/04/2027",
      };
      expect(await classOf(unique("EDIT"))).toMatchObject([after]);
      expect(completed.get(3)?.values).toMatchObject(after);
    });

    test("I-11: somebody who is in the class already can rename it, and the row counts as an update", async () => {
      await upload({ userGuid: guid("xi"), classGuid });
      const { view } = await upload({ userGuid: guid("xi"), classGuid, className: "Later" });
      expect(view.counts).toMatchObject({ updated: 1, unchanged: 0 });
      expect((await upload({ userGuid: guid("xi"), classGuid, className: "Later" })).view.counts).toMatchObject({
        updated: 0,
        unchanged: 1,
      });
    });

    test("C-9: the Class ID of another class beside a GUID changes nothing", async () => {
      const { error } = await upload({ userGuid: guid("xi"), classGuid, classId: "MATH-3", className: "Mine" });
      expect(error.get(2)?.findings).toMatchObject([
        {
          code: "class_guid.other_class",
          field: "classGuid",
          facts: { owner: unique("EDIT"), classId: "MATH-3", expected: guid("mathclass") },
        },
      ]);
      expect((await classes()).map((one) => one.className)).not.toContain("Mine");
    });

    test("C-12: an end that would come before the start that the class has is refused", async () => {
      const { error } = await upload({ userGuid: guid("xi"), classGuid, classEndDate: "08/01/2026" });
      expect(codes(error.get(2))).toEqual(["date.end_before_start"]);
      expect(await classOf(unique("EDIT"))).toMatchObject([{ classEndDate: "" }]);
    });

    test("C-9: without the GUID the class stays as it is, and the row says so", async () => {
      const { view, completed } = await upload({ userGuid: guid("xi"), ...group(), className: "Elsewhere" });
      expect(view.status).toBe("completed");
      expect(completed.get(2)?.findings).toMatchObject([
        { code: "class.kept", severity: "warning", facts: { stored: "Before", classGuid } },
      ]);
      expect(completed.get(2)?.values.className).toBe("Before");
    });

    test("S-13: a row whose person fails changes no class", async () => {
      await upload({ userGuid: guid("xi"), email: "xi@", classGuid, className: "Not this" });
      expect(await classOf(unique("EDIT"))).toMatchObject([{ className: "Before" }]);
    });

    test("S-17: a class of another school is unknown, by its GUID and by its ID", async () => {
      const far = [
        {
          row: 2,
          values: {
            ...teacher({ userId: unique("F"), email: `${unique("far")}@riverbend.example` }),
            classGuid,
            className: "Taken",
          },
        },
      ];
      const view = await service.importRows("tubman", far, { as: "tubman" });
      expect(codes((await service.file(view.id, "error", "tubman")).rows[0])).toEqual(["class_guid.unknown"]);
      expect(await classOf(unique("EDIT"))).toMatchObject([{ className: "Before" }]);
    });
  });

  describe("products", () => {
    test("C-14: two core products in one upload go, with a warning that suggests a Class ID of its own", async () => {
      const group = { classId: unique("CORE"), className: "Core" };
      const person = teacher();
      const first = await upload(
        { ...person, ...group, masterCode: "READ-2027" },
        { ...person, ...group, masterCode: "MATH-2027" },
      );
      expect(first.view).toMatchObject({ status: "completed", counts: { created: 1, failed: 0, classesCreated: 1 } });
      expect(first.completed.get(3)?.findings).toMatchObject([
        {
          code: "class.two_core_products",
          severity: "warning",
          facts: { suggestion: `${group.classId}-MATH`, otherRow: 2 },
        },
      ]);
      expect(await classOf(group.classId)).toMatchObject([{ masterCodes: ["MATH-2027", "READ-2027"] }]);
    });

    test("C-14: more than 50 students of a class are told once, those who are in it counted", async () => {
      const group = { classId: unique("LUNCH"), className: "Lunch" };
      const child = (index: number) => ({
        userId: unique(`L${index}`),
        role: "Student",
        firstName: `L${"abcdefghij".charAt(index % 10)}${"abcdefghij".charAt(Math.floor(index / 10))}`,
        lastName: "Lunch",
        gradeLevel: "3",
        ...group,
      });
      const told = ({ completed }: Awaited<ReturnType<typeof upload>>, code: string) =>
        [...completed.values()].flatMap((row) => row.findings.filter((one) => one.code === code));
      const first = await upload({ ...teacher(), ...group }, ...Array.from({ length: 48 }, (_, index) => child(index)));
      expect(told(first, "class.many_students")).toEqual([]);
      const second = await upload(...Array.from({ length: 3 }, (_, index) => child(50 + index)));
      expect(told(second, "class.many_students")).toMatchObject([{ facts: { students: 51, limit: 50 } }]);
    });

    test("C-13: a Master Code may be written in any case, and is kept as the school has it", async () => {
      const { view, completed } = await upload({
        userGuid: guid("maria"),
        classGuid: guid("mathclass"),
        masterCode: "practice-2027",
      });
      expect(view.status).toBe("completed");
      expect(completed.get(2)?.values.masterCode).toBe("PRACTICE-2027");
      expect((await classOf("MATH-3"))[0]?.masterCodes).toContain("PRACTICE-2027");
      expect((await classOf("MATH-3"))[0]?.masterCodes).not.toContain("practice-2027");
    });
  });

  describe("export of classes (S-4)", () => {
    const inFile = async (format: "csv" | "xlsx") => {
      const answer = await service.call(`/v1/schools/lincoln/classes?format=${format}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-disposition")).toContain(`Lincoln Elementary classes.${format}`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      const { reading } = readRosterFile(bytes);
      if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
      return reading.rows.map((row) => row.values);
    };

    test.each([
      "csv",
      "xlsx",
    ] as const)("S-4: as %s there is a line for every class and Master Code, as a roster has them", async (format) => {
      const lines = await inFile(format);
      const expected = (await classes()).flatMap(({ masterCodes, ...values }) =>
        (masterCodes.length === 0 ? [""] : masterCodes).map((masterCode) => ({ ...values, masterCode })),
      );
      expect(lines).toMatchObject(expected);
      expect(lines.every((line) => line.userGuid === "")).toBe(true);
    });

    test("S-4: a line of it, with a person written beside the class, enrols them and changes nothing of the class", async () => {
      const before = await classes();
      const line = (await inFile("csv")).find((one) => one.classId === "MATH-3") ?? {};
      const { view } = await upload({ ...line, userGuid: guid("liam") });
      expect(view).toMatchObject({ status: "completed", counts: { updated: 1, classesCreated: 0 } });
      expect(await classes()).toEqual(before);
    });
  });
});
