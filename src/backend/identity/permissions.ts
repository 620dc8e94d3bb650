/**
 * Who may do what, once and as data: docs/roles.md is made from it, every route asks it, and a test walks every route with every kind of person
 * (S-2, S-3, S-17). What is not "no" is still bounded by reach: whatever lies outside of it is answered as if it did not exist.
 */
import type { Caller } from "./caller";

/** What a signed-in person is, in the role they are active in. */
export const callerKinds = ["districtAdministrator", "schoolAdministrator", "otherAdministrator", "teacher"] as const;
export type CallerKind = (typeof callerKinds)[number];

/** How far a permission reaches. */
export type Reach = "no" | "themselves" | "any" | "district" | "theirSchools" | "theirStudents";

type Row = Readonly<Record<CallerKind, Reach>>;

const importers = { districtAdministrator: "district", schoolAdministrator: "theirSchools" } as const;
const importersOnly: Row = { ...importers, otherAdministrator: "no", teacher: "no" };

const districtOnly: Row = {
  districtAdministrator: "district",
  schoolAdministrator: "no",
  otherAdministrator: "no",
  teacher: "no",
};

export const permissions = {
  /** GET /v1/me */
  seeThemselves: {
    districtAdministrator: "themselves",
    schoolAdministrator: "themselves",
    otherAdministrator: "themselves",
    teacher: "themselves",
  },
  /** GET /v1/organization/settings: limits that hold for whoever imports */
  seeSettings: { districtAdministrator: "any", schoolAdministrator: "any", otherAdministrator: "no", teacher: "no" },
  /** PUT /v1/organization/settings: they hold for every school */
  changeSettings: { districtAdministrator: "any", schoolAdministrator: "no", otherAdministrator: "no", teacher: "no" },
  /** PUT /v1/organization/settings with `feeds` alone: a reading that stands is the district's to change */
  settleFeeds: { districtAdministrator: "any", schoolAdministrator: "any", otherAdministrator: "no", teacher: "no" },
  /** GET /v1/schools */
  listSchools: importersOnly,
  /** GET /v1/template */
  getTemplate: { districtAdministrator: "any", schoolAdministrator: "any", otherAdministrator: "no", teacher: "no" },
  /** GET /v1/schools/{id}/accounts */
  exportAccounts: importersOnly,
  /** GET /v1/schools/{id}/classes */
  exportClasses: importersOnly,
  /** GET /v1/schools/{id}/products */
  seeProducts: importersOnly,
  /** POST /v1/schools/{id}/near, itself on record */
  findNear: importersOnly,
  /** POST /v1/schools/{id}/imports, a rehearsal too */
  upload: importersOnly,
  /** GET /v1/schools/{id}/imports and /v1/imports/{id}: whoever uploaded it, it is the school's */
  seeImports: importersOnly,
  /** GET /v1/imports/{id}/files/{file}; the Completed File holds temporary passwords */
  getImportFiles: importersOnly,
  /** POST /v1/imports/{id}/cancel */
  cancelImport: importersOnly,
  /** POST /v1/imports/{id}/undo */
  undoImport: importersOnly,
  /** GET /v1/accounts/{guid}/history */
  seeAccountHistory: importersOnly,
  /** GET /v1/accounts/{guid}/record, itself on record */
  seeAccountRecord: districtOnly,
  /** GET /v1/organization/reads, and the reads in an account's history */
  seeReads: districtOnly,
  /** GET /v1/schools/{id}/sign-ins and /password-ends */
  seeSignIns: { ...importers, otherAdministrator: "no", teacher: "theirStudents" },
  /** POST /v1/accounts/{guid}/password-reset, and /v1/schools/{id}/password-resets */
  resetPassword: { ...importers, otherAdministrator: "no", teacher: "theirStudents" },
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof permissions;

export function kindOf({ activeRole, person }: Caller): CallerKind {
  if (activeRole === "teacher") return "teacher";
  if (person.type !== "organization") return "otherAdministrator";
  return person.level === "district" ? "districtAdministrator" : "schoolAdministrator";
}

export type PermissionFault = "role.teacher" | "permission.import" | "permission.district";

/** Why the caller may not do it at all; null when they may, within reach. */
export function permissionFault(caller: Caller, permission: Permission): PermissionFault | null {
  const kind = kindOf(caller);
  if (permissions[permission][kind] !== "no") return null;
  // Who is both has only to switch; everybody else is told that their kind of account has no import.
  if (kind === "teacher") return "role.teacher";
  return kind === "schoolAdministrator" ? "permission.district" : "permission.import";
}
