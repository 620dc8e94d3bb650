/** The workbench's own words in both languages. */
import { expect, test } from "@jest/globals";
import { spanish } from "../../src/workbench/page/words/spanish";

test("S-18: every text of the page has its Spanish, with the same parts to fill in and the quotation marks of Spanish", () => {
  const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [english, translated] of Object.entries(spanish)) {
    expect([english, holes(translated)]).toEqual([english, holes(english)]);
    expect(translated).not.toMatch(/[“”"!]|\b(tú|tu|tus|vos)\b|^\s*$/);
    expect([english, english.endsWith("?")]).toEqual([english, translated.endsWith("?")]);
  }
});
