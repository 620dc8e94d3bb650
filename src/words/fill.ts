/** Filling facts into sentences, and writing numbers, the way American school offices do in both languages. */
import type { Facts } from "../roster";

/** Group thousands the way American school offices do in both languages: 1,200. Intl is not certain in Apps Script. */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** Row numbers are names of rows: the sheet says 1234 beside the row, so the sentence does too. */
const ungrouped: ReadonlySet<string> = new Set(["row", "otherRow"]);

/**
 * Puts facts into a sentence: `{name}` becomes the fact of that name, numbers with separators. A fact that is missing stays visible
 * as `{name}`: a test finds it, a user never sees an empty hole without a word. A sentence that ends with a fact which has its own period (King Jr.) has one.
 */
export function fill(template: string, facts: Facts): string {
  return template.replace(/\{(\w+)\}(\.(?=\s|$))?/g, (hole, name: string, period = "") => {
    const fact = facts[name];
    if (fact === undefined) return hole;
    const text = typeof fact === "number" && !ungrouped.has(name) ? formatNumber(fact) : String(fact);
    return text.endsWith(".") ? text : text + period;
  });
}
