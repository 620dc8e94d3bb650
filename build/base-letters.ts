/** Takes the Latin letters out of any-ascii that do not come apart into a base letter and marks: the whole of it would be half a megabyte in script and page. */
import anyAscii from "any-ascii";

/** Latin-1, Latin Extended-A and B, the letters of the phonetic alphabet that names are written with, Latin Extended Additional. */
const blocks = [
  [0xc0, 0x2af],
  [0x1e00, 0x1eff],
] as const;

function lowerLetters(): string[] {
  return blocks
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .filter((letter) => /\p{Script=Latin}/u.test(letter) && letter === letter.toLowerCase());
}

export function baseLettersTable(): string {
  const byBase = new Map<string, string>();
  for (const letter of lowerLetters()) {
    const base = anyAscii(letter).toLowerCase();
    // What comes apart needs no table; a tone, or a letter that has no base letter, is none.
    if (letter.normalize("NFKD") !== letter || !/^[a-z]+$/.test(base)) continue;
    byBase.set(base, (byBase.get(base) ?? "") + letter);
  }
  const text = [...byBase].map(([base, letters]) => `${base}:${letters}`).join(" ");
  return `/** Latin letters by the base letters they stand for. Made by build/documents.ts from any-ascii: nobody edits it. */\nexport const lettersByBase =\n  "${text}";\n`;
}
