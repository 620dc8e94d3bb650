/**
 * How the files that a district has are read (B-12): settled once, by whoever imports first, for everybody of the district. What stands is the district's to
 * change, as it counts for all of its schools; only marks of headers and our own columns are in it.
 */
import { type KeptFeed, keptFeedSchema, keptFeedsAtMost } from "../contract";
import { type Caller, permissionFault } from "./identity";
import { ProblemError } from "./problem-error";
import { feedsOf, type Queryable, saveFeed, takeTurns } from "./store";

/** What another release has left that is none of ours is left aside. */
export async function readFeeds(db: Queryable, organizationId: string): Promise<KeptFeed[]> {
  return [...(await feedsOf(db, organizationId)).values()].flatMap((text) => {
    const kept = keptFeedSchema.safeParse(JSON.parse(text));
    return kept.success ? [kept.data] : [];
  });
}

/** The same reading is the same text, in whatever order it was sent. */
function written({ mapping, ...feed }: KeptFeed): string {
  const sorted = mapping === undefined ? {} : { mapping: Object.fromEntries(Object.entries(mapping).sort()) };
  return JSON.stringify(Object.fromEntries(Object.entries({ ...feed, ...sorted }).sort()));
}

type Setter = Parameters<typeof saveFeed>[2];

export async function settleFeeds(
  trx: Queryable,
  caller: Caller,
  by: Setter,
  given: readonly KeptFeed[] | null,
): Promise<void> {
  const { organizationId } = caller.person;
  await takeTurns(trx, organizationId);
  const before = await feedsOf(trx, organizationId);
  const fault = permissionFault(caller, "changeSettings");
  if (given === null) {
    if (fault !== null) throw new ProblemError(fault);
    for (const mark of before.keys()) await saveFeed(trx, organizationId, by, mark, null);
    return;
  }
  const named = new Map(given.map((feed) => [feed.headers, written(feed)] as const));
  for (const [mark, text] of named) {
    const stands = before.get(mark);
    if (stands !== undefined && stands !== text && fault !== null) throw new ProblemError(fault);
  }
  const others = [...before.keys()].filter((mark) => !named.has(mark));
  for (const mark of others.slice(Math.max(0, keptFeedsAtMost - named.size))) {
    await saveFeed(trx, organizationId, by, mark, null);
  }
  for (const [mark, text] of named) await saveFeed(trx, organizationId, by, mark, text);
}
