/** Work that waits until there is room: never more than so many pieces at once, first come first served. */
import pLimit from "p-limit";

export type WithRoom = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function atMost(atOnce: number): WithRoom {
  const limit = pLimit(atOnce);
  return (work) => limit(work);
}
