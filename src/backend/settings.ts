/** A district's own settings over those of the operator: the guard's limits and the address at which account holders sign in. */
import type { NewSettings, Settings } from "../contract";
import { type GuardLimits, limitedKinds, limitOf } from "../roster";
import { readGuardLimits } from "./guard-limits";
import type { Caller } from "./identity";
import { ProblemError } from "./problem-error";
import type { Services } from "./services";
import { lastSettingChange, type Queryable, saveSetting, settingsOf } from "./store";

const limitsSetting = "guardLimits";
const addressSetting = "signInAddress";

interface OwnSettings {
  readonly guardLimits: GuardLimits;
  readonly signInAddress: string | null;
}

function parsed(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text);
}

/** As they are in force. What an older or newer release has left that is none of ours is left aside: nobody is kept from importing by it. */
export async function settingsInForce(
  { guardLimits, signInAddress }: Pick<Services, "guardLimits" | "signInAddress">,
  db: Queryable,
  organizationId: string,
): Promise<OwnSettings> {
  const own = await settingsOf(db, organizationId);
  const limits = readGuardLimits(parsed(own.get(limitsSetting)) ?? {}, guardLimits);
  const address = parsed(own.get(addressSetting));
  return {
    guardLimits: limits ?? guardLimits,
    signInAddress: typeof address === "string" ? address : signInAddress,
  };
}

const never = Number.MAX_SAFE_INTEGER;

export async function readSettings(services: Services, organizationId: string): Promise<Settings> {
  const { db } = services.store;
  const { guardLimits, signInAddress } = await settingsInForce(services, db, organizationId);
  const limits = limitedKinds.map((kind) => {
    const { atLeast, share, always } = limitOf(guardLimits, kind);
    return [kind, { atLeast, share, always: always >= never ? null : always }] as const;
  });
  const last = await lastSettingChange(db, organizationId);
  return {
    guardLimits: Object.fromEntries(limits) as Settings["guardLimits"],
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

/** All or nothing, and on record. */
export async function changeSettings(services: Services, { person }: Caller, given: NewSettings): Promise<void> {
  const { organizationId } = person;
  const by = { administratorId: person.id, name: person.name, at: services.now() };
  const address = typeof given.signInAddress === "string" ? checkedAddress(given.signInAddress) : given.signInAddress;
  await services.store.transaction(async (trx) => {
    if (given.guardLimits !== undefined) {
      const before = parsed((await settingsOf(trx, organizationId)).get(limitsSetting));
      const limits = given.guardLimits === null ? null : JSON.stringify(mergedLimits(before, given.guardLimits));
      await saveSetting(trx, organizationId, by, limitsSetting, limits);
    }
    if (address !== undefined) {
      await saveSetting(trx, organizationId, by, addressSetting, address === null ? null : JSON.stringify(address));
    }
  });
}
