/** What others have changed of a school's accounts since a roster was pulled (B-20): asked for, listed, never sent. */
import * as z from "zod/mini";
import { fieldKeys } from "../roster";

/** Of one answer, the newest first; of more it is only said that there are more. */
export const changesAtMost = 500;

const text = z.string();

export const schoolChangesSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      userGuid: text,
      /** As the platform has them now. */
      who: text,
      userId: text,
      at: text,
      changedBy: text,
      version: text,
      /** `userGuid`: the account was made; `school`: its schools. */
      field: z.union([z.enum(fieldKeys), z.literal("school")]),
      /** Both blank of a password, and where the values have ended. */
      oldValue: text,
      newValue: text,
      valuesEnded: z.optional(z.literal(true)),
    }),
  ),
  more: z.optional(z.literal(true)),
});
export type SchoolChanges = z.infer<typeof schoolChangesSchema>;
export type SchoolChange = SchoolChanges["items"][number];

/** What the sidebar lists of it: what the tab does not have yet. */
export interface DriftView {
  /** When the tab was filled last. */
  readonly since: string;
  readonly changes: readonly SchoolChange[];
  readonly more?: true;
}
