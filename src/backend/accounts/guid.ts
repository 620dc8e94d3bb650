import { type RandomSource, randomChoice } from "./random";

const letters = [..."abcdefghijklmnopqrstuvwxyz0123456789"];
const groups = [8, 4, 4, 4, 12];

/**
 * A new User GUID or Class GUID: 8-4-4-4-12 letters and digits, not hex only, as the publisher's are (facts: domain 1.3). 165 bits, so two never meet.
 */
export function makeGuid(random: RandomSource): string {
  let guid = "";
  for (const length of groups) {
    if (guid !== "") guid += "-";
    for (let drawn = 0; drawn < length; drawn += 1) guid += randomChoice(letters, random);
  }
  return guid;
}
