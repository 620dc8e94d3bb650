/** GET /identity/jwks, GET /identity/people, POST /identity/token (design 3). */
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import { sendProblem } from "../problem-answer";
import type { SignIn } from "./sign-in";

const tokenRequestSchema = z.object({ email: z.string() });

export function identityRoutes(app: FastifyInstance, signIn: SignIn): void {
  app.get("/identity/jwks", async () => signIn.jwks);
  app.get("/identity/people", async () => signIn.list());
  app.post("/identity/token", async (request, reply) => {
    const body = tokenRequestSchema.safeParse(request.body);
    if (!body.success) {
      return sendProblem(reply, 400, "request.malformed", "Not understood", 'Send {"email": "…"} as JSON.');
    }
    const token = await signIn.tokenFor(body.data.email);
    if (token === null) {
      return sendProblem(
        reply,
        404,
        "person.unknown",
        "Nobody with this address",
        "This address belongs to nobody of the sample district. GET /identity/people lists everyone.",
      );
    }
    return { token };
  });
}
