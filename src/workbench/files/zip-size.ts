/** How large a zip says it is when it is unpacked: an XLSX of a few kilobytes can be one of gigabytes, which would end the workbench. */

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;

/** null when it is no zip. */
export function unpackedSize(bytes: Buffer): number | null {
  const from = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= from; at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature)
      return sumOf(bytes, bytes.readUInt32LE(at + 16), bytes.readUInt16LE(at + 10));
  }
  return null;
}

function sumOf(bytes: Buffer, start: number, entries: number): number | null {
  let sum = 0;
  let at = start;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) return null;
    sum += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return sum;
}
