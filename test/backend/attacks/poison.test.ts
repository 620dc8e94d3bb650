/** An import that ends whoever works on it, or that nobody can work on: it ends itself, it can be cancelled, and it is in nobody's way (I-1, I-3, I-9). */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { runTurn } from "../../../src/backend/imports";
import type { Services } from "../../../src/backend/services";
import { openStore, saveDistrict } from "../../../src/backend/store";
import type { ImportFileAnswer, ImportView } from "../../../src/contract";
import { riverbend } from "../support/district";
import { type IdentityProvider, startIdentityProvider } from "../support/identity-provider";
import { startPostgres, type TestPostgres } from "../support/postgres";
import { type ServiceProcess, startProcess } from "../support/process";
import { startTestService, type TestService } from "../support/service";

const student = (row: number, firstName = "Noa", password?: string) => ({
  row,
  values: {
    userId: `POISON-${row}-${firstName.slice(0, 3)}`,
    role: "Student",
    firstName,
    lastName: "Sol",
    gradeLevel: "3",
    ...(password === undefined ? {} : { password }),
  },
});
const poison = (row: number) => student(row, "Poisonmärk");
const seam = pathToFileURL(`${import.meta.dirname}/dies-on-a-mark.mjs`).href;

describe("a row at which worker processes die", () => {
  let identity: IdentityProvider;
  let postgres: TestPostgres;
  let web: ServiceProcess;
  let start: (role: string, options?: string) => Promise<ServiceProcess>;
  const workers: ServiceProcess[] = [];

  beforeAll(async () => {
    identity = await startIdentityProvider(() => new Date());
    postgres = await startPostgres();
    const url = await postgres.createDatabase();
    const store = await openStore({ kind: "postgres", url });
    await saveDistrict(store, riverbend);
    await store.close();
    const issuers = [{ issuer: identity.issuer, audiences: [identity.audience], jwksUri: identity.jwksUri }];
    const environment = {
      ...process.env,
      DATABASE_URL: url,
      SECRET_KEY: randomBytes(32).toString("base64"),
      PORT: "0",
      LOG_LEVEL: "fatal",
      IDENTITY_ISSUERS: JSON.stringify(issuers),
    };
    start = (role, options = "") => startProcess({ ...environment, ROLE: role, NODE_OPTIONS: options });
    web = await start("web");
  });

  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.kill();
  });

  afterAll(async () => {
    await web.kill();
    await identity.stop();
    await postgres.stop();
  });

  async function call<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
    const token = await identity.token("district@riverbend.example");
    const headers = { authorization: `Bearer ${token}`, ...init.headers };
    return (await (await fetch(`${web.url}${path}`, { ...init, headers })).json()) as Answer;
  }

  const upload = (school: string, rows: readonly object[], query = ""): Promise<ImportView> =>
    call(`/v1/schools/${school}/imports${query}`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": randomBytes(8).toString("hex") },
      body: JSON.stringify({ rows }),
    });

  async function finished(id: string, isInVain = () => false): Promise<ImportView> {
    for (let tries = 0; tries < 3000 && !isInVain(); tries += 1) {
      const view = await call<ImportView>(`/v1/imports/${id}`);
      if (view.finishedAt !== undefined) return view;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`import ${id} does not finish`);
  }

  /** A worker for which marked cells are deadly; resolves when it is gone. */
  async function workerDies(): Promise<void> {
    const worker = await start("worker", `--import=${seam}`);
    workers.push(worker);
    if (worker.child.signalCode === null) await once(worker.child, "exit");
    expect(worker.child.signalCode).toBe("SIGKILL");
  }
  const worker = async () => void workers.push(await start("worker", `--import=${seam}`));

  test("I-1, I-3: after two workers it ends with every row that was not worked as failed, and neither its school nor another one waits for it", async () => {
    const poisoned = await upload("lincoln", [student(2), poison(3), student(4, "Mia", "Sunny-Table-42")]);
    const behind = await upload("lincoln", [student(2, "Behind")]);
    const beside = await upload("tubman", [student(2, "Beside")]);
    const rehearsed = await upload("chavez", [poison(2)], "?rehearse=true");
    // Two for each poison, less those that both shared before anybody knew which of them it was.
    let deaths = 0;
    for (; deaths <= 4; deaths += 1) {
      await worker();
      const { child } = workers.at(-1) ?? {};
      const gone = child === undefined || child.signalCode !== null ? Promise.resolve() : once(child, "exit");
      const all = Promise.all(
        [poisoned, behind, beside, rehearsed].map(({ id }) => finished(id, () => child?.signalCode !== null)),
      );
      await Promise.race([gone, all.catch(() => undefined)]);
      if (child?.signalCode === null) break;
    }
    expect(deaths).toBeGreaterThanOrEqual(2);
    expect(deaths).toBeLessThanOrEqual(4);
    expect(await finished(poisoned.id)).toMatchObject({
      status: "completed_with_errors",
      progress: { done: 3, total: 3 },
      counts: { created: 0, failed: 3 },
    });
    const { rows } = await call<ImportFileAnswer>(`/v1/imports/${poisoned.id}/files/error`);
    expect(rows.map(({ row, outcome, findings }) => [row, outcome?.person, findings[0]?.code])).toEqual([
      [2, "failed", "row.failed"],
      [3, "failed", "row.failed"],
      [4, "failed", "row.failed"],
    ]);
    expect(rows[0]?.findings[0]?.message).toMatch(/stopped more than once/);
    expect(await finished(behind.id)).toMatchObject({ status: "completed", counts: { created: 1 } });
    expect(await finished(beside.id)).toMatchObject({ status: "completed", counts: { created: 1 } });
    expect(await finished(rehearsed.id)).toMatchObject({ status: "completed_with_errors", counts: { failed: 1 } });
  });

  test("I-9: it can be cancelled between its deaths", async () => {
    const poisoned = await upload("lincoln", [poison(2), student(3, "Ida")]);
    await workerDies();
    await call(`/v1/imports/${poisoned.id}/cancel`, { method: "POST" });
    await worker();
    expect(await finished(poisoned.id)).toMatchObject({ status: "cancelled", progress: { done: 0, total: 2 } });
  });
});

