/** C-9 and C-10: the class of a row. A row has a class as soon as any of its class columns is filled. */
import { classFields, type FieldKey, type PartialValues } from "../fields";
import type { Finding } from "../finding";
import { canonicalGuid, isGuid } from "../guid";
import { accepted, finding, type Rule } from "./rule";
import { lengthOf } from "./text";

export const maxClassIdLength = 64;
const maxNameLength = 100;

export function hasClass(values: PartialValues): boolean {
  return classFields.some((field) => (values[field] ?? "") !== "");
}

export const classGuidRule: Rule = (value, { row }) => {
  if (value === "") return accepted("");
  return isGuid(value)
    ? accepted(canonicalGuid(value))
    : { value, findings: [finding(row, "classGuid", "class_guid.malformed", value)] };
};

/** A class needs its ID and its name, unless its GUID already says which class it is. */
function classTextRule(
  field: FieldKey,
  required: "class_id.required" | "class_name.required",
  tooLong: "class_id.too_long" | "class_name.too_long",
  limit: number,
): Rule {
  return (value, { row, values }) => {
    const findings: Finding[] = [];
    if (value === "" && hasClass(values) && (values.classGuid ?? "") === "") {
      findings.push(finding(row, field, required, value));
    }
    const length = lengthOf(value);
    if (length > limit) findings.push(finding(row, field, tooLong, value, { limit, length }));
    return { value, findings };
  };
}

export const classIdRule = classTextRule("classId", "class_id.required", "class_id.too_long", maxClassIdLength);
export const classNameRule = classTextRule("className", "class_name.required", "class_name.too_long", maxNameLength);
