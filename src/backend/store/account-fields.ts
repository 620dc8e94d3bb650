/** The fields of an account and the columns they are kept in. A password is not among them: it is never read back as it was. */
import type { FieldKey } from "../../roster";

export const accountFields = [
  "userId",
  "role",
  "firstName",
  "lastName",
  "gradeLevel",
  "email",
  "username",
] as const satisfies readonly FieldKey[];
export type AccountField = (typeof accountFields)[number];
export type AccountValues = Readonly<Record<AccountField, string>>;

export interface Account extends AccountValues {
  readonly guid: string;
  readonly version: number;
}

export const columnOfField: Readonly<Record<AccountField, string>> = {
  userId: "user_id",
  role: "role",
  firstName: "first_name",
  lastName: "last_name",
  gradeLevel: "grade_level",
  email: "email",
  username: "username",
};

/** The list for a SELECT that gives accounts as our code names them. */
export const accountColumns = ["guid", "version"]
  .map((column) => `a.${column}`)
  .concat(accountFields.map((field) => `a.${columnOfField[field]} AS "${field}"`))
  .join(", ");
