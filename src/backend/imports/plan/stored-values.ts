/** An account as the rules see it. */
import type { PartialValues } from "../../../roster";
import { type Account, type AccountField, accountFields } from "../../store";

const blankAccount = {
  userGuid: "",
  userId: "",
  role: "",
  firstName: "",
  lastName: "",
  gradeLevel: "",
  email: "",
  username: "",
} satisfies Record<"userGuid" | AccountField, string>;

/** Filled into a copy: a large import makes twenty thousand of them. */
export function storedValues(account: Account): PartialValues {
  const values: Record<"userGuid" | AccountField, string> = { ...blankAccount, userGuid: account.guid };
  for (const field of accountFields) values[field] = account[field];
  return values;
}
