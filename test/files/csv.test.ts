import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { languages } from "../../src/contract";
import { columns, completeValues, fieldKeys, maxUploadRows, type RosterValues } from "../../src/roster";
import { fileProblemMessage } from "../../src/words";
import { parseCsv, writeCsv } from "../support/roster-file";

const headers = columns.map((column) => column.header).join(",");
const row = (values: Partial<Record<string, string>>) => fieldKeys.map((key) => values[key] ?? "").join(",");

function rowsOf(text: string) {
  const read = parseCsv(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.rows;
}

function problemsOf(text: string) {
  const read = parseCsv(text);
  if (read.ok) return [];
  for (const problem of read.problems) {
    for (const language of languages) expect(fileProblemMessage(problem, language)).not.toMatch(/\{\w+\}/);
  }
  return read.problems.map((problem) => {
    const facts: Readonly<Record<string, unknown>> = problem.facts;
    return [problem.code, facts.header ?? facts.row ?? null, facts.nearest ?? null];
  });
}

describe("CSV in", () => {
  test.each([
    ["a quotation mark that is never closed", `"${"x".repeat(3_000_000)}`],
    ["nothing but quotation marks", '"'.repeat(3_000_001)],
    ["one line without end", "x".repeat(3_000_000)],
    ["blank lines without end", "\n".repeat(2_100_000)],
  ])("design 4: a file of %s is too large, and is not read to its end", (_what, text) => {
    expect(problemsOf(`${headers}\n${text}`).map(([code]) => code)).toEqual(["file.too_large"]);
  });

  test("S-19: BOM, CRLF, mixed line ends and quotes are read; row numbers are those of the file", () => {
    const text = `\uFEFF${headers}\r\n${row({ userId: "00123", firstName: '"a ""b"""', lastName: '"x\r\ny"' })}\n\r\n${row({ userId: "7" })}`;
    expect(rowsOf(text)).toMatchObject([
      { row: 2, values: { userId: "00123", firstName: 'a "b"', lastName: "x\r\ny" } },
      { row: 4, values: { userId: "7" } },
    ]);
  });

  test("S-19: headers match in any order and case, class columns may be left out, an Error column is passed over", () => {
    const text =
      " last name ,FIRST NAME,User GUID,user id,ROLE,Grade Level,Email,Username,Password,Error\nNúñez,Ana,,1,S,5,,,,was wrong\n";
    expect(rowsOf(text)).toEqual([
      {
        row: 2,
        error: "was wrong",
        values: {
          lastName: "Núñez",
          firstName: "Ana",
          userGuid: "",
          userId: "1",
          role: "S",
          gradeLevel: "5",
          email: "",
          username: "",
          password: "",
        },
      },
    ]);
  });

  test("I-3: unknown, missing and repeated headers are all named at once, with the nearest known one", () => {
    expect(
      problemsOf("User GUID,User ID,Role,Frist Name,Last Name,Role,Email,Username,Password\n1,2,3,4,5,6,7,8,9\n"),
    ).toEqual([
      ["file.header_unknown", "Frist Name", "First Name"],
      ["file.header_repeated", "Role", null],
      ["file.header_missing", "First Name", null],
      ["file.header_missing", "Grade Level", null],
    ]);
  });

  test("I-3: what is no roster at all is told so", () => {
    expect(problemsOf("")).toEqual([["file.empty", null, null]]);
    expect(problemsOf("Dear parents,\nthe picnic is on Friday\n")).toEqual([
      ["file.not_a_roster", "Dear parents", null],
    ]);
    expect(problemsOf("a picture\u0000\u0000,")).toEqual([["file.not_text", null, null]]);
    expect(problemsOf(`${headers}\n`)).toEqual([["file.no_rows", null, null]]);
    expect(problemsOf(`${headers}\n"open,,,,\n`)[0]?.[0]).toBe("file.quotes");
    expect(problemsOf(`${headers}\n${row({ userId: "1" })},extra\n`)).toEqual([["file.row_too_long", 2, null]]);
  });

  test("I-3: one row more than the limit is refused, never cut off", () => {
    const line = row({ userId: "1" });
    expect(problemsOf(`${headers}\n${`${line}\n`.repeat(maxUploadRows + 1)}`)).toEqual([
      ["file.too_many_rows", null, null],
    ]);
    expect(rowsOf(`${headers}\n${`${line}\n`.repeat(maxUploadRows)}`)).toHaveLength(maxUploadRows);
  });

  test("F-3: what stands in a column without a header is left out and told, and nothing is where nothing stands", () => {
    const read = parseCsv(`${headers},\n${row({ userId: "1" })},note\n${row({ userId: "2" })},\n`);
    expect(read.ok && read.rows.map(({ values }) => values.userId)).toEqual(["1", "2"]);
    expect(read.ok && read.notes).toEqual([{ code: "file.cells_left", facts: { column: "Q", row: 2, count: 1 } }]);
    expect(rowsOf(`${headers},,\n${row({ userId: "1" })},,\n`)).toHaveLength(1);
  });

  test("C-8, G-2: a password is read without what was put around every cell, and keeps its own apostrophes", () => {
    const passwords = (...written: readonly string[]) =>
      rowsOf([headers, ...written.map((password) => row({ userId: "1", password }))].join("\n")).map(
        ({ values }) => values.password,
      );
    expect(passwords('="Abcdefgh1"', '=""', '"=""Abcdefgh1"""', '="Abc""defgh1"', '="Abcdefgh1')).toEqual([
      "Abcdefgh1",
      "",
      "Abcdefgh1",
      'Abc"defgh1',
      '="Abcdefgh1',
    ]);
    expect(passwords("'Abcdefgh1", "'Abcdefgh1'", "'123456789", `'="Abcdefgh1"`)).toEqual([
      "'Abcdefgh1",
      "'Abcdefgh1'",
      "'123456789",
      '="Abcdefgh1"',
    ]);
  });

  test("F-4, C-8: where the headers stand in apostrophes, every cell does, and they are no part of a password", () => {
    const quoted = (line: string) =>
      line
        .split(",")
        .map((cell) => `'${cell.replaceAll("'", "''")}'`)
        .join(",");
    const person = { userId: "7", firstName: "D'Arcy", lastName: "Ruiz", password: "Abcdefgh1" };
    const text = [headers, row(person), row({}), row({ userId: "8" })].map(quoted).join("\n");
    expect(rowsOf(text)).toMatchObject([
      { row: 2, values: { ...person, email: "" } },
      { row: 4, values: { userId: "8", password: "" } },
    ]);
  });

  test("I-3: class columns come all or none", () => {
    const person = headers.split(",").slice(0, 9).join(",");
    expect(rowsOf(`${person}\n,1,S,Ana,Li,,,,\n`)).toHaveLength(1);
    expect(problemsOf(`${person},Class ID\n,1,S,Ana,Li,,,,,M5\n`).map(([code, header]) => [code, header])).toEqual(
      ["Class GUID", "Class Name", "Class Grade Level", "Class Start Date", "Class End Date", "Master Code"].map(
        (header) => ["file.header_missing", header],
      ),
    );
  });

  test.each([
    ["Surname", "Last Name"],
    ["Apellidos", "Last Name"],
    ["Correo electrónico", "Email"],
    ["Student ID", "User ID"],
    ["User-GUID", "User GUID"],
    ["E-mail", "Email"],
    ["Usernam", "Username"],
    ["Class Strat Date", "Class Start Date"],
  ])("I-3: %s is refused, and %s offered", (header, nearest) => {
    expect(problemsOf(`${headers},${header}\n${row({ userId: "1" })},x\n`)).toEqual([
      ["file.header_unknown", header, nearest],
    ]);
  });

  test("I-3: of very many broken lines the first are told, and how many more there are", () => {
    const read = parseCsv(`${headers}\n${`${row({ userId: "1" })},x\n`.repeat(1_000)}`);
    expect(read.ok ? [] : read.problems).toHaveLength(21);
    expect(read.ok ? null : read.problems[20]).toEqual({ code: "file.rows_too_long", facts: { count: 980 } });
  });

  test("S-19: a line that Excel wrote without the blank cells at its end is whole", () => {
    expect(rowsOf(`${headers}\n,1,S,Ana,Li\n`)).toMatchObject([{ row: 2, values: { lastName: "Li", masterCode: "" } }]);
  });

  test("S-19: any mixture of line ends gives the same rows, and never merges two", () => {
    const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
    const name = fc.constantFrom("Ana", '"Li, Ana"', '"a ""b"""', '"two\nlines"', '5" tall', "'Abd", "");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name, lineEnd), { minLength: 1, maxLength: 8 }), lineEnd, (lines, first) => {
        const text = lines.map(([one, other, end]) => `,1,S,${one},${other},,,,,,,,,,,${end}`).join("");
        const plain = (cell: string) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
        expect(rowsOf(`${headers}${first}${text}`).map(({ values }) => [values.firstName, values.lastName])).toEqual(
          lines.map(([one, other]) => [plain(one), plain(other)]),
        );
      }),
    );
  });

  test("I-3: whatever the bytes, a file is read or refused, never an exception", () => {
    const piece = fc.constantFrom(
      headers,
      "User GUID",
      "Role",
      ",",
      ";",
      '"',
      "\n",
      "\r",
      "\t",
      "\u0000",
      "\uFEFF",
      "x",
      "'",
      "=",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
        (text) => {
          problemsOf(text);
        },
      ),
    );
  });

  test("S-19: semicolons and tabs, as Spanish Excel and a copied sheet have them", () => {
    for (const delimiter of [";", "\t"]) {
      expect(
        rowsOf(`${headers.replaceAll(",", delimiter)}\n${row({ userId: "1" }).replaceAll(",", delimiter)}`),
      ).toHaveLength(1);
    }
  });

  test("S-19: a lone quoted empty field, a header named __proto__", () => {
    expect(problemsOf(`${headers},__proto__\n${row({ userId: "1" })},x\n`)[0]?.[0]).toBe("file.header_unknown");
    expect(rowsOf(`${headers}\n""\n${row({ userId: "1" })}\n`).map((one) => one.row)).toEqual([3]);
  });
});

