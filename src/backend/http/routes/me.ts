import { meSchema, routes, wireVersions } from "../../../contract";
import { permissionFault } from "../../identity";
import type { Services } from "../../services";
import { settingsInForce } from "../../settings";
import { schoolsOfAdministrator } from "../../store";
import { authorize } from "../access";
import type { App } from "../app";

export function addMe(app: App, services: Services): void {
  app.get(
    routes.me,
    { schema: { summary: "Who is calling, and what they may do", response: { 200: meSchema } } },
    async (request) => {
      const { person, roles, activeRole } = await authorize(services, request, "seeThemselves");
      const mayImport = permissionFault({ person, roles, activeRole }, "upload") === null;
      const { signInAddress, gradeMap } = await settingsInForce(services, services.store.db, person.organizationId);
      return {
        name: person.name,
        email: person.email,
        organization: { id: person.organizationId, name: person.organizationName },
        roles: [...roles],
        activeRole,
        administratorType: person.type,
        administratorLevel: person.level,
        mayImport,
        wireVersions: [...wireVersions],
        ...(signInAddress === null ? {} : { signInAddress }),
        ...(person.demonstrationUntil === null ? {} : { demonstrationUntil: person.demonstrationUntil.toISOString() }),
        ...(Object.keys(gradeMap).length === 0 ? {} : { gradeMap }),
        schools: mayImport ? await schoolsOfAdministrator(services.store.db, person) : [],
      };
    },
  );
}
