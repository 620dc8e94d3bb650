/** Usernames that would do, where the one that was typed does not (C-7). The service makes its own for those who have none; this only mends what somebody meant. */
import { baseLetters } from "./base-letters";
import type { PartialValues } from "./fields";
import { maxCellLength } from "./limits";
import { usernameRule } from "./rules/username";

/** In the characters a username may have: accents dropped, spaces as periods, nothing else guessed. */
function plainUsername(text: string): string {
  return baseLetters(text.slice(0, maxCellLength).trim())
    .toLowerCase()
    .replace(/\s+/g, ".")
    .replace(/[^a-z0-9._@+-]/g, "")
    .slice(0, 100);
}

const isAccepted = (username: string) =>
  username !== "" && usernameRule(username, { row: 0, stored: null, values: {} }).findings.length === 0;

/** Null where nothing can be made of it. `taken` knows usernames in lower case. */
export function suggestedUsername(values: PartialValues, taken: (username: string) => boolean): string | null {
  const typed = plainUsername(values.username ?? "");
  const name = plainUsername(`${(values.firstName ?? "").slice(0, 1)}${values.lastName ?? ""}`).replace(/[.@+]/g, "");
  const id = plainUsername(values.userId ?? "");
  const candidates = [typed, name, `${typed}${id}`, `${name}${id}`].filter(isAccepted);
  for (const candidate of candidates) {
    for (let number = 1; number <= 9; number += 1) {
      const username = number === 1 ? candidate : `${candidate}${number}`;
      if (isAccepted(username) && !taken(username)) return username;
    }
  }
  return null;
}
