/**
 * Argon2id at the least that it takes, for stages and suites in which accounts come about by the hundred: at the service's own parameters each is a twentieth of a
 * second of a processor. What the service hashes with when it is told nothing is tested in test/backend/passwords.test.ts, and by whatever starts the service's
 * own program.
 */
import { hash } from "@node-rs/argon2";

export const quickHash = (password: string): Promise<string> =>
  hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 });
