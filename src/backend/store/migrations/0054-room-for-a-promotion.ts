/**
 * A school's accounts lie side by side, and in August all of them get another grade in one import: in a fifth of a page there is room for every fourth row, and the
 * others went elsewhere, with an entry in each of seven indexes. With as much room as rows a whole page is updated in place (`npm run bench -- district`, a
 * million accounts: 16,000 rows a second instead of 9,000). Of pages that are full already this changes nothing until the table is written anew (docs/operations.md).
 */
export const roomForAPromotion: readonly string[] = ["ALTER TABLE accounts SET (fillfactor = 50)"];
