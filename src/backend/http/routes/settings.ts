/** What a district sets for itself: the guard’s limits, where its account holders sign in, what its codes of grades mean, and how its files are read. */
import { newSettingsSchema, routes, settingsSchema } from "../../../contract";
import type { Services } from "../../services";
import { changeSettings, readSettings } from "../../settings";
import { authorize } from "../access";
import type { App } from "../app";

const bodyLimit = 16 * 1024;

export function addSettings(app: App, services: Services): void {
  app.get(
    routes.settings,
    {
      schema: {
        summary:
          "Settings of the district: limits of the guard, sign-in address, what codes of grades mean, how files are read",
        response: { 200: settingsSchema },
      },
    },
    async (request) => {
      const { person } = await authorize(services, request, "seeSettings");
      return readSettings(services, person.organizationId);
    },
  );
  app.put(
    routes.settings,
    {
      bodyLimit,
      schema: {
        summary: "Sets them: what is left out stays as it is, null is as the operator has it; on record",
        body: newSettingsSchema,
        response: { 200: settingsSchema },
      },
    },
    async (request) => {
      const isFeedsAlone = Object.keys(request.body).join() === "feeds";
      const caller = await authorize(services, request, isFeedsAlone ? "settleFeeds" : "changeSettings");
      await changeSettings(services, caller, request.body);
      return readSettings(services, caller.person.organizationId);
    },
  );
}
