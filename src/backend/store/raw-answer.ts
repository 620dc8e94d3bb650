/** What a PGlite answers to bytes of PostgreSQL's protocol. */
import type { PGlite } from "@electric-sql/pglite";

export async function rawAnswer(pglite: PGlite, question: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  // As it comes and put together once: PGlite's own way of gathering takes twenty times as long for a megabyte.
  await pglite.execProtocolRawStream(question, { onRawData: (part) => parts.push(part.slice()) });
  return new Uint8Array(Buffer.concat(parts));
}
