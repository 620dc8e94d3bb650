/** The 16 columns, once, as data (spec C): header, when required, what may be changed, choices. Their help is in messages/columns.*. */
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

type Declared = Omit<Column, "key" | "letter">;

const plain = {
  requiredOnCreate: "never",
  requiredOnUpdate: "never",
  editable: true,
  erasable: false,
  secret: false,
} as const;
const ofClass = { ...plain, editable: false } as const;

const declared: Readonly<Record<FieldKey, Declared>> = {
  userGuid: { ...plain, header: "User GUID", requiredOnUpdate: "always", editable: false },
  userId: { ...plain, header: "User ID", requiredOnCreate: "always", requiredOnUpdate: "ifNoneStored" },
  role: { ...plain, header: "Role", requiredOnCreate: "always", choices: roles },
  firstName: { ...plain, header: "First Name", requiredOnCreate: "always" },
  lastName: { ...plain, header: "Last Name", requiredOnCreate: "always" },
  gradeLevel: { ...plain, header: "Grade Level", erasable: true, choices: gradeLevels },
  email: { ...plain, header: "Email", requiredOnCreate: "teacher", erasable: true },
  username: { ...plain, header: "Username" },
  password: { ...plain, header: "Password", secret: true },
  classGuid: { ...ofClass, header: "Class GUID" },
  classId: { ...ofClass, header: "Class ID", requiredOnCreate: "withClass" },
  className: { ...ofClass, header: "Class Name", requiredOnCreate: "withClass" },
  classGradeLevel: { ...ofClass, header: "Class Grade Level", choices: gradeLevels },
  classStartDate: { ...ofClass, header: "Class Start Date" },
  classEndDate: { ...ofClass, header: "Class End Date" },
  masterCode: { ...ofClass, header: "Master Code" },
};

export const columns: readonly Column[] = fieldKeys.map((key, index) => ({
  key,
  letter: String.fromCharCode(65 + index),
  ...declared[key],
}));

const byKey = new Map(columns.map((column) => [column.key, column]));

export function columnOf(key: FieldKey): Column {
  const column = byKey.get(key);
  if (column === undefined) throw new Error(`no column ${key}`);
  return column;
}

export function headerOf(key: FieldKey): string {
  return declared[key].header;
}

/** The column that the Error File adds on the far right (S-12). */
export const errorHeader = "Error";
