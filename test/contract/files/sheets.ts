/** Workbooks of several sheets: which is read, and what is said of the others (F-2, F-3). */
import { office, relationships, sheetOf, workbook } from "../../support/workbook";

const headers = [
  "User GUID",
  "User ID",
  "Role",
  "First Name",
  "Last Name",
  "Grade Level",
  "Email",
  "Username",
  "Password",
];
const line = (cells: readonly string[]) =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`;

type Lines = readonly (readonly string[])[];
const person = (id: string) => ["", id, "Student", "Ana", "Ruiz", "5", "", "", ""];
const roster = (id: string): Lines => [headers, person(id)];

interface Sheet {
  readonly name: string;
  readonly lines: Lines;
  readonly state?: "hidden" | "veryHidden";
}

export function book(...all: readonly Sheet[]): Buffer {
  const parts: Record<string, string> = {
    "xl/workbook.xml": `<workbook xmlns:r="${office}"><sheets>${all
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" r:id="s${at}"${state === undefined ? "" : ` state="${state}"`}/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ...all.map((_, at) => [`s${at}`, `${office}/worksheet`, `worksheets/s${at}.xml`] as const),
    ),
  };
  all.forEach(({ lines }, at) => {
    parts[`xl/worksheets/s${at}.xml`] = sheetOf(lines.map(line).join(""));
  });
  return workbook({ parts: { "xl/worksheets/sheet1.xml": undefined, ...parts } });
}

const lists: Lines = [
  ["Role", "Grade Level"],
  ["Student", "K"],
  ["Teacher", "1"],
];

export const sheets: readonly (readonly [what: string, bytes: Buffer, expected: unknown])[] = [
  [
    "the sheet with the headers behind a summary, instructions, lists and an empty one",
    book(
      { name: "Empty", lines: [] },
      { name: "Summary", lines: [["Exported from Numbers"], ["Sheet name", "Roster"]] },
      { name: "Lists", lines: lists },
      { name: "Roster", lines: roster("B-1") },
    ),
    { sheet: "Roster", ids: ["B-1"] },
  ],
  [
    "the visible one, not its hidden copies",
    book(
      { name: "Old", lines: roster("B-8"), state: "hidden" },
      { name: "Older", lines: roster("B-9"), state: "veryHidden" },
      { name: "Roster", lines: roster("B-1") },
    ),
    { sheet: "Roster", ids: ["B-1"] },
  ],
  [
    "one that has all headers, before one that has some",
    book(
      { name: "Contacts", lines: [headers.slice(3), person("").slice(3)] },
      { name: "Roster", lines: roster("B-1") },
    ),
    { sheet: "Roster", ids: ["B-1"] },
  ],
  [
    "two rosters are asked about by their names",
    book(
      { name: "Students", lines: roster("B-1") },
      { name: "Teachers", lines: roster("B-2") },
      { name: "Lists", lines: lists },
    ),
    { problem: { code: "file.sheets", facts: { sheets: ["Students", "Teachers"] } } },
  ],
  [
    "a roster that is hidden, beside a sheet that is none, is named",
    book({ name: "Notes", lines: [["Call the office"]] }, { name: "Roster", lines: roster("B-1"), state: "hidden" }),
    { problem: { code: "file.sheet_hidden", facts: { sheet: "Roster" } } },
  ],
  [
    "the only sheet, though it calls itself hidden",
    book({ name: "Roster", lines: roster("B-1"), state: "hidden" }),
    { sheet: "Roster", ids: ["B-1"] },
  ],
  [
    "blank rows above the headers",
    book({ name: "Roster", lines: [[], ["", ""], ...roster("B-1")] }),
    { sheet: "Roster", ids: ["B-1"] },
  ],
  [
    "a hint for programs above the headers",
    book({ name: "Roster", lines: [["sep=;"], ...roster("B-1")] }),
    { sheet: "Roster", ids: ["B-1"] },
  ],
  [
    "a title above the headers is answered with their row",
    book({ name: "Roster", lines: [["Lincoln Elementary"], [], ...roster("B-1")] }),
    { problem: { code: "file.header_below", facts: { row: 3, above: "Lincoln Elementary" } } },
  ],
];
