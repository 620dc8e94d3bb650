/** A district's own settings over those of the operator: the guard's limits and the address at which account holders sign in. */
import type { NewSettings, Settings } from "../contract";
import {
  type GuardLimits,
  gradeCode,
  gradeCodeLength,
  gradeCodesAtMost,
  isMappedGrade,
  limitedKinds,
  limitOf,
  needsMap,
} from "../roster";
import { readGuardLimits } from "./guard-limits";
import type { Caller } from "./identity";
import { ProblemError } from "./problem-error";
import type { Services } from "./services";
import { readFeeds, settleFeeds } from "./settled-feeds";
import { lastSettingChange, type Queryable, saveSetting, settingsOf } from "./store";

const limitsSetting = "guardLimits";
const addressSetting = "signInAddress";
const gradesSetting = "gradeMap";

export interface SettingsInForce {
  readonly guardLimits: GuardLimits;
  readonly signInAddress: string | null;
  readonly gradeMap: KeptGrades;
}

/** By code in capitals; "" is "leave it blank". */
type KeptGrades = Readonly<Record<string, Settings["gradeMap"][string]>>;

const isGrade = (grade: unknown): grade is Settings["gradeMap"][string] =>
  typeof grade === "string" && isMappedGrade(grade);

function readGrades(kept: unknown): KeptGrades {
  if (typeof kept !== "object" || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([code, grade]) => (isGrade(grade) ? [[code, grade] as const] : [])),
  );
}

function parsed(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text);
}

/** As they are in force. What an older or newer release has left that is none of ours is left aside: nobody is kept from importing by it. */
export async function settingsInForce(
  { guardLimits, signInAddress }: Pick<Services, "guardLimits" | "signInAddress">,
  db: Queryable,
  organizationId: string,
): Promise<SettingsInForce> {
  const own = await settingsOf(db, organizationId);
  const limits = readGuardLimits(parsed(own.get(limitsSetting)) ?? {}, guardLimits);
  const address = parsed(own.get(addressSetting));
  return {
    guardLimits: limits ?? guardLimits,
    signInAddress: typeof address === "string" ? address : signInAddress,
    gradeMap: readGrades(parsed(own.get(gradesSetting))),
  };
}

const never = Number.MAX_SAFE_INTEGER;

export async function readSettings(services: Services, organizationId: string): Promise<Settings> {
  const { db } = services.store;
  const { guardLimits, signInAddress, gradeMap } = await settingsInForce(services, db, organizationId);
  const limits = limitedKinds.map((kind) => {
    const { atLeast, share, always } = limitOf(guardLimits, kind);
    return [kind, { atLeast, share, always: always >= never ? null : always }] as const;
  });
  const last = await lastSettingChange(db, organizationId);
  const feeds = await readFeeds(db, organizationId);
  return {
    guardLimits: Object.fromEntries(limits) as Settings["guardLimits"],
    gradeMap,
    feeds,
    ...(signInAddress === null ? {} : { signInAddress }),
    ...(last === null ? {} : { changed: { at: last.at.toISOString(), by: last.changedBy } }),
  };
}

/** Printed on slips for children: an address of the web, without anybody's password in it. */
function checkedAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !["http:", "https:"].includes(url.protocol) || url.username !== "" || url.password !== "") {
    throw new ProblemError("request.malformed", {
      reasons: ["signInAddress: must be an address that begins with https:// or http://."],
    });
  }
  return url.href;
}

/** Over what the district has set before: a kind, or a part of one, that is not given stays as it is. */
function mergedLimits(before: unknown, given: NonNullable<NewSettings["guardLimits"]>): Record<string, unknown> {
  const known = (before ?? {}) as Record<string, object | undefined>;
  const merged: Record<string, unknown> = { ...known };
  for (const [kind, limit] of Object.entries(given)) merged[kind] = { ...known[kind], ...limit };
  return merged;
}

/** What can mean only one grade needs no map, and a map never changes what that is. */
function mergedGrades(before: KeptGrades, given: NonNullable<NewSettings["gradeMap"]>): string | null {
  const merged = new Map<string, string>(Object.entries(before));
  for (const [written, grade] of Object.entries(given)) {
    const code = gradeCode(written);
    if (!needsMap(code)) {
      throw new ProblemError("request.malformed", {
        reasons: [`gradeMap: “${code.slice(0, gradeCodeLength)}” can mean only one grade level.`],
      });
    }
    if (grade === null) merged.delete(code);
    else merged.set(code, grade);
  }
  if (merged.size > gradeCodesAtMost) {
    throw new ProblemError("request.malformed", { reasons: [`gradeMap: at most ${gradeCodesAtMost} codes.`] });
  }
  return merged.size === 0 ? null : JSON.stringify(Object.fromEntries([...merged].sort()));
}

/** All or nothing, and on record. What holds for every school only an administrator of the district sets (routes/settings.ts). */
export async function changeSettings(services: Services, caller: Caller, given: NewSettings): Promise<void> {
  const { person } = caller;
  const { organizationId } = person;
  const by = { administratorId: person.id, name: person.name, at: services.now() };
  const address = typeof given.signInAddress === "string" ? checkedAddress(given.signInAddress) : given.signInAddress;
  await services.store.transaction(async (trx) => {
    if (given.guardLimits !== undefined) {
      const before = parsed((await settingsOf(trx, organizationId)).get(limitsSetting));
      const limits = given.guardLimits === null ? null : JSON.stringify(mergedLimits(before, given.guardLimits));
      await saveSetting(trx, organizationId, by, limitsSetting, limits);
    }
    if (given.gradeMap !== undefined) {
      const before = readGrades(parsed((await settingsOf(trx, organizationId)).get(gradesSetting)));
      const grades = given.gradeMap === null ? null : mergedGrades(before, given.gradeMap);
      await saveSetting(trx, organizationId, by, gradesSetting, grades);
    }
    if (given.feeds !== undefined) await settleFeeds(trx, caller, by, given.feeds);
    if (address !== undefined) {
      await saveSetting(trx, organizationId, by, addressSetting, address === null ? null : JSON.stringify(address));
    }
  });
}
