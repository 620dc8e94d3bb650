/**
 * What a file would change in a roster tab (B-12): differing cells of who is there, and rows of who is new, as a hand would type them. Never a GUID, never a
 * username or password of somebody who exists, nothing for a blank, and nobody is taken away.
 */
import { baseLetters } from "../base-letters";
import { classFields, type FieldKey, type RosterValues } from "../fields";
import { folded } from "../folded";
import type { GradeMap } from "../grade-code";
import { gradeBy } from "../grade-map";
import { canonicalGuid, isGuid } from "../guid";
import type { SheetRow } from "../rows";
import { clean } from "../rules/text";

export interface FilledCell {
  readonly row: number;
  /** The hidden key of the row; "" for one typed by hand. */
  readonly key: string;
  readonly field: FieldKey;
  readonly from: string;
  readonly to: string;
  /** Of a row typed by hand, which has no key: whose it was, so that nobody else is written into when it has moved. */
  readonly hand?: string;
}

/** Of a row without a key, who it is about. */
export const handOf = ({ userId, firstName, lastName }: RosterValues): string =>
  [userId, firstName, lastName].join("\n");

export interface FillPlan {
  readonly cells: readonly FilledCell[];
  /** To be written below, as if typed. */
  readonly added: readonly RosterValues[];
  /** GUIDs of the accounts that the file has, whether or not it changes them. */
  readonly matched: readonly string[];
  readonly people: {
    readonly added: number;
    readonly changed: number;
    readonly same: number;
    /** With a GUID that is not of this tab: somebody of another school, who is left out. */
    readonly elsewhere: number;
  };
}

/** What a file may say of somebody who exists. */
const filledFields = ["userId", "role", "firstName", "lastName", "gradeLevel", "email"] as const;
const lineFields = ["className", "classGradeLevel", "classStartDate", "classEndDate", "masterCode"] as const;

