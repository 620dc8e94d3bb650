/** What untrusted cells cost: every rule, reader and sentence in proportion to their length, whatever stands in them (spec C, design 4). */
import { describe, expect, test } from "@jest/globals";
import {
  checkRow,
  checkRows,
  damageOf,
  type FieldKey,
  fieldKeys,
  fromHarmless,
  harmless,
  passwordFaults,
  suggestedUsername,
} from "../../src/roster";
import { becameDate, looksLikeDate } from "../../src/roster/damage/dates";
import { meantByEscape } from "../../src/roster/damage/escapes";
import { changedPunctuation, lostAccents, lostLetters } from "../../src/roster/damage/letters";
import { misreadName } from "../../src/roster/damage/misread-names";
import { becameNumber, lostZeros, wholeNumber } from "../../src/roster/damage/numbers";
import { readHeaders } from "../../src/roster/headers";
import { readDate } from "../../src/roster/rules/dates";
import { emailRule } from "../../src/roster/rules/email";
import { normalizedGrade } from "../../src/roster/rules/grade-level";
import { nameRule } from "../../src/roster/rules/name";
import { roleRule } from "../../src/roster/rules/role";
import { spreadsheetDamage } from "../../src/roster/rules/spreadsheet";
import { clean } from "../../src/roster/rules/text";
import { userIdRule } from "../../src/roster/rules/user-id";
import { usernameRule } from "../../src/roster/rules/username";
import { findingMessage } from "../../src/words";
import { parseCsv } from "../support/roster-file";

const shapes: Readonly<Record<string, (length: number) => string>> = {
  "é, spaces, x": (length) => `é${" ".repeat(length)}x`,
  "x, spaces, grad": (length) => `x${" ".repeat(length)}grad`,
  "line ends between spaces": (length) => `é${"\n ".repeat(length / 2)}x`,
  "marks of two classes": (length) => `a${"\u0301\u0323".repeat(length / 2)}`,
  "zero-width": (length) => `é${"\u200B".repeat(length)}x`,
  digits: (length) => "1".repeat(length),
  "zeros and a letter": (length) => `${"0".repeat(length)}x`,
  "quotation marks": (length) => '"'.repeat(length - 1),
  "periods and zeros": (length) => `${".0".repeat(length / 2)}x`,
  "dots between letters": (length) => `${"a.".repeat(length / 2)}@`,
  "labels of a domain": (length) => `a@${"a-".repeat(length / 2)}!`,
  commas: (length) => ",".repeat(length),
  "letters beyond the first plane": (length) => "\u{1F600}".repeat(length / 2),
  "wrongly decoded": (length) => "Ã©".repeat(length / 2),
  "one letter among digits": (length) => `${"1".repeat(length / 2)}a${"1".repeat(length / 2)}`,
  apostrophes: (length) => "'".repeat(length),
};

/** One of each sort: a name, a code, a text. */
const damaged: readonly FieldKey[] = ["firstName", "userId", "className"];
const context = { row: 2, stored: null, values: {} };

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  clean,
  "a grade level": normalizedGrade,
  "a date": readDate,
  "a name": (text) => nameRule("firstName")(text, context),
  "an e-mail address": (text) => emailRule(text, context),
  "a role": (text) => roleRule(text, context),
  "a User ID": (text) => userIdRule(text, context),
  "a username": (text) => usernameRule(text, context),
  "a password": (text) => passwordFaults(text, text, text),
  "what spreadsheets show": (text) => fieldKeys.map((field) => spreadsheetDamage(2, field, text)),
  "damage of one stored": (text) => damaged.map((field) => damageOf(field, "Núñez O’Brien", text)),
  "damage where it was stored": (text) => damaged.map((field) => damageOf(field, text, `${text}x`)),
  numbers: (text) => [wholeNumber(text), becameNumber("00123", text), lostZeros(text, text.slice(1))],
  dates: (text) => [becameDate("3-4", text), looksLikeDate(text)],
  letters: (text) => [lostAccents("Núñez", text), lostLetters("Núñez", text), changedPunctuation("O’Neil", text)],
  "wrong decoding": misreadName,
  "letters as a program's words": meantByEscape,
  "a formula": (text) => fromHarmless(harmless(text)),
  "a suggestion": (text) => suggestedUsername({ username: text, lastName: text, userId: text }, () => false),
  "a header": (text) => readHeaders([text, "First Name"]),
  headers: (text) => readHeaders(text.split("").slice(0, 200)),
  "a CSV line": (text) => parseCsv(`User ID,First Name\n1,${text}\n`),
  "a sentence": (text) => [
    findingMessage({ code: "name.characters", field: "firstName", value: text, facts: { character: text } }, "en"),
    findingMessage(
      { code: "name.too_long", field: "lastName", value: text, facts: { limit: 50, length: text.length } },
      "es",
    ),
  ],
};

/** Processor time of this thread in milliseconds, the least of some runs: whatever else machine and process do, such as to clear away, can only add to it. */
function leastTime(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
    if (least < tooShortToJudge) return least;
  }
  return least;
}

