/** an add-on that speaks no version of the wire that this service does is told so before anything else is looked at. */
import type { FastifyRequest } from "fastify";
import { headers, unsaidWireVersion, wireFault, wireVersions } from "../../contract";
import { ProblemError } from "../problem-error";

const headerName = headers.wireVersion.toLowerCase();

export async function checkWireVersion(request: FastifyRequest): Promise<void> {
  const said = request.headers[headerName];
  if (said === undefined) return;
  const isNumber = typeof said === "string" && /^\d{1,9}$/.test(said);
  if (!isNumber) {
    const reason = `${headers.wireVersion}: is not a version number, such as ${unsaidWireVersion}.`;
    throw new ProblemError("request.malformed", { reasons: [reason] });
  }
  const fault = wireFault(Number(said));
  if (fault !== null) throw new ProblemError(fault, {}, { wireVersions });
}
