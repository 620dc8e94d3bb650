/** The page's own words in the language of the browser, which is that of the person's account. They are written in English where they stand; their Spanish is in one list. */
import { spanish } from "./spanish";

export type Words = keyof typeof spanish;
type Parts = Readonly<Record<string, string | number>>;

/** As the server reads it from the browser's requests. */
export const pageLanguage: "en" | "es" = /^es\b/i.test(globalThis.navigator?.language ?? "") ? "es" : "en";

/** How numbers and times are written beside the words. */
export const pageLocale = pageLanguage === "es" ? "es-MX" : "en-US";

const isWords = (text: string): text is Words => Object.hasOwn(spanish, text);

export function say(words: Words, parts: Parts = {}): string {
  const text: string = pageLanguage === "es" ? spanish[words] : words;
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(parts[name] ?? hole));
}

/** What came from elsewhere, where it is one of the page's words. */
export const sayKnown = (text: string): string => (isWords(text) ? say(text) : text);

/** What is written on the keys of a Spanish keyboard. */
const keyNames: readonly (readonly [RegExp, string])[] = [
  [/\bShift\b/g, "Mayús"],
  [/\bDelete\b/g, "Supr"],
  [/\bBackspace\b/g, "Retroceso"],
  [/\bSpace\b/g, "Espacio"],
  [/\bEnter\b/g, "Entrar"],
  [/\bHome\b/g, "Inicio"],
  [/\bEnd\b/g, "Fin"],
  [/\b(\d) to (\d)\b/g, "$1 a $2"],
];

/** "Ctrl+Shift+V" as the person's keys are named. */
export const sayKeys = (keys: string): string =>
  pageLanguage === "es" ? keyNames.reduce((text, [name, own]) => text.replace(name, own), keys) : keys;
