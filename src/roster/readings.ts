/** What a finding offers to pick from (C-5). */
import type { Facts } from "./finding-facts";

/** Everything that a cell may mean which is not guessed: whoever is asked picks one. */
export function readingsOf({ first, second, third }: Facts): readonly string[] {
  return [first, second, third].flatMap((reading) => (typeof reading === "string" ? [reading] : []));
}
