/** The two ways a service call fails: as Google's does, or because the simulator does not know how Google's would answer. */

/** What a script catches when a service refuses: `e.name` is "Exception" (facts: apps-script 6.1). */
export class ServiceError extends Error {
  override readonly name: string = "Exception";
}

/** Nothing may answer silently wrong: what is not simulated says so, by name. */
export class NotSimulatedError extends Error {
  override readonly name: string = "NotSimulatedError";

  constructor(what: string) {
    super(`not simulated: ${what}`);
  }
}
