import { describe, expect, test } from "@jest/globals";
import { headerQuestion } from "../../src/sidebar/files/header-mapping";
import { readRosterFile } from "../../src/sidebar/files/read-file";

const file = (text: string) => new Blob([text]);
const ours = "User GUID,User ID,Role,First Name,Last Name,Grade Level,Email,Username,Password";
const foreign = "User GUID,Student Number,Role,Nombre,Last Name,Grade,Email,Username,Password,Room";

describe("headers that are not ours", () => {
  test("F-4: what each most likely means is asked, with the guess; what is read is what was answered", async () => {
    const outcome = await readRosterFile(file(`${foreign}\n,00077,Student,Ana,Li,3,,,,B2\n`));
    if (outcome.kind !== "headers") throw new Error(`It was ${outcome.kind}`);
    const { asked, missing } = outcome.question;
    expect(asked.map(({ column, header, guess }) => [column, header, guess])).toEqual([
      ["B", "Student Number", "userId"],
      ["D", "Nombre", "firstName"],
      ["F", "Grade", "gradeLevel"],
      ["J", "Room", null],
    ]);
    expect(missing).toEqual(["userId", "firstName", "gradeLevel"]);
    const mapping = new Map(asked.map(({ index, guess }) => [index, guess] as const));
    const read = await readRosterFile(file(`\n${foreign}\n,00077,Student,Ana,Li,3,,,,B2\n`), { mapping });
    if (read.kind !== "roster") throw new Error(`It was ${read.kind}`);
    expect(read.roster.rows).toEqual([["", "00077", "Student", "Ana", "Li", "3", ...Array(10).fill("")]]);
  });

  test("F-4: such headers that stand there again are passed over as ours are", async () => {
    const [line, mapping] = [
      ",00077,Student,Ana,Li,3,,,,B2",
      [
        [1, "userId"],
        [3, "firstName"],
        [5, "gradeLevel"],
        [9, null],
      ],
    ];
    const stacked = [foreign, line, foreign, line.replace("77", "78")].join("\n");
    const read = await readRosterFile(file(stacked), { mapping: new Map(mapping as [number, "userId" | null][]) });
    if (read.kind !== "roster") throw new Error(`It was ${read.kind}`);
    expect(read.roster.rows.map(([, userId]) => userId)).toEqual(["00077", "00078"]);
  });

  test("F-4: a header that stands there twice is asked about, and one column is left out", async () => {
    const twice = `${ours},Email\n,1,Student,Ana,Li,3,a@b.org,,,c@d.org\n`;
    const outcome = await readRosterFile(file(twice));
    expect(outcome.kind === "headers" && outcome.question.asked).toEqual([
      { index: 9, column: "J", header: "Email", guess: null },
    ]);
    const read = await readRosterFile(file(twice), { mapping: new Map([[9, null]]) });
    expect(read.kind === "roster" && read.roster.rows[0]?.[6]).toBe("a@b.org");
  });

  test("F-4: a mapping that does not make a roster asks again, and what else is the matter is told, not asked", async () => {
    const wrong = await readRosterFile(file(`${foreign}\n,1,Student,Ana,Li,3,,,,B2\n`), {
      mapping: new Map([[9, null]]),
    });
    expect(wrong.kind === "headers" && wrong.question.asked.map(({ column }) => column)).toEqual(["B", "D", "F"]);
    // Behind a column that was left out the places are still those of the file.
    const behind = {
      mapping: new Map([
        [1, null],
        [3, "firstName" as const],
      ]),
    };
    const again = await readRosterFile(file(`${foreign}\n,1,Student,Ana,Li,3,,,,B2\n`), behind);
    expect(again.kind === "headers" && again.question.asked.map(({ column, index }) => [column, index])).toEqual([
      ["F", 5],
      ["J", 9],
    ]);
    expect((await readRosterFile(file("a,b\n1,2\n"))).kind).toBe("refused");
    expect(headerQuestion([{ code: "file.header_unknown" }].slice(1))).toBeNull();
    // A missing column without any column that could be it.
    expect((await readRosterFile(file(`${ours.replace(",Username", "")}\n,1,Student,Ana,Li,3,,\n`))).kind).toBe(
      "refused",
    );
  });
});
