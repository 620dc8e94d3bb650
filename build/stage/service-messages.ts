/** What the stage and its service's process say to each other: how far the clock has been moved, whether imports are still open, and what only those do who run the platform. */
import * as z from "zod/mini";

/** To the service. It answers each with the number it came with. */
export const toServiceSchema = z.discriminatedUnion("ask", [
  z.object({ ask: z.literal("clock"), number: z.number(), offset: z.number() }),
  z.object({ ask: z.literal("open"), number: z.number() }),
  z.object({ ask: z.literal("takeOut"), number: z.number(), guid: z.string(), schoolId: z.string() }),
]);
export type ToService = z.infer<typeof toServiceSchema>;

/** `open` imports are queued or running. */
export const fromServiceSchema = z.object({ number: z.number(), open: z.number() });
export type FromService = z.infer<typeof fromServiceSchema>;
