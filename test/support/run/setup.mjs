/** Jest's start of a run: see keeper.ts. */
import { startKeeper } from "./keeper.ts";

export default async function setup() {
  globalThis.rollbookKeeper = await startKeeper();
}
