/** A part of a zip, as it is unpacked: it ends with the first byte more than it declares. */
import { Inflate } from "fflate";
import { bare, Unreadable } from "../fault";
import { crc32 } from "./crc32";
import type { Entry } from "./directory";

/** Deflate makes at most a thousand times as much of what it is given: a bomb is noticed with four MB in hand. */
const packedAtOnce = 4 * 1024;
const pieceBytes = 64 * 1024;

function* inflated(packed: Uint8Array): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let ended = false;
  const inflate = new Inflate((piece, final) => {
    if (piece.length > 0) ready.push(piece);
    if (final) ended = true;
  });
  for (let at = 0; !ended && at < packed.length; at += packedAtOnce) {
    inflate.push(packed.subarray(at, at + packedAtOnce), at + packedAtOnce >= packed.length);
    yield* ready;
    ready = [];
  }
}

function* sliced(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

export function* unpacked({ deflated, encrypted, packed, unpackedLength, sum }: Entry): Generator<Uint8Array> {
  if (encrypted) throw new Unreadable("protected by a password", bare("file.encrypted"));
  let [length, found] = [0, 0];
  try {
    for (const piece of deflated ? inflated(packed) : sliced(packed)) {
      length += piece.length;
      if (length > unpackedLength) throw new Unreadable("a part is longer than it says");
      found = crc32(piece, found);
      // Whoever reads it counts on small pieces, and what is much alike comes out in large ones.
      yield* sliced(piece);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("damaged", undefined, { cause: error });
  }
  if (length !== unpackedLength || found !== sum) throw new Unreadable("damaged");
}
