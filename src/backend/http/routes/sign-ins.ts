/** B-13: who of a school has signed in, and which temporary passwords end when. Never a password. */
import * as z from "zod/mini";
import { routes, type SignIns, signInsSchema } from "../../../contract";
import type { Services } from "../../services";
import { recordRead, type SignInState, signInsOfSchool } from "../../store";
import { authorizeForPeople } from "../access";
import type { App } from "../app";
import { pageOf, readPlace, writePlace } from "../cursor";
import { pattern } from "../path";

const pageSize = 1000;

function stateOf(
  { passwordKind, temporaryUntil, isUsed }: SignInState,
  now: Date,
): SignIns["items"][number]["password"] {
  if (passwordKind === "temporary") return temporaryUntil === null || temporaryUntil <= now ? "expired" : "temporary";
  if (passwordKind === "permanent") return "permanent";
  return isUsed ? "used" : "none";
}

function view(one: SignInState, now: Date): SignIns["items"][number] {
  const { guid: userGuid, username, firstName, lastName, role, gradeLevel, classes, temporaryUntil, lastAt } = one;
  const password = stateOf(one, now);
  const until = password === "temporary" || password === "expired" ? temporaryUntil : null;
  return {
    userGuid,
    username,
    firstName,
    lastName,
    role,
    gradeLevel,
    classes: [...classes],
    password,
    ...(until === null ? {} : { temporaryPasswordsUntil: until.toISOString() }),
    ...(lastAt === null ? {} : { lastSignInAt: lastAt.toISOString() }),
  };
}

export function addSignIns(app: App, services: Services): void {
  app.get(
    pattern(routes.signIns, "schoolId"),
    {
      schema: {
        summary: "Who has signed in, and which temporary passwords end when; of a teacher, their own students (B-13)",
        params: z.object({ schoolId: z.string() }),
        querystring: z.object({ cursor: z.optional(z.string()) }),
        response: { 200: signInsSchema },
      },
    },
    async (request) => {
      const place = await authorizeForPeople(services, request, "seeSignIns", request.params.schoolId);
      const { organizationId, schoolId, caller, by } = place;
      const [after = ""] = readPlace(request.query.cursor, 1) ?? [];
      const found = await signInsOfSchool(services.store.db, place, { after, limit: pageSize + 1, by });
      const now = services.now();
      const { id: readerId, name: readerName } = caller.person;
      await services.store.step((trx) =>
        recordRead(trx, { organizationId, at: now, what: "export", readerId, readerName, schoolId }),
      );
      const { items, ...more } = pageOf(found, pageSize, (last) => writePlace([last.guid]));
      return { items: items.map((one) => view(one, now)), ...more };
    },
  );
}
