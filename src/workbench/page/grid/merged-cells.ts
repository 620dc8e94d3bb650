/** Merges as the rows need them: who covers whom, and which first cells must be drawn though they are out of sight. */
import type { Area } from "../model/addresses";
import type { Axis } from "../model/axis";
import type { CellSpan } from "./cell";
import type { ShownLine } from "./use-lines";

const none: readonly (CellSpan | null | undefined)[] = [];

interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
}

export class MergedCells {
  private readonly merges: readonly Area[];
  private readonly axes: Axes;

  constructor(merges: readonly Area[], axes: Axes) {
    this.merges = merges;
    this.axes = axes;
  }

  at(row: number, column: number): Area | undefined {
    return this.merges.find((area) => area.top === row && area.left === column);
  }

  /** For the cells of one row; the same empty list where the row has no merge. */
  spans(row: number, columns: readonly ShownLine[]): readonly (CellSpan | null | undefined)[] {
    const here = this.merges.filter((area) => area.top <= row && area.bottom >= row);
    if (here.length === 0) return none;
    return columns.map(({ line }) => {
      const area = here.find(({ left, right }) => left <= line && right >= line);
      if (area === undefined) return undefined;
      return area.top === row && area.left === line ? this.spanOf(area) : null;
    });
  }

  /** The lines in sight, and before them those where a merge begins that reaches into sight. */
  withFirst(lines: readonly ShownLine[], dimension: "rows" | "columns", headSize: number): readonly ShownLine[] {
    const [first, last] = [lines[0]?.line, lines.at(-1)?.line];
    if (first === undefined || last === undefined || this.merges.length === 0) return lines;
    const axis = this.axes[dimension];
    const starts = this.merges
      .map((area) => (dimension === "rows" ? [area.top, area.bottom] : [area.left, area.right]) as [number, number])
      .filter(([start, end]) => start < first && end >= first && start > axis.frozen && axis.sizeOf(start) > 0)
      .map(([start]) => start);
    if (starts.length === 0) return lines;
    const extra = [...new Set(starts)].sort((a, b) => a - b);
    return [
      ...extra.map((line) => ({ line, start: headSize + axis.offsetOf(line), size: axis.sizeOf(line) })),
      ...lines,
    ];
  }

  private spanOf({ top, left, bottom, right }: Area): CellSpan {
    const { rows, columns } = this.axes;
    return {
      width: columns.offsetOf(right + 1) - columns.offsetOf(left),
      height: rows.offsetOf(bottom + 1) - rows.offsetOf(top),
      rows: bottom - top + 1,
      columns: right - left + 1,
    };
  }
}
