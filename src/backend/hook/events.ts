/**
 * What the operator's hook is told: that an import has ended, that one does not, that temporary passwords are about to end. Ids, counts and times; no name, no address, no
 * GUID and nothing else of a person, because where it goes is not ours to know.
 */
import { createHash } from "node:crypto";
import type { ImportRecord, SchoolPasswordEnds } from "../store";

interface OfSchool {
  readonly organizationId: string;
  readonly schoolId: string;
}

export type HookEvent =
  | (OfSchool & {
      readonly type: "import.done";
      readonly importId: string;
      readonly kind: "import" | "undo";
      readonly status: string;
      readonly rows: number;
      readonly failed: number;
    })
  | (OfSchool & { readonly type: "import.stuck"; readonly importId: string; readonly since: string })
  | (OfSchool & { readonly type: "passwords.ending"; readonly count: number; readonly firstEnd: string });

/** As it is sent: what happened is the same event with the same id, however often it is noticed or sent. */
export interface HookMessage {
  readonly id: string;
  /** When it was noticed. */
  readonly at: string;
  readonly event: HookEvent;
}

/** What makes it this event and no other one. Passwords are told of once for the day on which the first of a school's ends. */
function sameness(event: HookEvent): readonly string[] {
  const { type, organizationId, schoolId } = event;
  const own = event.type === "passwords.ending" ? event.firstEnd.slice(0, 10) : event.importId;
  return [type, organizationId, schoolId, own];
}

/** A UUID that follows from the event (version 8): the queue takes it once, and so can whoever receives it. */
function idOf(event: HookEvent): string {
  const bytes = createHash("sha256")
    .update(JSON.stringify(sameness(event)))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export const messageOf = (event: HookEvent, at: Date): HookMessage => ({
  id: idOf(event),
  at: at.toISOString(),
  event,
});

/** Null for a rehearsal, which somebody waits for and which changes nothing. */
export function importDone(
  { organizationId, schoolId, id: importId, kind, total: rows, failed }: ImportRecord,
  status: string,
): HookEvent | null {
  if (kind === "rehearsal") return null;
  return { type: "import.done", organizationId, schoolId, importId, kind, status, rows, failed };
}

export const passwordsEnding = ({ organizationId, schoolId, count, firstEnd }: SchoolPasswordEnds): HookEvent => ({
  type: "passwords.ending",
  organizationId,
  schoolId,
  count,
  firstEnd: firstEnd.toISOString(),
});
