/** Puts the workbench together: the page, local people, the document, the way to the service. */
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import { fastify } from "fastify";
import { localAddressOf, readAddonProject } from "./addon-project";
import { WorkbookFile } from "./document/workbook-file";
import { fileRoutes } from "./file-routes";
import { identityIssuer, identityRoutes, openSigningKeys, readPeople, SignIn } from "./identity";
import { OpenDocument } from "./open-document";
import { pageRoutes } from "./page-routes";
import { platformRoutes } from "./platform-routes";
import { sendProblem } from "./problem-answer";
import { guardOrigin } from "./same-origin";
import { proxyService } from "./service-proxy";
import type { WorkbenchSettings } from "./settings";
import { WindowHub } from "./window-hub";
import { windowRoutes } from "./window-routes";

/** Time passes by itself too: due triggers are looked for this often. */
const lookForTriggersEveryMilliseconds = 5000;
/** A pasted block of the largest upload fits; the page sends nothing larger. */
const bodyLimit = 32 * 1024 * 1024;
/** A body that is not whole by then is ended here, too: the service behind would see a request that is never finished (design 4). */
const requestMilliseconds = 60_000;
const lookMilliseconds = 5_000;

export interface RunningWorkbench {
  readonly url: string;
  readonly document: OpenDocument;
  close(): Promise<void>;
}

export async function startWorkbench(
  settings: WorkbenchSettings,
  warn: (text: string) => void,
  machineTime: () => number = Date.now,
): Promise<RunningWorkbench> {
  const patience = settings.requestMilliseconds ?? requestMilliseconds;
  const app = fastify({
    bodyLimit,
    requestTimeout: patience,
    // Node lets a request of any age be while its headers may take longer than the whole.
    http: { connectionsCheckingInterval: Math.min(lookMilliseconds, patience), headersTimeout: patience },
  });
  guardOrigin(app);
  // No more than this: the sidebar's frame inherits the page's policy, and a script's own pages may do what they may in Google Sheets.
  app.addHook("onSend", async (_request, reply) => {
    reply.header("x-content-type-options", "nosniff");
    if (reply.hasHeader("content-security-policy")) return;
    reply.header("content-security-policy", "frame-ancestors 'none'; object-src 'none'; base-uri 'self'");
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return sendProblem(reply, status, "request.malformed", "Not understood", error.message);
    warn(error.stack ?? error.message);
    return sendProblem(reply, 500, "service.internal", "The workbench met a fault of its own", error.message);
  });
  app.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, 404, "route.unknown", "Nothing here", "The workbench has no page or call at this address."),
  );

  const keys = await openSigningKeys(settings.dataDirectory);
  const signIn = new SignIn(keys, identityIssuer(settings.port), () => readPeople(settings.dataDirectory), machineTime);
  const project = readAddonProject(settings.addonDirectory);
  const hub = new WindowHub(settings.addonName);
  const document = await OpenDocument.open({
    project,
    file: new WorkbookFile(join(settings.dataDirectory, "workbook.json")),
    machineTime,
    resolveUrl: localAddressOf(project, settings.serviceUrl),
    identityToken: (email) => signIn.tokenFor(email),
    listener: (event) => {
      hub.hear(event);
      // Simulated time that calls took has moved the clock on.
      if (event.type === "execution" && event.record.simulatedMilliseconds > 0) {
        hub.toAll({ type: "clock", clock: document.clock });
      }
    },
    warn,
    ...(settings.builtSimulator === undefined ? {} : { builtSimulator: settings.builtSimulator }),
  });

  identityRoutes(app, signIn);
  pageRoutes(app, { document, hub, signIn });
  platformRoutes(app, { document, signIn });
  fileRoutes(app, { document, hub, signIn });
  windowRoutes(app, { document, hub, signIn, warn });
  await proxyService(app, settings.serviceUrl);
  await app.register(fastifyStatic, { root: settings.pageDirectory, cacheControl: false });

  // Loopback only: whoever reaches this can act as anybody of the sample district.
  const url = await app.listen({ port: settings.port, host: "127.0.0.1" });
  const triggers = setInterval(() => {
    document.fireDueTriggers().catch((error: unknown) => warn(`Due triggers could not be run: ${String(error)}`));
  }, lookForTriggersEveryMilliseconds);
  return {
    url,
    document,
    async close() {
      clearInterval(triggers);
      await app.close();
      await document.close();
    },
  };
}
