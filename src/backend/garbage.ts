/**
 * Collects what a large import has left behind. V8 would do so once the heap has doubled, which is in the middle of the next large import: two of them would
 * be in memory at once. Node has no call for it; a context that is made while V8 shows its own has one.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

function exposed(): () => void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  return typeof collect === "function" ? () => void collect() : () => undefined;
}

/** Takes some hundredths of a second, in which nothing else is done. */
export const collectGarbage = exposed();
