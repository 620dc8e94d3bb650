/** Paths, headers and query names of the service; both sides build and match them from here. */
import type { ImportFile } from "./http";

const encode = encodeURIComponent;

export const routes = {
  me: "/v1/me",
  schools: "/v1/schools",
  accounts: (schoolId: string) => `/v1/schools/${encode(schoolId)}/accounts`,
  classes: (schoolId: string) => `/v1/schools/${encode(schoolId)}/classes`,
  products: (schoolId: string) => `/v1/schools/${encode(schoolId)}/products`,
  near: (schoolId: string) => `/v1/schools/${encode(schoolId)}/near`,
  gradeChanges: (schoolId: string) => `/v1/schools/${encode(schoolId)}/grade-changes`,
  schoolChanges: (schoolId: string) => `/v1/schools/${encode(schoolId)}/changes`,
  template: "/v1/template",
  imports: (schoolId: string) => `/v1/schools/${encode(schoolId)}/imports`,
  import: (importId: string) => `/v1/imports/${encode(importId)}`,
  file: (importId: string, file: ImportFile) => `/v1/imports/${encode(importId)}/files/${file}`,
  cancel: (importId: string) => `/v1/imports/${encode(importId)}/cancel`,
  undo: (importId: string) => `/v1/imports/${encode(importId)}/undo`,
  accountHistory: (guid: string) => `/v1/accounts/${encode(guid)}/history`,
  accountRecord: (guid: string) => `/v1/accounts/${encode(guid)}/record`,
  passwordReset: (guid: string) => `/v1/accounts/${encode(guid)}/password-reset`,
  passwordEnds: (schoolId: string) => `/v1/schools/${encode(schoolId)}/password-ends`,
  signIns: (schoolId: string) => `/v1/schools/${encode(schoolId)}/sign-ins`,
  passwordResets: (schoolId: string) => `/v1/schools/${encode(schoolId)}/password-resets`,
  settings: "/v1/organization/settings",
  reads: "/v1/organization/reads",
  signIn: "/v1/sign-in",
  password: "/v1/password",
  /** The plain page for account holders, which is no part of the interface. */
  signInPage: "/sign-in",
} as const;

export const headers = {
  activeRole: "Rollbook-Role",
  idempotencyKey: "Idempotency-Key",
  /** One of wireVersions; left out it is 1. */
  wireVersion: "Rollbook-Wire",
  /** Of an export: the service's time just before it was read, RFC 3339 UTC. What the service says was done later may be missing in it. */
  asOf: "Rollbook-As-Of",
} as const;

/** GET imports(school)?idempotencyKey=… lists the import made with that key, if any: how a killed `sending` step asks (design 5). */
export const idempotencyKeyQuery = "idempotencyKey";