/** Capitals, accents that another system cannot write, spaces: the same name, and to fill it in would be damage (G-2). */
const plainName = (name: string) => baseLetters(clean(name)).toLowerCase().replace(/[’`´]/g, "'");

function saysTheSame(field: FieldKey, there: string, given: string, grades: GradeMap): boolean {
  if (given === "" || clean(there) === given) return true;
  if (field === "firstName" || field === "lastName") return plainName(there) === plainName(given);
  if (field === "gradeLevel" || field === "classGradeLevel") {
    // A code of the district's is the grade that it has said.
    const [known, wanted] = [gradeBy(grades, there).grade, gradeBy(grades, given).grade];
    return (there !== "" && known !== null && known === wanted) || (there === "" && wanted === "");
  }
  return (field === "email" || field === "userId" || field === "classId") && folded(clean(there)) === folded(given);
}

/** Another User ID is another person, unless the account itself is named: by a template of ours, or by who has said that it is them (B-11). */
const isWanted = (field: FieldKey, there: string, isNamed: boolean) =>
  field !== "userId" || isNamed || there.trim() === "";

class TabIndex {
  private readonly byGuid = new Map<string, SheetRow[]>();
  private readonly byId = new Map<string, SheetRow[]>();
  private readonly byEmail = new Map<string, SheetRow[]>();

  constructor(rows: readonly SheetRow[]) {
    const add = (to: Map<string, SheetRow[]>, key: string, row: SheetRow): void => {
      if (key === "") return;
      const known = to.get(key);
      if (known === undefined) to.set(key, [row]);
      else known.push(row);
    };
    for (const row of rows) {
      const guid = isGuid(row.key) ? row.key : row.values.userGuid.trim();
      add(this.byGuid, isGuid(guid) ? canonicalGuid(guid) : "", row);
      add(this.byId, folded(clean(row.values.userId)), row);
      add(this.byEmail, folded(clean(row.values.email)), row);
    }
  }

  /** All rows of a person; null where the file names an account that is not of this tab. */
  rowsOf({ userGuid, userId, email }: RosterValues): readonly SheetRow[] | null {
    if (isGuid(userGuid.trim())) return this.byGuid.get(canonicalGuid(userGuid)) ?? null;
    const found = this.byId.get(folded(userId)) ?? this.byEmail.get(folded(email));
    const key = found?.find((row) => isGuid(row.key))?.key;
    return key === undefined ? (found ?? []) : (this.byGuid.get(canonicalGuid(key)) ?? found ?? []);
  }
}

const personOf = ({ userGuid, userId, email, firstName, lastName }: RosterValues) =>
  [userGuid, folded(userId), folded(email)].find((one) => one !== "") ?? `${firstName} ${lastName}`;

const cellOf = ({ row, key, values }: SheetRow, field: FieldKey, to: string): FilledCell => ({
  row,
  key,
  field,
  from: values[field],
  to,
  ...(isGuid(key) ? {} : { hand: handOf(values) }),
});

/** Class cells: of the line that is this class already, else into a row that has none yet, else as a further row. */
function placeLine(
  line: RosterValues,
  rows: readonly SheetRow[],
  taken: Set<SheetRow>,
  grades: GradeMap,
): { readonly cells: readonly FilledCell[]; readonly further: boolean } {
  if (line.classId === "") return { cells: [], further: false };
  const isThis = ({ values }: SheetRow) =>
    folded(clean(values.classId)) === folded(line.classId) &&
    (line.masterCode === "" || values.masterCode === "" || folded(values.masterCode) === folded(line.masterCode));
  const there = rows.find((row) => !taken.has(row) && isThis(row));
  const free =
    there ?? rows.find((row) => !taken.has(row) && classFields.every((field) => row.values[field].trim() === ""));
  if (free === undefined) return { cells: [], further: true };
  taken.add(free);
  const fields = there === undefined ? (["classId", ...lineFields] as const) : lineFields;
  const cells = fields.flatMap((field) =>
    saysTheSame(field, free.values[field], line[field], grades) ? [] : [cellOf(free, field, line[field])],
  );
  return { cells, further: false };
}

const withoutClass = (values: RosterValues): RosterValues => ({
  ...values,
  ...Object.fromEntries(classFields.map((field) => [field, ""])),
});

export interface FillWanted {
  /** Class lines too. */
  readonly classes: boolean;
  /** What the district has said of codes of grades: a code in the file is no change of a cell that says its grade. */
  readonly grades?: GradeMap;
}

/** `accounts`: GUIDs that were pulled; `given`: rows of the file, cleaned. */
export function planFill(
  rows: readonly SheetRow[],
  accounts: ReadonlySet<string>,
  given: readonly RosterValues[],
  { classes, grades = new Map() }: FillWanted,
): FillPlan {
  const index = new TabIndex(rows);
  const people = new Map<string, RosterValues[]>();
  for (const row of given) {
    const key = personOf(row);
    const known = people.get(key);
    if (known === undefined) people.set(key, [row]);
    else known.push(row);
  }
  const [cells, added, matched]: [FilledCell[], RosterValues[], Set<string>] = [[], [], new Set()];
  const counts = { added: 0, changed: 0, same: 0, elsewhere: 0 };
  for (const [first, ...others] of people.values()) {
    if (first === undefined) continue;
    const there = index.rowsOf(first);
    if (there === null) {
      counts.elsewhere += 1;
      continue;
    }
    const lines = classes ? [first, ...others] : [withoutClass(first)];
    if (there.length === 0) {
      counts.added += 1;
      for (const line of lines) added.push({ ...line, userGuid: "", classGuid: "" });
      continue;
    }
    const guid = there.map(({ key }) => key).find(isGuid);
    if (guid !== undefined && accounts.has(canonicalGuid(guid))) matched.add(canonicalGuid(guid));
    const isNamed = isGuid(first.userGuid.trim());
    const before = cells.length + added.length;
    for (const row of there) {
      for (const field of filledFields) {
        const value = row.values[field];
        if (isWanted(field, value, isNamed) && !saysTheSame(field, value, first[field], grades))
          cells.push(cellOf(row, field, first[field]));
      }
    }
    const taken = new Set<SheetRow>();
    const [known] = there;
    for (const line of classes ? lines : []) {
      const placed = placeLine(line, there, taken, grades);
      for (const cell of placed.cells) cells.push(cell);
      if (!placed.further || known === undefined) continue;
      // A further line says of the person what their row says, and has no password of theirs.
      const person = Object.fromEntries(
        filledFields.map((field) => [field, first[field] === "" ? known.values[field] : first[field]]),
      );
      const { userGuid, username } = known.values;
      added.push({ ...line, ...person, userGuid, username, password: "", classGuid: "" });
    }
    counts[cells.length + added.length > before ? "changed" : "same"] += 1;
  }
  return { cells, added, matched: [...matched], people: counts };
}
