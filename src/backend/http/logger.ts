/**
 * What a log line may say. No query strings, no GUIDs, no headers, no bodies: the route says enough, and a log outlives a roster. An error of
 * PostgreSQL quotes the values it did not like, in its message and its detail; of such a one only the code and the constraint are kept.
 */
import type { FastifyRequest } from "fastify";

/** A type and not an interface: the logger wants one that could have further members. */
type LoggedError = {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly constraint?: string;
};

const sqlState = /^[0-9A-Z]{5}$/;

interface ErrorLike {
  readonly name?: string;
  readonly message: string;
  readonly stack?: string;
  readonly code?: unknown;
  readonly constraint?: unknown;
}

function isErrorLike(error: unknown): error is ErrorLike {
  return typeof error === "object" && error !== null && "message" in error && typeof error.message === "string";
}

export function loggedError(error: unknown): LoggedError {
  // The queue hands its errors on as plain objects with a message.
  if (!isErrorLike(error)) return { type: typeof error, message: "something that is no error was thrown", stack: "" };
  const { code, constraint } = error;
  const ofStore = typeof code === "string" && sqlState.test(code);
  // The stack begins with the message; the frames are what comes after it.
  const frames = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
  return {
    type: error.name ?? "object",
    message: ofStore ? "an error of the store" : error.message,
    stack: frames,
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof constraint === "string" ? { constraint } : {}),
  };
}

export function loggerOptions(level: string) {
  return {
    level,
    serializers: {
      req: ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions?.url ?? "unknown" }),
      res: (reply: { readonly statusCode?: number }) => ({ statusCode: reply.statusCode ?? 0 }),
      err: loggedError,
    },
  };
}
