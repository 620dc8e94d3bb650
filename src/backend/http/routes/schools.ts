import * as z from "zod/mini";
import { routes, schoolListSchema } from "../../../contract";
import type { Services } from "../../services";
import { type Administrator, schoolsAfter, schoolsOfAdministrator } from "../../store";
import { authorize } from "../access";
import type { App } from "../app";
import { limitOf, limitSchema, pageOf, readPlace, writePlace } from "../cursor";

const pageSize = 500;

/** The schools that a person may import for, by name, from a cursor on. */
export async function pageOfSchools(
  services: Services,
  person: Administrator,
  { cursor, limit: asked }: { readonly cursor?: string | undefined; readonly limit?: string | undefined },
) {
  const limit = limitOf(asked ?? String(pageSize), pageSize);
  const [key = "", id = ""] = readPlace(cursor, 2) ?? [];
  const after = cursor === undefined ? null : { key, id };
  const found = await schoolsAfter(services.store.db, person, after, limit + 1);
  const { items, next } = pageOf(found, limit, (last) => writePlace([last.key, last.id]));
  return {
    items: items.map(({ id: schoolId, name }) => ({ id: schoolId, name })),
    ...(next === undefined ? {} : { next }),
  };
}

export function addSchools(app: App, services: Services): void {
  app.get(
    routes.schools,
    {
      schema: {
        summary:
          "The schools that the caller may import for, by name (S-3); with `ids`, separated by commas, only which of these they are",
        querystring: z.object({
          cursor: z.optional(z.string()),
          limit: limitSchema,
          ids: z.optional(z.string()),
        }),
        response: { 200: schoolListSchema },
      },
    },
    async (request) => {
      const { person } = await authorize(services, request, "listSchools");
      const { ids } = request.query;
      if (ids === undefined) return pageOfSchools(services, person, request.query);
      return { items: await schoolsOfAdministrator(services.store.db, person, ids.split(",")) };
    },
  );
}
