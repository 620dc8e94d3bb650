/** GUIDs of people and classes: 8-4-4-4-12 letters and digits, not hex only (C-1, published by the publisher). */
const shape = /^[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}$/i;

export function isGuid(text: string): boolean {
  return shape.test(text);
}

/** One spelling of a GUID: case does not matter, nor do spaces around it. */
export function canonicalGuid(text: string): string {
  return text.trim().toLowerCase();
}

export function sameGuid(one: string, other: string): boolean {
  return canonicalGuid(one) === canonicalGuid(other);
}
