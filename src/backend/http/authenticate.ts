/** Who is behind a request, and the one place that says who may use the import tools (S-1 to S-3). */
import type { FastifyRequest } from "fastify";
import { headers } from "../../contract";
import { type Caller, importFault, readCaller } from "../identity";
import { ProblemError } from "../problem-error";
import type { Services } from "../services";
import { type SchoolRecord, schoolsOfAdministrator } from "../store";

function bearer(request: FastifyRequest): string {
  const match = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? "");
  if (match?.[1] === undefined) throw new ProblemError("token.missing");
  return match[1];
}

export async function authenticate(services: Services, request: FastifyRequest): Promise<Caller> {
  const token = await services.verifyToken(bearer(request));
  if (!token.ok) throw new ProblemError(token.fault);
  const role = request.headers[headers.activeRole.toLowerCase()];
  const reading = await readCaller(services.store.db, token.identity, typeof role === "string" ? role : null);
  if (!reading.ok) {
    throw new ProblemError(reading.fault, reading.fault === "account.unknown" ? { email: token.identity.email } : {});
  }
  return reading.caller;
}

/** The caller, who may use the import tools; refused otherwise. */
export async function authenticateImporter(services: Services, request: FastifyRequest): Promise<Caller> {
  const caller = await authenticate(services, request);
  const fault = importFault(caller);
  if (fault !== null) throw new ProblemError(fault);
  return caller;
}

export interface SchoolAccess {
  readonly caller: Caller;
  readonly organizationId: string;
  readonly school: SchoolRecord;
}

/** A school that is not the caller's is as unknown as one that does not exist: that it exists is not theirs to know. */
export async function authenticateForSchool(
  services: Services,
  request: FastifyRequest,
  schoolId: string,
): Promise<SchoolAccess> {
  const caller = await authenticateImporter(services, request);
  const schools = await schoolsOfAdministrator(services.store.db, caller.person);
  const school = schools.find((one) => one.id === schoolId);
  if (school === undefined) throw new ProblemError("school.unknown");
  return { caller, organizationId: caller.person.organizationId, school };
}
