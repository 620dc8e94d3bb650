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
}

export interface AxisOptions {
  readonly count: number;
  readonly frozen: number;
  readonly hidden: readonly number[];
  readonly usualSize: number;
  readonly sizes: Readonly<Record<number, number>>;
}

/** Number of entries of the sorted list below the value. */
function below(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function makeAxis({ count, frozen, hidden, usualSize, sizes }: AxisOptions): Axis {
  const isHidden = new Set(hidden);
  const sortedHidden = [...isHidden].filter((line) => line <= count).sort((a, b) => a - b);
  const odd = Object.entries(sizes)
    .map(([line, size]) => ({ line: Number(line), size }))
    .filter(({ line }) => !isHidden.has(line) && line <= count)
    .sort((a, b) => a.line - b.line);
  const sizeOf = (line: number): number => (isHidden.has(line) ? 0 : (sizes[line] ?? usualSize));
  const indexOf = (line: number): number => line - 1 - below(sortedHidden, line);
  const offsetOf = (line: number): number => {
    let offset = indexOf(line) * usualSize;
    for (const { line: oddLine, size } of odd) {
      if (oddLine >= line) break;
      offset += size - usualSize;
    }
    return offset;
  };
  const lineAt = (index: number): number => {
    let line = index + 1;
    for (const gone of sortedHidden) {
      if (gone > line) break;
      line += 1;
    }
    return line;
  };
  return {
    count,
    frozen,
    lineAt,
    indexOf,
    sizeOf,
    offsetOf,
    shown: count - sortedHidden.length,
    frozenShown: indexOf(frozen + 1),
    frozenSize: offsetOf(frozen + 1),
    totalSize: offsetOf(count + 1),
  };
}

/** The next line that is shown in a direction; the line itself at the edge. */
export function nextShown(axis: Axis, line: number, step: -1 | 1): number {
  for (let next = line + step; next >= 1 && next <= axis.count; next += step) {
    if (axis.sizeOf(next) > 0) return next;
  }
  return line;
}
