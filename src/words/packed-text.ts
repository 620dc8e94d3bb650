/**
 * Unpacks the sentences that the build packs into the script (build/packed-texts.ts). Every edit loads the script, and hardly any edit needs a sentence:
 * so they lie there short, and are written out when the first one is asked for.
 */

/** Digits of a back reference: printable, one byte each, and none that a string literal would have to escape. */
export const digits = "!#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}";
/** Opens a back reference: how far back in two digits, how much in one. */
export const mark = "~";
/** What is shorter is not worth its four characters. */
export const shortest = 5;

export function unpacked(packed: string): string {
  const [first = "", ...rest] = packed.split(mark);
  const digit = (part: string, place: number) => digits.indexOf(part.charAt(place));
  let text = first;
  // By parts, not by characters: a text that grows by one character at a time is copied whole whenever it is looked into.
  for (const part of rest) {
    const from = text.length - digit(part, 0) * digits.length - digit(part, 1);
    text += text.slice(from, from + digit(part, 2) + shortest) + part.slice(3);
  }
  return text;
}

/** An object that is unpacked and read when a member of it is asked for. */
export function packedObject<Content extends object>(packed: string): Content {
  let content: Content | null = null;
  return new Proxy({} as Content, {
    get(_target, name) {
      content = content ?? (JSON.parse(unpacked(packed)) as Content);
      return content[name as keyof Content];
    },
  });
}
