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

/** Not a fault of ours, and over soon: whoever asks again in a moment is answered. */
export function isStoreAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return (typeof code === "string" && awayCodes.test(code)) || (typeof message === "string" && awayWords.test(message));
}
