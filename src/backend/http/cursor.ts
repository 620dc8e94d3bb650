/** Cursors of lists: opaque to the caller, a number to us. */
import { ProblemError } from "../problem-error";

export function writeCursor(number: number): string {
  return Buffer.from(String(number)).toString("base64url");
}

export function readCursor(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  const text = Buffer.from(cursor, "base64url").toString();
  if (!/^\d{1,15}$/.test(text)) {
    throw new ProblemError("request.malformed", { reasons: ["cursor: is not one that a list gave."] });
  }
  return Number(text);
}
