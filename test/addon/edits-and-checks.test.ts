/** What the edits have left on the tab is what a check of the whole tab would: nothing is told later that could be told at once, and nothing is taken back. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { openSheetStage, type SheetStage } from "../../build/benchmarks/support/sheet-stage";
import { fieldKeys } from "../../src/roster";
import { built } from "../support/built";

const accounts = 24;
const schoolId = "school-001";
const column = (field: (typeof fieldKeys)[number]) => fieldKeys.indexOf(field) + 1;
const guid = (index: number) => `7k3m9x2p-q8wz-4h6t-y1vn-${index.toString(36).padStart(12, "0")}`;

/** Values that meet: of other people of the tab, of each other, wrong ones, and none. */
const values = {
  userGuid: ["", guid(3), guid(4), guid(999), "not-a-guid"],
  userId: ["", "000003", "000005", "N-1", "N-2", "3", "123456789"],
  role: ["", "Student", "Teacher", "Pupil"],
  firstName: ["Ana", "Eva", "R2D2", ""],
  lastName: ["Li", "Lee", ""],
  gradeLevel: ["", "5", "Kindergarten", "5A", "CLEAR"],
  email: ["", "person3@district.example", "PERSON5@district.example", "ana@x.example", "maria@", "CLEAR"],
  username: ["", "mobrien3", "mobrien6", "ana.li", "a"],
  password: ["", "Harbor9Lights", "short"],
  classId: ["", "C-1", "c-1"],
  className: ["", "Reading", "Writing"],
} as const;
type Edited = keyof typeof values;

/** Rows that meet each other, somebody further down, and two below all others. */
const rows = [4, 5, 6, 7, 20, accounts + 2, accounts + 3] as const;

const typed = fc
  .constantFrom(...(Object.keys(values) as Edited[]))
  .chain((field) =>
    fc.record({ row: fc.constantFrom(...rows), field: fc.constant(field), value: fc.constantFrom(...values[field]) }),
  )
  .map(({ row, field, value }) => ({ row, left: column(field), cells: [[value]] }));

/** A person typed as a whole, or a row that is emptied. */
const wholeRow = fc
  .record({
    row: fc.constantFrom(...rows),
    cells: fc.tuple(
      ...(["userGuid", "userId", "role", "firstName", "lastName", "gradeLevel", "email", "username"] as const).map(
        (field) => fc.constantFrom<string>(...values[field]),
      ),
    ),
    isEmptied: fc.boolean(),
  })
  .map(({ row, cells, isEmptied }) => ({ row, left: 1, cells: [isEmptied ? Array<string>(16).fill("") : [...cells]] }));

/** Whether a new row may be somebody who is here already is asked by a check alone, which keeps that it was asked (B-11). */
function withoutAsked(text: string): string {
  const kept = text.replace(/,?"n":"[^"]*"/, "").replace("{,", "{");
  return kept === "{}" ? "" : kept;
}

/** All that the tab shows and keeps of each row: what it says, how it looks, its notes, its hidden cells. */
function everything(stage: SheetStage): string[] {
  const { sheetId = 0 } = stage.host.document.sheets.find((one) => !one.hidden && one.name === "Large School") ?? {};
  const { cells } = stage.host.cells(sheetId, 2, 1, accounts + 4, 19);
  return cells.map((row) =>
    JSON.stringify(
      row.map((cell) => [
        withoutAsked(cell?.display ?? ""),
        cell?.background ?? "",
        cell?.note ?? "",
        cell?.fontWeight ?? "",
      ]),
    ),
  );
}

test("A-3: after any edits a check of the whole tab changes nothing, but what it alone can know of columns and classes", async () => {
  const folder = built("addon");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 4, arbitrary: typed }, wholeRow), { minLength: 1, maxLength: 7 }),
      async (edits) => {
        const stage = await openSheetStage(folder, accounts);
        try {
          await stage.call("pull", { schoolId });
          for (const { row, left, cells } of edits) await stage.type(row, left, cells);
          const before = everything(stage);
          const { mark, summary: told } = await stage.call("look", { schoolId, mark: null });
          const summary = await stage.call("check", { schoolId });
          const ofTheWhole = summary.groups.some(({ code }) =>
            /^column\.|^class\.(many|starts)|^person\.near/.test(code),
          );
          if (ofTheWhole) return;
          expect(everything(stage)).toEqual(before);
          expect(told?.counts).toEqual(summary.counts);
          const said = (groups: typeof summary.groups) =>
            groups
              .flatMap(({ code, rows: of }) => of.map((one) => [code, one.row, one.field, one.message].join(" ")))
              .sort();
          expect(said(told?.groups ?? [])).toEqual(said(summary.groups));
          // And the look that follows finds nothing that nobody told of.
          const quiet = await stage.call("look", { schoolId, mark });
          const searching = await stage.call("look", { schoolId, mark: quiet.mark });
          expect(searching.summary).toBeUndefined();
        } finally {
          await stage.close();
        }
      },
    ),
    { numRuns: 20 },
  );
});
