/**
 * Short marks of texts (cyrb53, by bryc, in the public domain). They only have to tell values apart that nobody has made to meet: one's own in one's own
 * spreadsheet, headers of files, accounts of an export. Google's digests are a call for each, and a digest of ten thousand accounts takes longer than reading them.
 */

/** Two mixes of 32 bits. */
export function mixesOf(text: string): readonly [one: number, two: number] {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return [one >>> 0, two >>> 0];
}

/** 53 bits of them, as text. */
export function fingerprint(text: string): string {
  const [one, two] = mixesOf(text);
  return (4294967296 * (2097151 & two) + one).toString(36);
}
