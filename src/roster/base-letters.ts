/**
 * The one transliteration: Latin letters without their marks, strokes and ligatures, for comparing, sorting and making. It runs on every edit and in the page,
 * so it carries the Latin letters of any-ascii only, as the build takes them from there (base-letters-table.ts). Letters of other scripts stay as they are:
 * families have chosen their own romanisation.
 */
import { lettersByBase } from "./base-letters-table";

const ascii = /^[ -~]*$/;
let table: ReadonlyMap<string, string> | null = null;

/** Made when the first letter is asked for: nothing may run while the script loads. */
function bases(): ReadonlyMap<string, string> {
  table ??= new Map(
    lettersByBase.split(" ").flatMap((group) => {
      const [base = "", letters = ""] = group.split(":");
      return Array.from(letters, (letter) => [letter, base] as const);
    }),
  );
  return table;
}

function baseOf(letter: string): string {
  const lower = letter.toLowerCase();
  const base = bases().get(lower);
  if (base === undefined) return letter;
  return lower === letter ? base : base.toUpperCase();
}

/** Łukasz Muñoz is Lukasz Munoz, and Straße is Strasse. */
export function baseLetters(text: string): string {
  if (ascii.test(text)) return text;
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^ -~]/g, baseOf);
}
