/** The import service's paths on the workbench's own address (design 3). */
import proxy from "@fastify/http-proxy";
import type { FastifyInstance, FastifyReply } from "fastify";
import { sendProblem } from "./problem-answer";
import { serviceUnready } from "./service-unready";
import { sendSignInAway } from "./sign-in-away";

function serviceIsUnready(reply: FastifyReply): FastifyReply {
  const { url, headers } = reply.request;
  // Children and parents come to it; everything else is asked by programs.
  if (url.startsWith("/sign-in")) return sendSignInAway(reply, headers["accept-language"]);
  const { status, code, title, detail = "" } = serviceUnready();
  return sendProblem(reply, status, code, title, detail);
}

export async function proxyService(app: FastifyInstance, serviceUrl: string): Promise<void> {
  for (const [prefix, rewritePrefix] of [
    ["/v1", "/v1"],
    ["/sign-in", "/sign-in"],
    ["/service/healthz", "/healthz"],
  ] as const) {
    await app.register(proxy, {
      upstream: serviceUrl,
      prefix,
      rewritePrefix,
      // A body is the service's to judge, its size too.
      proxyPayloads: true,
      replyOptions: { onError: (reply) => serviceIsUnready(reply as FastifyReply) },
    });
  }
}
