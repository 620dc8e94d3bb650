/** Makes an edit and notes how to take it back. */
import type { UserEdit } from "../../api";
import type { Area } from "../../document/area";
import type { SheetModel } from "../../document/sheet-model";
import type { Workbook } from "../../document/workbook";
import type { World } from "../../world/world";
import type { EditNews } from "../edit-news";
import { applyEdit } from "../user-edits";
import { CellsChange, CellsMoved } from "./cells-change";
import type { Change } from "./change";
import { LinesAdded, LinesMoved, LinesRemoved } from "./lines-changes";
import { FrameChange, OrderChange, RenameChange, SheetAdded, SheetRemoved, SheetsSwapped } from "./sheet-changes";
import { writtenAreas } from "./written-areas";

export interface Recorded {
  readonly news: EditNews;
  /** In the order in which they were made. */
  readonly changes: readonly Change[];
}

export function recordEdit(world: World, user: string, edit: UserEdit): Recorded {
  const { workbook } = world;
  const sheet = "sheetId" in edit && edit.sheetId !== undefined ? workbook.sheetById(edit.sheetId) : undefined;
  const run = (): EditNews => applyEdit(world, user, edit);
  if (edit.kind === "renameDocument") return around([new RenameChange(workbook, null)], run);
  if (edit.kind === "importSheets" && edit.replace === "document") return around([new SheetsSwapped(workbook)], run);
  if (edit.kind === "insertSheet" || edit.kind === "duplicateSheet" || edit.kind === "importSheets") {
    return sheetsAdded(world, run);
  }
  if (edit.kind === "replace") return cellsWritten(world, edit, run);
  if (edit.kind === "move") return cellsMoved(world, edit, run);
  // Refused by the edit itself, in its own words.
  if (sheet === undefined) return { news: run(), changes: [] };
  switch (edit.kind) {
    case "renameSheet":
      return around([new RenameChange(workbook, sheet)], run);
    case "deleteSheet":
      return settled(workbook, new SheetRemoved(workbook, sheet), run);
    case "moveSheet":
      return around([new OrderChange(workbook, sheet)], run);
    case "insertRows":
    case "insertColumns": {
      const dimension = edit.kind === "insertRows" ? "rows" : "columns";
      return around([new LinesAdded(sheet, { dimension, first: edit.before, count: edit.count }, true)], run);
    }
    case "deleteRows":
    case "deleteColumns": {
      const dimension = edit.kind === "deleteRows" ? "rows" : "columns";
      const lines = { dimension, first: edit.first, count: edit.count } as const;
      return linesChanged(workbook, sheet, new LinesRemoved(workbook, sheet, lines), run);
    }
    case "moveLines": {
      const { dimension, first, count, before } = edit;
      // Onto itself: nothing moves.
      if (before >= first && before <= first + count) return around([], run);
      return linesChanged(workbook, sheet, new LinesMoved(workbook, sheet, { dimension, first, count }, before), run);
    }
    case "hideSheet":
    case "showSheet":
    case "tabColor":
    case "resizeColumns":
    case "resizeRows":
    case "freeze":
    case "hideRows":
    case "showRows":
    case "hideColumns":
    case "showColumns":
    case "filter":
    case "filterColumn":
      return frameChanged(sheet, run);
    default:
      return cellsWritten(world, edit, run);
  }
}

function around(changes: readonly Change[], run: () => EditNews): Recorded {
  return { news: run(), changes };
}

function settled(
  workbook: Workbook,
  change: Change & { settle(workbook: Workbook): void },
  run: () => EditNews,
): Recorded {
  const news = run();
  change.settle(workbook);
  return { news, changes: [change] };
}

function frameChanged(sheet: SheetModel, run: () => EditNews): Recorded {
  const change = new FrameChange(sheet);
  const news = run();
  change.settle(sheet);
  return { news, changes: [change] };
}

function linesChanged(
  workbook: Workbook,
  sheet: SheetModel,
  change: LinesMoved | LinesRemoved,
  run: () => EditNews,
): Recorded {
  const news = run();
  change.settle(workbook, sheet);
  return { news, changes: [change] };
}

function sheetsAdded({ workbook }: World, run: () => EditNews): Recorded {
  const before = new Set(workbook.sheets);
  const news = run();
  const changes = workbook.sheets.filter((sheet) => !before.has(sheet)).map((sheet) => new SheetAdded(sheet));
  return { news, changes };
}

/** Cells, and the rows and columns by which a sheet had to grow for them. */
function cellsWritten(world: World, edit: UserEdit, run: () => EditNews): Recorded {
  const { workbook } = world;
  const written = writtenAreas(world, edit);
  const sizes = new Map(workbook.sheets.map((sheet) => [sheet, { ...sheet.area }]));
  const cells: Change[] = written.map(({ sheet, area }) => CellsChange.take(sheet, area));
  const news = run();
  const grown = [...new Set(written.map(({ sheet }) => sheet))].flatMap((sheet) => growth(sheet, sizes.get(sheet)));
  return { news, changes: [...grown, ...cells] };
}

/** What lay at the target, and the move itself. */
function cellsMoved(world: World, edit: UserEdit & { kind: "move" }, run: () => EditNews): Recorded {
  const [source, target] = writtenAreas(world, edit);
  if (source === undefined || target === undefined) return cellsWritten(world, edit, run);
  const { area, sheet } = source;
  const back = new CellsMoved(
    world.workbook,
    { sheetId: target.sheet.id, area: target.area },
    { sheetId: sheet.id, top: area.top, left: area.left },
  );
  const { news, changes } = cellsWritten(world, edit, run);
  back.settle(world.workbook);
  // The source's own cells, noted before the target's, come back by the move.
  return { news, changes: [...changes.filter((change) => change !== changes.at(-2)), back] };
}

function growth(sheet: SheetModel, before: Area | undefined): Change[] {
  if (before === undefined) return [];
  const { bottom, right } = sheet.area;
  const rows = { dimension: "rows", first: before.bottom + 1, count: bottom - before.bottom } as const;
  const columns = { dimension: "columns", first: before.right + 1, count: right - before.right } as const;
  return [rows, columns].filter(({ count }) => count > 0).map((lines) => new LinesAdded(sheet, lines, true));
}
