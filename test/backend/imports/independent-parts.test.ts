/** I-7: a rehearsal lets others in between: rows that have nothing to do with each other have no common transaction, and all others have. */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { runTurn } from "../../../src/backend/imports";
import { independentParts } from "../../../src/backend/imports/apply/independent-parts";
import type { ImportPlan, PlannedRow } from "../../../src/backend/imports/import-plan";
import type { Services } from "../../../src/backend/services";
import type { ImportView } from "../../../src/contract";
import type { PartialValues } from "../../../src/roster";
import { startTestService, type TestService } from "../support/service";

const few = (prefix: string) =>
  fc.option(
    fc.integer({ min: 1, max: 12 }).map((number) => `${prefix}${number}`),
    { nil: "" },
  );
const someValues = fc.record({ userId: few("u"), email: few("e"), username: few("n"), classId: few("c") });

function planned(all: readonly PartialValues[]): readonly PlannedRow[] {
  return all.map((values, index) => ({
    source: {
      position: index + 1,
      row: index + 2,
      key: null,
      version: null,
      submitted: values,
      sealedPassword: null,
      applied: null,
    },
    values,
    findings: [],
    person: values.userId === "" || values.userId === undefined ? `row ${index}` : `new ${values.userId}`,
    isTeacher: false,
  }));
}
const noPlan = { accounts: new Map(), classesByGuid: new Map() } as unknown as ImportPlan;

test("I-7: what has a person, a name or a class in common stands in one part, every row once, in the order of work", () => {
  fc.assert(
    fc.property(fc.array(someValues, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (all, atOnce) => {
      const rows = planned(all);
      const parts = independentParts(rows, noPlan, atOnce);
      expect(parts.flat().sort((one, other) => one.source.position - other.source.position)).toEqual(rows);
      const partOf = new Map(parts.flatMap((part, index) => part.map((row) => [row, index] as const)));
      for (const part of parts) {
        const positions = part.map((row) => row.source.position);
        expect(positions).toEqual([...positions].sort((one, other) => one - other));
      }
      for (const one of rows) {
        for (const other of rows) {
          const meet = (["userId", "email", "username", "classId"] as const).some(
            (field) => one.values[field] !== "" && one.values[field] === other.values[field],
          );
          if (meet) expect(partOf.get(one)).toBe(partOf.get(other));
        }
      }
    }),
  );
});

test("I-7: alone they stand in parts of so many", () => {
  const rows = planned(Array.from({ length: 1700 }, (_, index) => ({ userId: `U${index}` })));
  expect(independentParts(rows, noPlan, 500).map((part) => part.length)).toEqual([500, 500, 500, 200]);
});

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ role: "web" });
});
afterAll(() => service.stop());

const turn = { organizationId: "riverbend", schoolId: "lincoln" };
const never = new AbortController().signal;
async function rehearsal(count: number): Promise<string> {
  const rows = Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    values: { userId: `RE-${index}`, role: "Student", firstName: "Rio", lastName: "Sol", gradeLevel: "1" },
  }));
  const headers = { "idempotency-key": randomBytes(8).toString("hex") };
  return (await service.json<ImportView>("/v1/schools/lincoln/imports?rehearse=true", { body: { rows }, headers })).id;
}

/** `before` is called before each transaction, with its number. */
function counting(before: (number: number) => Promise<void>): { services: Services; count: () => number } {
  const { services } = service.running;
  let count = 0;
  const transaction: Services["store"]["transaction"] = async (work) => {
    count += 1;
    await before(count);
    return services.store.transaction(work);
  };
  return { services: { ...services, store: { ...services.store, transaction } }, count: () => count };
}

test("I-7, I-14: a rehearsal of many new people is many transactions, and gives each a username of their own", async () => {
  const id = await rehearsal(1200);
  const { services, count } = counting(async () => undefined);
  await runTurn(services, turn, never);
  expect(count()).toBeGreaterThanOrEqual(3 + 2);
  const { rows } = await service.file(id, "completed");
  const usernames = rows.map(({ values }) => values.username ?? "");
  expect(usernames).toHaveLength(1200);
  expect(new Set(usernames).size).toBe(1200);
  expect(await service.export("lincoln")).toHaveLength(6);
});

test("I-9: a rehearsal that is cancelled on its way stops, and says so", async () => {
  const id = await rehearsal(1200);
  const { services } = counting(async (number) => {
    if (number === 3) await service.json(`/v1/imports/${id}/cancel`, { method: "POST" });
  });
  await runTurn(services, turn, never);
  expect(await service.json<ImportView>(`/v1/imports/${id}`)).toMatchObject({
    status: "cancelled",
    progress: { done: 0 },
  });
});
