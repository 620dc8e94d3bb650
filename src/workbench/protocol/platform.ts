/** What of the platform the page can choose, as it is sent and shown; parsed here, once. */
import * as z from "zod/mini";

const milliseconds = z.number().check(z.minimum(0), z.maximum(3_600_000));
const maybe = <Schema extends z.core.SomeType>(schema: Schema) => z.exactOptional(schema);

export const deployments = ["published", "bound", "test"] as const;

export const switchesSchema = z.object({
  deployment: maybe(z.enum(deployments)),
  enabledInDocument: maybe(z.boolean()),
  clockTriggerHasActiveDocument: maybe(z.boolean()),
  writingPastTheGridGrowsIt: maybe(z.boolean()),
  plusStaysText: maybe(z.boolean()),
  plainTextTakesFormulas: maybe(z.boolean()),
  clearKeepsNumberFormat: maybe(z.boolean()),
});
export type SwitchesChange = z.infer<typeof switchesSchema>;

export const latencySchema = z.object({ millisecondsPerCall: milliseconds, millisecondsPerCell: milliseconds });
export type LatencyView = z.infer<typeof latencySchema>;

/** One fault: the nth call of a name fails, stalls, or is the last. */
export const faultSchema = z.object({
  call: z.string().check(z.minLength(1), z.maxLength(100)),
  nth: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  effect: z.union([
    z.object({ throw: z.string().check(z.minLength(1), z.maxLength(500)) }),
    z.object({ stall: milliseconds }),
    z.enum(["killBefore", "killAfter"]),
  ]),
});
export type FaultView = z.infer<typeof faultSchema>;

export const consentSchema = z.object({ email: z.string(), scopes: z.union([z.array(z.string()), z.literal("all")]) });

export const quotaNames = ["urlFetch", "properties", "emailRecipients", "spreadsheets", "triggerRuntime"] as const;
export const quotaSchema = z.object({
  email: z.string(),
  name: z.enum(quotaNames),
  left: z.number().check(z.minimum(0)),
});

export interface PersonOnPlatform {
  readonly email: string;
  readonly name: string;
  readonly consents: readonly { readonly scope: string; readonly given: boolean }[];
  readonly quotas: readonly {
    readonly name: (typeof quotaNames)[number];
    readonly limit: number;
    readonly left: number;
  }[];
}

export interface PlatformView {
  readonly switches: {
    readonly deployment: (typeof deployments)[number];
    readonly enabledInDocument: boolean;
    readonly clockTriggerHasActiveDocument: boolean;
    readonly writingPastTheGridGrowsIt: boolean;
    readonly plusStaysText: boolean;
    readonly plainTextTakesFormulas: boolean;
    readonly clearKeepsNumberFormat: boolean;
  };
  /** null: calls cost nothing. */
  readonly latency: LatencyView | null;
  readonly people: readonly PersonOnPlatform[];
  /** Set by hand and not struck yet; gone with a restart. */
  readonly fault: FaultView | null;
  /** Calls that scripts have made here, for choosing one that fails. */
  readonly calls: readonly string[];
}
