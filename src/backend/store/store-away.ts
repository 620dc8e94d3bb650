/** Errors that say that the store is away, and nothing about what it was asked: over soon, and worth trying again. */

/**
 * Errors of a connection, and PostgreSQL's of itself: lost, shutting down, starting up, out of something, a statement that took too long, a standby that
 * is not the primary yet, and two that stood in each other's way.
 */
const awayCodes =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08...|57P0.|57014|53...|58...|25006|40001|40P01|55P03)$/;
/** What the driver says without a code. */
const awayWords =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout|timeout exceeded when trying to connect|timeout expired|The embedded store has stopped)/;

/** What an operator has to look at, in the log's words; by the codes that have a cause of their own. */
const troubles: readonly (readonly [code: RegExp, words: string])[] = [
  [/^53100$/, "the disk of the store is full"],
  [/^53300$/, "the store has no connection left"],
  [/^53200$/, "the store has no memory left"],
  [/^25006$/, "the store is a standby that is not the primary yet"],
  [/^57014$/, "a statement took longer than the store allows"],
];

export function storeTrouble(error: unknown): string {
  const { code } = error as { code?: unknown };
  const known = typeof code === "string" ? troubles.find(([pattern]) => pattern.test(code)) : undefined;
  return known?.[1] ?? "the store is away";
}

/** Not a fault of ours, and over soon: whoever asks again in a moment is answered. */
export function isStoreAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return (typeof code === "string" && awayCodes.test(code)) || (typeof message === "string" && awayWords.test(message));
}
