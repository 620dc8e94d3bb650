/**
 * Who is behind a request, and what of it is theirs: the one place that every route asks (S-1 to S-3, S-17). What is out of somebody's reach is as
 * unknown as what does not exist: that it exists is not theirs to know.
 */
import type { FastifyRequest } from "fastify";
import { headers } from "../../contract";
import { canonicalGuid, schoolDay } from "../../roster";
import { readVisitor } from "../demonstration";
import {
  type Caller,
  kindOf,
  type Permission,
  permissionFault,
  permissions,
  readCaller,
  refusedToken,
} from "../identity";
import { ProblemError } from "../problem-error";
import type { Services } from "../services";
import {
  type ImportRecord,
  importById,
  isAccountOfAdministrator,
  isTaughtBy,
  type SchoolRecord,
  schoolsOfAdministrator,
  type TaughtBy,
} from "../store";
import type { App } from "./app";

function bearer(request: FastifyRequest): string {
  const match = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? "");
  if (match?.[1] === undefined) throw new ProblemError("token.missing");
  return match[1];
}

async function readRequest(services: Services, request: FastifyRequest): Promise<Caller> {
  const given = bearer(request);
  const token = await services.verifyToken(given);
  if (!token.ok) {
    const requestId = request.id;
    request.log.info({ requestId, fault: token.fault, refused: refusedToken(given) }, "a token was refused");
    throw new ProblemError(token.fault);
  }
  const role = request.headers[headers.activeRole.toLowerCase()];
  const chosen = typeof role === "string" ? role : null;
  const { identity } = token;
  const known = await readCaller(services.store.db, identity, chosen, services.now());
  const reading = await readVisitor(services, identity, chosen, known);
  if (!reading.ok) {
    if (reading.fault === "role.unknown" || reading.fault === "demonstration.full")
      throw new ProblemError(reading.fault);
    if (reading.fault === "account.not_vouched") {
      const refused = { iss: identity.issuer, hd: identity.hostedDomain };
      request.log.info({ requestId: request.id, fault: reading.fault, refused }, "an address was not vouched for");
    }
    throw new ProblemError(reading.fault, { email: identity.email });
  }
  return reading.caller;
}

/** Who sent a request is found out once, before its body is read. */
const callers = new WeakMap<FastifyRequest, Promise<Caller>>();

function authenticate(services: Services, request: FastifyRequest): Promise<Caller> {
  const known = callers.get(request) ?? readRequest(services, request);
  callers.set(request, known);
  return known;
}

/** Token first: of whoever has none, or is nobody here, no byte of a body is read. Routes that say they need none are let through. */
export function askForTokens(app: App, services: Services): void {
  app.addHook("onRequest", async (request) => {
    const { schema } = request.routeOptions;
    const isOpen = schema === undefined || "hide" in schema || "security" in schema;
    if (!isOpen) await authenticate(services, request);
  });
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
  const [school] = await schoolsOfAdministrator(services.store.db, caller.person, [schoolId]);
  if (school === undefined) throw new ProblemError("school.unknown");
  return { caller, organizationId: caller.person.organizationId, school };
}

export interface PeopleAccess {
  readonly caller: Caller;
  readonly organizationId: string;
  readonly schoolId: string;
  /** Of a teacher, only their own students. */
  readonly by: TaughtBy | null;
}

/** People of one of the caller's schools, or for a teacher their students there: of a school in which they have none nobody is found. */
export async function authorizeForPeople(
  services: Services,
  request: FastifyRequest,
  permission: "seeSignIns" | "resetPassword",
  schoolId: string,
): Promise<PeopleAccess> {
  const caller = await authorize(services, request, permission);
  const { organizationId, email } = caller.person;
  if (permissions[permission][kindOf(caller)] === "theirStudents")
    return { caller, organizationId, schoolId, by: { email, today: schoolDay(services.now().getTime()) } };
  const { school } = await authorizeForSchool(services, request, permission, schoolId);
  return { caller, organizationId, schoolId: school.id, by: null };
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
  const schools = record === null ? [] : await schoolsOfAdministrator(db, caller.person, [record.schoolId]);
  if (record === null || schools.length === 0) throw new ProblemError("import.unknown");
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
      ? await isTaughtBy(db, person.organizationId, guid, person.email, schoolDay(services.now().getTime()))
      : await isAccountOfAdministrator(db, person, guid);
  if (!isTheirs) throw new ProblemError("account.not_found");
  return { caller, guid };
}
