/** The limits of the guard against mass change (I-10), per kind of field: the defaults, and how an operator sets others. */
import * as z from "zod/mini";
import type { FieldKey } from "../roster";

export interface MassChangeLimit {
  /** So many are never asked about, however small the school is. */
  readonly atLeast: number;
  /** Of the school's accounts. */
  readonly share: number;
}

export const defaultMassChangeLimits = {
  role: { atLeast: 5, share: 0.02 },
  userId: { atLeast: 25, share: 0.2 },
  username: { atLeast: 25, share: 0.2 },
  email: { atLeast: 25, share: 0.2 },
  password: { atLeast: 25, share: 0.2 },
} as const satisfies Partial<Record<FieldKey, MassChangeLimit>>;

export type GuardedField = keyof typeof defaultMassChangeLimits;
export type MassChangeLimits = Readonly<Record<GuardedField, MassChangeLimit>>;
export const guardedFields = Object.keys(defaultMassChangeLimits) as readonly GuardedField[];

const limitSchema = z.optional(
  z.strictObject({
    atLeast: z.int().check(z.minimum(0)),
    share: z.number().check(z.minimum(0), z.maximum(1)),
  }),
);
const limitsSchema = z.strictObject({
  role: limitSchema,
  userId: limitSchema,
  username: limitSchema,
  email: limitSchema,
  password: limitSchema,
} satisfies Record<GuardedField, typeof limitSchema>);

/** Limits that are not given stay as they are; null when what is given is none. */
export function readMassChangeLimits(given: unknown): MassChangeLimits | null {
  const parsed = limitsSchema.safeParse(given);
  if (!parsed.success) return null;
  const limits: Record<GuardedField, MassChangeLimit> = { ...defaultMassChangeLimits };
  for (const field of guardedFields) limits[field] = parsed.data[field] ?? limits[field];
  return limits;
}
