/** Facts of a file as they stand in a sentence: names one after the other, each in quotation marks. */
import type { Facts } from "../../roster";

export type FileFacts = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export function filledFacts(facts: FileFacts): Facts {
  const filled: Record<string, string | number> = {};
  for (const [name, fact] of Object.entries(facts)) {
    if (typeof fact === "string" || typeof fact === "number") filled[name] = fact;
    else if (fact !== undefined) filled[name] = fact.map((one) => `“${one}”`).join(", ");
  }
  return filled;
}
