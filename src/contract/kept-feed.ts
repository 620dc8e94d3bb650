/**
 * How a file of certain headers is read (B-12): the district's once it is settled. Of the file nothing is in it: headers are told apart by marks, so that a
 * file without a header line, whose first person stands where headers should, leaves nothing of them either.
 */
import * as z from "zod/mini";
import { fieldKeys } from "../roster";

/** As `fingerprint` writes them. */
const markSchema = z.string().check(z.regex(/^[0-9a-z]{1,16}$/));
const formatSchema = z.string().check(z.regex(/^[0-9a-z.-]{1,40}$/));
const columnsAtMost = 60;

export const keptFeedSchema = z.strictObject({
  /** Of all headers of the file together. */
  headers: markSchema,
  format: formatSchema,
  /** Of any list: by the mark of a header which column it is, "" for none. */
  mapping: z.optional(
    z
      .record(markSchema, z.enum(["", ...fieldKeys]))
      .check(z.refine((mapping) => Object.keys(mapping).length <= columnsAtMost)),
  ),
  /** The mark of the header. */
  userIdFrom: z.optional(markSchema),
  usernames: z.optional(z.literal(true)),
  role: z.optional(z.enum(["Student", "Teacher"])),
  classes: z.optional(z.literal(true)),
});
export type KeptFeed = z.infer<typeof keptFeedSchema>;
