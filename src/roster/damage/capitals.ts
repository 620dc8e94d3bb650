/** Capitals that programs put or take: a whole name in one case, and what =PROPER() makes of McDonald and of de la Cruz. */
import { baseLetters } from "../base-letters";
import { plainly } from "./letters";

/** All in capitals, or all in small letters, where the name had both; with its accents or without. */
export function lostCase(stored: string, typed: string): boolean {
  if (typed === stored || stored === stored.toUpperCase() || stored === stored.toLowerCase()) return false;
  if (typed !== typed.toUpperCase() && typed !== typed.toLowerCase()) return false;
  const folded = (text: string) => plainly(baseLetters(text)).toLowerCase();
  return folded(stored) === folded(typed) && /\p{L}.*\p{L}/u.test(typed);
}

const words = /[\p{L}\p{M}]+/gu;
/** Excel begins anew behind an apostrophe, Google Sheets does not. */
const wordsWithApostrophes = /[\p{L}\p{M}](?:['’]?[\p{L}\p{M}])*/gu;

/** Each run of letters with a capital, and the rest small. */
const proper = (text: string, runs: RegExp) =>
  text.toLowerCase().replace(runs, (word) => {
    const [first = ""] = word;
    return first.toUpperCase() + word.slice(first.length);
  });

const smallWord =
  /^(?:a|ab|abu|af|al|ap|av|ben|bin|bint|d|da|dal|dalla|das|de|degli|dei|del|dela|della|delos|dels|den|der|des|di|do|dos|du|e|el|h|i|ibn|l|la|las|le|les|lo|los|n|na|ni|nic|o|op|st|t|te|ten|ter|thị|ul|ur|uz|van|von|y|zu|zum|zur)$/;
const capitalised = /^\p{Lu}[\p{Ll}\p{M}\p{Lo}]*$/u;
/** McDonald, DeShawn, hÉigeartaigh; not smitH, and not SMith. */
const capitalWithin = /^\p{L}?\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u;
const numeral = /^[IVX]{2,4}$/;
/** AJ; whoever writes Jr for JR has put it right. */
const initials = /^(?!JR|SR|ST|MC)\p{Lu}{2}$/u;

/** Written as somebody writes names, so that its capitals are meant: not Ana maría, SMith or Ana MARÍA. */
const isWellWritten = (name: string) =>
  (name.match(words) ?? []).every((word) =>
    [smallWord, capitalised, capitalWithin, numeral, initials].some((form) => form.test(word)),
  );

/** Exactly what =PROPER() gives, with its accents or without, of a name whose capitals were meant; `name` is the name where `stored` is already less of it. */
export function becameProper(stored: string, typed: string, name = stored): boolean {
  const found = plainly(typed);
  const isProper = (whole: string) =>
    [words, wordsWithApostrophes].some((runs) => {
      const text = plainly(whole);
      const made = proper(text, runs);
      return made === found && made !== text;
    });
  const bare = baseLetters(stored);
  return (isProper(stored) || (bare !== stored && isProper(bare))) && isWellWritten(name);
}
