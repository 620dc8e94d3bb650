/** B-11 over a tab: which new rows are asked about, and about whom. */
import { describe, expect, test } from "@jest/globals";
import { completeValues, judgeRoster, otherPersonMark, type RosterValues, type SheetRow } from "../../src/roster";

type Values = Partial<RosterValues>;

const guid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const account = (number: number, values: Values) => ({
  version: "1",
  values: completeValues({
    userGuid: guid(number),
    userId: `00170${number}`,
    role: "Student",
    gradeLevel: "5",
    ...values,
  }),
});
const typed = (row: number, values: Values, meant: readonly string[] = []): SheetRow => ({
  row,
  key: "",
  values: completeValues({ userId: `N${row}`, role: "Student", gradeLevel: "5", ...values }),
  ...(meant.length === 0 ? {} : { meant }),
});
const asked = (there: readonly ReturnType<typeof account>[], rows: readonly SheetRow[]) =>
  judgeRoster(there, rows).rows.flatMap(({ row, findings }) =>
    findings.flatMap((one) => (one.code === "person.near" ? [[row, one.facts.guid, one.facts.reasons]] : [])),
  );

describe("new rows", () => {
  const jonathan = account(1, { firstName: "Jonathan", lastName: "Smith" });

  test("B-11: a short form, names of other cultures by the one transliteration, and names the wrong way round", () => {
    expect(asked([jonathan], [typed(2, { firstName: "Jon", lastName: "Smith" })])).toEqual([
      [2, guid(1), "lastName.same,firstName.nickname,grade.same"],
    ]);
    const there = [
      account(2, { firstName: "Łukasz", lastName: "Wójcik" }),
      account(3, { firstName: "Nguyễn", lastName: "Thị Ánh" }),
      account(4, { firstName: "Søren", lastName: "Ångström" }),
      account(5, { firstName: "Şükrü", lastName: "Çağlayan" }),
      account(6, { firstName: "José", lastName: "O’Brien-Álvarez" }),
    ];
    const rows = [
      typed(12, { firstName: "Lukasz", lastName: "Wojcik" }),
      typed(13, { firstName: "Nguyen", lastName: "Thi Anh" }),
      typed(14, { firstName: "Soren", lastName: "Angstrom" }),
      typed(15, { firstName: "Sukru", lastName: "Caglayan" }),
      typed(16, { firstName: "Obrien Alvarez", lastName: "Jose" }),
    ];
    expect(asked(there, rows).map(([row, who]) => [row, who])).toEqual([
      [12, guid(2)],
      [13, guid(3)],
      [14, guid(4)],
      [15, guid(5)],
      [16, guid(6)],
    ]);
  });

  test("B-11: a twin, a teacher named like a student, and a tenth María García are nobody else; Jr. is written or not", () => {
    expect(
      asked(
        [account(1, { firstName: "Jayden", lastName: "Ott" })],
        [typed(2, { firstName: "Kayden", lastName: "Ott" })],
      ),
    ).toEqual([]);
    expect(
      asked([jonathan], [typed(2, { firstName: "Jonathan", lastName: "Smith", role: "Teacher", gradeLevel: "" })]),
    ).toEqual([]);
    const garcias = Array.from({ length: 9 }, (_, at) => account(at + 1, { firstName: "María", lastName: "García" }));
    expect(asked(garcias, [typed(20, { firstName: "Maria", lastName: "Garcia" })])).toEqual([]);
    expect(asked([jonathan], [typed(2, { firstName: "Jonathan", lastName: "Smith Jr." })])).toHaveLength(1);
    expect(asked([jonathan], [typed(2, { firstName: "Jonathan", lastName: "Smith Sr.", gradeLevel: "12" })])).toEqual(
      [],
    );
  });

  test("B-11: who stands on several rows is asked about once; the next likeliest after a no; nobody about a User ID that is taken", () => {
    const two = [
      typed(2, { firstName: "Jon", lastName: "Smith", userId: "N9" }),
      typed(3, { firstName: "Jon", lastName: "Smith", userId: "n9" }),
    ];
    expect(asked([jonathan], two)).toHaveLength(1);
    const other = account(2, { firstName: "Jonathan", lastName: "Smith", gradeLevel: "6" });
    const jon = { firstName: "Jon", lastName: "Smith" };
    const no = otherPersonMark(jon, guid(1));
    expect(asked([jonathan, other], [typed(2, jon)]).map(([, who]) => who)).toEqual([guid(1)]);
    expect(asked([jonathan, other], [typed(2, jon, [no])]).map(([, who]) => who)).toEqual([guid(2)]);
    expect(asked([jonathan, other], [typed(2, jon, [no, otherPersonMark(jon, guid(2))])])).toEqual([]);
    expect(asked([jonathan], [typed(2, { ...jon, userId: "001701" })])).toEqual([]);
  });
});
