/** Blocks of cells as the clipboard carries them: tab-separated lines, cells with tabs, line ends or quotes quoted. */

function quoted(cell: string): string {
  return /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export function blockToText(block: readonly (readonly string[])[]): string {
  return block.map((line) => line.map(quoted).join("\t")).join("\n");
}

/** A quote opens a quoted cell only at its beginning: a cell like 5" is text. */
export function textToBlock(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  const end = text.length;
  for (;;) {
    const { cell, next } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    line.push(cell);
    at = next;
    if (text[at] === "\t") {
      at += 1;
      continue;
    }
    lines.push(line);
    line = [];
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    // The line end behind the last line begins no further one.
    if (at >= end || at + 1 >= end) break;
    at += 1;
  }
  const width = Math.max(...lines.map((cells) => cells.length));
  return lines.map((cells) => [...cells, ...Array<string>(width - cells.length).fill("")]);
}

function plainCell(text: string, from: number): { cell: string; next: number } {
  let next = from;
  while (next < text.length && !"\t\n\r".includes(text.charAt(next))) next += 1;
  return { cell: text.slice(from, next), next };
}

function quotedCell(text: string, from: number): { cell: string; next: number } {
  let cell = "";
  let at = from + 1;
  while (at < text.length) {
    if (text[at] === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 2;
    } else if (text[at] === '"') {
      at += 1;
      const after = text[at];
      if (after === undefined || "\t\n\r".includes(after)) return { cell, next: at };
      // The quote closed in the middle of a cell: it was none.
      return plainCell(text, from);
    } else {
      cell += text[at];
      at += 1;
    }
  }
  return plainCell(text, from);
}
