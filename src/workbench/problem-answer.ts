/** Refusals of the workbench as problem details (RFC 9457), so that the page and a person with curl read the same thing. */
import type { FastifyReply } from "fastify";
import type { Problem } from "../contract";

/** The workbench's own codes beside the catalogue's, for what no user of the add-on ever meets. */
type WorkbenchProblemCode = "person.unknown" | "request.malformed" | "request.foreign_origin" | "edit.refused";

export function sendProblem(
  reply: FastifyReply,
  status: number,
  code: WorkbenchProblemCode | "service.unready" | "route.unknown" | "service.internal",
  title: string,
  detail: string,
): FastifyReply {
  const problem: Problem = { type: `urn:rollbook:problem:${code}`, title, status, detail, code };
  return reply.code(status).type("application/problem+json").send(JSON.stringify(problem));
}
