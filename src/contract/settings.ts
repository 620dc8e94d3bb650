/** What a district sets for itself (design 4): read by whoever imports, set by an administrator of the district. */
import * as z from "zod/mini";
import { gradeCodeLength, gradeCodesAtMost, gradeLevels, limitedKinds } from "../roster";
import { keptFeedSchema } from "./kept-feed";
import { keptFeedsAtMost } from "./kept-feed-limits";

/** Asked when more than `atLeast` and more than this share of the people concerned; from `always` on whatever the share, and null for never. */
export const guardLimitSchema = z.strictObject({
  atLeast: z.int().check(z.minimum(0)),
  share: z.number().check(z.minimum(0), z.maximum(1)),
  always: z.nullable(z.int().check(z.minimum(1))),
});
type LimitedKind = (typeof limitedKinds)[number];
const byKind = <Schema extends z.ZodMiniType>(schema: Schema) =>
  Object.fromEntries(limitedKinds.map((kind) => [kind, schema])) as Record<LimitedKind, Schema>;

const addressAtMost = 300;

/** A grade level, or "" for a code that says none: then the cell is left blank. */
const mappedGradeSchema = z.enum(["", ...gradeLevels]);
const gradeCodeSchema = z.string().check(z.minLength(1), z.maxLength(gradeCodeLength));

export const settingsSchema = z.strictObject({
  /** From how many changes on the guard asks (G-3). */
  guardLimits: z.strictObject(byKind(guardLimitSchema)),
  /** Where account holders sign in, as slips print it; absent when neither the district nor the operator has said it. */
  signInAddress: z.optional(z.string()),
  /** What the district has said of grade codes of which nobody else can say what they mean (B-18), by code in capitals. */
  gradeMap: z.record(z.string(), mappedGradeSchema),
  /** How files are read that the district has, the last one that was settled first; absent from a service of a release before. */
  feeds: z.optional(z.array(keptFeedSchema)),
  /** Who set something last, and when; absent when nobody has. */
  changed: z.optional(z.strictObject({ at: z.string(), by: z.string() })),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What is left out stays as it is; null is as the operator has it. */
export const newSettingsSchema = z.strictObject({
  guardLimits: z.optional(z.nullable(z.partial(z.strictObject(byKind(z.partial(guardLimitSchema)))))),
  signInAddress: z.optional(z.nullable(z.string().check(z.maxLength(addressAtMost)))),
  /** Codes that are left out stay; one that is null is asked about again. */
  gradeMap: z.optional(
    z.nullable(
      z
        .record(gradeCodeSchema, z.nullable(mappedGradeSchema))
        .check(z.refine((map) => Object.keys(map).length <= gradeCodesAtMost)),
    ),
  ),
  /** Files of other headers stay as they are; null forgets all. Whoever imports may settle what nobody has settled yet. */
  feeds: z.optional(z.nullable(z.array(keptFeedSchema).check(z.maxLength(keptFeedsAtMost)))),
});
export type NewSettings = z.infer<typeof newSettingsSchema>;
