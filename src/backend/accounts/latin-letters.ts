/** Names in the letters a-z, for usernames and e-mail addresses that anybody can type. */

import { baseLetters } from "../../roster";

/** The letters a-z of a name, whatever marks it carries; "" when it has none (a name in another script). */
export function latinLetters(name: string): string {
  return baseLetters(name)
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}

/** The same, word by word: "de la Cruz-Núñez" is de, la, cruz, nunez. An apostrophe joins (O'Brien is obrien). */
export function latinWords(name: string): string[] {
  return name
    .split(/[\s.-]+/u)
    .map(latinLetters)
    .filter((word) => word !== "");
}
