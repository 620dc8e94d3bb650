/** The key of those who sign people in, for all suites of a run: to find two large primes takes a processor a tenth of a second and more. */
import { template } from "./templates.ts";

/** The folder in which it lies, as the workbench keeps its own. Only to be copied or read. */
export function identityKeyFolder(): Promise<string> {
  return template("identity", async (folder) => {
    const { openSigningKeys } = await import("../../../src/workbench/identity/keys");
    await openSigningKeys(folder);
  });
}
