/** If-None-Match as RFC 9110 has it (13.1.2, 8.8.3.2): any of the tags, compared weakly, or * for whatever there is. */
const tags = /(?:W\/)?("[^"]*")/g;
const opaque = (tag: string) => tag.replace(/^W\//, "");

export function matchesTag(ifNoneMatch: string, tag: string): boolean {
  if (ifNoneMatch.trim() === "*") return true;
  return [...ifNoneMatch.matchAll(tags)].some(([, given]) => given === opaque(tag));
}
