import * as z from "zod/mini";
import { meSchema, routes, wireVersions } from "../../../contract";
import { permissionFault } from "../../identity";
import type { Services } from "../../services";
import { settingsInForce } from "../../settings";
import { type Administrator, schoolsAfter } from "../../store";
import { authorize } from "../access";
import type { App } from "../app";
import { limitSchema } from "../cursor";
import { pageOfSchools } from "./schools";

/** All of them for whoever names no limit: an add-on of before has no other way to them. */
async function schoolsOf(services: Services, person: Administrator, limit: string | undefined) {
  if (limit === undefined) {
    const all = await schoolsAfter(services.store.db, person, null, null);
    return { schools: all.map(({ id, name }) => ({ id, name })) };
  }
  const { items, next } = await pageOfSchools(services, person, { limit });
  return { schools: items, ...(next === undefined ? {} : { nextSchools: next }) };
}

export function addMe(app: App, services: Services): void {
  app.get(
    routes.me,
    {
      schema: {
        summary:
          "Who is calling, and what they may do; with `limit` so many of their schools, and where the others follow",
        querystring: z.object({ limit: limitSchema }),
        response: { 200: meSchema },
      },
    },
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
        ...(mayImport ? await schoolsOf(services, person, request.query.limit) : { schools: [] }),
      };
    },
  );
}
