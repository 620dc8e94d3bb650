/** Packs a zip in portions: small parts as they are, and last a long one that is made and deflated while it goes out. */
import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import { deflated, descriptor, directory, localHeader, type PackedPart, stored } from "./zip-parts";

export interface Part {
  readonly name: Buffer;
  readonly content: Buffer;
}

export interface LongPart {
  readonly name: Buffer;
  readonly content: Iterable<Buffer>;
}

/** The parts as they are; `packed` gets what the directory has to say of each. */
function* small(parts: readonly Part[], packed: PackedPart[]): Generator<Buffer> {
  let offset = 0;
  for (const { name, content } of parts) {
    const [sum, length] = [crc32(content), content.length];
    const part = { name, method: stored, sum, packed: length, unpacked: length, offset, described: false } as const;
    packed.push(part);
    const local = localHeader(part);
    yield local;
    yield content;
    offset += local.length + length;
  }
}

export async function* packLong(parts: readonly Part[], long: LongPart): AsyncGenerator<Buffer> {
  const packed: PackedPart[] = [];
  let offset = 0;
  for (const piece of small(parts, packed)) {
    offset += piece.length;
    yield piece;
  }
  const sizes = { sum: 0, packed: 0, unpacked: 0 };
  const begun = { name: long.name, method: deflated, offset, described: true } as const;
  const local = localHeader({ ...begun, ...sizes });
  yield local;
  function* counted(): Generator<Buffer> {
    for (const piece of long.content) {
      sizes.sum = crc32(piece, sizes.sum);
      sizes.unpacked += piece.length;
      yield piece;
    }
  }
  const deflating = createDeflateRaw();
  // A fault on the way comes out of the loop below, and whoever does not read to the end ends the making, too.
  pipeline(Readable.from(counted(), { objectMode: false }), deflating, () => undefined);
  for await (const piece of deflating as AsyncIterable<Buffer>) {
    sizes.packed += piece.length;
    yield piece;
  }
  const part = { ...begun, ...sizes };
  const tail = descriptor(part);
  yield tail;
  yield directory([...packed, part], offset + local.length + sizes.packed + tail.length);
}
