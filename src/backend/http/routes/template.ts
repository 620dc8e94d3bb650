import * as z from "zod/mini";
import { routes } from "../../../contract";
import type { Services } from "../../services";
import { authorize } from "../access";
import type { App } from "../app";
import { csvType, xlsxType } from "../bodies";
import { sendFile } from "../file-answer";

export function addTemplate(app: App, services: Services): void {
  app.get(
    routes.template,
    {
      schema: {
        summary: "The blank template (S-4)",
        querystring: z.object({ format: z._default(z.enum(["csv", "xlsx"]), "csv") }),
        response: { 200: { content: { [csvType]: { schema: z.string() }, [xlsxType]: { schema: z.string() } } } },
      },
    },
    async (request, reply) => {
      await authorize(services, request, "getTemplate");
      return sendFile(reply, request.query.format, "Rollbook template", []);
    },
  );
}
