/** The plain page at /sign-in: two forms without a script, so that it works on whatever a classroom has. */
import type { FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { type Language, routes } from "../../../contract";
import { fill, type SignInTexts, signInTexts } from "../../../words";
import type { Services } from "../../services";
import { setPassword, signIn } from "../../sign-in";
import type { App } from "../app";
import { languageOf } from "../language";
import { problemAnswer, toProblemError } from "../problems";
import { type SignInThrottle, signInBodyLimit } from "../sign-in-throttle";

const path = routes.signInPage;
const hidden = { schema: { hide: true } };
const formSchema = z.object({
  username: z.optional(z.string()),
  password: z.optional(z.string()),
  passwordToken: z.optional(z.string()),
  newPassword: z.optional(z.string()),
});

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:24rem;margin:10vh auto;padding:0 1rem;color:#202124}
label{display:block;margin:1rem 0 .25rem}input{font:inherit;width:100%;padding:.5rem;box-sizing:border-box}
button{font:inherit;margin-top:1.5rem;padding:.5rem 1rem;background:#1a73e8;color:#fff;border:0;border-radius:4px}
[role=alert]{background:#fce8e6;padding:.75rem;border-radius:4px}`;

interface Page {
  readonly language: Language;
  readonly problem?: string;
  readonly content: string;
}

function send(reply: FastifyReply, status: number, { language, problem, content }: Page): FastifyReply {
  const texts = signInTexts[language];
  const alert = problem === undefined ? "" : `<p role="alert">${escapeHtml(problem)}</p>`;
  return reply
    .code(status)
    .type("text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .send(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${texts.title} · Rollbook</title><style>${style}</style></head><body><main><h1>${texts.title}</h1>${alert}${content}</main></body></html>`,
    );
}

function signInForm(texts: SignInTexts, username = ""): string {
  return `<form method="post" action="${path}">
<label for="username">${texts.username}</label><input id="username" name="username" autocomplete="username" autocapitalize="none" required value="${escapeHtml(username)}">
<label for="password">${texts.password}</label><input id="password" name="password" type="password" autocomplete="current-password" required>
<button>${texts.signIn}</button></form>`;
}

function passwordForm(texts: SignInTexts, token: string): string {
  return `<form method="post" action="${path}"><input type="hidden" name="passwordToken" value="${escapeHtml(token)}">
<label for="newPassword">${texts.newPassword}</label>
<input id="newPassword" name="newPassword" type="password" autocomplete="new-password" required aria-describedby="rules">
<p id="rules">${texts.rules}</p><button>${texts.save}</button></form>`;
}

const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;

async function answer(
  services: Services,
  { succeeded }: SignInThrottle,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const language = languageOf(request.headers["accept-language"]);
  const texts = signInTexts[language];
  const parsed = formSchema.safeParse(request.body);
  const { username = "", password = "", passwordToken, newPassword = "" } = parsed.success ? parsed.data : {};
  try {
    if (passwordToken !== undefined) {
      const saved = await setPassword(services, passwordToken, newPassword, language);
      const content = paragraph(fill(texts.saved, { username: saved.username })) + signInForm(texts, saved.username);
      return send(reply, 200, { language, content });
    }
    const { name, passwordToken: token } = await signIn(services, username, password);
    await succeeded(request);
    const content =
      token === undefined
        ? paragraph(fill(texts.welcome, { name }))
        : paragraph(fill(texts.choose, { name })) + passwordForm(texts, token);
    return send(reply, 200, { language, content });
  } catch (error) {
    const problem = toProblemError(error);
    if (problem.code === "service.internal" || problem.code === "service.unready") throw error;
    const { status, detail } = problemAnswer(problem, language);
    const again = problem.code === "password.rule" && passwordToken !== undefined;
    const content = again ? passwordForm(texts, passwordToken) : signInForm(texts, username);
    return send(reply, status, { language, problem: detail, content });
  }
}

export function addSignInPage(app: App, services: Services, throttle: SignInThrottle): void {
  const { onRequest, preHandler } = throttle;
  app.get(path, hidden, async (request, reply) => {
    const language = languageOf(request.headers["accept-language"]);
    return send(reply, 200, { language, content: signInForm(signInTexts[language]) });
  });
  app.post(path, { ...hidden, onRequest, preHandler, bodyLimit: signInBodyLimit }, (request, reply) =>
    answer(services, throttle, request, reply),
  );
}
