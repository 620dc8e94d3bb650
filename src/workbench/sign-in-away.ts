/** The sign-in page on the workbench's own address while the service is away: a page in the words of the real one, for whoever came with a slip. */
import type { FastifyReply } from "fastify";
import { signInTexts } from "../words";

export function sendSignInAway(reply: FastifyReply, wishes: string | undefined): FastifyReply {
  const language = /^\s*es\b/i.test(wishes ?? "") ? "es" : "en";
  const { title, away } = signInTexts[language];
  return reply
    .code(503)
    .type("text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .send(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Rollbook</title>` +
        `<style>body{font:20px/1.5 system-ui,sans-serif;max-width:26rem;margin:6vh auto;padding:0 1rem}</style></head>` +
        `<body><main><h1>${title}</h1><p role="alert">${away}</p></main></body></html>`,
    );
}
