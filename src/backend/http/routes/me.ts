import { meSchema, routes } from "../../../contract";
import { importFault } from "../../identity";
import type { Services } from "../../services";
import { schoolsOfAdministrator } from "../../store";
import type { App } from "../app";
import { authenticate } from "../authenticate";

export function addMe(app: App, services: Services): void {
  app.get(
    routes.me,
    { schema: { summary: "Who is calling, and what they may do", response: { 200: meSchema } } },
    async (request) => {
      const { person, roles, activeRole } = await authenticate(services, request);
      const mayImport = importFault({ person, roles, activeRole }) === null;
      return {
        name: person.name,
        email: person.email,
        organization: { id: person.organizationId, name: person.organizationName },
        roles: [...roles],
        activeRole,
        administratorType: person.type,
        administratorLevel: person.level,
        mayImport,
        schools: mayImport ? await schoolsOfAdministrator(services.store.db, person) : [],
      };
    },
  );
}
