/** C-3: the role. Administrators are made elsewhere; a roster has teachers and students. */
import type { PartialValues } from "../fields";
import type { Role } from "./picked-values";
import { accepted, finding, type Rule } from "./rule";

/** A Map: in a plain object a cell that says "constructor" would be found. */
const spellings: ReadonlyMap<string, Role> = new Map([
  ...["t", "teacher", "maestro", "maestra", "docente", "profesor", "profesora"].map(
    (word) => [word, "Teacher"] as const,
  ),
  ...["s", "student", "estudiante", "alumno", "alumna"].map((word) => [word, "Student"] as const),
]);

export function normalizedRole(value: string): Role | null {
  return spellings.get(value.toLowerCase()) ?? null;
}

/** The role the person will have: what the row says, else what is stored. */
export function roleOf(values: PartialValues, stored: PartialValues | null): Role | null {
  return normalizedRole(values.role ?? "") ?? normalizedRole(stored?.role ?? "");
}

export const roleRule: Rule = (value, { row, stored }) => {
  if (value === "") {
    return stored === null ? { value, findings: [finding(row, "role", "role.required", value)] } : accepted("");
  }
  const role = normalizedRole(value);
  if (role === null) return { value, findings: [finding(row, "role", "role.unknown", value)] };
  const before = stored?.role ?? "";
  if (before !== "" && before !== role) {
    return { value: role, findings: [finding(row, "role", "role.changed", value, { before, after: role })] };
  }
  return accepted(role);
};
