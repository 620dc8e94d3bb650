import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { canonicalGuid, isGuid, sameGuid } from "../../../src/roster";
import { codes, codesOf, created, guid, student, updated } from "../support/people";

const digits = [..."0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const part = (length: number) =>
  fc
    .array(fc.constantFrom(...digits), { minLength: length, maxLength: length })
    .map((characters) => characters.join(""));

describe("C-1: User GUID", () => {
  test("C-1: 8-4-4-4-12 letters and digits are a GUID, hexadecimal or not", () => {
    const guids = fc.tuple(part(8), part(4), part(4), part(4), part(12)).map((parts) => parts.join("-"));
    fc.assert(fc.property(guids, (text) => isGuid(text) && sameGuid(text.toUpperCase(), text.toLowerCase())));
  });

  test.each([
    "",
    "7k3m9x2p",
    "7k3m9x2p-q8wz-4h6t-y1vn-0c5r8d2f6g4",
    "7k3m9x2pq8wz4h6ty1vn0c5r8d2f6g4j",
    "{7k3m9x2p-q8wz-4h6t-y1vn-0c5r8d2f6g4j}",
    "7k3m9x2p-q8wz-4h6t-y1vn-0c5r8d2f6g4é",
    "7k3m9x2p-q8wz-4h6t-y1vn-0c5r8d2f6g4j\n",
  ])("C-1: %j is no GUID", (text) => {
    expect(isGuid(text)).toBe(false);
  });

  test("C-1: a new person has none, and may not have a malformed one", () => {
    expect(codes(created({ userGuid: "" }))).toEqual([]);
    expect(codesOf(created({ userGuid: "12345" }), "userGuid")).toEqual(["user_guid.malformed"]);
  });

  test("C-1: on an update blank, malformed and another person's are three codes, and each knows the right GUID", () => {
    for (const [typed, code] of [
      ["", "user_guid.missing"],
      ["7k3m9x2p-q8wz", "user_guid.malformed"],
      [guid(77), "user_guid.other_person"],
    ] as const) {
      const [found, ...others] = updated(student, { userGuid: typed }).findings;
      expect(others).toEqual([]);
      expect(found).toMatchObject({
        code,
        severity: "error",
        field: "userGuid",
        facts: { expected: student.userGuid },
      });
    }
  });

  test("C-1: case and spaces around a GUID make no difference", () => {
    expect(codes(updated(student, { userGuid: ` ${(student.userGuid ?? "").toUpperCase()} ` }))).toEqual([]);
    expect(canonicalGuid(" ABCD ")).toBe("abcd");
  });
});
