/**
 * Names of which none resembles another, for suites that make several people: whoever is like somebody is asked about (B-11), and a suite that is
 * about something else would be answered with that question.
 */
import type { PartialValues } from "../../src/roster";

const lastNames = [
  "Sol",
  "Brandt",
  "Ibarra",
  "Okafor",
  "Quist",
  "Haddad",
  "Wexler",
  "Zamfir",
  "Lindqvist",
  "Mbeki",
  "Tran",
  "Pereyra",
  "Kowalczyk",
  "Bouchard",
  "Yilmaz",
  "Fitzgerald",
];
const firstNames = [
  "Nova",
  "Bertrand",
  "Szymon",
  "Quentin",
  "Lia",
  "Ottoline",
  "Rashid",
  "Wanda",
  "Emeka",
  "Yuki",
  "Ingrid",
  "Tomasz",
  "Delphine",
  "Hakim",
  "Ursula",
  "Gwen",
];

/** The name of the person that `turn`, from 0, makes; there are sixteen. */
export function unlike(turn: number): { firstName: string; lastName: string } & PartialValues {
  const [firstName, lastName] = [firstNames[turn], lastNames[turn]];
  if (firstName === undefined || lastName === undefined) throw new RangeError(`no name for ${turn}: add one`);
  return { firstName, lastName };
}
