/** The seal of columns in an Errors tab (G-1, G-2), as far as it has to tell damage from correction. */
import { describe, expect, test } from "@jest/globals";
import { judgeErrorRows, type PartialValues, type RowOfErrors } from "../../src/roster";

const names = ["Lola", "Karla", "Dario", "Jonas", "Bruno", "Gina", "Fabio", "Irma", "Elisa", "Abril", "Hugo", "Celia"];
const sorted = [...names].sort();

function refused(index: number, values: PartialValues, more: Partial<RowOfErrors> = {}): RowOfErrors {
  const original = {
    userId: `77${index}`,
    role: "Student",
    firstName: names[index] ?? "",
    lastName: `Last${"abcdefghijkl"[index]}`,
    gradeLevel: "3",
    username: `pupil.${"abcdefghijkl"[index]}`,
  };
  const told = [{ code: "user_id.taken", field: "userId", value: original.userId, facts: {} }] as const;
  const row = index + 3;
  return { row, key: `new-${index}`, original, values: { ...original, ...values }, told, meant: [], ...more };
}

const rowsOf = (values: (index: number) => PartialValues, more?: (index: number) => Partial<RowOfErrors>) =>
  names.map((_, index) => refused(index, values(index), more?.(index)));
const errorsOf = (rows: readonly RowOfErrors[], settled: readonly RowOfErrors[] = []) =>
  judgeErrorRows(rows, {}, settled).map(({ judged }) =>
    judged.findings.flatMap(({ code, field, severity }) => (severity === "error" ? [`${code} ${field}`] : [])),
  );
const none = names.map(() => []);

describe("a column of an Errors tab", () => {
  test("G-1, G-2: out of step with what was sent is an error on each of its cells, and nothing else is told of them", () => {
    const rows = rowsOf((index) => ({ userId: `88${index}`, firstName: sorted[index] ?? "" }));
    expect(errorsOf(rows)).toEqual(
      names.map((name, index) => (sorted[index] === name ? [] : ["column.reordered firstName"])),
    );
  });

  test("G-1: that slid and left a blank is told of new people, too", () => {
    const rows = rowsOf((index) => ({ userId: `88${index}`, firstName: names[index + 1] ?? "" }));
    expect(errorsOf(rows)).toEqual(names.map(() => ["column.slid firstName"]));
  });

  test("G-1: that was corrected cell by cell raises no alarm: new IDs in order, spellings, marriages, one grade for all", () => {
    const corrections: ((index: number) => PartialValues)[] = [
      (index) => ({ userId: `9${100 + index}` }),
      (index) => ({ userId: `88${index}`, firstName: `${names[index]} M.`, gradeLevel: "4" }),
      (index) => ({ userId: `88${index}`, ...(index < 3 ? { lastName: "Young" } : {}) }),
      (index) => ({ userId: `88${index}`, username: `${names[index]?.toLowerCase()}.two` }),
    ];
    for (const correction of corrections) expect(errorsOf(rowsOf(correction))).toEqual(none);
  });

  test("G-1: that was sent out of step is put right with what is stored", () => {
    const stored = (index: number) => ({ userId: `88${index}`, firstName: sorted[index] ?? "" });
    const guid = (index: number) => `aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaa${10 + index}`;
    const rows = rowsOf(
      (index) => ({ userGuid: guid(index), userId: `88${index}`, firstName: sorted[index] ?? "" }),
      (index) => ({
        key: guid(index),
        stored: { ...refused(index, {}).original, userGuid: guid(index), ...stored(index) },
      }),
    );
    const sent = rows.map((row, index) => ({ ...row, original: { ...row.original, userGuid: guid(index) } }));
    expect(errorsOf(sent)).toEqual(none);
  });

  test("G-1: is judged with the rows that are done with, which were sorted along", () => {
    const rows = rowsOf((index) => ({ userId: `88${index}`, firstName: sorted[index] ?? "" }));
    const [open, settled] = [rows.slice(0, 5), rows.slice(5)];
    const held = (settledRows: readonly RowOfErrors[]) => errorsOf(open, settledRows).flat().length;
    expect([held([]), held(settled)]).toEqual([0, 5]);
  });

  test("G-1: where somebody has said that it is meant, the cell is as good as any", () => {
    const rows = rowsOf(
      (index) => ({ userId: `88${index}`, firstName: sorted[index] ?? "" }),
      () => ({ inPlace: ["firstName"] }),
    );
    expect(errorsOf(rows)).toEqual(none);
  });
});
