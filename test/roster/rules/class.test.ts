import { describe, expect, test } from "@jest/globals";
import { hasClass } from "../../../src/roster";
import { codes, codesOf, created, guid } from "../support/people";

const math = { classId: "MATH5-02", className: "Math 5, Ms. Rivera" };

describe("C-9, C-10: the class of a row", () => {
  test("C-10: a row has a class as soon as any class column is filled", () => {
    expect(hasClass({})).toBe(false);
    expect(hasClass({ classId: "", masterCode: "" })).toBe(false);
    expect(hasClass({ masterCode: "X" })).toBe(true);
  });

  test("C-10: a new class needs its ID and its name", () => {
    expect(codes(created(math))).toEqual([]);
    expect(codes(created({ masterCode: "MC-1" }))).toEqual(["class_id.required", "class_name.required"]);
    expect(codes(created({ classId: "M5" }))).toEqual(["class_name.required"]);
  });

  test("C-9: a Class GUID names an existing class; blank is a new one", () => {
    expect(codes(created({ classGuid: guid(9).toUpperCase() }))).toEqual([]);
    expect(created({ classGuid: guid(9).toUpperCase() }).values.classGuid).toBe(guid(9));
    expect(codes(created({ ...math, classGuid: "MATH5" }))).toEqual(["class_guid.malformed"]);
  });

  test("C-10: ID at most 64 characters, name at most 100", () => {
    expect(codes(created({ classId: "x".repeat(64), className: "é".repeat(100) }))).toEqual([]);
    const tooLong = created({ classId: "x".repeat(65), className: "é".repeat(101) });
    expect(codesOf(tooLong, "classId")).toEqual(["class_id.too_long"]);
    expect(codesOf(tooLong, "className")).toEqual(["class_name.too_long"]);
  });

  test("C-13: a Master Code is taken as it is", () => {
    expect(created({ ...math, masterCode: " =MC 1/2 " }).values.masterCode).toBe("=MC 1/2");
  });
});
