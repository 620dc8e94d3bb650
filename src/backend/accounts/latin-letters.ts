/** Names in the letters a-z, for usernames and e-mail addresses that anybody can type. */

/** Letters that do not come apart into a base letter and marks. */
const transliterations: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ŋ: "ng",
  ə: "e",
  ɓ: "b",
  ɗ: "d",
  ƙ: "k",
  ƴ: "y",
};

/** The letters a-z of a name, whatever marks it carries; "" when it has none (a name in another script). */
export function latinLetters(name: string): string {
  return [...name.normalize("NFKC").toLowerCase()]
    .map((letter) => transliterations[letter] ?? letter)
    .join("")
    .normalize("NFKD")
    .replace(/[^a-z]/g, "");
}

/** The same, word by word: "de la Cruz-Núñez" is de, la, cruz, nunez. An apostrophe joins (O'Brien is obrien). */
export function latinWords(name: string): string[] {
  return name
    .split(/[\s.-]+/u)
    .map(latinLetters)
    .filter((word) => word !== "");
}
