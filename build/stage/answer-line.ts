/** The one line that a scenario ends with: its result, or its error with whatever a refused call has told. */

/** What the scenario's process says before its line: the stage stands. */
export const begun = "begun";

/** What JSON has no word for is told, instead of being left out without a word. */
export function resultLine(result: unknown): string {
  return JSON.stringify({ result: result === undefined ? null : result });
}

function membersOf(error: unknown): Record<string, unknown> {
  if (typeof error !== "object" || error === null) return { name: "Error", message: String(error) };
  const { name, message, code, facts } = error as Record<string, unknown>;
  return {
    name: typeof name === "string" ? name : "Error",
    message: typeof message === "string" ? message : String(error),
    ...(typeof code === "string" ? { code } : {}),
    ...(facts === undefined ? {} : { facts }),
  };
}

export function errorLine(error: unknown): string {
  const members = membersOf(error);
  try {
    return JSON.stringify({ error: members });
  } catch {
    return JSON.stringify({ error: { name: members.name, message: members.message } });
  }
}
