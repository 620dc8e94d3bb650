/** Somebody as another system has them: under a spelling by which they are found, and by which nobody else is (B-11). */
import type { ExportedRow } from "./service";

/** Students whose surname nobody shares and whose first name can lose a letter. */
export const unlike = (people: readonly ExportedRow[]): readonly ExportedRow[] =>
  people.filter(
    ({ role, firstName, lastName }) =>
      role === "Student" && firstName.length > 4 && people.filter((one) => one.lastName === lastName).length === 1,
  );

/** A letter less: a slip, and no other name as the first or last letter may make. */
export const misspelt = ({ firstName }: ExportedRow): string => `${firstName.slice(0, 2)}${firstName.slice(3)}`;
