/** The import service's paths on the workbench's own address (design 3). */
import proxy from "@fastify/http-proxy";
import type { FastifyInstance, FastifyReply } from "fastify";
import { problemMessage, problemParts } from "../words";
import { sendProblem } from "./problem-answer";

function serviceIsUnready(reply: FastifyReply): FastifyReply {
  const { happened } = problemParts("service.unready", {}, "en");
  return sendProblem(reply, 503, "service.unready", happened, problemMessage("service.unready", {}, "en"));
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
