/** What one click can put right, and what the cell will say then: never done unasked, and never unseen. */
import {
  type FieldKey,
  type Finding,
  type FindingCode,
  isColumnCode,
  type JudgedRow,
  restoredGuid,
  suggestedUsername,
} from "../../roster";

const fromBaseline: readonly FindingCode[] = ["user_id.lost_zeros", "cell.changed_by_spreadsheet", "person.replaced"];
const ofUsername: readonly FindingCode[] = ["username.characters", "username.length", "username.taken"];
const meantOtherwise: readonly FindingCode[] = [
  "user_id.shorter",
  "cell.became_number",
  "cell.misread",
  "cell.quoted",
  "name.look_alike",
];
const ofGrades: readonly FindingCode[] = [
  "grade_level.other_spelling",
  "grade_level.mapped",
  "grade_level.map_changed",
];

/** A cell as its readings are picked: for all cells that say the same. */
export const sayingSame = (value: string) => value.trim().toLowerCase();
/** Whether what puts it right is what was pulled. */
export const putsBack = (code: FindingCode): boolean => isColumnCode(code) || fromBaseline.includes(code);

export interface Repair {
  readonly row: number;
  readonly field: FieldKey;
  readonly value: string;
}

/** Makes repairs for the rows of one tab; two people are not offered the same username. */
export function repairer(rows: readonly JudgedRow[]): (row: JudgedRow, finding: Finding) => Repair | null {
  let known: Set<string> | null = null;
  const suggested = new Map<number, string | null>();
  const taken = (username: string) => {
    known ??= new Set(
      rows.flatMap(({ values, baseline }) =>
        [values.username, baseline?.values.username].flatMap((one) => (one ? [one.toLowerCase()] : [])),
      ),
    );
    return known.has(username);
  };
  return (row, { code, field, facts }) => {
    if (field === null) return null;
    const repair = (value: string | null): Repair | null => (value === null ? null : { row: row.row, field, value });
    const { expected, meant } = facts;
    // Blank, where nothing was stored. In an Errors tab it is what was sent, of people of whom nothing is stored as well.
    if (isColumnCode(code)) return repair(expected ?? "");
    if (field === "userGuid") return expected === undefined ? null : repair(restoredGuid(row));
    if (fromBaseline.includes(code) || ofGrades.includes(code)) return repair(expected ?? null);
    if (meantOtherwise.includes(code)) return repair(meant ?? null);
    if (!ofUsername.includes(code)) return null;
    // A username may be wrong in two ways; it is mended in one.
    if (!suggested.has(row.row)) {
      const username = suggestedUsername(row.values, taken);
      suggested.set(row.row, username);
      if (username !== null) known?.add(username);
    }
    return repair(suggested.get(row.row) ?? null);
  };
}
