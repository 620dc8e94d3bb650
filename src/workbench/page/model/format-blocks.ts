/** Formats of a block of cells as few rectangles of one format each. */
import type { PageFormat } from "../../protocol/edit";
import type { Area } from "./addresses";

export interface FormatBlock {
  readonly area: Area;
  readonly format: PageFormat;
}

interface Growing {
  area: Area;
  readonly key: string;
  readonly format: PageFormat;
}

/** Runs of a row first, then rows whose runs are the same below each other. Cells without a format are in none. */
export function formatBlocks(formats: readonly (readonly PageFormat[])[], top: number, left: number): FormatBlock[] {
  const done: Growing[] = [];
  let open: Growing[] = [];
  formats.forEach((line, down) => {
    const row = top + down;
    const next: Growing[] = [];
    for (const run of runsOf(line, row, left)) {
      const above = open.find(
        ({ area, key }) => key === run.key && area.left === run.area.left && area.right === run.area.right,
      );
      if (above === undefined) {
        done.push(run);
        next.push(run);
      } else {
        above.area = { ...above.area, bottom: row };
        next.push(above);
      }
    }
    open = next;
  });
  return done.map(({ area, format }) => ({ area, format }));
}

function runsOf(line: readonly PageFormat[], row: number, left: number): Growing[] {
  const runs: Growing[] = [];
  line.forEach((format, right) => {
    const key = JSON.stringify(format);
    const column = left + right;
    const last = runs.at(-1);
    if (last !== undefined && last.key === key && last.area.right === column - 1) {
      last.area = { ...last.area, right: column };
    } else runs.push({ key, format, area: { top: row, left: column, bottom: row, right: column } });
  });
  return runs.filter(({ key }) => key !== "{}");
}
