/** An address that is known, asked with another method than it has: 405, and Allow says which it has. OPTIONS asks for just that. */
import type { HTTPMethods } from "fastify";
import { ProblemError } from "../problem-error";
import type { App } from "./app";

const methods: readonly HTTPMethods[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** To be called before the routes are added; what it answers, after. */
export function otherMethods(app: App): () => void {
  const known = new Map<string, Set<string>>();
  app.addHook("onRoute", ({ url, method }) => {
    const those = known.get(url) ?? new Set<string>();
    known.set(url, those);
    for (const one of [method].flat()) those.add(one);
    if (those.has("GET")) those.add("HEAD");
  });
  return () => {
    for (const [url, those] of [...known]) {
      const allow = [...those].sort().join(", ");
      app.route({
        method: methods.filter((one) => !those.has(one)),
        url,
        schema: { hide: true },
        // Before the body is read: whatever it is, it is not wanted here.
        onRequest: async (request, reply) => {
          reply.header("allow", allow);
          if (request.method === "OPTIONS") return reply.code(204).send();
          throw new ProblemError("method.not_allowed");
        },
        handler: async () => undefined,
      });
    }
  };
}
