/**
 * How two names are alike: the same but for accents, in another order, a part of the other, by ear, by a slip of the finger, short form. No library serves
 * here: those for the ear know English alone, and what is asked of names of two languages is which of these it is, in words that a person can weigh.
 */
import { baseLetters } from "../base-letters";
import { areNicknames } from "./nicknames";

export type Likeness = "same" | "order" | "part" | "end" | "initial" | "nickname" | "sound" | "slip";

export type LikenessOfLast = Exclude<Likeness, "nickname" | "initial">;
export type LikenessOfFirst = Exclude<Likeness, "end">;

export interface PlainName {
  /** Lower case, without accents and signs, apart by spaces and hyphens. */
  readonly words: readonly string[];
  readonly whole: string;
  readonly sounds: readonly string[];
  readonly sound: string;
}

/** Jr. and III tell a son from his father, and are written or not. */
const suffixes: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii", "iv", "junior", "senior"]);
const longest = 100;

/** By ear, in English and Spanish alike: what is written in two ways and said in one. */
export function soundOf(word: string): string {
  return word
    .replace(/ph/g, "f")
    .replace(/^kn|^gn/, "n")
    .replace(/^wr/, "r")
    .replace(/sch|sh/g, "s")
    .replace(/ck|qu(?=[ei])|q/g, "k")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/g(?=[eiy])/g, "j")
    .replace(/^x|^j(?=[iey])/, "j")
    .replace(/c/g, "k")
    .replace(/ll(?=[aeou])/g, "i")
    .replace(/[zx]/g, "s")
    .replace(/v/g, "b")
    .replace(/y/g, "i")
    .replace(/h/g, "")
    .replace(/ee|ea|ie|ei/g, "i")
    .replace(/oo|ou/g, "u")
    .replace(/(.)\1+/g, "$1")
    .replace(/(?<=.{3})e$/, "");
}

export function plainName(name: string): PlainName {
  const plain = baseLetters(name.slice(0, longest))
    .toLowerCase()
    .replace(/['’`´.]/g, "");
  const all = plain.split(/[\s\p{Pd}/]+/u).filter((word) => word !== "");
  const words = all.length > 1 ? all.filter((word) => !suffixes.has(word)) : all;
  const sounds = words.map(soundOf);
  return { words, whole: words.join(""), sounds, sound: sounds.join("") };
}

/** Whether one letter is left out, put in or exchanged with its neighbour, or is another one. */
export function slipBetween(one: string, other: string): "none" | "moved" | "another" | null {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return null;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (at === long.length) return "none";
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1) ? "moved" : null;
  if (short.slice(at + 1) === long.slice(at + 1)) return "another";
  const turned = short[at] === long[at + 1] && short[at + 1] === long[at];
  return turned && short.slice(at + 2) === long.slice(at + 2) ? "moved" : null;
}

const sorted = (words: readonly string[]) => [...words].sort().join(" ");
const particles: ReadonlySet<string> = new Set([
  "de",
  "del",
  "la",
  "las",
  "los",
  "y",
  "da",
  "dos",
  "van",
  "von",
  "al",
  "el",
  "bin",
  "st",
]);
/** Words that name somebody: not the "de la" of half a school. */
const naming = (words: readonly string[]) => words.filter((word) => !particles.has(word));

function isPart(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [naming(one), other] : [naming(other), one];
  return short.length > 0 && short.length < long.length && short.every((word) => long.includes(word));
}

/** One slip in a name of four letters and more, two in one of nine. */
function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4 || one[0] !== other[0]) return false;
  return slipBetween(one, other) !== null;
}

export function likenessOfLast(one: PlainName, other: PlainName): LikenessOfLast | null {
  if (one.whole === "" || other.whole === "") return null;
  if (one.whole === other.whole) return "same";
  if (sorted(one.words) === sorted(other.words)) return "order";
  // Of two surnames the first is kept; that somebody goes by the second alone is rare.
  if (isPart(one.words, other.words)) return naming(one.words)[0] === naming(other.words)[0] ? "part" : "end";
  // Lee and Li are two names.
  if (one.sound === other.sound && Math.min(one.whole.length, other.whole.length) > 3) return "sound";
  return isSlip(one.whole, other.whole) ? "slip" : null;
}

/**
 * Twins have the same surname, grade and day of entry, and often nearly the same first name (Jaden and Kaden, Daniel and Daniela): another letter, or a letter
 * at an end, is another person; a letter that is missing, doubled or has changed places within the name is a slip.
 */
function isSlipOfFirst(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4 || one[0] !== other[0] || one.slice(-1) !== other.slice(-1)) return false;
  return slipBetween(one, other) === "moved";
}

export function likenessOfFirst(one: PlainName, other: PlainName): LikenessOfFirst | null {
  const [first = "", second = ""] = [one.words[0], other.words[0]];
  if (first === "" || second === "") return null;
  if (one.whole === other.whole) return "same";
  if (isPart(one.words, other.words)) return first === second ? "part" : null;
  if (sorted(one.words) === sorted(other.words)) return "order";
  if (areNicknames(first, second) || areNicknames(one.whole, other.whole)) return "nickname";
  if (one.sound === other.sound && one.whole.slice(-1) === other.whole.slice(-1)) return "sound";
  if ((first.length === 1 || second.length === 1) && first[0] === second[0]) return "initial";
  return isSlipOfFirst(one.whole, other.whole) ? "slip" : null;
}
