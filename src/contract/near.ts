/** Near matches (B-11): rows of new people in, who they may be out. Of people whom the caller may not know at most that there is somebody. */
import * as z from "zod/mini";
import { nearReasons, roles } from "../roster";
import { nearRowsAtMost } from "./near-limits";

const cell = z.optional(z.string().check(z.maxLength(300)));

export const nearRequestSchema = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        row: z.int().check(z.minimum(1)),
        values: z.strictObject({
          userId: cell,
          role: z.optional(z.enum(["", ...roles])),
          firstName: cell,
          lastName: cell,
          gradeLevel: cell,
          email: cell,
        }),
      }),
    )
    .check(z.maxLength(nearRowsAtMost)),
});
export type NearRequest = z.infer<typeof nearRequestSchema>;

const schoolSchema = z.strictObject({ id: z.string(), name: z.string() });

export const nearAnswerSchema = z.strictObject({
  rows: z.array(
    z.strictObject({
      row: z.int(),
      outcome: z.enum(["match", "near", "none"]),
      /** The likeliest first. */
      found: z.array(
        z.strictObject({
          guid: z.string(),
          userId: z.string(),
          role: z.string(),
          firstName: z.string(),
          lastName: z.string(),
          gradeLevel: z.string(),
          /** Those of their schools that are the caller's. */
          schools: z.array(schoolSchema),
          reasons: z.array(z.enum(nearReasons)),
        }),
      ),
      /** Somebody of this name and grade is at a school of the district that is not the caller's. */
      elsewhere: z.optional(z.literal(true)),
    }),
  ),
});
export type NearMatches = z.infer<typeof nearAnswerSchema>;

/** Whom a question means, for whoever asked and may know them; kept nowhere in the spreadsheet. */
export interface NearAccount {
  readonly guid: string;
  readonly who: string;
  readonly userId: string;
  readonly gradeLevel: string;
  /** Names of those of their schools that are the asker's. */
  readonly schools: readonly string[];
}
