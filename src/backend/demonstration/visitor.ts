/**
 * Whom nobody has entered, but Google vouches for: when the operator allows it they are given a demonstration, a sample district of their own for a day, so
 * that Google's reviewers and whoever wants to look can use everything without an account anybody has to send them.
 */
import { type CallerReading, readCaller, type VerifiedIdentity } from "../identity";
import { ProblemError } from "../problem-error";
import type { Services } from "../services";
import {
  endedDemonstrations,
  isEnteredAddress,
  removeDemonstration,
  rowsUploadedBy,
  saveDemonstration,
} from "../store";
import { isDemonstrationId } from "./names";
import { sampleOf } from "./sample";

const lastsMilliseconds = 86_400_000;
/** What a visitor may upload in all, so that nobody's demonstration costs more than a small school's day. */
const rowsAtMost = 5000;

const isOver = (until: Date, now: Date) => until.getTime() <= now.getTime();

/** `reading` is what the store says of them without this: nobody, or a visitor. */
export async function readVisitor(
  services: Services,
  identity: VerifiedIdentity,
  chosenRole: string | null,
  reading: CallerReading,
): Promise<CallerReading> {
  const { store, demonstrations } = services;
  const now = services.now();
  const again = () => readCaller(store.db, identity, chosenRole, now);
  const person = reading.ok ? reading.caller.person : null;
  const until = person?.demonstrationUntil ?? null;
  if (!reading.ok && reading.fault !== "account.unknown") return reading;
  if (person !== null && until === null) return reading;
  // Whoever was entered since is an administrator of theirs, and no visitor; whoever is entered and was not bound has to be told why.
  const isEntered = await isEnteredAddress(store.db, identity.email);
  if (person !== null && until !== null) {
    if (demonstrations > 0 && !isOver(until, now) && !isEntered) return reading;
    await store.transaction((trx) => removeDemonstration(trx, person.organizationId));
  }
  if (isEntered || demonstrations === 0) return again();
  const district = sampleOf(services.random, now.toISOString().slice(0, 10));
  const visitor = { issuer: identity.issuer, subject: identity.subject };
  const end = new Date(now.getTime() + lastsMilliseconds);
  const saved = await store.transaction((trx) =>
    saveDemonstration(trx, district, visitor, { now, until: end, atMost: demonstrations }),
  );
  return saved === "full" ? { ok: false, fault: "demonstration.full" } : again();
}

/** Takes away those that are over, and all of them where they are not allowed any more. Answers how many. */
export async function endDemonstrations(services: Services, signal: AbortSignal): Promise<number> {
  const before = services.demonstrations === 0 ? null : services.now();
  const ended = await endedDemonstrations(services.store.db, before);
  for (const id of ended) {
    signal.throwIfAborted();
    await services.store.transaction((trx) => removeDemonstration(trx, id));
  }
  return ended.length;
}

/** Refuses an upload that would make more of a demonstration than one to look at. */
export async function holdToDemonstration(services: Services, organizationId: string, rows: number): Promise<void> {
  if (!isDemonstrationId(organizationId)) return;
  const left = Math.max(0, rowsAtMost - (await rowsUploadedBy(services.store.db, organizationId)));
  if (rows > left) throw new ProblemError("upload.too_many_rows", { rows, limit: left });
}
