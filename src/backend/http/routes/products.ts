import * as z from "zod/mini";
import { productListSchema, routes } from "../../../contract";
import type { Services } from "../../services";
import { productsOfSchool } from "../../store";
import { authorizeForSchool } from "../access";
import type { App } from "../app";
import { pattern } from "../path";

export function addProducts(app: App, services: Services): void {
  app.get(
    pattern(routes.products, "schoolId"),
    {
      schema: {
        summary: "The Master Codes that a school holds, with their end dates (C-13)",
        params: z.object({ schoolId: z.string() }),
        response: { 200: productListSchema },
      },
    },
    async (request) => {
      const { organizationId, school } = await authorizeForSchool(
        services,
        request,
        "seeProducts",
        request.params.schoolId,
      );
      return { items: await productsOfSchool(services.store.db, organizationId, school.id) };
    },
  );
}
