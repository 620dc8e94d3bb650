/** The limits of the guard (G-3) as an operator sets them: the defaults stand in src/roster/guard, and each may be replaced. */
import * as z from "zod/mini";
import { type GuardLimit, type GuardLimits, guardedFields, limitedKinds } from "../roster";

const limitSchema = z.strictObject({
  atLeast: z.optional(z.int().check(z.minimum(0))),
  share: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** Null: never. */
  always: z.optional(z.nullable(z.int().check(z.minimum(1)))),
});

/** `role` had a limit once: settings that still have it are taken, and it is asked about all the same. */
const namesOfLimits = [...limitedKinds, "role"] as const;
type Name = (typeof namesOfLimits)[number];
const limitsSchema = z.partial(
  z.strictObject(
    Object.fromEntries(namesOfLimits.map((kind) => [kind, limitSchema])) as Record<Name, typeof limitSchema>,
  ),
);

/** Limits that are not given stay as they are in `base`; null when what is given is none. */
export function readGuardLimits(given: unknown, base: GuardLimits): GuardLimits | null {
  const parsed = limitsSchema.safeParse(given);
  if (!parsed.success) return null;
  const set = (kind: (typeof limitedKinds)[number], limit: GuardLimit): GuardLimit => {
    const { atLeast = limit.atLeast, share = limit.share, always = limit.always } = parsed.data[kind] ?? {};
    return { atLeast, share, always: always ?? Number.MAX_SAFE_INTEGER };
  };
  const { fields, creation, classMove, erasure } = base;
  return {
    fields: Object.fromEntries(
      guardedFields.map((field) => [field, set(field, fields[field])]),
    ) as GuardLimits["fields"],
    creation: set("creation", creation),
    classMove: set("classMove", classMove),
    erasure: set("erasure", erasure),
  };
}
