import { routes, schoolListSchema } from "../../../contract";
import type { Services } from "../../services";
import { schoolsOfAdministrator } from "../../store";
import type { App } from "../app";
import { authenticateImporter } from "../authenticate";

export function addSchools(app: App, services: Services): void {
  app.get(
    routes.schools,
    { schema: { summary: "The schools that the caller may import for (S-3)", response: { 200: schoolListSchema } } },
    async (request) => {
      const { person } = await authenticateImporter(services, request);
      return { items: await schoolsOfAdministrator(services.store.db, person) };
    },
  );
}
