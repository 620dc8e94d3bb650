/** The stores that the service's suites run on: the same cases on each (`describe.each(stores)`). */
import { filledEmbeddedStore } from "./filled-store";
import { type ServiceOptions, startTestService, type TestService } from "./service";

export interface TestStore {
  readonly name: string;
  /** The service on a store of its own; stopping it takes the store away. */
  start(options?: Omit<ServiceOptions, "store">): Promise<TestService>;
}

export const stores: readonly TestStore[] = [
  {
    name: "the embedded store",
    start: async (options) => startTestService({ ...options, store: await filledEmbeddedStore() }),
  },
  { name: "PostgreSQL", start: (options) => startTestService(options) },
];
