import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { damageOf } from "../../src/roster/damage/damage";
import { looksLikeDate } from "../../src/roster/damage/dates";
import { changedPunctuation } from "../../src/roster/damage/letters";
import { misreadName } from "../../src/roster/damage/misread-names";
import { suggestedUsername } from "../../src/roster/suggestions";

describe("what spreadsheets do to cells", () => {
  test.each([
    ["lost zeros", "00123", "123"],
    ["a long number", "123456789012", "1.23457E+11"],
    ["a long number, in Spanish", "123456789012", "1,23457E+11"],
    ["a round number", "100000", "1E+05"],
    ["a date", "3-4", "3/4/2026"],
    ["a date, as Sheets shows it", "3-4", "4-Mar"],
    ["a date, ISO", "10-12", "2026-10-12"],
    ["thousands", "1234567", "1,234,567"],
    ["a decimal", "4021", "4021.0"],
    ["a curly apostrophe", "O'Neil", "O’Neil"],
    ["a straight apostrophe", "O’Neil", "O'Neil"],
    ["a long dash", "Smith-Lee", "Smith–Lee"],
    ["spaces that were trimmed", "Ana  Luz", "Ana Luz"],
  ])("A-5: %s is recognised against what was pulled", (_name, stored, typed) => {
    expect(damageOf("lastName", stored, typed)).not.toBeNull();
  });

  test.each([
    ["00123", "124"],
    ["123456789012", "1.23458E+11"],
    ["3-4", "5/6/2026"],
    ["O'Neil", "O'Neill"],
    ["1234", "1,235"],
    ["", "123"],
    ["Ana", ""],
    ["ana", "Ana"],
    // One accent too many, taken away by hand: no program leaves the other.
    ["Garcíá", "García"],
    ["Peréz Gómez", "Perez Gómez"],
    ["Đức", "Đúc"],
  ])("A-5: %s that became %s is a change like any other", (stored, typed) => {
    expect(damageOf("lastName", stored, typed)).toBeNull();
  });
});

