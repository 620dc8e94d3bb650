/**
 * What kind of refusal a text tells of, in whatever language it comes: by what Google never translates, by the texts that add-ons in use have published,
 * and by the roots that the add-on itself reads. Two refusals are of one kind when the same call refused and neither text says otherwise.
 */
import { wordings } from "../../../src/simulator/language/wordings";
import { googleSigns } from "../../../src/words/call-failures/google-signs";
import { serviceSigns } from "../../../src/words/call-failures/google-signs-of-services";

export interface Refusal {
  /** The call that threw: "setValues". */
  readonly call: string;
  readonly text: string;
}

export type Comparison = "as expected" | "as expected, in other words" | "DIFFERENT";

/** "The parameters (number,String) … SpreadsheetApp.Range.setNotes.": types and name are the same in every language. The beginning is enough in English. */
const signature = /[(（][^)）]*[)）]+[^()（）]*\b[A-Z]\w+(\.[A-Z]\w+)*\.[a-z]\w+|^The parameters \(/;

/** A published text with something in it, as what stands in a real one. */
const asPattern = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^{}()|[\]\\]/g, "\\$&").replace(/\$\d/g, ".+")}$`);

/** That something broke, or that nobody was reached, is no kind: any refusal may be said so in a language that nobody has published. */
const { connection: _1, trouble: _2, ...told } = googleSigns;
const signs = { ...told, ...serviceSigns };

/** Null where nothing is known of it. */
export function refusalKind(text: string): string | null {
  if (signature.test(text) && !googleSigns.consent.test(text)) return "signature";
  for (const { english, texts } of wordings) {
    const published = Object.keys(texts).map((language) => asPattern(texts[language as keyof typeof texts]));
    if (english.test(text) || published.some((one) => one.test(text))) return english.source;
  }
  for (const sign of Object.keys(signs) as (keyof typeof signs)[]) {
    if (signs[sign].test(text)) return sign;
  }
  return null;
}

/** Never by the English words alone: an account in another language is refused all the same. */
export function comparedRefusals(expected: Refusal, seen: Refusal): Comparison {
  if (seen.call !== expected.call) return "DIFFERENT";
  if (seen.text.indexOf(expected.text) === 0) return "as expected";
  const [wanted, found] = [refusalKind(expected.text), refusalKind(seen.text)];
  return found === null || found === wanted ? "as expected, in other words" : "DIFFERENT";
}