/** What takes less for the longest is linear enough for whoever sends 50 MB of it: some seconds. */
const tooShortToJudge = 25;
/** Of eight times the length: linear is 8, a square is 64. */
const growthAtMost = 24;

function growthOnce(work: (text: string) => unknown, shape: (length: number) => string): number {
  const [short, long] = [shape(8_000), shape(64_000)];
  const time = leastTime(() => work(long));
  return time < tooShortToJudge
    ? 0
    : time /
        Math.max(
          leastTime(() => work(short)),
          0.1,
        );
}

/** What grows like a square does so each time; what was cleared away in between does not. */
function growth(work: (text: string) => unknown, shape: (length: number) => string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look < 4 && least >= growthAtMost; look += 1) least = Math.min(least, growthOnce(work, shape));
  return least;
}

describe("growth", () => {
  test.each(
    Object.entries(readers),
  )("C-4, I-5: %s is linear in the length of a cell, whatever stands in it", (_name, read) => {
    const slow = Object.entries(shapes)
      .map(([shape, make]) => [shape, growth(read, make)] as const)
      .filter(([, ratio]) => ratio >= growthAtMost);
    expect(slow).toEqual([]);
  });

  test.each(fieldKeys)("C-4, I-5: a row is checked in proportion to its %s", (field: FieldKey) => {
    const stored = { userGuid: "", userId: "00123", firstName: "José", lastName: "Luna", role: "Student" };
    const check = (text: string) => [
      checkRow({ row: 2, stored: null, values: { [field]: text } }),
      checkRow({ row: 2, stored, values: { ...stored, [field]: text } }),
      checkRows([2, 3].map((row) => ({ row, stored: null, values: { ...stored, [field]: text } }))),
    ];
    const slow = Object.entries(shapes)
      .map(([shape, make]) => [shape, growth(check, make)] as const)
      .filter(([, ratio]) => ratio >= growthAtMost);
    expect(slow).toEqual([]);
  });
});

describe("a cell that is too long", () => {
  const long = "é".repeat(1001);

  test.each(
    fieldKeys.filter((field) => field !== "password"),
  )("C-4, I-4: %s over 1,000 characters is an error that quotes 40 of them, before any other rule", (field) => {
    const { findings } = checkRow({ row: 2, stored: null, values: { classId: "A", className: "B", [field]: long } });
    const ofField = findings.filter((one) => one.field === field);
    expect(ofField).toEqual([
      {
        code: "cell.too_long",
        severity: "error",
        row: 2,
        field,
        value: `${"é".repeat(40)}…`,
        facts: { limit: 1000, length: 1001, begins: `${"é".repeat(40)}…` },
      },
    ]);
  });

  test("C-8, I-12: a password that is too long is not quoted", () => {
    const { findings } = checkRow({ row: 2, stored: null, values: { password: "Secret1x".repeat(200) } });
    const told = findings.filter((one) => one.field === "password");
    expect(told.map(({ code, value, facts }) => ({ code, value, facts }))).toEqual([
      { code: "cell.too_long", value: "", facts: { limit: 1000, length: 1600 } },
    ]);
    expect(findingMessage(told[0] ?? { code: "row.failed", field: null, value: "", facts: {} }, "en")).not.toContain(
      "Secret1x",
    );
  });

  test("I-4: the other cells of its row are judged as ever, and so are other rows", () => {
    const [row, other] = checkRows([
      { row: 2, stored: null, values: { firstName: long, lastName: "R2D2" } },
      {
        row: 3,
        stored: null,
        values: { firstName: "Ana", lastName: "Luna", role: "Student", userId: "1", gradeLevel: "3" },
      },
    ]);
    expect(row?.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["cell.too_long", "name.characters"]));
    expect(other?.findings).toEqual([]);
  });

  test("C-15: a thousand characters are not too long, nor is the space around them", () => {
    const codes = (className: string) =>
      checkRow({ row: 2, stored: null, values: { classId: "A", className } }).findings.map(({ code }) => code);
    expect(codes("é".repeat(1000))).not.toContain("cell.too_long");
    expect(codes(`${" ".repeat(600)}Math${" ".repeat(600)}`)).not.toContain("cell.too_long");
    expect(codes("\u{1F600}".repeat(1000))).not.toContain("cell.too_long");
    expect(codes("\u{1F600}".repeat(1001))).toContain("cell.too_long");
  });

  test("A-3: on an account that is there it is an error, though nothing else changes", () => {
    const stored = { userGuid: "", userId: "1", firstName: "Ana", lastName: "Luna", role: "Student", gradeLevel: "3" };
    const { findings } = checkRow({ row: 2, stored, values: { ...stored, firstName: long } });
    expect(findings.map(({ code }) => code)).toEqual(["cell.too_long"]);
  });

  test("I-4: a long cell is in no other finding either", () => {
    const rows = [2, 3].map((row) => ({
      row,
      stored: null,
      values: { userId: "7", role: "Student", firstName: "Ana", lastName: row === 2 ? long : "Luna", gradeLevel: "3" },
    }));
    const told = checkRows(rows).flatMap(({ findings }) => findings.map(({ value }) => value.length));
    expect(Math.max(...told)).toBeLessThanOrEqual(41);
  });
});
