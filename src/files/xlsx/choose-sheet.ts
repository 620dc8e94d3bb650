/** Which sheet of a workbook is read (F-2): the visible one that has the headers, whatever stands before it. */
import { type FileFault, Unreadable } from "../fault";
import { type Head, type HeaderFit, headOf, isBlank, type Line, linesLookedAt } from "../line";
import { asShown, type OpenWorkbook } from "./open";
import type { Worksheet } from "./workbook";

interface Looked {
  readonly sheet: Worksheet;
  readonly head: Head;
}

export interface ChosenSheet extends Looked {
  /** Visible sheets that have something in them, too. */
  readonly left: readonly string[];
}

function look(workbook: OpenWorkbook, sheet: Worksheet, fit: HeaderFit): Looked {
  const lines: Line[] = [];
  for (const rows of workbook.rows(sheet, asShown)) {
    lines.push(...rows.filter(({ cells }) => !isBlank(cells)));
    if (lines.length >= linesLookedAt) break;
  }
  return { sheet, head: headOf(lines.slice(0, linesLookedAt), fit) };
}

const refuse = (fault: FileFault) => new Unreadable("which sheet", fault);
const fitting = (all: readonly Looked[], fit: Head["fit"]) => all.filter(({ head }) => head.fit === fit);

function bestOf(all: readonly Looked[]): readonly Looked[] {
  const whole = fitting(all, "whole");
  return whole.length > 0 ? whole : fitting(all, "partial");
}

/** `wanted` is what somebody answered who was asked. */
export function chooseSheet(workbook: OpenWorkbook, fit: HeaderFit, wanted: string | undefined): ChosenSheet {
  const visible = workbook.sheets.filter((sheet) => sheet.visible || workbook.sheets.length === 1);
  const all = visible.map((sheet) => look(workbook, sheet, fit));
  const full = all.filter(({ head }) => head.row > 0);
  const chosen = ({ sheet, head }: Looked): ChosenSheet => ({
    sheet,
    head,
    left: full.flatMap((one) => (one.sheet === sheet ? [] : [one.sheet.name])),
  });
  if (wanted !== undefined) {
    const named = all.find(({ sheet }) => sheet.name === wanted);
    if (named === undefined) throw refuse({ code: "file.sheet_missing", facts: { sheet: wanted } });
    return chosen(named);
  }
  const [best, ...others] = bestOf(all);
  if (others.length > 0) {
    const sheets = [best, ...others].flatMap((one) => (one === undefined ? [] : [one.sheet.name]));
    throw refuse({ code: "file.sheets", facts: { sheets } });
  }
  if (best !== undefined) return chosen(best);
  const hidden = workbook.sheets.filter((sheet) => !visible.includes(sheet)).map((sheet) => look(workbook, sheet, fit));
  const [known] = bestOf(hidden);
  if (known !== undefined) throw refuse({ code: "file.sheet_hidden", facts: { sheet: known.sheet.name } });
  const first = full[0] ?? all[0];
  if (first === undefined) throw new Unreadable("no sheet to be seen");
  return chosen(first);
}
