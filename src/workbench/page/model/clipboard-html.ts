/** Blocks of cells as other programs put them on the clipboard: an HTML table, formats and all. Ours are written the same way. */
import type { CellView } from "../../protocol/views";
import { styleReader } from "./clipboard-styles";
import type { PastedCell } from "./hand-edits";

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "<br>");

function styleOf(cell: CellView): string {
  const parts = [
    cell.background === undefined ? "" : `background-color:${cell.background}`,
    cell.fontColor === undefined ? "" : `color:${cell.fontColor}`,
    cell.fontWeight === undefined ? "" : "font-weight:bold",
    cell.fontStyle === undefined ? "" : "font-style:italic",
    cell.fontLine === undefined ? "" : `text-decoration:${cell.fontLine}`,
    cell.horizontalAlignment === undefined ? "" : `text-align:${cell.horizontalAlignment}`,
    // Excel would otherwise make 123 of 00123.
    cell.numberFormat === "@" ? "mso-number-format:'\\@'" : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : ` style="${escaped(parts.join(";"))}"`;
}

export function blockToHtml(block: readonly (readonly (CellView | null)[])[]): string {
  const rows = block.map((line) => {
    const cells = line.map((cell) =>
      cell === null ? "<td></td>" : `<td${styleOf(cell)}>${escaped(cell.display)}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<meta charset="utf-8"><table data-rollbook-workbench="1">${rows.join("")}</table>`;
}

/** Text as it is laid out: white space runs together, and only <br> and block ends break lines. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? "").replace(/[\t\n\r\f ]+/g, " ");
  if (!(node instanceof Element)) return "";
  if (node.tagName === "BR") return "\n";
  if (node.tagName === "STYLE" || node.tagName === "SCRIPT") return "";
  const inside = [...node.childNodes].map(textOf).join("");
  return /^(P|DIV|LI)$/.test(node.tagName) && node.nextSibling !== null ? `${inside}\n` : inside;
}

const blank: PastedCell = { input: "", format: {} };

/** The first table of a piece of HTML; null when it has none. Cells that reach over several leave the others empty. */
export function htmlToBlock(html: string): PastedCell[][] | null {
  if (!/<table/i.test(html)) return null;
  const root = new DOMParser().parseFromString(html, "text/html");
  const table = root.querySelector("table");
  if (table === null || table.rows.length === 0) return null;
  const styleOfCell = styleReader(root);
  const block: PastedCell[][] = Array.from(table.rows, () => []);
  Array.from(table.rows).forEach((row, down) => {
    let at = 0;
    for (const cell of row.cells) {
      while (block[down]?.[at] !== undefined) at += 1;
      const text = textOf(cell)
        .trim()
        .replace(/ *\n */g, "\n")
        .replaceAll("\u00a0", " ");
      const { format, isText } = styleOfCell(cell);
      const pasted = { input: isText && text !== "" ? `'${text}` : text, format };
      for (let below = 0; below < Math.max(1, cell.rowSpan) && down + below < block.length; below += 1) {
        for (let beside = 0; beside < Math.max(1, cell.colSpan); beside += 1) {
          const line = block[down + below];
          if (line !== undefined) line[at + beside] = below === 0 && beside === 0 ? pasted : blank;
        }
      }
      at += Math.max(1, cell.colSpan);
    }
  });
  const width = Math.max(...block.map((line) => line.length));
  if (width < 1) return null;
  return block.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? blank));
}
