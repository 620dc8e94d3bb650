/**
 * Nobody but the workbench's own page (or a program on this machine) may drive it: any web page open in the same browser could otherwise edit the
 * document or take a token. A browser always says where a write comes from; the Host header stops names that were re-pointed to loopback.
 */
import type { FastifyInstance } from "fastify";
import { sendProblem } from "./problem-answer";

const localNames = new Set(["localhost", "127.0.0.1", "[::1]"]);
const reading = new Set(["GET", "HEAD", "OPTIONS"]);

function hostNameOf(host: string | undefined): string | null {
  const address = `http://${host ?? ""}`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}

export function guardOrigin(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    const host = request.headers.host;
    const name = hostNameOf(host);
    const origin = request.headers.origin;
    const site = request.headers["sec-fetch-site"];
    // A form of a page that hides where it comes from, as the sign-in page does, says "null"; the browser still says that it is of this address.
    const isHidden = origin === "null" && site === "same-origin";
    const ownOrigin = origin === undefined || origin === `http://${host}` || isHidden;
    const ownSite = site === undefined || site === "same-origin" || site === "none";
    const mayRead = reading.has(request.method);
    if (name !== null && localNames.has(name) && (mayRead ? ownOrigin : ownOrigin && ownSite)) return;
    await sendProblem(
      reply,
      403,
      "request.foreign_origin",
      "Not from this page",
      "The workbench answers its own page and programs on this computer only.",
    );
  });
}