describe("CSV out", () => {
  test("S-10: cells that a spreadsheet would run as a formula are made harmless", () => {
    const text = writeCsv([completeValues({ firstName: "=HYPERLINK(1)", lastName: "-", email: "@x", userId: "+1" })]);
    expect(text.split("\r\n")[1]).toBe(",'+1,,'=HYPERLINK(1),'-,,'@x,,,,,,,,,");
  });

  test("S-12: the Error column is the last one", () => {
    const text = writeCsv([completeValues({ userId: "1" })], { errors: ["bad, very"] });
    expect(text).toBe(`${headers},Error\r\n,1,,,,,,,,,,,,,,,"bad, very"\r\n`);
  });

  test("S-19: the byte order mark is written when asked for, and read", () => {
    const rows = [completeValues({ userId: "1", firstName: "María" })];
    expect(writeCsv(rows).startsWith("User GUID,")).toBe(true);
    const marked = writeCsv(rows, { marked: true });
    expect(marked.startsWith("\uFEFFUser GUID,")).toBe(true);
    expect(rowsOf(marked).map((one) => one.values)).toEqual(rows);
  });

  test("S-15: an Error File is read back as its rows, without the column Error", () => {
    const rows = [completeValues({ userId: "1", lastName: "-" }), completeValues({ userId: "2", password: "=Abc\n1" })];
    const text = writeCsv(rows, { errors: ["“-” is “wrong”", "=\n,"] });
    expect(rowsOf(text).map((one) => one.values)).toEqual(rows);
  });

  test("S-19: whatever is in the cells comes back as it was", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }).map((text) => text.replaceAll("\u0000", "")),
      fc
        .array(fc.constantFrom("'", "＝", "=", "+", "-", "@", '"', ",", ";", "\n", "\r", "\t", " ", "a"), {
          maxLength: 8,
        })
        .map((all) => all.join("")),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ firstName: cell, lastName: cell, className: cell }), { minLength: 1, maxLength: 5 }),
        (people) => {
          const rows: RosterValues[] = people.map((person) => completeValues({ ...person, userId: "1" }));
          expect(rowsOf(writeCsv(rows)).map((one) => one.values)).toEqual(rows);
        },
      ),
      { numRuns: 300 },
    );
  });
});
