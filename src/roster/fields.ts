/** The keys of the 16 columns, in the order of the file (spec C). The same keys go over the wire. */
export const fieldKeys = [
  "userGuid",
  "userId",
  "role",
  "firstName",
  "lastName",
  "gradeLevel",
  "email",
  "username",
  "password",
  "classGuid",
  "classId",
  "className",
  "classGradeLevel",
  "classStartDate",
  "classEndDate",
  "masterCode",
] as const;

export type FieldKey = (typeof fieldKeys)[number];

/** A whole roster row: every column is there, an empty cell is the empty string. All cells are text, always. */
export type RosterValues = Readonly<Record<FieldKey, string>>;

/** A part of a roster row: a column left out says nothing about that column (on an update it is left alone, C-15). */
export type PartialValues = Readonly<Partial<Record<FieldKey, string>>>;

/** A roster row with nothing in it. */
export const emptyValues: RosterValues = Object.freeze(
  Object.fromEntries(fieldKeys.map((key) => [key, ""])) as Record<FieldKey, string>,
);

/**
 * Whether two rows say the same, to the letter. Written out, because nearly every row of a tab is as it was pulled: asked by its name, a cell costs a tenth of
 * what it costs by a key.
 */
export const sayTheSame = (one: RosterValues, other: RosterValues): boolean =>
  one === other ||
  (one.userGuid === other.userGuid &&
    one.userId === other.userId &&
    one.role === other.role &&
    one.firstName === other.firstName &&
    one.lastName === other.lastName &&
    one.gradeLevel === other.gradeLevel &&
    one.email === other.email &&
    one.username === other.username &&
    one.password === other.password &&
    one.classGuid === other.classGuid &&
    one.classId === other.classId &&
    one.className === other.className &&
    one.classGradeLevel === other.classGradeLevel &&
    one.classStartDate === other.classStartDate &&
    one.classEndDate === other.classEndDate &&
    one.masterCode === other.masterCode);

/** Fills the columns that are left out with empty cells. */
export function completeValues(values: PartialValues): RosterValues {
  return { ...emptyValues, ...values };
}

export function isFieldKey(key: string): key is FieldKey {
  return (fieldKeys as readonly string[]).includes(key);
}

/** The columns that describe the person (A to I); the others describe the class of the line. */
export const personFields = fieldKeys.slice(0, 9);
export const classFields = fieldKeys.slice(9);
