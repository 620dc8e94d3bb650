/** An import has ended: told with the very transaction that ends it, or not at all. What the hook makes of it keeps no import waiting. */
import type { ImportStatus } from "../../contract";
import type { Services } from "../services";
import type { ImportRecord, Queryable } from "../store";
import { importDone, messageOf } from "./events";

export async function tellDone(
  { hook, queue, now }: Pick<Services, "hook" | "queue" | "now">,
  trx: Queryable,
  record: ImportRecord,
  status: ImportStatus,
): Promise<void> {
  const event = hook === null ? null : importDone(record, status);
  if (event !== null) await queue.tell(messageOf(event, now()), trx);
}
