/** C-1: the User GUID. Its form is judged here; whose it is, by the seal (seal.ts) and the service. */
import { canonicalGuid, isGuid, sameGuid } from "../guid";
import { accepted, finding, type Rule } from "./rule";

export const userGuidRule: Rule = (value, { row, stored }) => {
  const expected = stored?.userGuid ?? "";
  if (value === "") {
    // On an update the GUID is what names the account; a blank one where there was one is the commonest way to double a person.
    return expected === ""
      ? accepted("")
      : { value, findings: [finding(row, "userGuid", "user_guid.missing", value, { expected })] };
  }
  if (!isGuid(value)) {
    return {
      value,
      findings: [finding(row, "userGuid", "user_guid.malformed", value, expected === "" ? {} : { expected })],
    };
  }
  if (expected !== "" && !sameGuid(value, expected)) {
    return { value, findings: [finding(row, "userGuid", "user_guid.other_person", value, { expected })] };
  }
  return accepted(expected === "" ? canonicalGuid(value) : expected);
};
