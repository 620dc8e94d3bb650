/** The HTTP server: what every request passes, and the routes, one file each. */
import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import swagger from "@fastify/swagger";
import fastify from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { ProblemError } from "../problem-error";
import type { Services } from "../services";
import { askForTokens } from "./access";
import type { App } from "./app";
import { readBodies } from "./bodies";
import { loggerOptions } from "./logger";
import { otherMethods } from "./methods";
import { openApiOptions } from "./openapi";
import { answerProblem, refuseUnreadable } from "./problems";
import { addAccountHistory } from "./routes/account-history";
import { addAccountRecord } from "./routes/account-record";
import { addAccounts } from "./routes/accounts";
import { addClasses } from "./routes/classes";
import { addFiles } from "./routes/files";
import { addGradeChanges } from "./routes/grade-changes";
import { addImports } from "./routes/imports";
import { addMe } from "./routes/me";
import { addNear } from "./routes/near";
import { addOperation } from "./routes/operation";
import { addPasswordEnds } from "./routes/password-ends";
import { addPasswordReset } from "./routes/password-reset";
import { addPasswordResets } from "./routes/password-resets";
import { addProducts } from "./routes/products";
import { addReads } from "./routes/reads";
import { addSchoolChanges } from "./routes/school-changes";
import { addSchools } from "./routes/schools";
import { addSettings } from "./routes/settings";
import { addSignIn } from "./routes/sign-in";
import { addSignIns } from "./routes/sign-ins";
import { addTemplate } from "./routes/template";
import { addUpload } from "./routes/upload";
import { checkWireVersion } from "./wire-version";

export interface ServerOptions {
  readonly logLevel: string;
  readonly publicUrl: string | null;
  readonly trustedProxies: readonly string[];
  /** How long a request may take to arrive whole, its body too. */
  readonly requestMilliseconds?: number;
}

/** Of whatever is no upload; routes that need more say so. */
const bodyLimit = 16 * 1024;
const requestMilliseconds = 60_000;
/** How often it is looked for requests that do not arrive. */
const lookMilliseconds = 5_000;
const hstsSeconds = 365 * 86_400;

const compressFrom = 1024;
/** Of nine. An export packed at the usual six is a twentieth smaller and takes a third longer. */
const compressLevel = 5;
const requestIdBytes = 12;

export async function buildServer(services: Services, options: ServerOptions): Promise<App> {
  const patience = options.requestMilliseconds ?? requestMilliseconds;
  const app: App = fastify({
    logger: loggerOptions(options.logLevel),
    bodyLimit,
    requestTimeout: patience,
    // Node lets a request of any age be while its headers may take longer than the whole.
    http: { connectionsCheckingInterval: Math.min(lookMilliseconds, patience), headersTimeout: patience },
    trustProxy: options.trustedProxies.length === 0 ? false : [...options.trustedProxies],
    routerOptions: { maxParamLength: 200 },
    // Of one request only, also when there are many processes and they are started anew: whoever is told it finds the line in the log.
    genReqId: () => Buffer.from(services.random(requestIdBytes)).toString("base64url"),
    frameworkErrors: answerProblem,
    clientErrorHandler: refuseUnreadable,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler((request, reply) => answerProblem(new ProblemError("route.unknown"), request, reply));
  app.addHook("onRequest", checkWireVersion);
  readBodies(app);
  // Whether there is https is for whoever puts the service behind an address to say; a page that insists on it cannot be tried at home.
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } },
    // Over plain HTTP it means nothing (RFC 6797, 7.2), and at home it would lock people out of everything else on that name.
    strictTransportSecurity: false,
  });
  app.addHook("onSend", async (request, reply) => {
    if (request.protocol === "https") reply.header("strict-transport-security", `max-age=${hstsSeconds}`);
    // Almost every answer is about people; what may be kept says so itself.
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
  });
  await app.register(compress, {
    encodings: ["gzip", "deflate", "identity"],
    threshold: compressFrom,
    zlibOptions: { level: compressLevel },
  });
  await app.register(swagger, openApiOptions(options.publicUrl));
  await app.register(async (scope) => {
    const typed = scope.withTypeProvider<ZodTypeProvider>();
    const addOtherMethods = otherMethods(typed);
    askForTokens(typed, services);
    for (const add of [
      addMe,
      addSettings,
      addSchools,
      addAccounts,
      addClasses,
      addProducts,
      addNear,
      addGradeChanges,
      addSchoolChanges,
      addTemplate,
      addUpload,
      addImports,
      addFiles,
      addAccountHistory,
      addAccountRecord,
      addReads,
      addPasswordReset,
      addPasswordResets,
      addPasswordEnds,
      addSignIns,
      addSignIn,
      addOperation,
    ]) {
      add(typed, services);
    }
    typed.get("/v1/openapi.json", { schema: { hide: true } }, async (_request, reply) =>
      reply.type("application/json; charset=utf-8").send(JSON.stringify(app.swagger())),
    );
    addOtherMethods();
  });
  await app.ready();
  return app;
}
