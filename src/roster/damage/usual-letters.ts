/**
 * How usual the letters of a text are in the names of schools here, where they stand: between two readings of a name that was read wrongly (Peña, Peãa) this
 * decides, or says that nobody can know. Only for choosing between readings: a name that somebody has typed is never judged by it.
 */

/** Between letters of one word these scripts are no name, but half a name read wrongly. θ, χ and λ are letters of Salish names, beside Latin ones. */
const latin = /\p{Script=Latin}/u;
const otherScript = /(?![θχλ\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}/u;
const betweenWords = /[^\p{L}\p{M}]+/u;

/** Josй, Jos茅: a word of two scripts. */
export const mixesScripts = (text: string): boolean =>
  otherScript.test(text) && text.split(betweenWords).some((word) => latin.test(word) && otherScript.test(word));

/** What no text for people has, and what nothing shows; joiners are spelling in some scripts. */
const noText = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}]/u;
/** A mark that has no letter, or that no letter of Latin names takes (those that do are one sign with it). */
const strayMark = /(?:^|[^\p{L}\p{M}\p{Cf}])\p{M}|\p{Script=Latin}\p{M}/u;

/** Small letters after which a name goes on with a capital: McÉwan, De Ávila written as one, the Irish hÉigeartaigh. */
const beforeCapitals = /(?:^|[^\p{L}\p{M}])(?:h|n|t|d|l|o|ma?c|fitz|d[aeiou]|l[aeo]|v[ao]n|[ae]l|ben|san|st)$/iu;

const small = /\p{Ll}/u;

/** Whether one of these capitals stands behind a small letter in a word that goes on in small letters, or ends there. */
export function hasCapitalInside(text: string, capitals: RegExp): boolean {
  for (let at = 1; at < text.length; at += 1) {
    if (!capitals.test(text[at] ?? "") || !small.test(text[at - 1] ?? "")) continue;
    const behind = text.slice(at + 1, at + 3);
    if (behind === "" || /^\P{L}/u.test(behind)) return true;
    if (/^\p{Ll}/u.test(behind) && !beforeCapitals.test(text.slice(Math.max(0, at - 6), at))) return true;
  }
  return false;
}

const capitalWithAccent = /[^ -~\P{Lu}]/u;
/** Ávila, not ávila; PEÑA, not PEñA; Søren, not SÞren. */
const oddCase =
  /(?:^|[^\p{L}\p{M}])[^ -~\P{Ll}]|\p{Lu}[^ -~ß\P{Ll}](?:\p{Lu}|$|[ -])|\p{Lu}[^ -~\P{Lu}]\p{Ll}|(?:^|[^\p{L}\p{M}])[^ -~\P{Lu}]\p{Lu}\p{Ll}/u;

const hasOddCase = (text: string) => oddCase.test(text) || hasCapitalInside(text, capitalWithAccent);

const [often, usual, seldom] = [3, 2, 1] as const;
type Weight = 0 | typeof often | typeof usual | typeof seldom;

/** By letter: where it is often found, and how usual it is elsewhere. Looked at is what stands before the letter, `|`, and what follows in its word. */
const places: Readonly<Record<string, readonly [where: RegExp, elsewhere: Weight]>> = {
  á: [/\|(?:[ns]$|[a-zñ]{1,4}ez$)/, usual],
  é: [/\|(?:[nse]?$|es?$|[a-zñ]{1,4}ez$)/, usual],
  í: [/\|(?:[ns]$|[ao]s?$|[a-zñ]{1,4}ez$)/, usual],
  ó: [/\|(?:n$|[a-zñ]{1,4}ez$)/, usual],
  ú: [/\|(?:[ls]$|[a-zñ]{1,4}ez$)/, usual],
  ñ: [/(?:^|[aeiouáéíóú])\|[aeiouáéíóú]/, 0],
  ü: [/[gq]\|[eiéí]|[^aeiou]\|[^aeiou]/, seldom],
  ö: [/^[^aeiou]+\|[^aeiou]/, seldom],
  ø: [/[^aeiou]\|[^aeiou]/, seldom],
  ä: [/\|u/, seldom],
  ç: [/\|[aouãõ]/, seldom],
  ã: [/\|(?:[oe]?s?)$/, 0],
  õ: [/\|es?$/, seldom],
  è: [/\|[^aeiou]{1,2}es?$/, seldom],
  ê: [/\|s$|i\|/, seldom],
  ë: [/[aeo]\|(?:l|$)/, seldom],
  ï: [/[ao]\|[csd]/, seldom],
  î: [/[ao]\|t/, seldom],
};
/** Between consonants these are German and Scandinavian: Jäger, Schröder. */
const northern = /[äöü]/;
const betweenConsonants = /[^aeiou]\|[^aeiou]/;
/** What Spanish does not have there: Inés and Inês are names, Inós is none. */
const notSpanish = /^ós$/;

function weightOf(word: string, at: number): Weight {
  const letter = word[at] ?? "";
  const place = `${word.slice(Math.max(0, at - 3), at)}|${word.slice(at + 1, at + 8)}`;
  const [where, elsewhere] = places[letter] ?? [null, seldom];
  if (where?.test(place)) return often;
  if (northern.test(letter) && betweenConsonants.test(place)) return usual;
  return notSpanish.test(word.slice(at)) ? seldom : elsewhere;
}

/** Letters that a name may have, as far as one in Latin letters is concerned. */
const foreignToNames = /[^ -~\p{Script=Latin}‘’–—\u00B7]/u;

/**
 * How usual the letters beyond ASCII of a text are, in the mean: 3 for those of most names, 1 for those of few; null where it can be no name at all. A text in another
 * script is as usual as any.
 */
export function howUsual(text: string): number | null {
  if (noText.test(text) || strayMark.test(text) || mixesScripts(text)) return null;
  if (!latin.test(text)) return usual;
  if (hasOddCase(text)) return null;
  let [sum, count] = [0, 0];
  for (const word of text.toLowerCase().split(betweenWords)) {
    for (let at = 0; at < word.length; at += 1) {
      if ((word[at] ?? "") <= "~") continue;
      const weight = weightOf(word, at);
      if (weight === 0) return null;
      sum += weight;
      count += 1;
    }
  }
  return count === 0 ? seldom : sum / count;
}

/** Whether all letters are of the Latin script. */
export const isLatin = (text: string): boolean => !foreignToNames.test(text);
