/** What is newer wins, what is one's own is nobody else's, and what has ended is over (S-14, I-2, I-8, I-9). */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { runTurn } from "../../../src/backend/imports";
import type { Services } from "../../../src/backend/services";
import type { ImportView, PasswordReset } from "../../../src/contract";
import { guid } from "../support/district";
import { startTestService, type TestService } from "../support/service";

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ role: "web" });
});
afterAll(() => service.stop());

const never = new AbortController().signal;
const turn = (services: Services = service.running.services, schoolId = "lincoln") =>
  runTurn(services, { organizationId: "riverbend", schoolId }, never);
const upload = (rows: readonly object[], key = randomBytes(8).toString("hex"), schoolId = "lincoln") =>
  service.json<ImportView & { code?: string }>(`/v1/schools/${schoolId}/imports`, {
    body: { rows },
    headers: { "idempotency-key": key },
  });
const post = <Answer>(path: string, as = "district") => service.json<Answer>(path, { as, method: "POST" });
const signsIn = async (username: string, password: string) =>
  (await service.call("/v1/sign-in", { as: null, body: { username, password } })).status === 200;

/** Passwords are read once with the rows, and once more to be hashed: there it breaks off. */
function brokenAtHashing(): Services {
  const { services } = service.running;
  let read = 0;
  const openOrNull: Services["secrets"]["openOrNull"] = (...sealed) => {
    read += 1;
    if (read > 1) throw new TypeError("broken off");
    return services.secrets.openOrNull(...sealed);
  };
  return { ...services, secrets: { ...services.secrets, openOrNull } };
}

test("S-14: a reset that came after an import's row stays, though the import hashes its password later; I-9: what is only hashed is not cancelled", async () => {
  const { id } = await upload([{ row: 2, values: { userGuid: guid("jose"), password: "Sunny-Table-42" } }]);
  await expect(turn(brokenAtHashing())).rejects.toThrow("broken off");
  const under = await service.json<ImportView>(`/v1/imports/${id}`);
  expect(under).toMatchObject({ status: "in_progress", progress: { done: 1, total: 1 } });
  expect(await post(`/v1/imports/${id}/cancel`)).toMatchObject({ code: "import.not_cancellable" });
  const { temporaryPassword } = await post<PasswordReset>(`/v1/accounts/${guid("jose")}/password-reset`);
  await turn();
  expect(await service.json(`/v1/imports/${id}`)).toMatchObject({ status: "completed" });
  expect(await signsIn("jose.user", "Sunny-Table-42")).toBe(false);
  expect(await signsIn("jose.user", temporaryPassword)).toBe(true);
});

test("S-14: without a reset the import's password counts, also after a break", async () => {
  await upload([{ row: 2, values: { userGuid: guid("zoe"), password: "Sunny-Table-42" } }]);
  await expect(turn(brokenAtHashing())).rejects.toThrow("broken off");
  await turn();
  expect(await signsIn("zoe.user", "Sunny-Table-42")).toBe(true);
});

test("I-2, I-8: nobody's key stands in the way of an undo, nor one school's in another's", async () => {
  const { id } = await upload([{ row: 2, values: { userGuid: guid("maria"), firstName: "Mariana" } }]);
  await turn();
  for (const key of [`undo ${id}`, "mine"]) {
    expect((await upload([{ row: 2, values: { userGuid: guid("xi"), lastName: "Ö" } }], key)).code).toBeUndefined();
    await turn();
  }
  const other = await upload([{ row: 2, values: { userGuid: guid("tessa"), lastName: "Tub" } }], "mine", "tubman");
  expect(other).toMatchObject({ status: "queued", schoolId: "tubman" });
  await turn(undefined, "tubman");
  const undo = await post<ImportView>(`/v1/imports/${id}/undo`);
  expect(undo).toMatchObject({ kind: "undo", parent: id });
  expect((await post<ImportView>(`/v1/imports/${id}/undo`)).id).toBe(undo.id);
  // One that was cancelled has done nothing: it may be asked for again.
  await post(`/v1/imports/${undo.id}/cancel`);
  const again = await post<ImportView>(`/v1/imports/${id}/undo`);
  expect(again.id).not.toBe(undo.id);
  await turn();
  expect((await service.export("lincoln")).find((row) => row.userGuid === guid("maria"))?.firstName).toBe("María");
});

test("S-14: a teacher resets the passwords of a class that goes on, and of one that has ended no more", async () => {
  const path = `/v1/accounts/${guid("maria")}/password-reset`;
  expect(await post(path, "teacher")).toMatchObject({ userGuid: guid("maria") });
  service.clock.now = new Date("2027-06-04T16:00:00Z");
  expect(await post(path, "teacher")).toMatchObject({ userGuid: guid("maria") });
  service.clock.now = new Date("2027-06-07T16:00:00Z");
  expect(await post(path, "teacher")).toMatchObject({ code: "account.not_found" });
});
