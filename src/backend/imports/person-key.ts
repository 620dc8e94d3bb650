/** Which rows are of one person: the account; for a new person the User ID. The same reckoning as C-14 in the rules. */
import { canonicalGuid, type PartialValues } from "../../roster";

export function personKey(values: PartialValues, position: number): string {
  const guid = values.userGuid ?? "";
  if (guid !== "") return `guid ${canonicalGuid(guid)}`;
  const userId = values.userId ?? "";
  return userId === "" ? `row ${position}` : `new ${userId.toLowerCase()}`;
}
