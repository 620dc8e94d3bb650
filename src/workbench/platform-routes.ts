/** /workbench/platform…: how the script is deployed, what calls cost, who has consented to what, and which call fails next. */
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import type { SignIn } from "./identity";
import type { OpenDocument } from "./open-document";
import { sendProblem } from "./problem-answer";
import {
  consentSchema,
  faultSchema,
  latencySchema,
  type PlatformView,
  quotaSchema,
  switchesSchema,
} from "./protocol/platform";

export function platformRoutes(
  app: FastifyInstance,
  { document, signIn }: { readonly document: OpenDocument; readonly signIn: SignIn },
): void {
  const view = (): PlatformView => {
    const { host } = document;
    const calls = new Set(host.executions().flatMap((record) => Object.keys(record.calls)));
    return {
      switches: host.switches,
      latency: host.latency,
      people: signIn.list().map(({ email, name }) => ({
        email,
        name,
        consents: host.consents(email),
        quotas: host.quotas(email).map(({ name: quota, limit, left }) => ({ name: quota, limit, left })),
      })),
      fault: document.fault,
      calls: [...calls].sort(),
    };
  };

  /** Every change answers with all of it, so that the page shows what holds now. */
  function change<Body>(
    path: string,
    schema: { safeParse(input: unknown): { success: true; data: Body } | { success: false; error: Error } },
    make: (body: Body) => void,
  ): void {
    app.post(path, async (request, reply) => {
      const parsed = schema.safeParse(request.body);
      if (!parsed.success) {
        return sendProblem(reply, 400, "request.malformed", "Not understood", parsed.error.message);
      }
      document.choose(() => make(parsed.data));
      return view();
    });
  }

  app.get("/workbench/platform", async () => view());
  change("/workbench/platform/switches", switchesSchema, (switches) => document.host.setSwitches(switches));
  change("/workbench/platform/latency", z.object({ latency: z.nullable(latencySchema) }), ({ latency }) =>
    document.host.setLatency(latency),
  );
  change("/workbench/platform/consents", consentSchema, ({ email, scopes }) => document.host.setConsent(email, scopes));
  change("/workbench/platform/quotas", quotaSchema, ({ email, name, left }) =>
    document.host.leaveQuota(email, name, left),
  );
  change("/workbench/platform/faults", z.object({ fault: z.nullable(faultSchema) }), ({ fault }) =>
    document.setFault(fault),
  );
}
