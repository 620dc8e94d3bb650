/** Which rows are of one person: the account; for a new person the User ID. The same reckoning as C-14 in the rules. */
import { canonicalGuid, type PartialValues } from "../../../roster";

/**
 * A GUID stands for itself: of a large import that is every row, and a longer text would have to be made for each. What is typed into its column and reads
 * like one of the other keys is no GUID, and such a row fails before anybody looks for its person.
 */
export function personKey(values: PartialValues, position: number): string {
  const guid = values.userGuid ?? "";
  if (guid !== "") return canonicalGuid(guid);
  const userId = values.userId ?? "";
  return userId === "" ? `row ${position}` : `new ${userId.toLowerCase()}`;
}
