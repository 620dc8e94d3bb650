/** The 16 columns, once, as data (spec C): when required, what may be changed, choices. Their names are in column-headers.ts, their help in src/words/columns. */
import { headerOf } from "./column-headers";
import { type FieldKey, fieldKeys } from "./fields";
import { gradeLevels, roles } from "./rules/picked-values";

export interface Column {
  readonly key: FieldKey;
  readonly header: string;
  readonly letter: string;
  readonly requiredOnCreate: "always" | "teacher" | "withClass" | "never";
  readonly requiredOnUpdate: "always" | "ifNoneStored" | "never";
  /** May be changed on an existing account (S-5). */
  readonly editable: boolean;
  /** The stored value can be erased with the word CLEAR (C-15). */
  readonly erasable: boolean;
  /** Never quoted, never stored as typed. */
  readonly secret: boolean;
  readonly choices?: readonly string[];
}

type Declared = Omit<Column, "key" | "letter" | "header">;

const plain = {
  requiredOnCreate: "never",
  requiredOnUpdate: "never",
  editable: true,
  erasable: false,
  secret: false,
} as const;
const ofClass = { ...plain, editable: false } as const;

const declared: Readonly<Record<FieldKey, Declared>> = {
  userGuid: { ...plain, requiredOnUpdate: "always", editable: false },
  userId: { ...plain, requiredOnCreate: "always", requiredOnUpdate: "ifNoneStored" },
  role: { ...plain, requiredOnCreate: "always", choices: roles },
  firstName: { ...plain, requiredOnCreate: "always" },
  lastName: { ...plain, requiredOnCreate: "always" },
  gradeLevel: { ...plain, erasable: true, choices: gradeLevels },
  email: { ...plain, requiredOnCreate: "teacher", erasable: true },
  username: { ...plain },
  password: { ...plain, secret: true },
  classGuid: { ...ofClass },
  classId: { ...ofClass, requiredOnCreate: "withClass" },
  className: { ...ofClass, requiredOnCreate: "withClass" },
  classGradeLevel: { ...ofClass, choices: gradeLevels },
  classStartDate: { ...ofClass },
  classEndDate: { ...ofClass },
  masterCode: { ...ofClass },
};

export const columns: readonly Column[] = fieldKeys.map((key, index) => ({
  key,
  header: headerOf(key),
  letter: String.fromCharCode(65 + index),
  ...declared[key],
}));

const byKey = new Map(columns.map((column) => [column.key, column]));

export function columnOf(key: FieldKey): Column {
  const column = byKey.get(key);
  if (column === undefined) throw new Error(`no column ${key}`);
  return column;
}

/** The column that the Error File adds on the far right (S-12). */
export const errorHeader = "Error";
