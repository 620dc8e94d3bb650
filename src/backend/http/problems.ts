/** Every refusal and every fault as an RFC 9457 answer: a stable code, the facts as members, the sentence in the caller's language. */
import type { Socket } from "node:net";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { type Language, type Problem, problems } from "../../contract";
import { maxUploadBytes } from "../../roster";
import { problemMessage, problemParts } from "../../words";
import { KeysAwayError } from "../identity";
import { schemaReasons } from "../imports";
import { ProblemError } from "../problem-error";
import { isStoreAway, storeTrouble } from "../store";
import { languageOf } from "./language";

export const problemType = "application/problem+json";

export function problemAnswer(error: ProblemError, language: Language): Problem {
  const status = problems[error.code];
  const facts = capped(error.facts) as ProblemError["facts"];
  return {
    type: `urn:rollbook:problem:${error.code}`,
    title: problemParts(error.code, {}, language).happened,
    status,
    detail: problemMessage(error.code, facts, language),
    code: error.code,
    ...facts,
    ...capped(error.details),
  };
}

const kilobyte = 1024;

/** 50 MB, 64 kB. */
export const sizeText = (bytes: number) =>
  bytes >= kilobyte * kilobyte ? `${bytes / kilobyte / kilobyte} MB` : `${bytes / kilobyte} kB`;

/** What Fastify itself refuses, in our words. */
const byFastifyCode: Readonly<Record<string, (bodyLimit: number) => ProblemError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: (limit) => new ProblemError("upload.too_large", { limit: sizeText(limit) }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new ProblemError("upload.content_type"),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new ProblemError("request.malformed", { reasons: ["The body is shorter or longer than it says."] }),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => new ProblemError("request.malformed", { reasons: ["The body is empty."] }),
};

const againAfterSeconds = "5";

/** Lists of an answer: whoever sends a million mistakes is told of the first ones, and how many more there are. */
const toldAtMost = 20;

function capped(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      Array.isArray(value) && name !== "question" ? cappedList(value) : value,
    ]),
  );
}

function cappedList(list: readonly unknown[]): readonly unknown[] {
  // One more: it may be the line that says how many more there are.
  if (list.length <= toldAtMost + 1) return list;
  const shown = list.slice(0, toldAtMost);
  return list.every((one) => typeof one === "string") ? [...shown, `… +${list.length - toldAtMost}`] : shown;
}

export function toProblemError(error: unknown, bodyLimit: number = maxUploadBytes): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof KeysAwayError || isStoreAway(error)) return new ProblemError("service.unready");
  const { code, validation, statusCode } = error as Partial<FastifyError>;
  const known = code === undefined ? undefined : byFastifyCode[code];
  if (known !== undefined) return known(bodyLimit);
  if (hasZodFastifySchemaValidationErrors(error) && validation !== undefined) {
    const issues = validation.map((one) => ({
      path: one.instancePath
        .split("/")
        .slice(1)
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
      message: one.message ?? "is not right",
    }));
    return new ProblemError("request.malformed", { reasons: schemaReasons(issues) });
  }
  if (statusCode === 429) return new ProblemError("rate.limited");
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new ProblemError("request.malformed", { reasons: ["The request is not one that HTTP allows."] });
  }
  return new ProblemError("service.internal");
}

/** Whatever went wrong as a problem, with its line in the log and the headers of its answer, however it is told. */
export function toldProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): Problem {
  const problem = toProblemError(error, request.routeOptions.bodyLimit);
  if (problem.code === "service.internal") request.log.error({ err: error, requestId: request.id }, "a fault of ours");
  const answer = problemAnswer(problem, languageOf(request.headers["accept-language"]));
  if (answer.status === 503) {
    if (!(error instanceof ProblemError)) {
      const who = error instanceof KeysAwayError ? "the issuer of the tokens is away" : storeTrouble(error);
      request.log.warn({ err: error, requestId: request.id }, who);
    }
    void reply.header("retry-after", againAfterSeconds);
  }
  return answer;
}

export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const answer = toldProblem(error, request, reply);
  if (answer.status === 401) void reply.header("www-authenticate", 'Bearer realm="rollbook"');
  // Serialized here: a route's own schemas are for its own answers.
  return reply
    .code(answer.status)
    .type(problemType)
    .send(JSON.stringify({ ...answer, requestId: request.id }));
}

const tooSlow = new ProblemError("request.malformed", { reasons: ["The request did not arrive whole in time."] });

/** What is no HTTP at all never becomes a request, and what does not arrive whole is ended; both are refused in the same form, over the bare connection. */
export function refuseUnreadable(this: unknown, error: { readonly code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const isTooSlow = error.code === "ERR_HTTP_REQUEST_TIMEOUT";
  const problem = isTooSlow ? tooSlow : toProblemError({ statusCode: 400 });
  const body = JSON.stringify(problemAnswer(problem, "en"));
  const head = `HTTP/1.1 400 Bad Request\r\ncontent-type: ${problemType}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n`;
  socket.end(head + body);
}
