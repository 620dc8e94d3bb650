import { describe, expect, test } from "@jest/globals";
import { codesOf, created, student, teacher, updated } from "../support/people";

const longest = `${"a".repeat(64)}@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(57)}.org`;

describe("C-6: Email", () => {
  test.each([
    "maria@school.org",
    "m.o'brien+5@lincoln.k12.ca.us",
    "A_B-1@x-y.example",
    "a@b.co",
    "x@xn--espaa-rta.example",
    longest,
  ])("C-6: %s is an address", (email) => {
    expect(email.length).toBeLessThanOrEqual(254);
    const row = created({ email });
    expect(codesOf(row, "email")).toEqual([]);
    expect(row.values.email).toBe(email);
  });

  test.each([
    "maria@",
    "maria",
    "@school.org",
    "maria@school",
    "maria@@school.org",
    "maria..jose@school.org",
    ".maria@school.org",
    "maria@school..org",
    "maria@-school.org",
    "maria@school.org, jose@school.org",
    "Maria <maria@school.org>",
    "maría@school.org",
    "maria@school.1",
    "maria@[127.0.0.1]",
    `${"a".repeat(65)}@school.org`,
    "clear@",
  ])("C-6: %s is none", (email) => {
    expect(codesOf(created({ email }), "email")).toEqual(["email.malformed"]);
  });

  test("C-6: at most 254 characters, which is told besides what else is wrong", () => {
    expect(codesOf(created({ email: `x${longest}` }), "email")).toEqual(["email.too_long", "email.malformed"]);
    expect(codesOf(created({ email: `${longest.slice(0, -4)}.museum.org` }), "email")).toEqual(["email.too_long"]);
  });

  test("C-6: a new teacher needs one, a student does not", () => {
    expect(codesOf(created({ role: "T", email: "" }), "email")).toEqual(["email.required"]);
    expect(codesOf(created({ role: "S", email: "" }), "email")).toEqual([]);
  });

  test("C-6: who becomes a teacher needs one; a teacher who never had one is not held up by it", () => {
    const withoutEmail = { ...student, email: "" };
    expect(codesOf(updated(withoutEmail, { role: "Teacher" }), "email")).toEqual(["email.required"]);
    expect(codesOf(updated(student, { role: "Teacher" }), "email")).toEqual([]);
    expect(codesOf(updated({ ...teacher, email: "" }, { firstName: "Rut" }), "email")).toEqual([]);
  });

  test("C-15: CLEAR erases a student's address in any case of the word, and may not leave a teacher without one", () => {
    for (const word of ["CLEAR", "clear", " Clear "]) {
      const row = updated(student, { email: word });
      expect(row.values.email).toBe("CLEAR");
      expect(row.findings).toEqual([]);
    }
    expect(codesOf(updated(teacher, { email: "CLEAR" }), "email")).toEqual(["email.required"]);
    expect(codesOf(created({ email: "CLEAR" }), "email")).toEqual(["email.malformed"]);
  });
});
