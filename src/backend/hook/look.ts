/** What nobody tells by itself: imports that do not end, and temporary passwords that are about to. Noticed again and again, told once. */
import { daysBeforePasswordEnd } from "../../contract";
import type { Services } from "../services";
import { openImportsBefore, passwordEndsOfAll } from "../store";
import { messageOf, passwordsEnding } from "./events";

/** As the sidebar has it (docs/decisions/told-at-the-opening.md). */
const stuckMilliseconds = 30 * 60_000;
/** Of more at once the oldest are told; the rest is told when these have ended. */
const stuckAtOnce = 1000;
const dayMilliseconds = 24 * 3_600_000;

export async function tellOfStuck({ store, queue, hook, now }: Services): Promise<void> {
  if (hook === null) return;
  const at = now();
  const stuck = await openImportsBefore(store.db, new Date(at.getTime() - stuckMilliseconds), stuckAtOnce);
  for (const { createdAt, ...one } of stuck)
    await queue.tell(messageOf({ type: "import.stuck", ...one, since: createdAt.toISOString() }, at));
}

export async function tellOfPasswords({ store, queue, hook, now }: Services): Promise<void> {
  if (hook === null) return;
  const at = now();
  const until = new Date(at.getTime() + daysBeforePasswordEnd * dayMilliseconds);
  for (const school of await passwordEndsOfAll(store.db, at, until))
    await queue.tell(messageOf(passwordsEnding(school), at));
}
