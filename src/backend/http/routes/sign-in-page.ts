/** The plain page at /sign-in: two forms that work without a script, on whatever a classroom has; with one, ticks turn green while a password is typed. */
import type { FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { type Language, routes } from "../../../contract";
import { passwordMinimum } from "../../../roster";
import { fill, type SignInTexts, signInTexts } from "../../../words";
import type { Services } from "../../services";
import { setPassword, signIn } from "../../sign-in";
import { schoolOfHolder } from "../../store";
import type { App } from "../app";
import { languageOf } from "../language";
import { problemAnswer, toldProblem, toProblemError } from "../problems";
import { type SignInThrottle, signInBodyLimit } from "../sign-in-throttle";
import { signInScript } from "./sign-in-script";

const path = routes.signInPage;
const scriptPath = `${path}/page.js`;
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

const style = `body{font:20px/1.5 system-ui,sans-serif;max-width:26rem;margin:6vh auto;padding:0 1rem;color:#202124}
h1{font-size:2rem;margin:0 0 1rem}.school{font-size:1.1rem;color:#3c4043;margin:0}
label{display:block;margin:1.25rem 0 .25rem;font-weight:700}
input[type=text],input[type=password]{font:inherit;width:100%;padding:.6rem .75rem;box-sizing:border-box;border:2px solid #5f6368;border-radius:8px}
.show{display:flex;align-items:center;gap:.5rem;font-weight:400;margin:.75rem 0 0}.show input{width:1.5rem;height:1.5rem}
button{font:inherit;font-weight:700;margin-top:1.5rem;padding:.75rem 1.25rem;background:#1a73e8;color:#fff;border:0;border-radius:8px;width:100%}
[role=alert]{background:#fce8e6;padding:.75rem 1rem;border-radius:8px}[role=alert] p{margin:.25rem 0}
.ticks{list-style:none;padding:0;margin:1rem 0}.ticks li{padding-left:2rem;position:relative}
.ticks li::before{content:"○";position:absolute;left:.25rem}.ticks li.met{color:#137333;font-weight:700}.ticks li.met::before{content:"✓"}`;

interface Page {
  readonly language: Language;
  readonly problem?: readonly string[];
  readonly content: string;
  /** Of the account holder, once it is known who they are. */
  readonly school?: string;
}

function send(
  reply: FastifyReply,
  status: number,
  { language, problem = [], content, school = "" }: Page,
): FastifyReply {
  const texts = signInTexts[language];
  const alert = problem.length === 0 ? "" : `<div role="alert">${problem.map(paragraph).join("")}</div>`;
  const name = school === "" ? "" : `<p class="school">${escapeHtml(school)}</p>`;
  return reply
    .code(status)
    .type("text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .send(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${texts.title} · Rollbook</title><style>${style}</style><script src="${scriptPath}" defer></script></head><body><main>${name}<h1>${texts.title}</h1>${alert}${content}</main></body></html>`,
    );
}

/** Shown by the script only: without one it could do nothing. */
const showPassword = (texts: SignInTexts) =>
  `<label class="show" hidden><input type="checkbox" data-show>${texts.show}</label>`;

function signInForm(texts: SignInTexts, username = ""): string {
  return `<form method="post" action="${path}">
<label for="username">${texts.username}</label><input id="username" type="text" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${escapeHtml(username)}">
<label for="password">${texts.password}</label><input id="password" name="password" type="password" autocomplete="current-password" required>
${showPassword(texts)}<button>${texts.signIn}</button></form>`;
}

function passwordForm(texts: SignInTexts, token: string): string {
  const { long, letters, digit } = texts.ticks;
  return `<form method="post" action="${path}"><input type="hidden" name="passwordToken" value="${escapeHtml(token)}">
<label for="newPassword">${texts.newPassword}</label>
<input id="newPassword" name="newPassword" type="password" autocomplete="new-password" required aria-describedby="rules">
${showPassword(texts)}<ul class="ticks" id="rules"><li data-tick="long" data-least="${passwordMinimum}">${fill(long, { count: passwordMinimum })}</li><li data-tick="letters">${letters}</li><li data-tick="digit">${digit}</li></ul>
<button>${texts.save}</button></form>${paragraph(texts.stay)}`;
}

/** What this page says in words for children. */
const told: Readonly<Record<string, (texts: SignInTexts) => readonly string[]>> = {
  "sign_in.failed": (texts) => [texts.failed, texts.usedUp],
  "sign_in.expired": (texts) => [texts.expired],
  "rate.limited": (texts) => [texts.tooOften],
  "service.unready": (texts) => [texts.away],
  "service.internal": (texts) => [texts.away],
};

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
      const content = paragraph(texts.saved) + signInForm(texts, saved.username);
      const school = await schoolOfHolder(services.store.db, saved.username);
      return send(reply, 200, { language, content, school });
    }
    const { name, passwordToken: token } = await signIn(services, username, password);
    await succeeded(request);
    const content =
      token === undefined
        ? paragraph(fill(texts.welcome, { name }))
        : paragraph(fill(texts.choose, { name })) + passwordForm(texts, token);
    const school = await schoolOfHolder(services.store.db, username);
    return send(reply, 200, { language, content, school });
  } catch (error) {
    const problem = toProblemError(error);
    if (problem.code === "service.internal" || problem.code === "service.unready") throw error;
    const { status, detail } = problemAnswer(problem, language);
    const again = problem.code === "password.rule" && passwordToken !== undefined;
    const content = again ? passwordForm(texts, passwordToken) : signInForm(texts, username);
    return send(reply, status, { language, problem: told[problem.code]?.(texts) ?? [detail], content });
  }
}

/** Whoever came with a browser gets a page, whatever is the matter: what was typed into the forms is not asked of a program's answer. */
function answerWithPage(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { code, status } = toldProblem(error, request, reply);
  const language = languageOf(request.headers["accept-language"]);
  const texts = signInTexts[language];
  const parsed = formSchema.safeParse(request.body);
  const { username = "", passwordToken } = parsed.success ? parsed.data : {};
  // A token is good for another try.
  const content = passwordToken === undefined ? signInForm(texts, username) : passwordForm(texts, passwordToken);
  return send(reply, status, { language, problem: told[code]?.(texts) ?? [texts.failed], content });
}

export function addSignInPage(app: App, services: Services, throttle: SignInThrottle): void {
  const { onRequest, preHandler } = throttle;
  const errorHandler = answerWithPage;
  app.get(path, { ...hidden, errorHandler }, async (request, reply) => {
    const language = languageOf(request.headers["accept-language"]);
    return send(reply, 200, { language, content: signInForm(signInTexts[language]) });
  });
  app.get(scriptPath, hidden, async (_request, reply) =>
    reply.type("text/javascript; charset=utf-8").header("cache-control", "max-age=3600").send(signInScript),
  );
  app.get(`${path}/`, hidden, async (_request, reply) => reply.redirect(path, 308));
  app.post(path, { ...hidden, errorHandler, onRequest, preHandler, bodyLimit: signInBodyLimit }, (request, reply) =>
    answer(services, throttle, request, reply),
  );
}
