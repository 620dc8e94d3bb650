/**
 * Who is behind a request, and what of it is theirs: the one place that every route asks (S-1 to S-3, S-17). What is out of somebody's reach is as
 * unknown as what does not exist: that it exists is not theirs to know.
 */
import type { FastifyRequest } from "fastify";
import { headers } from "../../contract";
import { canonicalGuid } from "../../roster";
import { type Caller, kindOf, type Permission, permissionFault, permissions, readCaller } from "../identity";
import { ProblemError } from "../problem-error";
import type { Services } from "../services";
import {
  type ImportRecord,
  importById,
  isAccountOfSchools,
  isTaughtBy,
  type SchoolRecord,
  schoolsOfAdministrator,
} from "../store";

function bearer(request: FastifyRequest): string {
  const match = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? "");
  if (match?.[1] === undefined) throw new ProblemError("token.missing");
  return match[1];
}

async function authenticate(services: Services, request: FastifyRequest): Promise<Caller> {
  const token = await services.verifyToken(bearer(request));
  if (!token.ok) throw new ProblemError(token.fault);
  const role = request.headers[headers.activeRole.toLowerCase()];
  const reading = await readCaller(services.store.db, token.identity, typeof role === "string" ? role : null);
  if (!reading.ok) {
    throw reading.fault === "account.unknown"
      ? new ProblemError(reading.fault, { email: token.identity.email })
      : new ProblemError(reading.fault);
  }
  return reading.caller;
}

/** The caller, who may do this within their reach; refused otherwise. */
export async function authorize(services: Services, request: FastifyRequest, permission: Permission): Promise<Caller> {
  const caller = await authenticate(services, request);
  const fault = permissionFault(caller, permission);
  if (fault !== null) throw new ProblemError(fault);
  return caller;
}

export interface SchoolAccess {
  readonly caller: Caller;
  readonly organizationId: string;
  readonly school: SchoolRecord;
}

export async function authorizeForSchool(
  services: Services,
  request: FastifyRequest,
  permission: Permission,
  schoolId: string,
): Promise<SchoolAccess> {
  const caller = await authorize(services, request, permission);
  const schools = await schoolsOfAdministrator(services.store.db, caller.person);
  const school = schools.find((one) => one.id === schoolId);
  if (school === undefined) throw new ProblemError("school.unknown");
  return { caller, organizationId: caller.person.organizationId, school };
}

export async function authorizeForImport(
  services: Services,
  request: FastifyRequest,
  permission: Permission,
  importId: string,
): Promise<{ readonly caller: Caller; readonly record: ImportRecord }> {
  const caller = await authorize(services, request, permission);
  const { db } = services.store;
  const record = await importById(db, caller.person.organizationId, importId);
  const schools = record === null ? [] : await schoolsOfAdministrator(db, caller.person);
  if (record === null || !schools.some((school) => school.id === record.schoolId)) {
    throw new ProblemError("import.unknown");
  }
  return { caller, record };
}

/** An account of the caller's schools, or for a teacher a student of their classes. */
export async function authorizeForAccount(
  services: Services,
  request: FastifyRequest,
  permission: Permission,
  givenGuid: string,
): Promise<{ readonly caller: Caller; readonly guid: string }> {
  const caller = await authorize(services, request, permission);
  const { person } = caller;
  const { db } = services.store;
  const guid = canonicalGuid(givenGuid);
  const isTheirs =
    permissions[permission][kindOf(caller)] === "theirStudents"
      ? await isTaughtBy(db, person.organizationId, guid, person.email)
      : await isAccountOfSchools(
          db,
          person.organizationId,
          guid,
          (await schoolsOfAdministrator(db, person)).map((school) => school.id),
        );
  if (!isTheirs) throw new ProblemError("account.not_found");
  return { caller, guid };
}
