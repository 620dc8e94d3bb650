/** Jest's end of a run: see keeper.ts. */
export default async function teardown() {
  await globalThis.rollbookKeeper?.stop();
}
