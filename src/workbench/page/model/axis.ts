/** Rows or columns of a sheet along the screen: where each begins, how large it is, which ones are hidden, and which are frozen. */

export interface Axis {
  readonly count: number;
  readonly frozen: number;
  /** Lines that are shown, in order: index → line (from 1). */
  lineAt(index: number): number;
  /** The index of a line; of a hidden one that of the next that is shown. */
  indexOf(line: number): number;
  sizeOf(line: number): number;
  readonly shown: number;
  /** Shown lines among the frozen ones. */
  readonly frozenShown: number;
  /** Pixels of the frozen ones. */
  readonly frozenSize: number;
  /** Pixels before a line, counted from the first one. */
  offsetOf(line: number): number;
  readonly totalSize: number;
  /** The shown line at a distance from the first one's beginning; the last one behind the end. */
  lineAtOffset(offset: number): number;
}

export interface AxisOptions {
  readonly count: number;
  readonly frozen: number;
  readonly hidden: readonly number[];
  readonly usualSize: number;
  readonly sizes: Readonly<Record<number, number>>;
}

/** How many entries at the beginning of a list hold; those that hold come first. */
function countOf<T>(sorted: readonly T[], holds: (entry: T, index: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = sorted[middle];
    if (entry !== undefined && holds(entry, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every question is answered by a search: a filter may hide 20,000 rows, and each drawing asks for dozens of lines. */
export function makeAxis({ count, frozen, hidden, usualSize, sizes }: AxisOptions): Axis {
  const isHidden = new Set(hidden);
  const sortedHidden = [...isHidden].filter((line) => line <= count).sort((a, b) => a - b);
  let more = 0;
  /** Lines of another size, each with the pixels that all up to it have above the usual. */
  const odd = Object.entries(sizes)
    .map(([line, size]) => ({ line: Number(line), size }))
    .filter(({ line }) => !isHidden.has(line) && line <= count)
    .sort((a, b) => a.line - b.line)
    .map(({ line, size }) => {
      more += size - usualSize;
      return { line, more };
    });
  const sizeOf = (line: number): number => (isHidden.has(line) ? 0 : (sizes[line] ?? usualSize));
  const indexOf = (line: number): number => line - 1 - countOf(sortedHidden, (gone) => gone < line);
  const offsetOf = (line: number): number => {
    const before = countOf(odd, (one) => one.line < line);
    return indexOf(line) * usualSize + (odd[before - 1]?.more ?? 0);
  };
  // The hidden line number `place` of the list has `gone - 1 - place` shown ones before it.
  const lineAt = (index: number): number =>
    index + 1 + countOf(sortedHidden, (gone, place) => gone - 1 - place <= index);
  const totalSize = offsetOf(count + 1);
  /** The shown line at a distance from the first one's beginning; the last one behind the end. */
  const lineAtOffset = (offset: number): number => {
    let [low, high] = [0, Math.max(0, count - sortedHidden.length - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (offsetOf(lineAt(middle)) <= offset) low = middle;
      else high = middle - 1;
    }
    return lineAt(low);
  };
  return {
    count,
    frozen,
    lineAt,
    indexOf,
    sizeOf,
    offsetOf,
    lineAtOffset,
    shown: count - sortedHidden.length,
    frozenShown: indexOf(frozen + 1),
    frozenSize: offsetOf(frozen + 1),
    totalSize,
  };
}

/** The next line that is shown in a direction; the line itself at the edge. */
export function nextShown(axis: Axis, line: number, step: -1 | 1): number {
  for (let next = line + step; next >= 1 && next <= axis.count; next += step) {
    if (axis.sizeOf(next) > 0) return next;
  }
  return line;
}
