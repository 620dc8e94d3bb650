/** The stores that the service's suites run on: the same cases on each (`describe.each(stores)`). */
import type { StoreConfig } from "../../../src/backend/store";
import { filledDatabase } from "./filled-store";
import { startPostgres } from "./postgres";
import { startTestService, type TestService } from "./service";

export interface TestStore {
  readonly name: string;
  /** The service on a store of its own; stopping it takes the store away. */
  start(): Promise<TestService>;
}

async function onPostgres(): Promise<TestService> {
  const postgres = await startPostgres();
  const store: StoreConfig = { kind: "postgres", url: await postgres.createDatabase(filledDatabase) };
  const service = await startTestService({ store });
  return {
    ...service,
    async stop() {
      await service.stop();
      await postgres.stop();
    },
  };
}

export const stores: readonly TestStore[] = [
  { name: "the embedded store", start: () => startTestService() },
  { name: "PostgreSQL", start: onPostgres },
];
