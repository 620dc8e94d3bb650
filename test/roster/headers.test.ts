import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readHeaders } from "../../src/roster/headers";

/** What is suggested for a header of a file that is a roster otherwise. */
function suggestedFor(header: string): string | undefined {
  const told = readHeaders(["User GUID", "Role", header]).problems.find((one) => one.code === "file.header_unknown");
  return told?.code === "file.header_unknown" ? told.facts.nearest : undefined;
}

describe("F-4: what an unknown header stands for", () => {
  test.each([
    ["familyName", "Last Name"],
    ["givenName", "First Name"],
    ["grades", "Grade Level"],
    ["Email Address [Required]", "Email"],
    ["Student_Number", "User ID"],
    ["Student Number", "User ID"],
    ["Student ID", "User ID"],
    ["ID Number", "User ID"],
    ["LName", "Last Name"],
    ["Correo electrónico", "Email"],
    ["Apellidos", "Last Name"],
    ["Section_id", "Class ID"],
  ])("F-4: %s is known as %s", (header, ours) => expect(suggestedFor(header)).toBe(ours));

  test.each([
    ["Usernam", "Username"],
    ["Frist Name", "First Name"],
    ["Emial", "Email"],
    ["Pasword", "Password"],
    ["Grade Levle", "Grade Level"],
    ["User GUI", "User GUID"],
    ["Student No.", "User ID"],
    ["Apelidos", "Last Name"],
  ])("F-4: %s is near to %s", (header, ours) => expect(suggestedFor(header)).toBe(ours));

  test.each([
    ["Phone"],
    ["Start Date"],
    ["Period"],
    ["Teacher"],
    ["Course"],
    ["Course_id"],
    ["Student Name"],
    ["Name"],
    ["Middle Name"],
    ["Parent Email"],
    ["Gender"],
    ["School"],
    ["Homeroom"],
    ["Suffix"],
    ["Notes"],
  ])("F-4: %s means something else, and nothing is guessed", (header) => expect(suggestedFor(header)).toBeUndefined());

  test("F-4: what a program has put around a header makes no other one", () => {
    for (const header of [
      `'First Name'`,
      `"First Name" *`,
      "“First Name”",
      "«first_name»",
      '="First Name"',
      ` ="First Name*" `,
    ]) {
      expect(readHeaders(["User GUID", "Role", header]).fields[2]).toBe("firstName");
    }
    // Only around it: a quotation mark on one side belongs to something else.
    expect(readHeaders(["User GUID", "Role", "'First Name"]).fields[2]).toBeNull();
  });

  test("F-4: case, spaces, underscores and an asterisk behind make no other header", () => {
    for (const header of ["FIRST NAME", "first_name", " First  Name ", "First Name *", "\uFEFFFirst Name"]) {
      expect(readHeaders(["User GUID", "Role", header]).fields[2]).toBe("firstName");
    }
  });

  test("F-4: whatever a header is, it is read or told, and a suggestion is one of ours", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (header) => {
        const reading = readHeaders(["User GUID", "Role", header]);
        expect(reading.fields).toHaveLength(3);
        const suggestion = suggestedFor(header);
        if (suggestion !== undefined) expect(readHeaders([suggestion]).fields[0]).not.toBeNull();
      }),
    );
  });
});
