import { routes, schoolListSchema } from "../../../contract";
import type { Services } from "../../services";
import { schoolsOfAdministrator } from "../../store";
import { authorize } from "../access";
import type { App } from "../app";

export function addSchools(app: App, services: Services): void {
  app.get(
    routes.schools,
    { schema: { summary: "The schools that the caller may import for (S-3)", response: { 200: schoolListSchema } } },
    async (request) => {
      const { person } = await authorize(services, request, "listSchools");
      return { items: await schoolsOfAdministrator(services.store.db, person) };
    },
  );
}
