import { describe, expect, test } from "@jest/globals";
import { findingMessage } from "../../../src/words";
import { codesOf, created, student, updated } from "../support/people";

describe("C-4: First Name, Last Name", () => {
  test.each([
    "María José",
    "O’Brien",
    "O'Brien",
    "Nguyễn",
    "Smith-Jones Jr.",
    "X",
    "Ng",
    "李",
    "Ōtani",
    "Kaʻiulani",
    "D.",
    "Gal·la",
    "MARCEL·LÍ",
    "علی\u200cرضا",
    "ශ්\u200dරී",
    "अक्\u200dष",
    "അവന്\u200d",
    "-",
    ".",
    "é".repeat(50),
  ])("C-4: %s is a name in either column", (name) => {
    const row = created({ firstName: name, lastName: name });
    expect(row.findings).toEqual([]);
    expect(row.values).toMatchObject({ firstName: name.normalize("NFC"), lastName: name.normalize("NFC") });
  });

  test.each([
    ["", "name.required"],
    [" ", "name.required"],
    ["a".repeat(51), "name.too_long"],
    ["Ana3", "name.characters"],
    ["Ana_B", "name.characters"],
    ["=Ana", "name.characters"],
    ["Ana🙂", "name.characters"],
    ["Ana (Annie)", "name.characters"],
  ])("C-4: %j is told as %s", (name, code) => {
    expect(codesOf(created({ firstName: name }), "firstName")).toEqual([code]);
    expect(codesOf(created({ lastName: name }), "lastName")).toEqual([code]);
  });

  test("C-4: one form of accents, no spaces around, one space between, nothing invisible", () => {
    const row = created({ firstName: " Jose\u0301\u00A0\n Luis\u200B ", lastName: "O’Brien\u00AD" });
    expect(row.values).toMatchObject({ firstName: "José Luis", lastName: "O’Brien" });
    expect(row.findings).toEqual([]);
  });

  test("C-4: joiners are kept between letters of the scripts that need them, and removed everywhere else", () => {
    const kept = (name: string) => created({ firstName: name }).values.firstName;
    expect(kept("An\u200cna\u200d Li")).toBe("Anna Li");
    expect(kept("\u200cعلی\u200c")).toBe("علی");
    expect(kept("علی\u200c\u200cرضا")).toBe("علی\u200cرضا");
    expect(kept("علی \u200cرضا")).toBe("علی رضا");
    expect(codesOf(created({ userId: "12\u200c34" }), "userId")).toEqual([]);
  });

  test.each([
    ["O`Brien", "O'Brien", "backtick", "acento grave"],
    ["O´Brien", "O'Brien", "acute accent", "acento agudo"],
    ["O‘Brien", "O'Brien", "opening quotation mark", "comilla de apertura"],
    ["‘Iolani", "’Iolani", "opening quotation mark", "comilla de apertura"],
    ["`Iolani", "’Iolani", "backtick", "acento grave"],
    ["Núñez\u2011Soto", "Núñez-Soto", "U+2011", "U+2011"],
    ["Núñez\u2010Soto", "Núñez-Soto", "U+2010", "U+2010"],
    ["Núñez–Soto", "Núñez-Soto", "U+2013", "U+2013"],
    ["King, Jr.", "King Jr.", "comma", "coma"],
    ["King,III", "King III", "comma", "coma"],
    ['Robert "Bob"', "Robert", "“Bob”", "«Bob»"],
    ["Robert “Bob” James", "Robert James", "“Bob”", "«Bob»"],
    ["Gal•la", "Gal·la", "sign", "signo"],
  ])("C-4: what is wrong with %j is told by name, and %s is what it would be", (typed, meant, english, spanish) => {
    const [told] = created({ lastName: typed }).findings;
    expect(told).toMatchObject({ code: "name.look_alike", severity: "error", field: "lastName", facts: { meant } });
    if (told === undefined) return;
    expect(findingMessage(told, "en")).toContain(english);
    expect(findingMessage(told, "es")).toContain(spanish);
    expect(codesOf(created({ lastName: meant }), "lastName")).toEqual([]);
  });

  test.each([
    "Luna, Ana",
    "Ana,",
    '"',
    "O`Brien3",
    "Gal·a",
    "Ana•Li",
  ])("C-4: %j has no repair: what would be left is no name, or another one", (name) =>
    expect(codesOf(created({ lastName: name }), "lastName")).toEqual(["name.characters"]));

  test.each([
    ["MartÃn", "Martín"],
    ["GarcÃ\u00ADa", "García"],
    ["JosÃ©", "José"],
    ["JosÃƒÂ©", "José"],
  ])("C-4: letters that were read wrongly are told with the name that was meant: %s, %s", (typed, meant) => {
    expect(created({ lastName: typed }).findings).toMatchObject([
      { code: "cell.misread", severity: "error", facts: { meant } },
    ]);
  });

  test("C-4, C-15: a blank name keeps what is stored", () => {
    expect(codesOf(updated(student, { firstName: "", lastName: "Li" }), "firstName")).toEqual([]);
  });
});
