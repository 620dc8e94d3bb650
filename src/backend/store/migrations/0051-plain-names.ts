/**
 * `plain_name` (0050) answers as before, at a tenth of the cost: by way of all letters at once it took four fifths of an import of new names, because
 * every name stands in two indexes. Most names are ASCII; nearly all others are of the letters below, which fall into base and mark. What is left goes the old way,
 * so that the indexes stay true as they are.
 */
import { bases, letters, signs } from "./0050-near";

/** Of these, and only these, taking the marks away leaves what the long list says: Latin-1, Latin Extended-A, and what Vietnamese has besides. */
const marked = "[\u0001-\u017FƠơƯưẠ-ỹ’]";
/** They have no mark that could be taken away. */
const [whole, bare] = ["ÐØðøĐđĦħıĸŁłŦŧſ", "dododdhhiqlltts"];

export const plainNames: readonly string[] = [
  `CREATE OR REPLACE FUNCTION plain_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
      WHEN octet_length(name) = length(name) THEN translate(lower(name), '${signs}', '')
      WHEN name ~ '^${marked}*$' THEN
        translate(lower(regexp_replace(normalize(name, NFD), '[\u0300-\u036F]', '', 'g')), '${whole}${signs}', '${bare}')
      ELSE translate(lower(name), '${letters}${signs}', '${bases}')
    END $$`,
];
