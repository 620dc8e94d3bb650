/** GET /workbench/events: a window opens the document for its person and hears of everything from then on, by server-sent events. */
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import type { SignIn } from "./identity";
import type { OpenDocument } from "./open-document";
import { sendProblem } from "./problem-answer";
import type { WindowEvent } from "./protocol/events";
import type { WindowHub } from "./window-hub";

const querySchema = z.object({ user: z.string(), window: z.string().check(z.minLength(1), z.maxLength(100)) });
const forgetAfterMilliseconds = 600_000;
/** Keeps proxies and the browser from giving a quiet connection up. */
const aliveEveryMilliseconds = 20_000;

export function windowRoutes(
  app: FastifyInstance,
  parts: {
    readonly document: OpenDocument;
    readonly hub: WindowHub;
    readonly signIn: SignIn;
    readonly warn: (text: string) => void;
  },
): void {
  const closers = new Set<() => void>();
  /** A window that has only lost its connection for a moment can still take back what it did. */
  const forgetLater = (window: string) => {
    setTimeout(() => {
      if (!parts.hub.isOpen(window)) parts.document.host.forgetWindow(window);
    }, forgetAfterMilliseconds).unref();
  };
  // Fastify waits for open answers, and these never end by themselves.
  app.addHook("preClose", async () => {
    for (const close of closers) close();
  });

  app.get("/workbench/events", (request, reply) => {
    const query = querySchema.safeParse(request.query);
    if (!query.success || !parts.signIn.knows(query.data.user)) {
      return sendProblem(reply, 404, "person.unknown", "Nobody with this address", "Choose a person first.");
    }
    const { user, window } = query.data;
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    stream.write("retry: 1000\n\n");
    const send = (event: WindowEvent) => stream.write(`data: ${JSON.stringify(event)}\n\n`);
    const name = parts.signIn.nameOf(user) ?? user;
    const leave = parts.hub.open({ id: window, user, name, send });
    const alive = setInterval(() => stream.write(": alive\n\n"), aliveEveryMilliseconds);
    const close = () => {
      clearInterval(alive);
      leave();
      forgetLater(window);
      closers.delete(close);
      stream.end();
    };
    closers.add(close);
    stream.once("close", close);
    send({ type: "clock", clock: parts.document.clock });
    const language = request.headers["accept-language"]?.match(/^[a-z]{2,3}/i)?.[0].toLowerCase();
    parts.document.host
      .open(user, language)
      .catch((error: unknown) => parts.warn(`onOpen could not be run: ${String(error)}`));
    return reply;
  });
}
