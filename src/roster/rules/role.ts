/** C-3: the role. Administrators are made elsewhere; a roster has teachers and students. */
import { accepted, finding, type Rule } from "./rule";

export const roles = ["Teacher", "Student"] as const;

const aliases: Readonly<Record<string, string>> = {
  t: "Teacher",
  teacher: "Teacher",
  maestro: "Teacher",
  maestra: "Teacher",
  docente: "Teacher",
  s: "Student",
  student: "Student",
  estudiante: "Student",
  alumno: "Student",
  alumna: "Student",
};

export function normalizedRole(value: string): string | null {
  return aliases[value.toLowerCase()] ?? null;
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
