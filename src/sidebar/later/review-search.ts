/** Which rows of a review the filter and the search leave. */
import type { Review, ReviewRow } from "../../contract";
import { baseLetters, headerOf } from "../../roster";
import { isHeld } from "../standing";
import type { ReviewFilter } from "../state";

const passes: Record<Exclude<ReviewFilter, "removed">, (row: ReviewRow) => boolean> = {
  all: () => true,
  changed: (row) => row.kind === "update",
  created: (row) => row.kind === "create",
  heldBack: isHeld,
};

/** Without regard to case and accents: who searches "Munoz" means Muñoz too. */
function plain(text: string): string {
  return baseLetters(text).toLowerCase();
}

function searchText(row: ReviewRow): string {
  const cells = row.cells
    .filter((cell) => cell.field !== "password")
    .map((cell) => `${headerOf(cell.field)} ${cell.oldValue} ${cell.newValue}`);
  return plain(
    [row.who, String(row.row), ...cells, ...row.heldBack, row.near?.message ?? "", ...row.warnings].join(" "),
  );
}

export function matchingRows(review: Review, filter: ReviewFilter, search: string): readonly ReviewRow[] {
  if (filter === "removed") return [];
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  return review.rows.filter((row) => {
    if (!passes[filter](row)) return false;
    if (words.length === 0) return true;
    const text = searchText(row);
    return words.every((word) => text.includes(word));
  });
}
