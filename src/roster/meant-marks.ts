/**
 * "It is meant" (spec 6): what somebody has said of a finding that may be a false alarm. The answer is kept as a short mark of exactly what it was said of:
 * the person, the column, what is stored and what is typed. When any of these is another one, the mark fits no more, and it is asked again.
 */
import type { FieldKey, PartialValues } from "./fields";
import type { FindingCode } from "./finding-codes";
import { fingerprint } from "./fingerprint";
import { canonicalGuid } from "./guid";
import { tellingFields } from "./person";
import type { BaselineRow, SheetRow } from "./rows";
import { clean } from "./rules/text";

/** Of a new person, who has no GUID yet, the cells that tell them apart. */
const personOf = ({ values }: SheetRow, baseline: BaselineRow | null) =>
  baseline === null ? tellingFields.map((field) => values[field]) : canonicalGuid(baseline.values.userGuid);

/** What is kept, with the row, of one cell that is meant. */
export function markOf(row: SheetRow, baseline: BaselineRow | null, code: FindingCode, field: FieldKey): string {
  const said = [personOf(row, baseline), code, field, baseline?.values[field] ?? "", row.values[field].trim()];
  return fingerprint(JSON.stringify(said));
}

/** What is kept of a whole column: of everybody who is out of step there, in whatever order they stand. */
export function markOfColumn(
  field: FieldKey,
  cells: readonly { readonly guid: string; readonly value: string }[],
): string {
  const said = cells.map(({ guid, value }) => JSON.stringify([canonicalGuid(guid), value])).sort();
  return fingerprint(`${field}\n${said.join("\n")}`);
}

/**
 * Kept with the row in the same way: this new person is not that account (B-11). Bound to the name that was typed, so that a corrected address does not ask
 * again, and gone as soon as the row is somebody's who is there.
 */
export function otherPersonMark({ firstName = "", lastName = "" }: PartialValues, guid: string): string {
  return `other ${fingerprint(JSON.stringify([clean(firstName), clean(lastName), canonicalGuid(guid)]))}`;
}
export const isOtherPersonMark = (mark: string): boolean => mark.startsWith("other ");

/** Kept with the row in the same way: that its grade level came from a code of which the district had said what it means (B-18). */
export interface GradeFrom {
  readonly code: string;
  readonly grade: string;
}
export const gradeMark = ({ code, grade }: GradeFrom): string => `grade ${grade} ${code}`;

export function gradeFrom(mark: string): GradeFrom | null {
  const [, grade = "", code = ""] = /^grade (\S{1,4}) (.{1,40})$/.exec(mark) ?? [];
  return grade === "" ? null : { code, grade };
}

/** Kept with the row in the same way: who stays in their grade in the school year that began after this summer (B-17). Fits as long as the row stands. */
export const retainedMark = (since: string): string => `retained ${since}`;
export const isRetainedMark = (mark: string): boolean => mark.startsWith("retained ");

const copiedFields = ["userId", "role", "firstName", "lastName", "gradeLevel", "email", "username"] as const;
const copyOf = (values: PartialValues) => copiedFields.map((field) => fingerprint((values[field] ?? "").trim()));

/**
 * Kept with the row in the same way: this account is of another school of the administrator's, and joins this one (B-11, B-14, S-17). `version` is that of the account as it
 * was copied, null where it is not known, and of each cell it is known whether it still says what was copied: that is no change, and nothing of it is sent.
 */
export const joinMark = (account: PartialValues, version: string | null): string =>
  `joins ${canonicalGuid(account.userGuid ?? "")} ${version ?? ""} ${copyOf(account).join(",")}`;

export interface JoinedAccount {
  readonly guid: string;
  readonly version: string | null;
  readonly mark: string;
  /** The account as far as the row still says what was copied of it. */
  readonly stored: PartialValues;
}

/** The account that this row takes in; null where its GUID is another one's, or nobody's. */
export function joinedAccount(marks: readonly string[] | undefined, values: PartialValues): JoinedAccount | null {
  const guid = canonicalGuid(clean(values.userGuid ?? ""));
  const mark = guid === "" ? undefined : marks?.find((one) => one.startsWith(`joins ${guid} `));
  if (mark === undefined) return null;
  const [, , version = "", copied = ""] = mark.split(" ");
  const prints = copied.split(",");
  const stored: Partial<Record<FieldKey, string>> = { userGuid: guid };
  copyOf(values).forEach((print, index) => {
    const field = copiedFields[index];
    if (field !== undefined && prints[index] === print) stored[field] = (values[field] ?? "").trim();
  });
  return { guid, version: version === "" ? null : version, mark, stored };
}
