/** Counts requests by who sends them and not from where: all add-ons in the world call from the same few addresses of Google. */
import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";

export function byToken(request: FastifyRequest): string {
  const token = request.headers.authorization;
  return token === undefined ? request.ip : createHash("sha256").update(token).digest("base64url");
}