describe("damage, combined and of further kinds", () => {
  test.each([
    ["zeros and a decimal", "000843", "843.0", "number"],
    ["zeros, thousands", "004512", "4,512", "number"],
    ["zeros, two decimals", "004512", "4512.00", "number"],
    ["thousands as in Spain", "004512", "4.512", "number"],
    ["thousands with a thin space", "1004512", "1\u202F004\u202F512", "number"],
    ["a currency", "004512", "$4,512.00", "number"],
    ["a code that is E-notation", "1E5", "100000", "number"],
    ["a code that is E-notation, shown so", "1E5", "1.00E+05", "number"],
    ["a code that is E-notation, with zeros", "12e3", "12000", "number"],
    ["digits cut after fifteen", "1234567890123456", "1234567890123450", "number"],
    ["digits rounded after fifteen", "1234567890123456", "1234567890123460", "number"],
    ["E-notation and lost zeros", "000123456789012", "1.23457E+11", "number"],
    ["E-notation, every digit", "123456", "1.23456E+05", "number"],
    ["E-notation of three digits", "123456789012", "1.23457E+011", "number"],
    ["E-notation by a mask", "123456789012", "123.457E+9", "number"],
    ["E-notation by another mask", "123456789012", "12.3457E+10", "number"],
    ["E-notation without a decimal sign", "123456789012", "123457E+6", "number"],
    ["E-notation that begins with nought", "123456789012", "0.123457E+12", "number"],
    ["E-notation of Fortran", "123456789012", "1.23457D+11", "number"],
    ["E-notation with a blank", "123456789012", "1,23457 E+11", "number"],
    ["a decimal of a database", "004512", "4512.0000000000", "number"],
    ["a month and a number", "MAR2", "2-Mar", "date"],
    ["a month and a number, with the year", "MAR2", "3/2/2026", "date"],
    ["a month and a number, ISO with a time", "SEP1", "2026-09-01T00:00:00Z", "date"],
    ["a month and a year", "MAR-04", "Mar-04", "date"],
    ["a month in Spanish", "3-4", "4-mar", "date"],
    ["a month in Spanish that is English nowhere", "1-8", "1-ago", "date"],
    ["a date with a time", "3-4", "3/4/2026 0:00", "date"],
    ["a date in full", "3-4", "Wednesday, March 4, 2026", "date"],
    ["a date in full, in Spanish", "3-4", "4 de marzo de 2026", "date"],
    ["a date with slashes around the month", "12-3", "12/mar", "date"],
    ["three numbers", "10-12-05", "10/12/2005", "date"],
    ["a date as its serial number", "3-4", "46085", "date"],
    ["accents", "Núñez", "Nunez", "accents"],
    ["accents of letters with a stroke", "Łukasz", "Lukasz", "accents"],
    ["marks, where a letter with a stroke stays", "Đức", "Đuc", "accents"],
    ["marks of a Norwegian name", "Bjørn-Åge", "Bjørn-Age", "accents"],
    ["letters that western Europe does not have", "Renée Wałęsa", "Renée Walesa", "accents"],
    ["the same in a name of Romania", "Ștefan Bălănescu-Îles", "Stefan Balanescu-Îles", "accents"],
    ["the same as question marks", "Renée Wałęsa", "Renée Wa??sa", "letters"],
    ["the same left out", "Renée Wałęsa", "Renée Wasa", "letters"],
    ["cut at the first of them", "Renée Wałęsa", "Renée Wa", "letters"],
    ["accents and the apostrophe", "O’Brien-Núñez", "O'Brien-Nunez", "accents"],
    ["capitals", "García", "GARCÍA", "case"],
    ["capitals without accents", "García", "GARCIA", "case"],
    ["small letters", "McDonald", "mcdonald", "case"],
    ["=PROPER()", "McDonald", "Mcdonald", "case"],
    ["=PROPER(), of small words", "de la Cruz", "De La Cruz", "case"],
    ["=PROPER(), of a small word of the Philippines", "delos Santos", "Delos Santos", "case"],
    ["=PROPER(), of a name with two capitals", "DeShawn", "Deshawn", "case"],
    ["=PROPER(), of numerals", "King III", "King Iii", "case"],
    ["=PROPER(), of initials", "AJ", "Aj", "case"],
    ["=PROPER() of Google, behind an apostrophe", "O'Brien", "O'brien", "case"],
    ["=PROPER() of Excel, of a small word before one", "d'Artagnan", "D'Artagnan", "case"],
    ["=PROPER() and accents", "de la Peña", "De La Pena", "case"],
    ["an apostrophe taken away", "O'Brien", "OBrien", "punctuation"],
    ["a space in its place", "O'Brien", "O Brien", "punctuation"],
    ["a hyphen taken away", "Smith-Jones", "SmithJones", "punctuation"],
    ["a space in the place of a hyphen", "Smith-Jones", "Smith Jones", "punctuation"],
    ["a period taken away", "St. John", "St John", "punctuation"],
    ["a period at the end taken away", "King Jr.", "King Jr", "punctuation"],
    ["initials without their periods", "J.R.", "JR", "punctuation"],
    ["apostrophe and hyphen", "O'Brien-Smith", "OBrien Smith", "punctuation"],
    ["punctuation and accents", "O'Brien-Núñez", "OBrien Nunez", "punctuation"],
    ["punctuation, accents and capitals", "O'Brien-Núñez", "OBRIEN NUNEZ", "punctuation"],
    ["punctuation and =PROPER()", "O'Brien-Smith", "Obrien Smith", "punctuation"],
    ["punctuation where all was in capitals", "O'BRIEN", "OBRIEN", "punctuation"],
    ["question marks", "Núñez", "N??ez", "letters"],
    ["replacement characters", "Núñez", "N\uFFFD\uFFFDez", "letters"],
    ["letters left out", "María", "Mara", "letters"],
    ["letters left out at the start", "Álvarez", "lvarez", "letters"],
    ["cut at the first accent", "José", "Jos", "letters"],
    ["cut at the first accent of a second name", "Ana María", "Ana Mar", "letters"],
    ["zeros behind a decimal", "1.10", "1.1", "number"],
    ["a decimal that was whole", "1.0", "1", "number"],
    ["places that a mask adds", "1.1", "1.10", "number"],
    ["zeros before a decimal", "01.5", "1.5", "number"],
    ["a decimal as in Spain", "1.10", "1,1", "number"],
    ["a decimal sign alone", "004512", "4512.", "number"],
    ["UTF-8 read as Windows-1252", "José", "JosÃ©", "decoding"],
    ["the same, with its unseen half", "Díaz", "DÃ\u00ADaz", "decoding"],
    ["the same, without its unseen half", "Díaz", "DÃaz", "decoding"],
    ["the same at the start", "Álvarez", "Ãlvarez", "decoding"],
    ["UTF-8 read wrongly twice", "José", "JosÃƒÂ©", "decoding"],
    ["an apostrophe", "O’Neil", "Oâ€™Neil", "decoding"],
    ["Windows-1252 read as Mac Roman", "José", "JosÈ", "decoding"],
    ["Windows-1252 read as a DOS page", "José", "JosÚ", "decoding"],
    ["Mac Roman read as Windows-1252", "Núñez", "Nœ–ez", "decoding"],
    ["Windows-1252 read as Windows-1250", "Muñoz", "Muńoz", "decoding"],
    ["the same, of Denmark", "Sørensen", "Sřrensen", "decoding"],
    ["UTF-8 read as Windows-1250", "León", "LeĂłn", "decoding"],
    ["the same, without its unseen half", "María", "MarĂa", "decoding"],
    ["Windows-1252 read as Windows-1251", "José", "Josй", "decoding"],
    ["UTF-8 read as Windows-1251", "García", "GarcГ\u00ADa", "decoding"],
    ["UTF-8 read as GBK", "José", "Jos茅", "decoding"],
    ["ISO 8859-15", "Søren", "SÃžren", "decoding"],
  ])("G-2: %s: %s that became %s", (_name, stored, typed, kind) => {
    expect(damageOf("lastName", stored, typed)).toBe(kind);
  });

  test.each([
    ["123", "00123"],
    ["004512", "004513"],
    ["004512", "4512.5"],
    ["1E5", "1E6"],
    ["1E5", "10000"],
    ["12000", "12D3"],
    ["123456789012", "123.458E+9"],
    ["123456789012", "123.457E+8"],
    ["MAR2", "3-Mar"],
    ["3-4", "3-5"],
    ["3-4", "46086"],
    ["Nunez", "Núñez"],
    ["GARCIA", "García"],
    ["García", "Garza"],
    ["Mcdonald", "McDonald"],
    ["José", "Josè"],
    ["Ana", "Ánna"],
    ["1234567890123456", "1234567890123999"],
    ["4", "4E"],
    ["1.10", "1.2"],
    ["1.1", "11"],
    ["Ana Óscar", "Ana"],
    ["María José", "María"],
    ["李明", "-"],
    ["Mar", "María"],
    ["ana", "Ana"],
    ["garcia", "Garcia"],
    ["MCDONALD", "McDonald"],
    ["MCDONALD", "Mcdonald"],
    ["mcdonald", "McDonald"],
    ["de la cruz", "De la Cruz"],
    ["de la cruz", "De La Cruz"],
    ["de la Cruz", "De la Cruz"],
    ["De La Cruz", "de la Cruz"],
    // One capital too few, or too many, put right by hand.
    ["Ana maría", "Ana María"],
    ["SMith", "Smith"],
    ["smitH", "Smith"],
    ["Ana MARÍA", "Ana María"],
    ["King JR", "King Jr"],
    ["OBrien", "O'Brien"],
    ["O'Brien", "O'Brian"],
    ["Smith Jones", "Smith-Jones"],
    ["SmithJones", "Smith Jones"],
    ["Mary Ann", "MaryAnn"],
    ["Smith-Jones", "Smith"],
    ["Smith-Jones", "Smith-Jonas"],
    ["Smith-", "Smith"],
    ["Smith.", "Smith"],
    ["'Ana'", "Ana"],
    ["Smith--Jones", "Smith-Jones"],
    ["St.John", "St. John"],
    ["-", "."],
    // What had been read wrongly is put right by hand.
    ["JosÈ", "José"],
    ["Muńoz", "Muñoz"],
    ["Josй", "José"],
    ["Kozlowski", "Kozłowski"],
  ])("G-2: %s that became %s was typed", (stored, typed) => {
    expect(damageOf("lastName", stored, typed)).toBeNull();
  });

  test("G-2: accents and capitals are a name's; an address may lose them", () => {
    expect(damageOf("username", "Jose", "JOSE")).toBeNull();
    expect(damageOf("username", "anaMaria", "Anamaria")).toBeNull();
    expect(damageOf("username", "o-brien.j", "obrienj")).toBeNull();
    expect(damageOf("className", "Math-Art", "Math Art")).toBeNull();
    expect(damageOf("password", "00123", "123")).toBeNull();
  });

  test.each([
    ["MarÃ\u00ADa", "María"],
    ["MartÃn", "Martín"],
    ["GarcÃa LÃ³pez", "García López"],
    ["JesÃºs", "Jesús"],
    ["NuÃ±ez", "Nuñez"],
    ["Ãvila", "Ávila"],
    ["Oâ€™Neil", "O’Neil"],
    ["JosÃƒÂ©", "José"],
    ["Jos√©", "José"],
    ["Jos├®", "José"],
    ["Ù…Ø±ÙŠÙ…", "مريم"],
    ["Nguyá»…n", "Nguyễn"],
    ["BÃ\u00A0rbara", "Bàrbara"],
  ])("G-2: on a new row %s is told with the name that was meant, %s", (typed, meant) => {
    expect(misreadName(typed)).toEqual({ meant });
  });

  test.each([
    "João",
    "SIMÃO",
    "CONCEIÇÃO",
    "Ânia",
    "Ôngelo",
    "José",
    "Ñíguez",
    "Sørensen",
    "Trần",
    "Đặng",
    "Ó Súilleabháin",
    "İpek",
    "Œuvrard",
    "Ó’Brien",
    "A’ña",
    "D’Ñíguez",
    "É’Lan",
    "Ãngela María".slice(7),
  ])("G-2: %s is a name as it is", (name) => {
    expect(misreadName(name)).toBeNull();
  });

  test.each([
    "12-Mar",
    "Mar-04",
    "3/4/2026",
    "2026-03-04",
    "2026-03-04T00:00:00Z",
    "4-mar",
    "1-ago",
    "3/4/2026 0:00",
    "3/4/2026 12:00:00 AM",
    "2026-03-04 00:00:00",
    "03/04/26",
    "3/4/26",
    "3/4/26 0:00",
    "Wed 3/4/2026",
    "1/Mar/2026",
    "4-Mar-26",
    "12/mar",
    "12/mar.",
    "mar/12",
    "March 4, 2026",
    "Mar 4, 2026",
    "4 March 2026",
    "4th of March 2026",
    "Wednesday, March 4, 2026",
    "Wednesday, September 30, 2026 12:00:00 AM",
    "4 de marzo de 2026",
    "miércoles, 4 de marzo de 2026",
    "4-marzo-2026",
  ])("G-2: %s is a date and no code", (text) => expect(looksLikeDate(text)).toBe(true));

  test.each([
    "3-4",
    "11-12",
    "MAR2",
    "MATH-6",
    "12-A",
    "2026-27",
    "T-17",
    "004512",
    "1-2-3",
    "2026-13-45",
    "B-2026",
    "May 2026 Cohort",
    "Summer 2026",
    "March 2026",
    "March Madness",
    "9/11 Studies",
    "9/10/11",
    "10-12-05",
    "10.12.05",
    "13/14/26",
    "12MAR26",
    "MAY52026",
    "5MAY2026",
    "4 Mar",
    "March 4",
    "12-Marvel",
    "Marvel 4, 2026",
    "Math 4, 2026",
    "Period 8:30",
    "3-4 8:30",
    "Field day 3/4/2026",
    "May 2026 8:30",
  ])("G-2: %s may be a code", (text) => expect(looksLikeDate(text)).toBe(false));

  test("G-2: whatever is typed, looking for damage ends at once and says nothing of a text that did not change", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^[0-9EeÃ©.,' -]{0,40}$/),
      fc.constant("Ã".repeat(5000)),
    );
    fc.assert(
      fc.property(text, text, (stored, typed) => {
        expect(damageOf("lastName", stored, stored)).toBeNull();
        damageOf("lastName", stored, typed);
        misreadName(typed);
        looksLikeDate(typed);
      }),
    );
  });
});

