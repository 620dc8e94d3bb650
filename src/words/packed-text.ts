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
  let text = "";
  for (let at = 0; at < packed.length; at += 1) {
    if (packed[at] !== mark) {
      text += packed[at];
      continue;
    }
    const digit = (place: number) => digits.indexOf(packed[at + place] ?? "");
    const from = text.length - digit(1) * digits.length - digit(2);
    const length = digit(3) + shortest;
    // Character by character: a repeat may overlap what it repeats.
    for (let index = from; index < from + length; index += 1) text += text[index];
    at += 3;
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
