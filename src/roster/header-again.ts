/** Headers that stand below rows, as where two files were put below each other: the same once more, or others, under which no row may be read as before. */
import type { FieldKey } from "./fields";
import { meantBy, plainHeader } from "./headers";
import { otherNames } from "./other-names";

/** Fewer could be what a person is called; nobody is called by three columns. */
const headersAtLeast = 3;
/** A list has columns of its own, too: one among four that are known. */
const unknownAmong = 4;

function isHeaderLine(line: readonly string[], passedOver: ReadonlySet<string>): boolean {
  const known = new Set<FieldKey>();
  let unknown = 0;
  for (const cell of line) {
    const plain = plainHeader(cell);
    const field = meantBy(cell, otherNames);
    if (field !== null) known.add(field);
    else if (plain !== "" && !passedOver.has(plain)) unknown += 1;
  }
  return known.size >= headersAtLeast && unknown * unknownAmong <= known.size;
}

/**
 * Null for a line that is no header line. `passedOver` are the headers of columns that are no part of a roster, as plainHeader has them: rows read the same
 * with and without them.
 */
export function headerAgain(
  line: readonly string[],
  head: readonly string[],
  passedOver: ReadonlySet<string>,
): "same" | "other" | null {
  const compared = (cell: string | undefined) => {
    const plain = plainHeader(cell ?? "");
    return passedOver.has(plain) ? "" : plain;
  };
  const places = Array.from({ length: Math.max(line.length, head.length) }, (_, index) => index);
  if (places.every((index) => compared(line[index]) === compared(head[index]))) return "same";
  return isHeaderLine(line, passedOver) ? "other" : null;
}