describe("a username that would do", () => {
  const none = () => false;
  test("C-7: what was meant, in the characters a username may have", () => {
    expect(suggestedUsername({ username: "José Núñez" }, none)).toBe("jose.nunez");
    expect(suggestedUsername({ username: "ana!", firstName: "Ana", lastName: "O’Brien-Núñez" }, none)).toBe(
      "aobrien-nunez",
    );
    expect(suggestedUsername({ username: "li", firstName: "Li", lastName: "Wu", userId: "00123" }, none)).toBe(
      "li00123",
    );
    expect(suggestedUsername({ username: "李" }, none)).toBeNull();
  });

  test("C-7: never one that is in the sheet already", () => {
    const taken = (username: string) => ["jose.nunez", "jose.nunez2"].includes(username);
    expect(suggestedUsername({ username: "José Núñez" }, taken)).toBe("jose.nunez3");
  });
});

describe("texts that have nothing to be brought into one spelling", () => {
  const letters = fc.constantFrom(..."aZ0 '\"-`´‘’“”«»–—…\t\u00A0é~_^|");
  const text = fc.string({ unit: letters, maxLength: 8 });
  const slowly = (one: string) =>
    one
      .replace(/[\u2018\u2019\u02bc\u201b`´]/g, "'")
      .replace(/[\u201c\u201d\u201e«»]/g, '"')
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/\u2026/g, "...")
      .replace(/\s+/g, " ")
      .trim();
  test("A-5: are told at once, and the verdict is that of looking for every mark", () => {
    fc.assert(
      fc.property(text, text, (stored, typed) => {
        expect(changedPunctuation(stored, typed)).toBe(slowly(stored) === slowly(typed));
      }),
      { numRuns: 2000 },
    );
  });
});