describe("an import at which the service meets a fault of its own", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ role: "web" });
  });
  afterAll(() => service.stop());

  const turn = { organizationId: "riverbend", schoolId: "lincoln" };
  const never = new AbortController().signal;
  const queued = (rows: readonly object[]) =>
    service.json<ImportView>("/v1/schools/lincoln/imports", {
      body: { rows },
      headers: { "idempotency-key": randomBytes(8).toString("hex") },
    });
  const view = (id: string) => service.json<ImportView>(`/v1/imports/${id}`);

  function broken(): Services {
    const { services } = service.running;
    const openOrNull = () => {
      throw new TypeError("a fault of ours");
    };
    return { ...services, secrets: { ...services.secrets, openOrNull } };
  }

  test("I-3, I-9: it is not tried for ever: it ends with its rows failed, and the next one has its turn", async () => {
    const { id } = await queued([student(2, "Noa", "Sunny-Table-42")]);
    const next = await queued([student(2, "Next")]);
    for (let faults = 0; faults < 5; faults += 1) {
      await expect(runTurn(broken(), turn, never)).rejects.toThrow("a fault of ours");
      expect(await view(id)).toMatchObject({ status: "in_progress" });
    }
    expect(await runTurn(broken(), turn, never)).toMatchObject({ importId: id, faults: 5, deaths: 0 });
    expect(await view(id)).toMatchObject({ status: "completed_with_errors", counts: { failed: 1 } });
    await runTurn(service.running.services, turn, never);
    expect(await view(next.id)).toMatchObject({ status: "completed" });
  });

  test("I-9: between two attempts it is cancelled at once", async () => {
    const { id } = await queued([student(2, "Ava", "Sunny-Table-42"), student(3, "Eva")]);
    await expect(runTurn(broken(), turn, never)).rejects.toThrow("a fault of ours");
    const answer = await service.json<ImportView>(`/v1/imports/${id}/cancel`, { method: "POST" });
    expect(answer).toMatchObject({ status: "cancelled", progress: { done: 0 } });
    expect(await runTurn(broken(), turn, never)).toBeNull();
  });

  test("I-1: a service that is stopped and started leaves nothing counted", async () => {
    const { id } = await queued([student(2, "Una")]);
    for (let stops = 0; stops < 6; stops += 1) {
      const stopping = new AbortController();
      const services = { ...service.running.services, processName: `process ${stops}` };
      const planned = runTurn(services, turn, stopping.signal);
      stopping.abort(new Error("The service is stopping"));
      await expect(planned).rejects.toThrow("stopping");
    }
    expect(await runTurn(service.running.services, turn, never)).toBeNull();
    expect(await view(id)).toMatchObject({ status: "completed" });
  });
});
